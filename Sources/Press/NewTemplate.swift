internal import Foundation
public import LetterModel

/// A template to start from: complete and correct, with every usual thing shown once.
public struct NewTemplate {
  private let id: String
  private let today: Day

  /// - Parameter id: `letters/parking-permit`: a folder for templates, then small letters, figures and hyphens.
  public init(_ id: String, today: Day) throws {
    let pieces = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kinds = TemplateKind.allCases.map(\.rawValue)
    guard pieces.count == 2, kinds.contains(pieces[0]) else {
      throw UnknownName(
        "“\(id)” does not begin with a folder for templates: \(kinds.map { "\($0)/" }.joined(separator: ", ")).")
    }
    guard !pieces[1].isEmpty, pieces[1].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    else {
      throw UnknownName("Write “\(id)” in small letters, figures and hyphens, like \(pieces[0])/parking-permit.")
    }
    self.id = id
    self.today = today
  }

  /// Writes the file, never over another; gives back its path.
  public func write(in root: ContentRoot) throws -> String {
    let path = "\(root.path)/Templates/\(id).md"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw SurroundingsError("“Templates/\(id).md” is already there.", advice: "Choose another name.")
    }
    do {
      let url = URL(filePath: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: [.atomic])
    } catch {
      throw SurroundingsError("“\(path)” cannot be written.", advice: "Check that you may write in that folder.")
    }
    return path
  }

  private var text: String {
    """
    ---
    title: One line that says what the letter is
    written: \(today.iso8601)
    clause: The clause of the customer service policy that asks for it
    to: tenant
    fields:
      tenant:
        type: person
        about: The person the letter is to
        example: Ms Example Tenant
      home:
        type: address
        about: The address of the home
        example: |
          2 Example Street
          Arbroath
          DD11 9ZZ
      reply_by:
        type: date
        about: The day by which we need to hear from them
        example: \((today + 14).iso8601)
      writer:
        type: staff
        about: The member of staff the letter is from, who can answer questions about it
        example: Fiona Wilson, Housing officer, 01632 960 145
    ---
    > [!from]
    > {{organisation.name}}
    > {{organisation.address}}

    > [!to]
    > {{recipient}}
    > {{home}}

    {{today}}

    # Say what the letter is about

    Dear {{recipient.salutation}}

    Say the point first. Please reply by **{{reply_by}}**.

    > [!key-facts]
    > - What we need: your reply
    > - By when: {{reply_by}}
    > - Who to phone: {{organisation.phone}}

    Yours sincerely

    {{writer.name}}\\
    {{writer.job}}

    """
  }
}
