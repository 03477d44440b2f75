<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Polish: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says every
     word by the rules of its own language, so the English names that a letter keeps are here.

     To add a name, spell it so that a reader of Polish would say it right. This shows its sounds:
              espeak-ng -v pl -q -x "Arbrouf"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="pl">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>'aNgus</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>aRbR'Ouf</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>f'ORfa#R</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>kiR'imjuR</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>mOntR'Ous</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>bR'iCin_</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>kaRn'ust;i</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>mOn^'ifif</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>fR'ikEm_</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l'EtEm_</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>'EdzEl_</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gl'ams</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>,invERk'ilOR</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>nj'uta#jl_</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>d'and;i</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>x'ad;iNktOn</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'asElbORa#</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>tRan'Ent</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>pREst'Onpa#ns</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>d'anba#R</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'ORv b'ERik</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>kOk'EnZ;i</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>p'ORt S;'itOn_</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>lONgn^'idRi</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>g'ala#n_</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>,abERl'Ejd;i</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>ORm'istOn_</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>wOl'ifORt</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>makm'ERy</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>pENk'Ejtla#nt</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>'ist l'intOn</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>'ist lO'uv;a#n_</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'EdynbORa#</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>gl'azgOu</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>ab'ERd;in_</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>p'ERf</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sk'Otla#nt</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>x'aj stR'it</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>'Ej 'EjtS 'Ej</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>'i 'El 'EjtS 'Ej</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>'Es p'i; 'Es 'Ou</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d;'i dab'Elju p'i</phoneme></lexeme>
  <lexeme><grapheme>Housing Association</grapheme><phoneme>x'awziNk ,asOuS;'EjSyn_</phoneme></lexeme>
  <lexeme><grapheme>Universal Credit</grapheme><phoneme>j,un^iv'ERsa#l_ kR'Ed;it</phoneme></lexeme>
  <lexeme><grapheme>Housing Benefit</grapheme><phoneme>x'awziNg bEn'Efit</phoneme></lexeme>
  <lexeme><grapheme>Citizens Advice Scotland</grapheme><phoneme>S;it;'izEns 'Edva#js sk'Otla#nt</phoneme></lexeme>
  <lexeme><grapheme>Scottish Public Services Ombudsman</grapheme><phoneme>sk'Ot;iS p'ablik sERv'iS;is Omb'udzma#n_</phoneme></lexeme>
  <lexeme><grapheme>Housing (Scotland) Act</grapheme><phoneme>x'awziNk sk'Otla#nt 'akt</phoneme></lexeme>
  <lexeme><grapheme>Smoking, Health and Social Care (Scotland) Act</grapheme><phoneme>smO'ukiNk x'Elf 'Ent sO'uSa#l_ k'ER sk'Otla#nt 'akt</phoneme></lexeme>
  <lexeme><grapheme>Scottish secure tenancy</grapheme><phoneme>sk'Ot;iS s'EkjuR tEn'anS;i</phoneme></lexeme>
  <lexeme><grapheme>private residential tenancy</grapheme><phoneme>pR'ajvEt R,Ezyd'EnSa#l_ tEn'anS;i</phoneme></lexeme>
  <lexeme><grapheme>Direct Debit</grapheme><phoneme>d'ajREgd d'Eb;it</phoneme></lexeme>
  <lexeme><grapheme>Direct Debits</grapheme><phoneme>d'ajREgd d'Eb;its</phoneme></lexeme>
  <lexeme><grapheme>standing order</grapheme><phoneme>st'and;iNk 'ORdER</phoneme></lexeme>
  <lexeme><grapheme>bank holidays</grapheme><phoneme>b'aNk xOl'idEjs</phoneme></lexeme>
  <lexeme><grapheme>hearing loop</grapheme><phoneme>C'iRiNk l'up</phoneme></lexeme>
  <lexeme><grapheme>hearing aid</grapheme><phoneme>C'iRiNk 'Ejt</phoneme></lexeme>
  <lexeme><grapheme>support worker</grapheme><phoneme>s'apORt w'ORkER</phoneme></lexeme>
  <lexeme><grapheme>Plain English</grapheme><phoneme>pl'Ejn_ 'iNgliS</phoneme></lexeme>
  <lexeme><grapheme>Freepost</grapheme><phoneme>fRip'Oust</phoneme></lexeme>
  <lexeme><grapheme>section</grapheme><phoneme>s'EkSyn_</phoneme></lexeme>
  <lexeme><grapheme>schedule</grapheme><phoneme>S'Edjul_</phoneme></lexeme>
  <lexeme><grapheme>paragraph</grapheme><phoneme>paR'agRa#f</phoneme></lexeme>
</lexicon>
