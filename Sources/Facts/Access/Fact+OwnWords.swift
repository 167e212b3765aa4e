import Kit

extension Fact {
  /// The words of a link that leaves them to the fact.
  ///
  /// - Parameters:
  ///   - field: The field that is meant; nil for the fact itself.
  ///   - day: The day whose value is meant, such as `2025-10-29`; nil for the present value. Fields
  ///     have no history, so theirs is always the present one.
  /// - Returns: Nil if the fact has no such field, or if the base does not say what held on the day.
  package func ownWords(of field: String?, on day: String? = nil) -> String? {
    guard let field else {
      guard let words = wording(on: day) else { return nil }
      return kind == .quotes ? words.inQuotationMarks : words.isEmpty ? id : words
    }
    guard let value = self.field(named: field) else { return nil }
    if let moment = When(value) { return moment.text ?? moment.date.text }
    return value.text
  }

  /// What stands in a list or a heading for the fact; never empty.
  package var title: String { kind == .quotes ? text.inQuotationMarks : label }
}
