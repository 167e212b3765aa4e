import Kit

extension SchemaReader {
  /// Reads a value of which only the desk knows what it means, as YAML 1.2 does: `true` and `false`,
  /// numbers and nothing are such, and anything else is text.
  ///
  /// A number that a value could not give back as it is written, such as `007`, is text as well.
  mutating func anyValue(_ node: YAMLNode) -> FieldValue {
    switch node.content {
    case .sequence(let items): .list(items.map { anyField($0) })
    case .mapping(let entries):
      .record(
        Record(
          entries.map { Record.Entry($0.key, anyField($0.value)) },
          at: node.location(in: context.file)))
    case .scalar(let text, let isPlain):
      isPlain ? plainValue(text, node) : words(Scalar(text: text, isPlain: false, node: node))
    }
  }

  private mutating func anyField(_ node: YAMLNode) -> Field {
    Field(anyValue(node), at: node.location(in: context.file))
  }

  private mutating func plainValue(_ text: String, _ node: YAMLNode) -> FieldValue {
    switch PlainScalar(text) {
    case .null:
      reportCommentInPlace(of: node)
      return .null
    case .boolean(let truth):
      if text.utf8.count == (truth ? 4 : 5) { return .boolean(truth) }
      reportBareWord(text, node, truth)
      return .text(text)
    case .number:
      let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
      let isPadded = digits.first == UInt8(ascii: "0") && digits.dropFirst().first?.isDigit == true
      guard !isPadded, let number = DecimalNumber(text) else {
        // Whole numbers are read as far as 64 bits hold them.
        return isPadded ? .text(text) : Int(text).map(FieldValue.integer) ?? .text(text)
      }
      return number.fractionDigits == 0 ? .integer(number.significand) : .decimal(number)
    default: return words(Scalar(text: text, isPlain: true, node: node))
    }
  }

  /// Reports a `no` or `yes`, which is text here and a truth value to other readers of YAML.
  ///
  /// It may be a code of a country or language, so that this is a warning.
  private mutating func reportBareWord(_ text: String, _ node: YAMLNode, _ truth: Bool) {
    var finding = Diagnostic(
      .wrongType, at: node.location(in: context.file),
      truth
        ? "the bare \(text) is text here, and not true itself"
        : "the bare \(text) is text here, which is true to a template",
      help: "write \(truth), or put the word in quotation marks: \"\(text)\"", id: id)
    finding.severity = .warning
    diagnostics.append(finding)
  }

  /// The text, and findings for comments in it and after it.
  ///
  /// Most of these values are settings, beside which comments are usual: only one that begins as a part
  /// of the text would, as in `Win #1`, is reported.
  private mutating func words(_ scalar: Scalar) -> FieldValue {
    let text = scalar.node.comment?.isSpaced == true ? scalar.text : wholeText(scalar).text
    let quoted = Scalar(text: text, isPlain: false, node: scalar.node)
    return uncommentedText(quoted) ?? .text(scalar.text)
  }
}
