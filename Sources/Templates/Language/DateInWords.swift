/// Puts a date or an interval into the words that the filter `edtf` gives.
///
/// - Parameters:
///   - date: A date in the Extended Date/Time Format, such as `2021-08`.
///   - language: The language as a BCP 47 tag.
/// - Returns: Nil if `date` is no such date.
package func dateInWords(_ date: String, language: String) -> String? {
  try? EDTFText(language: Language(tag: language)).words(for: date)
}
