<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Scottish Gaelic: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says every
     word by the rules of its own language, so the English names that a letter keeps are here.

     To add a name, spell it so that a reader of Scottish Gaelic would say it right. This shows its sounds:
              espeak-ng -v gd -q -x "Àrbrot"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="gd">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>'aNg@s</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>a*b*'Ohd</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>f'O*f@*</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>k;i*;Im'u*</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>mOnt*'Os</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>b*;'i:CIn</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>k@*n'u:sdI</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>m'OnIfihd;</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>f*;'i:k@m</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l^'eht@m</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>'ed;s@L</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gL'a:ms</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>'iniv@*k;il@*</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>n'u:ta2l</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>dand;'i:</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>h'ad;Ing;t@n</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'as@Lb@*@</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>t*@n'End</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>p*;'eSt@np@ns</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>d'anaba*</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'O*Sd b'E*Ig;</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>k'OCk;@nsI</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>p'O*Sd S'i:t@n</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>L'ONgnId;*I</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>g'aL@n</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>'ab@*lE:d;I</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>'O*Om@st@n</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>'uOLIfO:*Sd</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>m'akm@*I</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>p'Enk;E:tL@nd</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>'i:Sd; l^'int@n</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>'i:Sd; L'OdI@n</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'ed;Inb@*@</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>gL'a:sgO</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>ab@*d;'i:n</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>p'a*Sd</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sk'OtL@nd</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>h'ai st*;'i:d;</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>'E: 'E:ts 'E:</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>'i: 'el 'E:ts 'E:</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>'eS p'i: 'eS 'O:</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d;'i: d'ab@lu p'i:</phoneme></lexeme>
  <lexeme><grapheme>Housing Association</grapheme><phoneme>h'auSIng; 'asOSIIS@n</phoneme></lexeme>
  <lexeme><grapheme>Universal Credit</grapheme><phoneme>j'un@v@*s@L k*;'ed;Ihd;</phoneme></lexeme>
  <lexeme><grapheme>Housing Benefit</grapheme><phoneme>h'auSIng; b'En@fIhd;</phoneme></lexeme>
  <lexeme><grapheme>Citizens Advice Scotland</grapheme><phoneme>S'iht;IS@ns 'advIS sk'OtL@nd</phoneme></lexeme>
  <lexeme><grapheme>Scottish Public Services Ombudsman</grapheme><phoneme>sk'OhtIS p'abLIg; s'a*av@s@s 'OUmb@dsm@n</phoneme></lexeme>
  <lexeme><grapheme>Housing (Scotland) Act</grapheme><phoneme>h'auSIng; sk'OtL@nd 'akd</phoneme></lexeme>
  <lexeme><grapheme>Smoking, Health and Social Care (Scotland) Act</grapheme><phoneme>sm'OxkIn^g; h'ELd 'and s'O:s@L k;'ia* sk'OtL@nd 'akd</phoneme></lexeme>
  <lexeme><grapheme>Scottish secure tenancy</grapheme><phoneme>sk'OhtIS s'aCk;u* t;'En@nsI</phoneme></lexeme>
  <lexeme><grapheme>private residential tenancy</grapheme><phoneme>p*'av@hd *;'eS@d;@ns@L t;'En@nsI</phoneme></lexeme>
  <lexeme><grapheme>Direct Debit</grapheme><phoneme>d'a*;@kd d;'EbIhd;</phoneme></lexeme>
  <lexeme><grapheme>Direct Debits</grapheme><phoneme>d'a*;@kd d;'EbIts</phoneme></lexeme>
  <lexeme><grapheme>standing order</grapheme><phoneme>st'andIn^g; 'O:*d@*</phoneme></lexeme>
  <lexeme><grapheme>bank holidays</grapheme><phoneme>b'ang h'OL@d;E:S</phoneme></lexeme>
  <lexeme><grapheme>hearing loop</grapheme><phoneme>h'i:*;Ing; L'u:b</phoneme></lexeme>
  <lexeme><grapheme>hearing aid</grapheme><phoneme>h'i:*;Ing; 'E:d;</phoneme></lexeme>
  <lexeme><grapheme>support worker</grapheme><phoneme>s'ahpO*Sd 'uO*k@*</phoneme></lexeme>
  <lexeme><grapheme>Plain English</grapheme><phoneme>pl'E:n 'i:ng;lIS</phoneme></lexeme>
  <lexeme><grapheme>Freepost</grapheme><phoneme>f*;'i:pOsd</phoneme></lexeme>
  <lexeme><grapheme>section</grapheme><phoneme>S'EkS@n</phoneme></lexeme>
  <lexeme><grapheme>schedule</grapheme><phoneme>S'ed;uL</phoneme></lexeme>
  <lexeme><grapheme>paragraph</grapheme><phoneme>p'a*@g*@f</phoneme></lexeme>

  <!-- The voice says nothing for this sign where it stands alone. -->
  <lexeme><grapheme>£</grapheme><phoneme>n'Oht@</phoneme></lexeme>
</lexicon>
