extension FactBase {
  /// For each fact the codes that are tried on its page: the first one of each field of a kind, with
  /// the number of facts that have one there.
  ///
  /// - Complexity: O(*n*) in the number of published values.
  package func codesToTry(of pages: [Fact]) -> [String: [PublishedField: Int]] {
    var firsts: [[String]: (fact: String, field: PublishedField, count: Int)] = [:]
    for fact in pages {
      var seen: Set<String> = []
      for field in fact.publishedFields
      where field.type.codes(besides: field.field.value, fact: { _ in nil }) != nil {
        if !seen.insert(field.path).inserted { continue }
        firsts[[fact.kind.rawValue, field.path], default: (fact.id, field, 0)].count += 1
      }
    }
    var codes: [String: [PublishedField: Int]] = [:]
    for first in firsts.values { codes[first.fact, default: [:]][first.field] = first.count }
    return codes
  }
}
