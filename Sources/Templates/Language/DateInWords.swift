/// Puts a date or an interval into the words that the filter `edtf` gives.
///
/// - Parameters:
///   - date: A date in the Extended Date/Time Format, such as `2021-08`.
///   - language: The language as a BCP 47 tag.
///   - isDeadline: Whether an interval with an open start is the time by the end of which something
///     is to be done: “by”, and not “until”.
/// - Returns: Nil if `date` is no such date.
package func dateInWords(
  _ date: String, language: String, isDeadline: Bool = false
) -> String? {
  try? EDTFText(language: Language(tag: language), isDeadline: isDeadline).words(for: date)
}
