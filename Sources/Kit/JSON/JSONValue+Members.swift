extension JSONValue {
  /// An object with these members; those whose value is nil are left out.
  package static func members(_ members: [(name: String, value: JSONValue?)]) -> JSONValue {
    .object(members.compactMap { member in member.value.map { JSONMember(member.name, $0) } })
  }

  /// Text; nil if it is empty.
  package static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }
}

extension Optional where Wrapped == JSONValue {
  /// An array of texts; nil if there is none.
  package static func texts(_ texts: [String]) -> JSONValue? {
    texts.isEmpty ? nil : .array(texts.map(JSONValue.string))
  }

  /// The only text, or an array of several; nil if there is none.
  package static func oneOrMore(_ texts: [String]) -> JSONValue? {
    texts.count == 1 ? .string(texts[0]) : self.texts(texts)
  }
}
