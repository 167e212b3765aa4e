import Kit

extension SchemaReader {
  /// A scalar as it was written.
  struct Scalar {
    let text: String
    let isPlain: Bool
    let node: YAMLNode
  }

  /// Reads a scalar; nil, with a finding, if it is not of the type.
  mutating func scalar(_ scalar: Scalar, as type: FieldType) -> FieldValue? {
    switch type {
    case .text: return uncommentedText(wholeText(scalar))
    case .markdownLine: return text(wholeText(scalar))
    default:
      if scalar.node.comment?.isSpaced == false { _ = wholeText(scalar) }
      return value(of: withoutMarksOfPrint(scalar, type), as: type)
    }
  }

  private mutating func value(of scalar: Scalar, as type: FieldType) -> FieldValue? {
    switch type {
    case .text, .markdownLine: text(scalar)
    case .identifier: uncommentedText(scalar)
    case .integer(let range): integer(scalar, in: range)
    case .decimal: decimal(scalar)
    case .boolean: boolean(scalar)
    case .date: date(scalar)
    case .instant: instant(scalar)
    case .edtf: edtf(scalar)
    case .url: url(scalar)
    case .language: language(scalar)
    case .vocabulary(let words): word(scalar, of: words)
    case .freeWord(let words): freeWord(scalar, like: words)
    case .reference(let target): reference(scalar, to: target)
    case .locator: locator(scalar)
    case .list, .oneOrMore, .record, .anyMapping, .anyOf: mismatch(scalar.node, type)
    }
  }

  private mutating func text(_ scalar: Scalar) -> FieldValue? {
    guard isQuotedWhereNeeded(scalar) else { return nil }
    return .text(scalar.text)
  }

  /// The scalar, and a finding if a comment follows that may have been meant as a part of it.
  mutating func wholeText(_ scalar: Scalar) -> Scalar {
    guard let comment = scalar.node.comment, PlainScalar(scalar.text) == .text,
      !(comment.isSetApart && context.hasCommentsSetApart)
    else { return scalar }
    diagnostics.append(
      Diagnostic(
        .commentCutsText, at: FileLocation(context.file, comment.position),
        "YAML takes the rest of this line for a comment; the text is “\(scalar.text.clipped)”",
        help: "put the whole text in quotation marks, or only what stands before the #", id: id))
    return scalar
  }

  /// A finding if a comment stands in the place of a value, which may have been meant as one.
  mutating func reportCommentInPlace(of node: YAMLNode) {
    guard let comment = node.comment else { return }
    diagnostics.append(
      Diagnostic(
        .commentCutsText, at: FileLocation(context.file, comment.position),
        "YAML takes this for a comment, so that there is no value",
        help: "put the value in quotation marks, or a space behind the # of a comment", id: id))
  }

  /// Reads text that is not Markdown, and so would show a comment to readers.
  mutating func uncommentedText(_ scalar: Scalar) -> FieldValue? {
    guard let text = scalar.text.withoutComments else { return text(scalar) }
    report(
      .commentInText, scalar.node, "this text has a comment, which readers would see",
      help: "write it after # in YAML, outside quotation marks")
    return .text(text)
  }

  /// Whether the text is text to YAML too; if not, that is reported.
  private mutating func isQuotedWhereNeeded(_ scalar: Scalar) -> Bool {
    guard scalar.isPlain else { return true }
    let other: String
    switch PlainScalar(scalar.text) {
    case .text: return true
    case .null: other = "nothing"
    case .boolean(let truth): other = "\(truth)"
    case .number: other = "a number"
    case .timestamp: other = "a moment in time"
    }
    report(
      .wrongType, scalar.node,
      "YAML reads the bare \(scalar.text.clipped) as \(other), not as text",
      help: "put it in quotation marks: \"\(scalar.text.clipped)\"")
    return false
  }

  private mutating func integer(_ scalar: Scalar, in range: ClosedRange<Int>) -> FieldValue? {
    guard scalar.isPlain, let number = DecimalNumber(scalar.text), number.fractionDigits == 0 else {
      return unreadable(scalar, as: .integer(range))
    }
    guard range ~= number.significand else {
      report(
        .wrongType, scalar.node, "\(scalar.text) is out of range",
        help: "write a number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return .integer(number.significand)
  }

  private mutating func decimal(_ scalar: Scalar) -> FieldValue? {
    guard scalar.isPlain, let number = DecimalNumber(scalar.text) else {
      return unreadable(scalar, as: .decimal)
    }
    return .decimal(number)
  }

  private mutating func boolean(_ scalar: Scalar) -> FieldValue? {
    if scalar.isPlain, scalar.text == "true" || scalar.text == "false" {
      return .boolean(scalar.text == "true")
    }
    guard case .boolean(let truth) = PlainScalar(scalar.text) else {
      return unreadable(scalar, as: .boolean)
    }
    report(
      .wrongType, scalar.node, "\(quoted(scalar)) is not \(FieldType.boolean.expectation)",
      help: "write \(truth)\(scalar.isPlain ? "" : ", without quotation marks")")
    return nil
  }

  /// A scalar as findings name it.
  private func quoted(_ scalar: Scalar) -> String {
    scalar.isPlain ? "“\(scalar.text.clipped)”" : "the text “\(scalar.text.clipped)”"
  }

  /// Reports that a value is not what its field holds.
  private mutating func unreadable(_ scalar: Scalar, as type: FieldType) -> FieldValue? {
    report(
      .wrongType, scalar.node, "\(quoted(scalar)) is not \(type.expectation)",
      help: "write \(type.expectation)\(scalar.isPlain ? "" : ", without quotation marks")")
    return nil
  }

  private mutating func word(_ scalar: Scalar, of words: [String]) -> FieldValue? {
    if words.contains(where: { $0.hasSameBytes(as: scalar.text) }) {
      return .text(scalar.text)
    }
    guard isQuotedWhereNeeded(scalar) else { return nil }
    report(
      .vocabulary, scalar.node, "“\(scalar.text.clipped)” is not an allowed word for this field",
      help: Self.meantWord(by: scalar.text, among: words)?.asSuggestion
        ?? scalar.text.suggestion(
          among: words, or: "write \(words.asAlternatives(like: scalar.text))"))
    return nil
  }

  /// The allowed word that means what another one does; nil if none is known.
  private static func meantWord(by text: String, among words: [String]) -> String? {
    meanings[text.lowercased()]?.first { words.contains($0) }
  }

  /// Words that desks write, and the allowed ones that mean the same.
  private static let meanings: [String: [String]] = [
    "contested": ["disputed"], "challenged": ["disputed"], "denied": ["disputed"],
    "rejected": ["disputed"], "admitted": ["conceded"], "accepted": ["conceded"],
    "undisputed": ["uncontested"], "unchallenged": ["uncontested"],
    "happened": ["occurred"], "past": ["occurred"], "done": ["occurred"],
    "scheduled": ["planned"], "expected": ["planned"], "future": ["planned"],
    "canceled": ["cancelled"], "current": ["ongoing"],
    "verbatim": ["quoted"], "direct": ["quoted"], "indirect": ["paraphrased"],
    "exact": ["plain"], "exactly": ["plain"], "about": ["around"], "approximately": ["around"],
    "roughly": ["around"], "some": ["around"], "over": ["more-than"], "above": ["more-than"],
    "minimum": ["at-least"], "maximum": ["up-to"], "at-most": ["up-to"], "almost": ["nearly"],
    "under": ["nearly"], "range": ["between"], "many": ["several", "plural"],
  ]

  private mutating func freeWord(_ scalar: Scalar, like words: [String]) -> FieldValue? {
    guard isQuotedWhereNeeded(scalar) else { return nil }
    let isKnown = words.contains { $0.hasSameBytes(as: scalar.text) }
    // A short word is a letter away from many others that may be meant, as “raid” is from “rail”.
    let meant =
      scalar.text.utf8.count > 4
      ? scalar.text.closest(among: words.filter { $0.utf8.count > 4 }) : nil
    if !isKnown, let meant = meant ?? words.first(where: scalar.text.isSlip) {
      report(
        .kindSpelling, scalar.node,
        "“\(scalar.text.clipped)” is close to a usual word for this field, but not it",
        help: "did you mean “\(meant)”?")
    }
    return .text(scalar.text)
  }

  private mutating func url(_ scalar: Scalar) -> FieldValue? {
    let bytes = scalar.text.utf8
    let rest = ["https://", "http://"].first { bytes.starts(with: $0.utf8) }
      .map { bytes.dropFirst($0.utf8.count) }
    guard let rest, let first = rest.first, first != UInt8(ascii: "/"),
      rest.allSatisfy(\.mayStandInAddress)
    else {
      report(
        .wrongType, scalar.node, "“\(scalar.text.clipped)” is not a web address",
        help: "write one that starts with https:// or http:// and has no spaces")
      return nil
    }
    return .text(scalar.text)
  }

  private mutating func language(_ scalar: Scalar) -> FieldValue? {
    guard isQuotedWhereNeeded(scalar) else { return nil }
    if let tag = LanguageTag(scalar.text) { return .text(tag.text) }
    report(
      .wrongType, scalar.node, "“\(scalar.text.clipped)” is not a language as BCP 47 has it",
      help: LanguageTag.meant(by: scalar.text).map { "did you mean “\($0)”?" }
        ?? "write its code of ISO 639, such as “en”, and the region where that matters, such as"
        + " “pt-BR”")
    return nil
  }

  private mutating func reference(_ scalar: Scalar, to target: ReferenceTarget) -> FieldValue? {
    let text = scalar.text
    if target.reserved.contains(where: { $0.hasSameBytes(as: text) }) { return .text(text) }
    guard text.isFactID else {
      report(
        .idForm, scalar.node, "“\(text.clipped)” is not a valid id",
        help: text.suggestion(among: target.reserved, or: "write \(target.expectation)"))
      return nil
    }
    let prefix = text.idPrefix
    let isAllowed =
      target.prefixes.isEmpty
      ? FactKind(prefix: prefix) != nil : target.prefixes.contains { $0 == prefix }
    guard isAllowed else {
      report(
        target.rule, scalar.node, "“\(text.clipped)” is not allowed here",
        help: "write \(target.expectation)")
      return nil
    }
    return .reference(text)
  }

  private mutating func locator(_ scalar: Scalar) -> FieldValue? {
    if let locator = Locator(scalar.text, defaultSource: context.defaultSource) {
      return .locator(locator)
    }
    let needsSource = Locator(scalar.text, defaultSource: "source.x") != nil
    report(
      .locatorForm, scalar.node,
      needsSource
        ? "“\(scalar.text.clipped)” does not name a source, and the base has no"
          + " \(BaseFields.defaultSource)"
        : "“\(scalar.text.clipped)” is not a place in a source",
      help: Locator.meant(by: scalar.text).flatMap { meant in
        needsSource || meant.hasSameBytes(as: scalar.text) ? nil : "write \(meant)"
      } ?? "write a line (L7), lines (L4-L6), a source’s id, or both: source.some-report#L7")
    return nil
  }
}

extension String {
  /// Whether it is another word with two letters next to each other swapped, or with one doubled: slips
  /// that make no other word, as one letter for another does.
  fileprivate func isSlip(for word: String) -> Bool {
    let (own, other) = (Array(utf8), Array(word.utf8))
    guard other.count > 3 else { return false }
    let start = zip(own, other).prefix { $0 == $1 }.count
    if own.count == other.count + 1, start > 0, start < own.count {
      return own[start] == own[start - 1] && own[(start + 1)...].elementsEqual(other[start...])
    }
    guard own.count == other.count, start + 1 < own.count, own[start] != own[start + 1] else {
      return false
    }
    return own[start] == other[start + 1] && own[start + 1] == other[start]
      && own[(start + 2)...].elementsEqual(other[(start + 2)...])
  }
}
