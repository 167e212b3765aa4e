import Kit

/// Writes values as JSON that may stand in a page's script.
struct JSONWriter {
  enum Style {
    /// As Jinja2's `tojson`: sorted names, a space after `:` and `,`, ASCII only.
    case python(indent: Int?)

    /// As in JSON-LD: names in their order, no spaces, UTF-8.
    case compact
  }

  let style: Style
  let context: FilterContext
  private(set) var output: [UInt8]

  /// A writer that appends to `output`.
  init(style: Style, context: FilterContext, output: consuming [UInt8] = []) {
    self.style = style
    self.context = context
    self.output = output
  }

  /// Appends a value.
  ///
  /// - Throws: `Problem` for a value that is nested too deeply, or a number that JSON has not.
  mutating func write(_ value: Value, depth: Int = 0) throws(Problem) {
    guard depth < Limits.valueDepth else { throw .tooDeep }
    guard output.count <= Limits.pageBytes else { throw .pageTooLong }
    try context.spend(8)
    switch value {
    case .none: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .integer(let integer): output += String(integer).utf8
    case .number(let number):
      guard number.isFinite else { throw Problem("JSON cannot represent \(number.pythonText)") }
      output += number.pythonText.utf8
    case .string(let text): writeText(text)
    case .html(let html): writeText(String(decoding: html.bytes, as: UTF8.self))
    case .list(let list):
      try write("[", "]", count: list.count, depth) { writer, index throws(Problem) in
        try writer.write(list[index], depth: depth + 1)
      }
    case .map(let map): try write(map, depth: depth)
    case .record: try write(context.resolve(value), depth: depth)
    }
  }

  private mutating func write(_ map: Map, depth: Int) throws(Problem) {
    let order = isCompact ? [] : map.alphabeticalOrder
    try write("{", "}", count: map.count, depth) { writer, index throws(Problem) in
      let (name, value) = map.entry(at: writer.isCompact ? index : order[index])
      writer.writeText(name)
      writer.output.append(UInt8(ascii: ":"))
      if !writer.isCompact { writer.output.append(UInt8(ascii: " ")) }
      try writer.write(value, depth: depth + 1)
    }
  }

  private var isCompact: Bool { if case .compact = style { true } else { false } }

  private var indent: Int? { if case .python(let indent) = style { indent } else { nil } }

  private mutating func write(
    _ open: String, _ close: String, count: Int, _ depth: Int,
    _ item: (inout JSONWriter, Int) throws(Problem) -> Void
  ) throws(Problem) {
    output += open.utf8
    for index in 0..<count {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      if let indent {
        newLine(indent * (depth + 1))
      } else if index > 0, !isCompact {
        output.append(UInt8(ascii: " "))
      }
      try item(&self, index)
    }
    if let indent, count > 0 { newLine(indent * depth) }
    output += close.utf8
  }

  private mutating func newLine(_ indent: Int) {
    output.append(UInt8(ascii: "\n"))
    output += Array(repeating: UInt8(ascii: " "), count: min(indent, 1000))
  }

  private mutating func writeText(_ text: String) {
    output.append(UInt8(ascii: "\""))
    writeContent(of: text)
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a text as it stands between the quotes of a JSON text.
  mutating func writeContent(of text: String) {
    output.appendJSONContent(of: text, as: isCompact ? .script : .ascii)
  }
}

extension Map {
  /// The places of the entries in the order of their names' bytes.
  fileprivate var alphabeticalOrder: [Int] {
    let names = self.names
    return names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
  }
}
