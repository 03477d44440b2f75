<?xml version="1.0" encoding="UTF-8"?>
<!-- How names sound, and what is said for abbreviations: a pronunciation lexicon (W3C PLS 1.0).

     To add an abbreviation, write a line like those near the end: the words in "alias" are said in its place.
     To add a name, write how it sounds in "phoneme", in the letters of eSpeak NG. This shows what the voice says by
     itself, as a start:              espeak-ng -v en-gb -q -x "Arbroath"
     and this lets you hear a change: espeak-ng -v en-gb "[[A@br'oUT]]"
     The sign ' stands before the part of the word that is said strongest, and x is the "ch" of "loch".

     A name with a capital is known with a capital and all in capitals, and with 's after it. An abbreviation of two
     or more capitals is known only as it stands here. A dot after an abbreviation is understood.

     The sounds were written down from general knowledge and checked with the voice, not yet by local people: please
     ask someone who lives there. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-espeak" xml:lang="en-GB">

  <!-- Angus: towns and villages -->
  <lexeme><grapheme>Arbroath</grapheme><phoneme>A@br'oUT</phoneme></lexeme>
  <lexeme><grapheme>Forfar</grapheme><phoneme>f'O@f3</phoneme></lexeme>
  <lexeme><grapheme>Kirriemuir</grapheme><phoneme>k,Irim'jU@</phoneme></lexeme>
  <lexeme><grapheme>Montrose</grapheme><phoneme>m@ntr'oUz</phoneme></lexeme>
  <lexeme><grapheme>Brechin</grapheme><phoneme>br'i:xIn</phoneme></lexeme>
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>kA@n'u:sti</phoneme></lexeme>
  <lexeme><grapheme>Monifieth</grapheme><phoneme>m,0nIf'i:T</phoneme></lexeme>
  <lexeme><grapheme>Friockheim</grapheme><phoneme>fr'i:k@m</phoneme></lexeme>
  <lexeme><grapheme>Letham</grapheme><phoneme>l'ET@m</phoneme></lexeme>
  <lexeme><grapheme>Edzell</grapheme><phoneme>'EdzEl</phoneme></lexeme>
  <lexeme><grapheme>Glamis</grapheme><phoneme>gl'A:mz</phoneme></lexeme>
  <lexeme><grapheme>Inverkeilor</grapheme><phoneme>,Inv3k'i:l3</phoneme></lexeme>
  <lexeme><grapheme>Auchmithie</grapheme><phoneme>,0xm'ITi</phoneme></lexeme>
  <lexeme><grapheme>Auchterhouse</grapheme><phoneme>'0xt3haUs</phoneme></lexeme>
  <lexeme><grapheme>Newtyle</grapheme><phoneme>nj,u:t'aIl</phoneme></lexeme>
  <lexeme><grapheme>Ferryden</grapheme><phoneme>f,Erid'En</phoneme></lexeme>
  <lexeme><grapheme>Hillside</grapheme><phoneme>h'IlsaId</phoneme></lexeme>
  <lexeme><grapheme>Vigeans</grapheme><phoneme>v'IdZ@nz</phoneme></lexeme>
  <lexeme><grapheme>Arbirlot</grapheme><phoneme>A@b'3:l@t</phoneme></lexeme>
  <lexeme><grapheme>Carmyllie</grapheme><phoneme>kA@m'aIli</phoneme></lexeme>
  <lexeme><grapheme>Birkhill</grapheme><phoneme>b,3:kh'Il</phoneme></lexeme>
  <lexeme><grapheme>Muirhead</grapheme><phoneme>mj,U@h'Ed</phoneme></lexeme>
  <lexeme><grapheme>Tannadice</grapheme><phoneme>t,an@d'aIs</phoneme></lexeme>
  <lexeme><grapheme>Menmuir</grapheme><phoneme>m'EnmjU@</phoneme></lexeme>
  <lexeme><grapheme>Farnell</grapheme><phoneme>fA@n'El</phoneme></lexeme>
  <lexeme><grapheme>Guthrie</grapheme><phoneme>g'VTri</phoneme></lexeme>
  <lexeme><grapheme>Lunan</grapheme><phoneme>l'u:n@n</phoneme></lexeme>
  <lexeme><grapheme>Lunanhead</grapheme><phoneme>l'u:n@nh'Ed</phoneme></lexeme>
  <lexeme><grapheme>Wellbank</grapheme><phoneme>w'ElbaNk</phoneme></lexeme>
  <lexeme><grapheme>Kellas</grapheme><phoneme>k'El@s</phoneme></lexeme>
  <lexeme><grapheme>Tealing</grapheme><phoneme>t'i:lIN</phoneme></lexeme>
  <lexeme><grapheme>Strathmartine</grapheme><phoneme>str@Tm'A@tIn</phoneme></lexeme>
  <lexeme><grapheme>Memus</grapheme><phoneme>m'i:m@s</phoneme></lexeme>
  <lexeme><grapheme>Cortachy</grapheme><phoneme>kO@t'axi</phoneme></lexeme>
  <lexeme><grapheme>Inverarity</grapheme><phoneme>,Inv3r'arIti</phoneme></lexeme>
  <lexeme><grapheme>Kingsmuir</grapheme><phoneme>k,INzmj'U@</phoneme></lexeme>
  <lexeme><grapheme>Padanaram</grapheme><phoneme>p,ad@n'e@r@m</phoneme></lexeme>
  <lexeme><grapheme>Northmuir</grapheme><phoneme>n,O@Tmj'U@</phoneme></lexeme>
  <lexeme><grapheme>Westmuir</grapheme><phoneme>w,Estmj'U@</phoneme></lexeme>
  <lexeme><grapheme>Airlie</grapheme><phoneme>'e@li</phoneme></lexeme>
  <lexeme><grapheme>Ruthven</grapheme><phoneme>r'Iv@n</phoneme></lexeme>
  <lexeme><grapheme>Craichie</grapheme><phoneme>kr'eIxi</phoneme></lexeme>
  <lexeme><grapheme>Dunnichen</grapheme><phoneme>d@n'Ix@n</phoneme></lexeme>
  <lexeme><grapheme>Monikie</grapheme><phoneme>m@n'i:ki</phoneme></lexeme>
  <lexeme><grapheme>Newbigging</grapheme><phoneme>nj'u:bIgIN</phoneme></lexeme>
  <lexeme><grapheme>Kirkbuddo</grapheme><phoneme>k,3:kb'VdoU</phoneme></lexeme>
  <lexeme><grapheme>Colliston</grapheme><phoneme>k'0lIst@n</phoneme></lexeme>
  <lexeme><grapheme>Leysmill</grapheme><phoneme>l'eIzmIl</phoneme></lexeme>
  <lexeme><grapheme>Kingoldrum</grapheme><phoneme>kIN'oUldr@m</phoneme></lexeme>
  <lexeme><grapheme>Lintrathen</grapheme><phoneme>lIntr'eID@n</phoneme></lexeme>
  <lexeme><grapheme>Clova</grapheme><phoneme>kl'oUv@</phoneme></lexeme>
  <lexeme><grapheme>Eassie</grapheme><phoneme>'i:si</phoneme></lexeme>
  <lexeme><grapheme>Douglastown</grapheme><phoneme>d'Vgl@staUn</phoneme></lexeme>
  <lexeme><grapheme>Aberlemno</grapheme><phoneme>,ab3l'EmnoU</phoneme></lexeme>
  <lexeme><grapheme>Careston</grapheme><phoneme>k'e@st@n</phoneme></lexeme>
  <lexeme><grapheme>Finavon</grapheme><phoneme>fIn'eIv@n</phoneme></lexeme>
  <lexeme><grapheme>Oathlaw</grapheme><phoneme>'oUTlO:</phoneme></lexeme>
  <lexeme><grapheme>Marywell</grapheme><phoneme>m'e@riwEl</phoneme></lexeme>
  <lexeme><grapheme>Muirdrum</grapheme><phoneme>mj'U@dr@m</phoneme></lexeme>
  <lexeme><grapheme>Panbride</grapheme><phoneme>panbr'aId</phoneme></lexeme>
  <lexeme><grapheme>Barry</grapheme><phoneme>b'ari</phoneme></lexeme>
  <lexeme><grapheme>Craigo</grapheme><phoneme>kr'eIgoU</phoneme></lexeme>
  <lexeme><grapheme>Maryton</grapheme><phoneme>m'e@rIt@n</phoneme></lexeme>
  <lexeme><grapheme>Usan</grapheme><phoneme>'u:z@n</phoneme></lexeme>
  <lexeme><grapheme>Tarfside</grapheme><phoneme>t'A@fsaId</phoneme></lexeme>
  <lexeme><grapheme>Prosen</grapheme><phoneme>pr'oUz@n</phoneme></lexeme>
  <lexeme><grapheme>Isla</grapheme><phoneme>'aIl@</phoneme></lexeme>
  <lexeme><grapheme>Stracathro</grapheme><phoneme>str@k'aTroU</phoneme></lexeme>
  <lexeme><grapheme>Liff</grapheme><phoneme>l'If</phoneme></lexeme>
  <lexeme><grapheme>Piperdam</grapheme><phoneme>p'aIp3dam</phoneme></lexeme>
  <lexeme><grapheme>Dundee</grapheme><phoneme>dVnd'i:</phoneme></lexeme>
  <lexeme><grapheme>Broughty</grapheme><phoneme>br'O:ti</phoneme></lexeme>
  <lexeme><grapheme>Angus</grapheme><phoneme>'aNg@s</phoneme></lexeme>
  <lexeme><grapheme>Brothock</grapheme><phoneme>br'0T@k</phoneme></lexeme>
  <lexeme><grapheme>Keptie</grapheme><phoneme>k'Epti</phoneme></lexeme>

  <!-- East Lothian: towns and villages -->
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>m'Vs@Lb@r@</phoneme></lexeme>
  <lexeme><grapheme>Haddington</grapheme><phoneme>h'adINt@n</phoneme></lexeme>
  <lexeme><grapheme>Tranent</grapheme><phoneme>tr@n'Ent</phoneme></lexeme>
  <lexeme><grapheme>Dunbar</grapheme><phoneme>dVnb'A@</phoneme></lexeme>
  <lexeme><grapheme>Berwick</grapheme><phoneme>b'ErIk</phoneme></lexeme>
  <lexeme><grapheme>Prestonpans</grapheme><phoneme>pr,Est@np'anz</phoneme></lexeme>
  <lexeme><grapheme>Cockenzie</grapheme><phoneme>k@k'Enzi</phoneme></lexeme>
  <lexeme><grapheme>Seton</grapheme><phoneme>s'i:t@n</phoneme></lexeme>
  <lexeme><grapheme>Longniddry</grapheme><phoneme>l,0Nn'Idri</phoneme></lexeme>
  <lexeme><grapheme>Gullane</grapheme><phoneme>g'Vl@n</phoneme></lexeme>
  <lexeme><grapheme>Aberlady</grapheme><phoneme>,ab3l'eIdi</phoneme></lexeme>
  <lexeme><grapheme>Ormiston</grapheme><phoneme>'O@mIst@n</phoneme></lexeme>
  <lexeme><grapheme>Macmerry</grapheme><phoneme>m@km'Eri</phoneme></lexeme>
  <lexeme><grapheme>Wallyford</grapheme><phoneme>w'0lif3d</phoneme></lexeme>
  <lexeme><grapheme>Whitecraig</grapheme><phoneme>w'aItkreIg</phoneme></lexeme>
  <lexeme><grapheme>Pencaitland</grapheme><phoneme>p@Nk'eItl@nd</phoneme></lexeme>
  <lexeme><grapheme>Elphinstone</grapheme><phoneme>'ElfInst@n</phoneme></lexeme>
  <lexeme><grapheme>Linton</grapheme><phoneme>l'Int@n</phoneme></lexeme>
  <lexeme><grapheme>Dirleton</grapheme><phoneme>d'3:lt@n</phoneme></lexeme>
  <lexeme><grapheme>Gifford</grapheme><phoneme>g'If3d</phoneme></lexeme>
  <lexeme><grapheme>Humbie</grapheme><phoneme>h'Vmbi</phoneme></lexeme>
  <lexeme><grapheme>Athelstaneford</grapheme><phoneme>'aT@Lst@nf3d</phoneme></lexeme>
  <lexeme><grapheme>Innerwick</grapheme><phoneme>'In3wIk</phoneme></lexeme>
  <lexeme><grapheme>Oldhamstocks</grapheme><phoneme>'oUld@mst0ks</phoneme></lexeme>
  <lexeme><grapheme>Stenton</grapheme><phoneme>st'Ent@n</phoneme></lexeme>
  <lexeme><grapheme>Whitekirk</grapheme><phoneme>w'aItk3:k</phoneme></lexeme>
  <lexeme><grapheme>Garvald</grapheme><phoneme>g'A@v@ld</phoneme></lexeme>
  <lexeme><grapheme>Saltoun</grapheme><phoneme>s'O:lt@n</phoneme></lexeme>
  <lexeme><grapheme>Bolton</grapheme><phoneme>b'oUlt@n</phoneme></lexeme>
  <lexeme><grapheme>Morham</grapheme><phoneme>m'O@r@m</phoneme></lexeme>
  <lexeme><grapheme>Drem</grapheme><phoneme>dr'Em</phoneme></lexeme>
  <lexeme><grapheme>Spott</grapheme><phoneme>sp'0t</phoneme></lexeme>
  <lexeme><grapheme>Belhaven</grapheme><phoneme>b,Elh'eIv@n</phoneme></lexeme>
  <lexeme><grapheme>Tyninghame</grapheme><phoneme>t'InIN@m</phoneme></lexeme>
  <lexeme><grapheme>Inveresk</grapheme><phoneme>,Inv3r'Esk</phoneme></lexeme>
  <lexeme><grapheme>Levenhall</grapheme><phoneme>l'i:v@nhO:l</phoneme></lexeme>
  <lexeme><grapheme>Fisherrow</grapheme><phoneme>f,IS@r'oU</phoneme></lexeme>
  <lexeme><grapheme>Gladsmuir</grapheme><phoneme>gl,adzmj'U@</phoneme></lexeme>
  <lexeme><grapheme>Ballencrieff</grapheme><phoneme>b'al@Nkri:f</phoneme></lexeme>
  <lexeme><grapheme>Whittingehame</grapheme><phoneme>w'ItIndZ@m</phoneme></lexeme>
  <lexeme><grapheme>Yester</grapheme><phoneme>j'Est3</phoneme></lexeme>
  <lexeme><grapheme>Cousland</grapheme><phoneme>k'aUzl@nd</phoneme></lexeme>
  <lexeme><grapheme>Skateraw</grapheme><phoneme>sk'eIt@rO:</phoneme></lexeme>
  <lexeme><grapheme>Lothian</grapheme><phoneme>l'oUDi@n</phoneme></lexeme>

  <!-- Other places in Scotland -->
  <lexeme><grapheme>Edinburgh</grapheme><phoneme>'EdInb@r@</phoneme></lexeme>
  <lexeme><grapheme>Milngavie</grapheme><phoneme>mVlg'aI</phoneme></lexeme>
  <lexeme><grapheme>Culzean</grapheme><phoneme>k@l'eIn</phoneme></lexeme>
  <lexeme><grapheme>Kirkcaldy</grapheme><phoneme>k3:k'0di</phoneme></lexeme>
  <lexeme><grapheme>Kirkcudbright</grapheme><phoneme>k3:k'u:bri</phoneme></lexeme>
  <lexeme><grapheme>Kirkintilloch</grapheme><phoneme>k,3:kInt'Il@x</phoneme></lexeme>
  <lexeme><grapheme>Strathaven</grapheme><phoneme>str'eIv@n</phoneme></lexeme>
  <lexeme><grapheme>Wemyss</grapheme><phoneme>w'i:mz</phoneme></lexeme>
  <lexeme><grapheme>Anstruther</grapheme><phoneme>'anstrVD3</phoneme></lexeme>
  <lexeme><grapheme>Avoch</grapheme><phoneme>'O:x</phoneme></lexeme>
  <lexeme><grapheme>Beauly</grapheme><phoneme>bj'u:li</phoneme></lexeme>
  <lexeme><grapheme>Bo'ness</grapheme><phoneme>b,oUn'Es</phoneme></lexeme>
  <lexeme><grapheme>Culross</grapheme><phoneme>k'u:r@s</phoneme></lexeme>
  <lexeme><grapheme>Cupar</grapheme><phoneme>k'u:p3</phoneme></lexeme>
  <lexeme><grapheme>Dalkeith</grapheme><phoneme>dalk'i:T</phoneme></lexeme>
  <lexeme><grapheme>Dunfermline</grapheme><phoneme>dVnf'3:mlIn</phoneme></lexeme>
  <lexeme><grapheme>Fraserburgh</grapheme><phoneme>fr'eIz3b@r@</phoneme></lexeme>
  <lexeme><grapheme>Galashiels</grapheme><phoneme>g,al@S'i:lz</phoneme></lexeme>
  <lexeme><grapheme>Grangemouth</grapheme><phoneme>gr'eIndZm@T</phoneme></lexeme>
  <lexeme><grapheme>Greenock</grapheme><phoneme>gr'i:n@k</phoneme></lexeme>
  <lexeme><grapheme>Hawick</grapheme><phoneme>h'OIk</phoneme></lexeme>
  <lexeme><grapheme>Inveraray</grapheme><phoneme>,Inv3r'e@ri</phoneme></lexeme>
  <lexeme><grapheme>Islay</grapheme><phoneme>'aIl@</phoneme></lexeme>
  <lexeme><grapheme>Kilconquhar</grapheme><phoneme>kIn'Vx3</phoneme></lexeme>
  <lexeme><grapheme>Leuchars</grapheme><phoneme>l'u:x3z</phoneme></lexeme>
  <lexeme><grapheme>Linlithgow</grapheme><phoneme>lInl'ITgoU</phoneme></lexeme>
  <lexeme><grapheme>Mauchline</grapheme><phoneme>m'0xlIn</phoneme></lexeme>
  <lexeme><grapheme>Moray</grapheme><phoneme>m'Vri</phoneme></lexeme>
  <lexeme><grapheme>Penicuik</grapheme><phoneme>p'EnIkUk</phoneme></lexeme>
  <lexeme><grapheme>Pitlochry</grapheme><phoneme>pItl'0xri</phoneme></lexeme>
  <lexeme><grapheme>Rothesay</grapheme><phoneme>r'0Tsi</phoneme></lexeme>
  <lexeme><grapheme>Stranraer</grapheme><phoneme>str@nr'A:</phoneme></lexeme>
  <lexeme><grapheme>Alloa</grapheme><phoneme>'aloU@</phoneme></lexeme>
  <lexeme><grapheme>Tobermory</grapheme><phoneme>t,oUb3m'O@ri</phoneme></lexeme>
  <lexeme><grapheme>Lasswade</grapheme><phoneme>lasw'eId</phoneme></lexeme>
  <lexeme><grapheme>Lammermuir</grapheme><phoneme>l'am3mjU@</phoneme></lexeme>
  <lexeme><grapheme>Fettercairn</grapheme><phoneme>f,Et3k'e@n</phoneme></lexeme>
  <lexeme><grapheme>Alyth</grapheme><phoneme>'eIlIT</phoneme></lexeme>
  <lexeme><grapheme>Sauchiehall</grapheme><phoneme>s'0xihO:l</phoneme></lexeme>
  <lexeme><grapheme>Cowgate</grapheme><phoneme>k'aUgeIt</phoneme></lexeme>
  <lexeme><grapheme>Kirkgate</grapheme><phoneme>k'3:kgeIt</phoneme></lexeme>
  <lexeme><grapheme>Nungate</grapheme><phoneme>n'VNg@t</phoneme></lexeme>
  <lexeme><grapheme>Wynd</grapheme><phoneme>w'aInd</phoneme></lexeme>
  <lexeme><grapheme>Vennel</grapheme><phoneme>v'En@L</phoneme></lexeme>
  <lexeme><grapheme>Tron</grapheme><phoneme>tr'0n</phoneme></lexeme>

  <!-- Names of people -->
  <lexeme><grapheme>Menzies</grapheme><phoneme>m'INIs</phoneme></lexeme>
  <lexeme><grapheme>Dalziel</grapheme><phoneme>di:'El</phoneme></lexeme>
  <lexeme><grapheme>Colquhoun</grapheme><phoneme>k@h'u:n</phoneme></lexeme>
  <lexeme><grapheme>Marjoribanks</grapheme><phoneme>m'A@tSbaNks</phoneme></lexeme>
  <lexeme><grapheme>Buccleuch</grapheme><phoneme>b@kl'u:</phoneme></lexeme>
  <lexeme><grapheme>Cockburn</grapheme><phoneme>k'oUb3n</phoneme></lexeme>
  <lexeme><grapheme>MacLeod</grapheme><phoneme>m@kl'aUd</phoneme></lexeme>
  <lexeme><grapheme>McLeod</grapheme><phoneme>m@kl'aUd</phoneme></lexeme>
  <lexeme><grapheme>Maclean</grapheme><phoneme>m@kl'eIn</phoneme></lexeme>
  <lexeme><grapheme>McLean</grapheme><phoneme>m@kl'eIn</phoneme></lexeme>
  <lexeme><grapheme>Mackay</grapheme><phoneme>m@k'aI</phoneme></lexeme>
  <lexeme><grapheme>McKay</grapheme><phoneme>m@k'aI</phoneme></lexeme>
  <lexeme><grapheme>Urquhart</grapheme><phoneme>'3:k3t</phoneme></lexeme>
  <lexeme><grapheme>Farquhar</grapheme><phoneme>f'A@k3</phoneme></lexeme>
  <lexeme><grapheme>Farquharson</grapheme><phoneme>f'A@k3s@n</phoneme></lexeme>
  <lexeme><grapheme>Siobhan</grapheme><phoneme>S@v'O:n</phoneme></lexeme>
  <lexeme><grapheme>Mhairi</grapheme><phoneme>v'A:ri</phoneme></lexeme>
  <lexeme><grapheme>Mairi</grapheme><phoneme>m'A:ri</phoneme></lexeme>
  <lexeme><grapheme>Eilidh</grapheme><phoneme>'eIli</phoneme></lexeme>
  <lexeme><grapheme>Catriona</grapheme><phoneme>k@tr'i:n@</phoneme></lexeme>
  <lexeme><grapheme>Ruaridh</grapheme><phoneme>r'u:@ri</phoneme></lexeme>
  <lexeme><grapheme>Iain</grapheme><phoneme>'i:@n</phoneme></lexeme>
  <lexeme><grapheme>Alasdair</grapheme><phoneme>'al@st3</phoneme></lexeme>
  <lexeme><grapheme>Alistair</grapheme><phoneme>'alIst3</phoneme></lexeme>
  <lexeme><grapheme>Niamh</grapheme><phoneme>n'i:v</phoneme></lexeme>
  <lexeme><grapheme>Aoife</grapheme><phoneme>'i:f@</phoneme></lexeme>
  <lexeme><grapheme>Saoirse</grapheme><phoneme>s'3:S@</phoneme></lexeme>
  <lexeme><grapheme>Gaelic</grapheme><phoneme>g'alIk</phoneme></lexeme>
  <lexeme><grapheme>Ms</grapheme><phoneme>m'Iz</phoneme></lexeme>
  <lexeme><grapheme>Mx</grapheme><phoneme>m'Iks</phoneme></lexeme>

  <!-- Words of housing that a voice guesses wrongly -->
  <lexeme><grapheme>outwith</grapheme><phoneme>aUtw'IT</phoneme></lexeme>
  <lexeme><grapheme>dreich</grapheme><phoneme>dr'i:x</phoneme></lexeme>

  <!-- Who people are and what they get: letters are said in full -->
  <lexeme><grapheme>AHA</grapheme><alias>Angus Housing Association</alias></lexeme>
  <lexeme><grapheme>ELHA</grapheme><alias>East Lothian Housing Association</alias></lexeme>
  <lexeme><grapheme>SPSO</grapheme><alias>Scottish Public Services Ombudsman</alias></lexeme>
  <lexeme><grapheme>SHR</grapheme><alias>Scottish Housing Regulator</alias></lexeme>
  <lexeme><grapheme>DWP</grapheme><alias>Department for Work and Pensions</alias></lexeme>
  <lexeme><grapheme>CAB</grapheme><alias>Citizens Advice Bureau</alias></lexeme>
  <lexeme><grapheme>UC</grapheme><alias>Universal Credit</alias></lexeme>
  <lexeme><grapheme>HB</grapheme><alias>Housing Benefit</alias></lexeme>
  <lexeme><grapheme>DHP</grapheme><alias>discretionary housing payment</alias></lexeme>
  <lexeme><grapheme>DD</grapheme><alias>Direct Debit</alias></lexeme>
  <lexeme><grapheme>PIP</grapheme><alias>Personal Independence Payment</alias></lexeme>
  <lexeme><grapheme>ADP</grapheme><alias>Adult Disability Payment</alias></lexeme>
  <lexeme><grapheme>ESA</grapheme><alias>Employment and Support Allowance</alias></lexeme>
  <lexeme><grapheme>JSA</grapheme><alias>Jobseeker's Allowance</alias></lexeme>
  <lexeme><grapheme>SST</grapheme><alias>Scottish secure tenancy</alias></lexeme>
  <lexeme><grapheme>SSST</grapheme><alias>short Scottish secure tenancy</alias></lexeme>
  <lexeme><grapheme>RSL</grapheme><alias>registered social landlord</alias></lexeme>
  <lexeme><grapheme>ASB</grapheme><alias>antisocial behaviour</alias></lexeme>
  <lexeme><grapheme>PO Box</grapheme><alias>P O Box</alias></lexeme>

  <!-- Streets and homes -->
  <lexeme><grapheme>Rd</grapheme><alias>Road</alias></lexeme>
  <lexeme><grapheme>Ave</grapheme><alias>Avenue</alias></lexeme>
  <lexeme><grapheme>Av</grapheme><alias>Avenue</alias></lexeme>
  <lexeme><grapheme>Cres</grapheme><alias>Crescent</alias></lexeme>
  <lexeme><grapheme>Ct</grapheme><alias>Court</alias></lexeme>
  <lexeme><grapheme>Crt</grapheme><alias>Court</alias></lexeme>
  <lexeme><grapheme>Gdns</grapheme><alias>Gardens</alias></lexeme>
  <lexeme><grapheme>Gdn</grapheme><alias>Garden</alias></lexeme>
  <lexeme><grapheme>Terr</grapheme><alias>Terrace</alias></lexeme>
  <lexeme><grapheme>Ter</grapheme><alias>Terrace</alias></lexeme>
  <lexeme><grapheme>Pl</grapheme><alias>Place</alias></lexeme>
  <lexeme><grapheme>Sq</grapheme><alias>Square</alias></lexeme>
  <lexeme><grapheme>Ln</grapheme><alias>Lane</alias></lexeme>
  <lexeme><grapheme>Pk</grapheme><alias>Park</alias></lexeme>
  <lexeme><grapheme>Bldg</grapheme><alias>Building</alias></lexeme>
  <lexeme><grapheme>Hse</grapheme><alias>House</alias></lexeme>
  <lexeme><grapheme>Nth</grapheme><alias>North</alias></lexeme>
  <lexeme><grapheme>Sth</grapheme><alias>South</alias></lexeme>

  <!-- Words written short -->
  <lexeme><grapheme>e.g.</grapheme><alias>for example</alias></lexeme>
  <lexeme><grapheme>eg</grapheme><alias>for example</alias></lexeme>
  <lexeme><grapheme>i.e.</grapheme><alias>that is</alias></lexeme>
  <lexeme><grapheme>ie</grapheme><alias>that is</alias></lexeme>
  <lexeme><grapheme>etc.</grapheme><alias>and so on</alias></lexeme>
  <lexeme><grapheme>etc</grapheme><alias>and so on</alias></lexeme>
  <lexeme><grapheme>approx</grapheme><alias>about</alias></lexeme>
  <lexeme><grapheme>incl</grapheme><alias>including</alias></lexeme>
  <lexeme><grapheme>excl</grapheme><alias>not including</alias></lexeme>
  <lexeme><grapheme>Mr.</grapheme><alias>Mr</alias></lexeme>
  <lexeme><grapheme>Mrs.</grapheme><alias>Mrs</alias></lexeme>
  <lexeme><grapheme>Ms.</grapheme><alias>Ms</alias></lexeme>
  <lexeme><grapheme>Prof.</grapheme><alias>Professor</alias></lexeme>
  <lexeme><grapheme>Rev.</grapheme><alias>Reverend</alias></lexeme>
  <lexeme><grapheme>Cllr.</grapheme><alias>Councillor</alias></lexeme>
  <lexeme><grapheme>dept</grapheme><alias>department</alias></lexeme>
  <lexeme><grapheme>Dept</grapheme><alias>department</alias></lexeme>
  <lexeme><grapheme>ext</grapheme><alias>extension</alias></lexeme>
  <lexeme><grapheme>tel</grapheme><alias>telephone</alias></lexeme>
  <lexeme><grapheme>asap</grapheme><alias>as soon as possible</alias></lexeme>
  <lexeme><grapheme>ASAP</grapheme><alias>as soon as possible</alias></lexeme>
  <lexeme><grapheme>a.s.a.p.</grapheme><alias>as soon as possible</alias></lexeme>
  <lexeme><grapheme>c/o</grapheme><alias>care of</alias></lexeme>
  <lexeme><grapheme>w/c</grapheme><alias>week that starts on</alias></lexeme>
  <lexeme><grapheme>w/e</grapheme><alias>week that ends on</alias></lexeme>
  <lexeme><grapheme>p.a.</grapheme><alias>a year</alias></lexeme>
  <lexeme><grapheme>pcm</grapheme><alias>a month</alias></lexeme>
  <lexeme><grapheme>p.c.m.</grapheme><alias>a month</alias></lexeme>
  <lexeme><grapheme>pw</grapheme><alias>a week</alias></lexeme>
  <lexeme><grapheme>p.w.</grapheme><alias>a week</alias></lexeme>
  <lexeme><grapheme>vs</grapheme><alias>against</alias></lexeme>
  <lexeme><grapheme>24/7</grapheme><alias>24 hours a day, 7 days a week</alias></lexeme>
  <lexeme><grapheme>and/or</grapheme><alias>and or</alias></lexeme>
  <lexeme><grapheme>Cllr</grapheme><alias>Councillor</alias></lexeme>
  <lexeme><grapheme>Rev</grapheme><alias>Reverend</alias></lexeme>
  <lexeme><grapheme>Prof</grapheme><alias>Professor</alias></lexeme>
  <lexeme><grapheme>Ltd</grapheme><alias>Limited</alias></lexeme>
  <lexeme><grapheme>Wi-Fi</grapheme><alias>why fye</alias></lexeme>
  <lexeme><grapheme>wifi</grapheme><alias>why fye</alias></lexeme>
</lexicon>
