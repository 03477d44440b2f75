/// The small closed classes of English words that grammar is made of.
enum FunctionWords {
  static let classes: [String: WordClasses] = {
    var classes: [String: WordClasses] = [:]
    for (words, wordClass) in lists {
      for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        classes[String(Substring(word)), default: []].insert(wordClass)
      }
    }
    return classes
  }()

  private static let lists: [(String, WordClasses)] = [
    (
      """
      the a an this that these those my your our his her its their whose every each any some no either neither another
      all both such what which whatever whichever
      """, .determiner
    ),
    (
      """
      i you we they he she it me us them him her who whom whoever someone somebody anyone anybody everyone everybody
      nobody yourself yourselves ourselves themselves himself herself itself myself mine yours ours theirs hers
      you'll we'll they'll he'll she'll it'll i'll you're we're they're he's she's it's i'm you've we've they've i've
      you'd we'd they'd i'd there something anything everything nothing
      """, .pronoun
    ),
    (
      """
      of in on at to for from by with without within about against between into through during before after above
      below under over until till upon onto off out around near among across behind beyond except towards toward
      despite throughout beside besides inside outside along via per than as like since
      """, .preposition
    ),
    ("and or but nor so yet if because although though while whilst unless whether when where than once", .conjunction),
    (
      """
      be am is are was were been being isn't aren't wasn't weren't you're we're they're he's she's it's i'm that's
      there's what's who's here's
      """, .be
    ),
    ("get gets got getting gotten", .get),
    ("have has had having haven't hasn't hadn't you've we've they've i've", .have),
    ("do does did don't doesn't didn't", .auxiliaryDo),
    (
      """
      will would can could may might must shall should ought cannot won't wouldn't can't couldn't mightn't mustn't
      shan't shouldn't you'll we'll they'll he'll she'll it'll i'll you'd we'd they'd i'd
      """, .modal
    ),
    ("not never cannot", .negative),
    ("mr mrs ms miss mx dr rev revd sir lady lord dame councillor cllr professor prof provost sheriff", .title),
    (
      """
      january february march april may june july august september october november december jan feb mar apr jun jul
      aug sep sept oct nov dec
      """, .month
    ),
    ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun", .weekday),
    (
      """
      street road avenue lane close drive court crescent place terrace gardens square way wynd row park view grove loan
      vennel brae walk hill gate green path quay rise mews circle parade bank
      house cottage hall café cafe club choir inn ltd limited plc electrical plumbing joinery roofing builders
      """, .endsName
    ),
    (
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
      """, .numberWord
    ),
    ("i ii iii iv v vi vii viii ix x xi xii", .roman),
  ]
}
