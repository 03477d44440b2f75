<?xml version="1.0" encoding="UTF-8"?>
<!-- How English and Scottish names sound in Urdu: a pronunciation lexicon (W3C PLS 1.0).

     Passages in English, such as an address, are said by the English voice and need nothing here. The voice says words
     in Latin letters with an English voice, so only names that it guesses wrongly, and abbreviations, are here.

     To add a name, spell it so that a reader of Urdu would say it right. This shows its sounds:
              espeak-ng -v ur -q -x "آربروتھ"
     Copy them into "phoneme". The sign ' stands before the part of the word that is said strongest.

     The sounds were made with the voice and have not been heard by a speaker of the language: please ask one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="ur">

  <!-- Angus and East Lothian: towns and villages -->
  <lexeme><grapheme>Angus</grapheme><phoneme>'e:ngas</phoneme></lexeme>
  <lexeme><grapheme>Arbroath</grapheme><phoneme>,a:R@bR'o:t#</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>f'o:RfaR</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>k,iRimj'u:R</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>m'o:nt.@R,o:z</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>b@R'i:xIn</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>k,a:Rn'u:st.i</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>m,o:nif'i:t#</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>f,@Rik'am</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l'e:t#am</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>,e:d.z'al</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gl'a:mz</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>,InvaRk'i:laR</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>nj'u:t.aIl</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>d.and.'i:</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>H'e:d.Ingt.@n</phoneme></lexeme>
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'asalbaRa:</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>t.Ran'e:nt.</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>pR'e:st.@npe:nz</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>d.'anba:R</phoneme></lexeme>
  <lexeme><grapheme>North Berwick</grapheme><phoneme>n'a:R@t# b'e:RIk</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>ko:k'e:nzi</phoneme></lexeme>
  <lexeme><grapheme>Port Seton</grapheme><phoneme>p'o:Rt. s'e:t.@n</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>l'a:ng n'Id.R,i:</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>gal'an</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>,e:b@Rl'e:d.i</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>,o:Rm'Ist.@n</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>v'a:lifo:Rd.</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>m'e:k m'e:Ri</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>pe:nk'e:t.le:nd.</phoneme></lexeme>
  <lexeme><grapheme>East Linton</grapheme><phoneme>'i:st. l'Int.@n</phoneme></lexeme>
  <lexeme><grapheme>East Lothian</grapheme><phoneme>'i:st. l'o:djan</phoneme></lexeme>
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'e:d.InbaRa:</phoneme></lexeme>
  <lexeme><grapheme>Glasgow</grapheme><phoneme>gl'a:sgo:</phoneme></lexeme>
  <lexeme><grapheme>Aberdeen</grapheme><phoneme>,e:bRd.'i:n</phoneme></lexeme>
  <lexeme><grapheme>Perth</grapheme><phoneme>p'aR@t#</phoneme></lexeme>
  <lexeme><grapheme>Scotland</grapheme><phoneme>sk'a:t.le:nd.</phoneme></lexeme>
  <lexeme><grapheme>High Street</grapheme><phoneme>H'a:i st.R'i:t.</phoneme></lexeme>

  <!-- Bodies and laws whose names stay in English -->
  <lexeme><grapheme>AHA</grapheme><phoneme>'e: 'e:c 'e:</phoneme></lexeme>
  <lexeme><grapheme>ELHA</grapheme><phoneme>'i:; 'e:l 'e:c 'e:</phoneme></lexeme>
  <lexeme><grapheme>SPSO</grapheme><phoneme>'e:s p'i:; 'e:s 'o:</phoneme></lexeme>
  <lexeme><grapheme>DWP</grapheme><phoneme>d.'i: d.'abalju: p'i:</phoneme></lexeme>
</lexicon>
