import Facts
import Kit

extension FactBase {
  /// The language in which the base is written, as a BCP 47 tag.
  var language: String { base[BaseFields.language] ?? "en" }

  /// The language of a fact's own words, as a BCP 47 tag: what the fact says of it, else what its
  /// letters tell.
  ///
  /// Words of quotations and figures are those of their source, and so of its language if they are
  /// written so; all others are the desk's.
  func language(of fact: Fact) -> String {
    if let own = fact[SourceFields.language] { return own }
    let ofSources = fact.sourceIDs.compactMap { self[$0]?[SourceFields.language] }
    let isVerbatim = fact.kind == .quotes || fact.kind == .figures
    let words = fact.text.isEmpty ? fact.title : fact.text
    return words.language(among: isVerbatim ? ofSources + [language] : [language] + ofSources)
      ?? language
  }
}
