internal import DataFiles
internal import Facts
public import LetterModel
internal import Templating

/// What `templates check` found of one template.
public struct Proof: Sendable {
  public var template: String
  /// How many ways of filling it were made.
  public var variants: Int
  public var formats: [Format]
  /// Ways that the notice rule does not let happen, in words: “with “tenancy: …””.
  public var refused: [String] = []
  /// Each names the variant that it was found in; notes of the example are among them.
  public var findings: [Finding]

  /// Of a template that could not be made in any way.
  public init(template: String, variants: Int = 0, formats: [Format] = [], findings: [Finding]) {
    self.template = template
    self.variants = variants
    self.formats = formats
    self.findings = findings
  }
}

extension Press {
  /// Fills a template in every way of `Variants`, lets the linter read each letter, and makes it in every format that
  /// the template allows; then reads the facts back out of each file. The same template gives the same findings.
  ///
  /// - Parameter sound: whether the recordings are made too, of the example alone.
  /// - Throws: what stands in the way of all: a template with mistakes in it, an unknown name, missing surroundings.
  public func prove(_ id: String, sound: Bool = false) async throws -> Proof {
    let (template, notes) = try content.template(id)
    let formats = Format.all.filter { format in
      !format.isSound && (format.look.map { template.looks?.contains($0) ?? true } ?? true)
    }
    var proof = Proof(template: id, variants: 0, formats: formats, findings: notes)
    let bench = try ProofBench(self, template, formats)
    for variant in Variants(template).all {
      do {
        guard let findings = try await bench.prove(variant) else {
          proof.refused.append(variant.name)
          continue
        }
        proof.variants += 1
        proof.findings += findings
      } catch let refused as Findings {
        proof.findings += refused.all.map { $0.found(in: variant, of: template) }
      }
    }
    if sound, !proof.findings.hasErrors {
      proof.formats += Format.all.filter(\.isSound)
      _ = try await make(
        LetterOrder(
          template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true,
          formats: Format.all.filter(\.isSound), today: template.written))
    }
    return proof
  }
}

/// What every variant of one template needs.
private struct ProofBench {
  let press: Press
  let template: Template
  let renderers: [any Renderer]
  let messages: Messages
  let parity: Parity
  let order: LetterOrder

  init(_ press: Press, _ template: Template, _ formats: [Format]) throws {
    self.press = press
    self.template = template
    order = LetterOrder(
      template: template.id, data: DataNode(.empty, range: .top(of: template.id)), isExample: true, formats: formats,
      today: template.written)
    messages = try press.content.messages(.source)
    parity = Parity(try press.content.formats(.source))
    let (order, messages) = (order, messages)
    renderers = try formats.map { try press.renderer($0, order, messages, .source) }
  }

  /// What is wrong with the letters of one variant; nil where its notice rule does not want it made.
  func prove(_ variant: Variant) async throws -> [Finding]? {
    guard let edition = try lawful(variant) else { return nil }
    let people = press.recipients(of: template, edition.data.facts)
    var findings: [Finding] = []
    for (index, person) in people.enumerated() {
      let others = people.enumerated().filter { $0.offset != index }.compactMap(\.element)
      let document = edition.document(for: person, others)
      var judged = try await press.content.gate.findings(document, of: template)
      if template.isTextMessage { judged += document.textMessageFindings(messages) }
      // A doubt about words is about the example; only what would stop a letter matters in another variant.
      if !variant.changes.isEmpty { judged.removeAll { $0.severity < .error } }
      for renderer in renderers { judged += try parity.findings(try await renderer.render(document), of: document) }
      findings += judged
    }
    return Set(findings).sorted { $0.message < $1.message }.inReadingOrder.map { $0.found(in: variant, of: template) }
  }

  /// The variant with the dates that its notice rule advises, where the rule does not allow those of the example; nil
  /// where the rule does not want it made at all.
  private func lawful(_ variant: Variant) throws -> Edition? {
    for relaxed in variant.relaxed.isEmpty ? [[]] : [[], variant.relaxed] {
      if let edition = try lawful(variant, relaxed) { return edition }
    }
    if variant.mayBeRefused { return nil }
    // Once more, for the rule's own words.
    var order = order
    order.overrides = variant.changes
    let edition = try press.edition(template, order)
    _ = try press.content.checkNotice(
      template, edition.data.facts, order, today: edition.today, english: edition.formats)
    return edition
  }

  private func lawful(_ variant: Variant, _ relaxed: [DataNode.Entry]) throws -> Edition? {
    var order = order
    order.overrides = variant.changes + relaxed
    if variant.mayBeRefused { order.override = "templates check" }
    for _ in 0..<8 {
      let edition = try press.edition(template, order)
      do throws(Findings) {
        _ = try press.content.checkNotice(
          template, edition.data.facts, order, today: edition.today, english: edition.formats)
        return edition
      } catch {
        guard let advice = advice(in: error.all.filter { $0.severity == .error }, for: variant) else { return nil }
        order.overrides.removeAll { $0.key == advice.key }
        order.overrides.append(advice)
      }
    }
    return nil
  }

  /// “starts_on: 1 May 2027”, where a refusal suggests that.
  private func advice(in refusals: [Finding], for variant: Variant) -> DataNode.Entry? {
    for suggestion in refusals.flatMap(\.suggestions) {
      guard let cut = suggestion.firstRange(of: ": ") else { continue }
      let name = String(suggestion[..<cut.lowerBound]), value = String(suggestion[cut.upperBound...])
      guard let field = template.fields.first(where: { $0.name == name }),
        !variant.changes.contains(where: { $0.key == name })
      else { continue }
      return DataNode.Entry(key: name, keyRange: field.range, value: DataNode(.scalar(value), range: field.range))
    }
    return nil
  }
}

extension Finding {
  /// Names the letter that it was found in, which a finding in a part or a value does not.
  fileprivate func found(in variant: Variant, of template: Template) -> Finding {
    var finding = self
    finding.message = "\(template.id) made \(variant.name): \(message)"
    return finding
  }
}
