/// A JSON value whose members keep their order, so that the same value is always the same bytes.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(DecimalNumber)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

package struct JSONMember: Hashable, Sendable {
  package var name: String
  package var value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0, $1) })
  }

  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONValue {
  /// The value in JSON (RFC 8259), two spaces a level, with a line feed at the end.
  ///
  /// Values nest only as deeply as the code that makes them.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The value in JSON on one line, with no spaces and no line end.
  package var line: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): "\(boolean)"
    case .integer(let integer): "\(integer)"
    case .decimal(let number): "\(number)"
    case .string(let string): Self.quoted(string)
    case .array(let items): "[\(items.map(\.line).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.name)):\($0.value.line)" }.joined(separator: ","))}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSONString(string)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let boolean): bytes += "\(boolean)".utf8
    case .integer(let integer): bytes += "\(integer)".utf8
    case .decimal(let number): bytes += "\(number)".utf8
    case .string(let string): bytes.appendJSONString(string)
    case .array(let items):
      bytes.writeLines("[", items, "]", indent: indent) { item, bytes in
        item.write(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      bytes.writeLines("{", members, "}", indent: indent) { member, bytes in
        bytes.appendJSONString(member.name)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: indent + 1)
      }
    }
  }
}

extension [UInt8] {
  /// Writes `items` on lines of their own between two brackets.
  fileprivate mutating func writeLines<Item>(
    _ opening: String, _ items: [Item], _ closing: String, indent: Int,
    write: (Item, inout [UInt8]) -> Void
  ) {
    append(contentsOf: opening.utf8)
    for index in items.indices {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendLineEnd(indent: indent + 1)
      write(items[index], &self)
    }
    if !items.isEmpty { appendLineEnd(indent: indent) }
    append(contentsOf: closing.utf8)
  }

  private mutating func appendLineEnd(indent: Int) {
    append(UInt8(ascii: "\n"))
    for _ in 0..<indent { append(contentsOf: "  ".utf8) }
  }
}
