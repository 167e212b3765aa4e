/// Writes a number as the filter `number` does, with its thousands separated.
///
/// - Parameters:
///   - number: A number.
///   - language: The language as a BCP 47 tag.
/// - Returns: Nil if `number` is not a number.
package func numberInDigits(_ number: Value, language: String) -> String? {
  try? number.asNumber().grouped(decimals: nil, in: Language(tag: language))
}
