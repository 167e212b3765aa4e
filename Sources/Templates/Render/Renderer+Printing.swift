import Kit

extension Renderer {
  /// Prints what an expression gives, escaped for where it stands.
  mutating func print(_ expression: Int, slot: Int) throws(RenderFailure) {
    switch template.program.expressions[expression] {
    case .attribute(let base, let name):
      guard case .name(let owner) = template.program.expressions[base],
        let value = attribute(name, ofName: owner, hint: frame.hints + expression)
      else { break }
      return try print(value, slot: slot, at: expression)
    case .call:
      if modes[frame.slots + slot].keepsHTML, try printMacro(expression) { return }
    default: break
    }
    switch try evaluate(expression) {
    case .value(let value): try print(value, slot: slot, at: expression)
    case .undefined(let undefined): throw error(for: undefined)
    case let other: throw error(Problem("\(other.kind) cannot be printed"), at: expression)
    }
  }

  /// Prints the call of a macro where it stands, which needs no copy of what the macro prints.
  ///
  /// - Returns: Whether the expression is such a call; if not, nothing has been done.
  private mutating func printMacro(_ expression: Int) throws(RenderFailure) -> Bool {
    guard case .call(let callee, let arguments) = template.program.expressions[expression],
      case .name(let name) = template.program.expressions[callee],
      case .macro(let macro)? = lookUp(name)
    else { return false }
    let given = try given(arguments)
    try run(macro, with: given, at: expression)
    return true
  }

  /// Prints a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - slot: The number of the place among those where the template prints.
  ///   - expression: Where the value comes from, for messages.
  /// - Throws: An error for a value that has no text, or that no such place may hold.
  mutating func print(_ value: Value, slot: Int, at expression: Int) throws(RenderFailure) {
    let mode = modes[frame.slots + slot]
    switch (mode, value) {
    case (.text, .string(let text)), (.attribute, .string(let text)),
      (.titleText, .string(let text)):
      output.appendEscaped(text)
    case (.text, .html(let html)), (.asItStands, .html(let html)):
      output.append(contentsOf: html.bytes)
    case (.url, .string(let text)):
      if !URLCheck.isPlain(text.utf8Span.span) {
        try check(Text(text), isList: false, at: expression)
      }
      output.appendEscaped(text)
    case (.text, .integer(let integer)), (.attribute, .integer(let integer)):
      output.append(contentsOf: String(integer).utf8)
    case (.json, _), (.jsonText, _): try printJSON(value, mode: mode, at: expression)
    case (.refused, _):
      throw error(Problem("no value is safe here, or the template has an error"), at: expression)
    default:
      let text = try at(expression) { () throws(Problem) in try value.text() }
      try print(text, mode: mode, at: expression)
    }
    if output.count > Limits.pageBytes { throw error(.pageTooLong, at: expression) }
  }

  private mutating func print(
    _ text: Text, mode: PrintMode, at expression: Int
  ) throws(RenderFailure) {
    switch mode {
    case .url, .urlList:
      let url = text.unescaped
      try check(url, isList: mode == .urlList, at: expression)
      output.appendEscaped(url.bytes)
    case .attribute where text.isHTML, .titleText where text.isHTML:
      output.appendWithoutMarkup(text.bytes)
    default:
      if text.isHTML {
        output.append(contentsOf: text.bytes)
      } else {
        output.appendEscaped(text.bytes)
      }
    }
  }

  private func check(_ url: Text, isList: Bool, at expression: Int) throws(RenderFailure) {
    do throws(Problem) {
      try isList ? URLCheck.checkList(url.bytes) : URLCheck.check(url.bytes)
    } catch {
      let start = Text(Array(url.bytes)).with(url.scalars.prefix(60)).string
      let origin = template.text(of: expression)
      throw self.error(
        Problem("the URL of '\(origin)' is '\(start)': \(error.message)", help: error.help),
        at: expression)
    }
  }

  private mutating func printJSON(
    _ value: Value, mode: PrintMode, at expression: Int
  ) throws(RenderFailure) {
    var writer = JSONWriter(style: .compact, context: context, output: output)
    output = []
    try at(expression) { () throws(Problem) in
      if mode == .json {
        try writer.write(value)
      } else {
        writer.writeContent(of: try value.text().string)
      }
    }
    output = writer.output
  }
}
