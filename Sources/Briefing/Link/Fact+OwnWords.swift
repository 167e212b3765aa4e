extension Fact {
  /// The words of a link that leaves them to the fact.
  ///
  /// - Parameter field: The field that is meant; nil for the fact itself.
  /// - Returns: Nil if the fact has no such field.
  package func ownWords(of field: String?) -> String? {
    guard let field else { return kind == .quotes ? "“\(text)”" : text.isEmpty ? id : text }
    guard let value = record[field] else { return nil }
    if let moment = When(value) { return moment.text ?? moment.date.text }
    return value.text
  }

  /// What stands in a list or a heading for the fact; never empty.
  package var title: String { kind == .quotes ? "“\(text)”" : label }
}
