<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Ukrainian: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says words
     in Latin letters with an English voice, so only names that it guesses wrongly, and abbreviations, are here.

     To add a name, spell it so that a reader of Ukrainian would say it right. This shows its sounds:
              espeak-ng -v uk -q -x "Арброут"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="uk">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>'engus</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>arb@-r'out</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>f'orfar</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>kirimj'ur</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>mVnt@-r'ouz</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>b@-r'ixin</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>karn'usti</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>mVnif'it</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>f@-r'ikim</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l'etim</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>'edzil</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gl'Amz</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>invirk'ilVr</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>n'jutajl</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>d'Andi</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>h'edinktVn</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'AselbVra</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>t@-ran'ent</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>p@-r'estVnpenz</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>d'Anbar</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'ort b'erik</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>kok'enzi</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>p'ort s'itVn</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>longn'id@-ri</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>g'Alin</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>aberl'ejdi</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>'ormistVn</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>v'olifVrd</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>makm'eri</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>pink'ejtlind</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>'ist l'intVn</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>'ist l'oudian</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'edinbVra</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>gl'Azgou</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>aberd'in</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>p'ert</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sk'otlind</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>h'Aj st@-r'it</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>'ej 'ejtS; 'ej</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>'i 'el 'ejtS; 'ej</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>'es p'i 'es 'ou</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d'i d'Ablju p'i</phoneme></lexeme>
</lexicon>
