extension FactBase {
  /// Whether the facts and the sources that `fact` cites are in one language, as far as is known.
  package func sharesLanguage(with fact: Fact) -> Bool {
    guard let language = base[BaseFields.language] else { return true }
    return fact.locators.allSatisfy { locator in
      self[locator.source]?[SourceFields.language].map { $0 == language } ?? true
    }
  }

  /// Whether the fact's words are English, as far as is known.
  package func isEnglish(_ fact: Fact) -> Bool {
    let ofSource = fact.locators.first.flatMap { self[$0.source]?[SourceFields.language] }
    let language = ofSource ?? base[BaseFields.language] ?? "en"
    return language.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("en".utf8)
  }
}
