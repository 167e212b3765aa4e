import TestSupport
import Testing

/// Faults planted into a whole base, one at a time, each of which has to be found.
struct SubjectFaultTests {
  @Test(arguments: BaseFault.common.map { $0.replacing { $0.river } })
  func isFoundInTheInventedSubject(_ fault: BaseFault) throws {
    #expect(try fault.rulesFound(in: .river) == Set(fault.rules))
  }

  /// What a fault gives in the real subject beside what it gives in any.
  private static let besides = [
    "name-duplicate": "name-not-in-source", "entity-unused": "name-duplicate",
  ]

  @Test(.ifSeedIsPresent, arguments: BaseFault.common.map { $0.replacing { $0.seed } })
  func isFoundInTheRealSubject(_ fault: BaseFault) throws {
    let besides = Self.besides[fault.rules[0]].map { [$0] } ?? []
    #expect(try fault.rulesFound(in: .seed) == Set(fault.rules + besides))
  }
}

extension BaseFault {
  /// The fault with a subject's words in the place of `‹…›`.
  fileprivate func replacing(_ word: ((river: String, seed: String)) -> String) -> Self {
    func replaced(_ text: String) -> String {
      SubjectWords.all.reduce(text) { $0.replacing("‹\($1.key)›", with: word($1.value)) }
    }
    return Self(rules: rules, original: replaced(original), planted: replaced(planted))
  }
}
