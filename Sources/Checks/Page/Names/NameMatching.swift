import Facts
import Kit

/// Whether words on a page call an actor or place.
extension FactWords {
  /// Whether folded words are one of the names or offices, a part of one, or hold one.
  func isCalled(_ words: ArraySlice<UInt8>) -> Bool {
    let words = words.quotationCore.withoutArticle
    guard !words.isEmpty else { return false }
    return [names, roles].joined().contains { name in
      let name = name[...].withoutArticle
      guard !name.isEmpty else { return false }
      if words.place(ofWordStart: name) != nil { return true }
      return words.count >= 3 ? name.place(ofWordStart: words) != nil : name.holdsWords(words)
    }
  }

  /// Whether folded running text names them, be it only by the last word of a name.
  func isNamed(in text: ArraySlice<UInt8>) -> Bool {
    names.contains { name in
      let name = name[...].withoutArticle
      return !name.isEmpty && text.place(ofWordStart: name.lastWord) != nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The words without “a”, “an”, “one” or “the” before them.
  fileprivate var withoutArticle: ArraySlice<UInt8> {
    for article in ["the ", "an ", "a ", "one "] where starts(with: article.utf8) {
      return dropFirst(article.utf8.count)
    }
    return self
  }

  fileprivate var lastWord: ArraySlice<UInt8> {
    guard let space = lastIndex(of: UInt8(ascii: " ")) else { return self }
    return self[(space + 1)...]
  }
}
