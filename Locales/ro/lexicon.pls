<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Romanian: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says every
     word by the rules of its own language, so the English names that a letter keeps are here.

     To add a name, spell it so that a reader of Romanian would say it right. This shows its sounds:
              espeak-ng -v ro -q -x "Arbrout"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="ro">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>'eNg@s</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>arb@-*'oUt</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>forf'ar</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>k,i*imj'ur</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>mont@-*'oUz</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>b@-*'ihin</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>karn'ust;I^</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>m,onif'it</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>f@-*'ik@m</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l'et@m</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>'edz@l</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gl'amz</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>,inv@rk'il@r</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>njut'aIl</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>d'and;I^</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>h'ediNgt@n</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'aselb@*@</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>t@-*an'ent</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>p@-*'est@npenz</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>danb'ar</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'ort b'e*ik</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>kok'enz;I^</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>p'ort s'it@n</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>loNgn'id@-*i</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>g'al@n</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>,eb@rl'eId;I^</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>'ormist@n</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>w'olif@rd</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>mekm'e*;I^</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>penk'eItl@nd</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>'ist l'int@n</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>'ist l'oUdj@n</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'edinb@*@</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>gl'azgoU</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>,eb@rd'in</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>p'@rt</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sk'otl@nd</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>h'aI st@-*'it</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>'eI 'eItS; 'eI</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>'i 'el 'eItS; 'eI</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>'es p'i; 'es 'oU</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d'i d'abliU p'i</phoneme></lexeme>
  <lexeme><grapheme>Housing Association</grapheme><phoneme>h'aUziNg asoUsj'eIS@n</phoneme></lexeme>
  <lexeme><grapheme>Universal Credit</grapheme><phoneme>j,univ'@rs@l k@-*'edit</phoneme></lexeme>
  <lexeme><grapheme>Housing Benefit</grapheme><phoneme>h'aUziNg b'enefit</phoneme></lexeme>
  <lexeme><grapheme>Citizens Advice Scotland</grapheme><phoneme>s'itiz@nz edv'aIs sk'otl@nd</phoneme></lexeme>
  <lexeme><grapheme>Scottish Public Services Ombudsman</grapheme><phoneme>sk'otiS p'ablik s'@rvisiz 'ombudsm@n</phoneme></lexeme>
  <lexeme><grapheme>Housing (Scotland) Act</grapheme><phoneme>h'aUziNg sk'otl@nd 'akt</phoneme></lexeme>
  <lexeme><grapheme>Smoking, Health and Social Care (Scotland) Act</grapheme><phoneme>sm'oUkiNg h'elt end s'oUS@l k'er sk'otl@nd 'akt</phoneme></lexeme>
  <lexeme><grapheme>Scottish secure tenancy</grapheme><phoneme>sk'otiS sekj'ur t'en@nsI^</phoneme></lexeme>
  <lexeme><grapheme>private residential tenancy</grapheme><phoneme>p@-*'aIv@t rezid'enS@l t'en@nsI^</phoneme></lexeme>
  <lexeme><grapheme>Direct Debit</grapheme><phoneme>daI*'ekt d'ebit</phoneme></lexeme>
  <lexeme><grapheme>Direct Debits</grapheme><phoneme>daI*'ekt d'ebits</phoneme></lexeme>
  <lexeme><grapheme>standing order</grapheme><phoneme>st'endiNg 'ord@r</phoneme></lexeme>
  <lexeme><grapheme>bank holidays</grapheme><phoneme>b'enk h'olideIz</phoneme></lexeme>
  <lexeme><grapheme>hearing loop</grapheme><phoneme>h'i*iNg l'up</phoneme></lexeme>
  <lexeme><grapheme>hearing aid</grapheme><phoneme>h'i*iNg 'eId</phoneme></lexeme>
  <lexeme><grapheme>support worker</grapheme><phoneme>s@p'ort w'ork@r</phoneme></lexeme>
  <lexeme><grapheme>Plain English</grapheme><phoneme>pl'eIn 'eNgliS</phoneme></lexeme>
  <lexeme><grapheme>Freepost</grapheme><phoneme>f@-*'ipoUst</phoneme></lexeme>
  <lexeme><grapheme>section</grapheme><phoneme>s'ekS@n</phoneme></lexeme>
  <lexeme><grapheme>schedule</grapheme><phoneme>S'ediUl</phoneme></lexeme>
  <lexeme><grapheme>paragraph</grapheme><phoneme>p'e*ag@-*af</phoneme></lexeme>

  <!-- The voice says nothing for this sign where it stands alone. -->
  <lexeme><grapheme>£</grapheme><phoneme>l'i*e</phoneme></lexeme>
</lexicon>
