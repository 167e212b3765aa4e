extension FactBase {
  /// For each fact the codes that are tried on its page: the first one of each field of a kind.
  ///
  /// - Complexity: O(*n*) in the number of published values.
  package func codesToTry(of pages: [Fact]) -> [String: Set<PublishedField>] {
    var seen: Set<[String]> = []
    var codes: [String: Set<PublishedField>] = [:]
    for fact in pages {
      for field in fact.publishedFields
      where field.type.codes(besides: field.field.value, fact: { _ in nil }) != nil {
        guard seen.insert([fact.kind.rawValue, field.path.text]).inserted else { continue }
        codes[fact.id, default: []].insert(field)
      }
    }
    return codes
  }
}
