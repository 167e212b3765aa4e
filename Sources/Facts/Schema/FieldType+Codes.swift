/// Values that stand for something and are not words for readers: those of a vocabulary, reserved
/// words in the place of a fact, yes and no, small numbers. Pages say in their own words what they
/// mean.
extension FieldType {
  /// What could stand in the place of a code.
  ///
  /// - Parameters:
  ///   - value: What stands there.
  ///   - fact: A fact whose id has one of the prefixes, or any if there are none; nil if there is no
  ///     such fact.
  /// - Returns: The other codes, the last first, as the first is often what goes without saying;
  ///   nil if the value is no code.
  package func codes(besides value: FieldValue, fact: ([String]) -> String?) -> [FieldValue]? {
    switch (self, value) {
    case (.boolean, .boolean(let truth)): [.boolean(!truth)]
    case (.integer(let range), .integer(let number)):
      [number &+ 1, number &- 1].filter { range.contains($0) }.map(FieldValue.integer)
    case (.vocabulary(let words), .text(let word)) where words.contains(word):
      words.reversed().filter { $0 != word }.map(FieldValue.text)
    case (.reference(let target), .text(let word)) where target.reserved.contains(word):
      target.reserved.reversed().filter { $0 != word }.map(FieldValue.text)
        + (fact(target.prefixes).map { [.reference($0)] } ?? [])
    case (.anyOf(let types), _):
      types.compactMap { $0.codes(besides: value, fact: fact) }.first.map { codes in
        codes + (types.contains(.url) ? [.text("https://example.org/")] : [])
      }
    default: nil
    }
  }
}
