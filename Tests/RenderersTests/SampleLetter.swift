import LetterModel

extension Document {
  /// A letter of two pages with every kind of block, about a rent that is going up. All of it is example data.
  static let rentLetter = Document(
    .address(
      .sender, ["Example Housing Association"], ["1 Quay Street"], ["Arbroath"],
      [.value(.postcode("DD11 1AB"), "DD11 1AB")],
      ["Phone: ", .link("tel:01632960100", .value(.phone("01632960100"), "01632 960 100"))],
      [
        "Email: ",
        .link("mailto:hello@housing.example", .value(.email("hello@housing.example"), "hello@housing.example")),
      ]
    ),
    .address(
      .recipient, [.person("Mrs Agnes O'Neill")],
      [
        .value(
          .address(Address(lines: ["12 High Street", "Arbroath", "DD11 1AB"])), "12 High Street, Arbroath, DD11 1AB")
      ]),
    .paragraph(.date(2027, 2, 25, "Thursday 25 February 2027")),
    .paragraph("Our reference: ", .value(.reference("RENT-2027-0412"), "RENT-2027-0412")),
    .heading(1, id: "your-rent-is-going-up", "Your rent is going up"),
    .keyFacts(
      ("New rent", [.strong(.money(412_50, "£412.50")), " a month"]),
      ("From", [.date(2027, 4, 1, "Thursday 1 April 2027")]),
      ("Rent now", [.money(398, "£398"), " a month"]),
      ("What to do", ["Tell us by ", .date(2027, 3, 18, "Thursday 18 March 2027"), " if you cannot pay"]),
      ("Questions", ["Phone ", .link("tel:01632960100", .value(.phone("01632960100"), "01632 960 100"))])),
    .callout(
      .formats,
      .paragraph(
        "Would you like this letter in large print, on audio or in another language? Phone us on ",
        .link("tel:01632960100", .value(.phone("01632960100"), "01632 960 100")), ".")),
    .paragraph("Dear Mrs O'Neill"),
    .paragraph(
      "Your rent will go up from ", .money(398, "£398"), " to ", .strong(.money(412_50, "£412.50")), " a month on ",
      .strong(.date(2027, 4, 1, "Thursday 1 April 2027")), ". That is ",
      .value(.percent(DecimalNumber(figures: 36, places: 1)), "3.6%"), " more. The rent for your home at ",
      .value(
        .address(Address(lines: ["12 High Street", "Arbroath", "DD11 1AB"])), "12 High Street, Arbroath, DD11 1AB"),
      " pays for repairs, for our staff and for new homes."),
    .heading(2, id: "what-you-pay-for", "What you pay for"),
    .table(
      [["Charge"], ["Now"], ["New"], ["Change"]],
      [["Rent"], [.money(360_00, "£360.00")], [.money(373_00, "£373.00")], [.money(13_00, "£13.00")]],
      [["Cleaning the stair"], [.money(22_00, "£22.00")], [.money(23_50, "£23.50")], [.money(1_50, "£1.50")]],
      [["Garden"], [.money(16_00, "£16.00")], [.money(16_00, "£16.00")], [.money(0, "£0.00")]],
      [
        [.strong("Total")], [.strong(.money(398_00, "£398.00"))], [.strong(.money(412_50, "£412.50"))],
        [.strong(.money(14_50, "£14.50"))],
      ]),
    .heading(2, id: "how-we-chose-the-new-rent", "How we chose the new rent"),
    .paragraph(
      "We asked every tenant in ", .value(.text("November 2026"), "November 2026"), ". ",
      .value(.count(312, unit: "tenant"), "312 tenants"), " answered. Most of you asked us to:"),
    .bullets(
      ["keep the rise under ", .value(.percent(DecimalNumber(figures: 4)), "4%")],
      ["spend more on windows and heating, because a warm home costs less to run and is better for your health"],
      ["answer the phone sooner"]),
    .callout(
      .plain,
      .paragraph(
        .strong("If you get Universal Credit, tell the DWP about your new rent. "), "Do it on ",
        .date(2027, 4, 1, "Thursday 1 April 2027"), " or soon after. We cannot do it for you.")),
    .heading(2, id: "if-you-cannot-pay", "If you cannot pay"),
    .paragraph("Do not wait until you are behind. We can help you:"),
    .steps(
      [
        "Phone ", .person("Callum Reid"), ", your housing officer, on ", .value(.phone("01632960123"), "01632 960 123"),
        ".",
      ],
      ["Tell us what you can pay and when."],
      [
        "Come and see us on ",
        .value(
          .slot(Self.visit), "Friday 12 March 2027 from 9.30am to 11am"), ". You may bring a friend.",
      ]),
    .paragraph(
      "You can read about ", .link("https://housing.example/rent/help", "help with your rent"), " on our website. ",
      "The ", .language("gd", .leftToRight, "Comhairle Aonghais"), " can tell you about council tax."),
    .heading(3, id: "how-to-complain", "How to complain"),
    .paragraph(
      "If you think that we have got this wrong, write to us at ",
      .link("mailto:hello@housing.example", .value(.email("hello@housing.example"), "hello@housing.example")),
      ". We answer within ", .value(.count(5, unit: "working day"), "5 working days"), "."),
    .paragraph("Yours sincerely"),
    .paragraph(.person("Callum Reid"), .lineBreak, "Housing officer"),
    title: "Your rent is going up")

  private static let visit: TimeSlot =
    if let date = Day(year: 2027, month: 3, day: 12), let from = TimeOfDay(hour: 9, minute: 30),
      let to = TimeOfDay(hour: 11), let slot = TimeSlot(date: date, from: from, to: to)
    {
      slot
    } else {
      preconditionFailure("12 March 2027 from 9.30 to 11 is a slot")
    }
}

extension Document {
  /// A short letter that runs right to left, with values that a careless renderer would turn round.
  static let urduLetter = Document(
    .address(.recipient, [.person("Mrs Agnes O'Neill")], ["12 High Street"], ["Arbroath"]),
    .heading(1, id: "rent", "آپ کا کرایہ بڑھ رہا ہے"),
    .paragraph(
      "نیا کرایہ ", .money(1_245_50, "£1,245.50"), " ہے، ",
      .date(2027, 4, 1, "جمعرات 1 اپریل 2027"), " سے۔ فون: ",
      .link("tel:01632960123", .value(.phone("01632960123"), "01632 960 123")), " یا ",
      .link("https://housing.example/rent", "ہماری ویب سائٹ"), "۔"),
    .passage("en-GB", .leftToRight, .paragraph("Your new rent is ", .money(1_245_50, "£1,245.50"), ".")),
    title: "آپ کا کرایہ", language: "ur")
}
