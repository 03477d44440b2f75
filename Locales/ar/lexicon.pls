<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Arabic: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says words
     in Latin letters with an English voice, so only names that it guesses wrongly, and abbreviations, are here.

     To add a name, spell it so that a reader of Arabic would say it right. This shows its sounds:
              espeak-ng -v ar -q -x "أَربرُوث"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="ar">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>?'a:nQus</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>?'aRbRu:T</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>fu:Rf'aR</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>ki:R,i:mi:'u:R</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>m'u:ntRu:z</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>bRi:X'i:n</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>ka:Rn'u:sti:</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>m'u:ni:f,i:T</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>fRi:k'am</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>li:T'am</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>?'i:dzil</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>Ql'a:mz</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>?i:nf'iRki:l,u:R</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>n'i:u:t,a:jl</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>d'andi:</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>h'a:di:nQt,u:n</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>ma:s'ilbaR,ah</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>tR'a:ni:nt</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>bRi:st'u:mba:nz</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>d'amba:R</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'u:RT bi:R,ika</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>ku:k'i:nzi:</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>bu:Rt si:t'u:n</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>lu:nQn'i:dRi:</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>Q'alan</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>?a:b'iRli:d,i:</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>?'u:Rmi:st,u:n</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>w'u:li:f,u:Rd</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>m'a:kmi:R,i:</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>bink'i:tland</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>?'i:st li:nt,u:n</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>?'i:st lu:D,i:a:n</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>?i:d'imbaR,ah</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>Ql'a:zQu:</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>?'a:biRd,i:n</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>b'i:RT</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sku:tl'and</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>h'a:i stR'i:t</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>?'i: ?'i:tS ?'i:</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>?'i: ?'il ?'i:tS ?'i:</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>?'is b'i: ?'is ?'aw</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d'i: d'abli:w b'i:</phoneme></lexeme>
</lexicon>
