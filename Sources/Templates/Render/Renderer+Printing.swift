extension Renderer {
  /// Prints what an expression gives, escaped for where it stands.
  mutating func print(_ expression: Int, slot: Int) throws(TemplateError) {
    switch try evaluate(expression) {
    case .value(let value): try print(value, slot: slot, at: expression)
    case .undefined(let undefined): throw error(for: undefined)
    case let other: throw error(Problem("\(other.kind) cannot be printed"), at: expression)
    }
  }

  mutating func print(_ value: Value, slot: Int, at expression: Int) throws(TemplateError) {
    switch value {
    case .string(let text): appendEscaped(text, to: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .integer(let integer): output.append(contentsOf: String(integer).utf8)
    default:
      let text = try at(expression) { () throws(Problem) in try value.text() }
      output.append(contentsOf: text.bytes)
    }
  }
}
