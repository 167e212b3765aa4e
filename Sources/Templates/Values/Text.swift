import Kit
import Synchronization

/// Text as its bytes, and whether it is HTML already.
struct Text: Sendable {
  var bytes: [UInt8]

  /// Whether the text is printed as it stands where markup is allowed.
  var isHTML = false

  init(_ bytes: [UInt8], isHTML: Bool = false) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  var value: Value { isHTML ? .html(HTML(bytes)) : .string(string) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var scalars: [Unicode.Scalar] { Array(string.unicodeScalars) }

  /// The text as HTML, escaped if it is not HTML already.
  var escaped: Text {
    if isHTML { return self }
    var result: [UInt8] = []
    result.appendEscaped(bytes)
    return Text(result, isHTML: true)
  }

  /// The same kind of text with other content.
  func with(_ bytes: [UInt8]) -> Text { Text(bytes, isHTML: isHTML) }

  func with(_ scalars: some Sequence<Unicode.Scalar>) -> Text {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return Text(Array(String(string).utf8), isHTML: isHTML)
  }
}

extension Value {
  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .none: "none"
    case .bool: "a boolean"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .html: "HTML"
    case .list: "a list"
    case .map, .record: "a map"
    }
  }

  /// The value as text, as it is printed.
  ///
  /// - Throws: `Problem` for a list, a map or none, which have no text.
  func text() throws(Problem) -> Text {
    switch self {
    case .string(let string): return Text(string)
    case .html(let html): return Text(html.bytes, isHTML: true)
    case .integer(let integer): return Text(String(integer))
    case .number(let number): return Text(number.pythonText)
    case .bool(let bool): return Text(bool ? "true" : "false")
    case .list:
      throw Problem("a list cannot be printed", help: "join it, as in {{ xs|join(', ') }}")
    case .map, .record:
      throw Problem("a map cannot be printed", help: "print one of its attributes")
    case .none:
      throw Problem(
        "none cannot be printed", help: "give a default, as in {{ x|default('', true) }}")
    }
  }

  /// Whether a condition holds the value for true: it is not none, false, zero or empty.
  func isTrue(in context: FilterContext) -> Bool {
    switch self {
    case .none: false
    case .bool(let bool): bool
    case .integer(let integer): integer != 0
    case .number(let number): number != 0
    case .string(let string): !string.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .list(let list): !list.isEmpty
    case .map(let map): !map.isEmpty
    case .record(let index):
      context.has(index) && !context.records[index].isEmpty
    }
  }
}

/// What operations on values look up: the records that the run shares, and the page's language.
///
/// One object for a whole rendering, as every operation is handed it.
final class FilterContext: Sendable {
  let records: [Map]

  /// The parts of records, whose reads are noted apart.
  let parts: RecordParts
  let language: Language

  /// The language of the theme's own words, as a BCP 47 tag.
  let themeLanguage: String

  /// Where it is noted which records are read; nil if that is not asked for.
  let notes: RecordNotes?

  /// What the operations of the page have cost so far.
  let spent = Atomic(0)

  init(
    records: [Map], parts: RecordParts = RecordParts(), language: Language,
    themeLanguage: String = "en", notes: RecordNotes? = nil
  ) {
    self.records = records
    self.parts = parts
    self.language = language
    self.themeLanguage = themeLanguage
    self.notes = notes
  }

  /// Whether there is a record with an index, of a part of which something will be read.
  fileprivate func has(_ index: Int, _ part: @autoclosure () -> Int = 0) -> Bool {
    guard records.indices.contains(index) else { return false }
    notes?.add(index + part() * records.count)
    return true
  }

  /// What stands under a name of a map; nil if nothing does, or if the value is no map.
  ///
  /// The map itself is not copied, as tasks that share it would wait for each other to count that.
  ///
  /// `hint` is where the last value stood for which the same place of a template asked.
  func attribute(_ name: Name, of value: Value, hint: inout Int32) -> Value? {
    switch value {
    case .record(let index):
      // In place, as a copy of a map counts what it holds.
      has(index, parts.part(of: name)) ? records[index].value(of: name, hint: &hint) : nil
    case .map(let map): map.value(of: name, hint: &hint)
    default: nil
    }
  }

  /// What stands under a name of a value; nil if nothing does.
  func item(named name: String, of value: Value) -> Value? {
    var hint: Int32 = 0
    switch value {
    case .record, .map: return attribute(Name(name), of: value, hint: &hint)
    default: return value.item(.string(name))
    }
  }

  /// The value, or an empty map in the place of a record, of which nothing is read but that it is there.
  func shape(of value: Value) -> Value {
    guard case .record(let index) = value else { return value }
    return has(index) ? .map(Map()) : .none
  }

  /// The value itself where it stands for a record.
  func resolve(_ value: Value) -> Value {
    guard case .record(let index) = value else { return value }
    if !has(index) { return .none }
    for part in 1..<max(1, parts.count) { _ = has(index, part) }
    return .map(records[index])
  }
}
