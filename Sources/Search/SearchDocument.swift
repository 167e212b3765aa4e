package import Kit

/// An entry as the index takes it in: its words, counted and weighed, and what a result shows.
///
/// Making one is most of the work of indexing and needs nothing of other entries, so it can be
/// done for many entries at the same time, and kept for the next build.
package struct SearchDocument: Sendable {
  let kind: String
  let standing: String?

  /// The different words in the order of their first use, each as its length, its weight and its
  /// bytes.
  let words: [UInt8]

  /// What a result shows, as JSON; empty for an entry that is left out.
  ///
  /// URL, title, date or an empty text, text, and 1 where the text is only its beginning and the
  /// rest is to be had from the page, else 0; then its equivalent names, if it has any.
  let record: [UInt8]

  /// A hash of all of the above.
  package let fingerprint: ContentHash

  /// The most bytes of text that are kept with the entry.
  ///
  /// A longer text is not: the sentence of a result comes from the page itself, which stands on
  /// the same host and is what the reader opens next.
  static let longestKeptText = 600

  /// Counts the words of an entry in O(bytes of its texts).
  package init(_ entry: SearchEntry) {
    kind = entry.kind
    standing = entry.standing
    words = WordCounts(entry).bytes
    record = Self.record(of: entry)
    let key = Array("\(entry.kind)\u{0}\(entry.standing ?? "")\u{0}".utf8)
    fingerprint = ContentHash(key + words + record)
  }
}

extension SearchDocument {
  /// What stands for an entry that another one holds already.
  package static let leftOut = SearchDocument(
    kind: "", standing: nil, words: [], record: [], fingerprint: .ofNothing)

  /// A document that was made before.
  init(
    kind: String, standing: String?, words: [UInt8], record: [UInt8], fingerprint: ContentHash
  ) {
    self.kind = kind
    self.standing = standing
    self.words = words
    self.record = record
    self.fingerprint = fingerprint
  }

  private static func record(of entry: SearchEntry) -> [UInt8] {
    let (text, isCut) = beginning(of: entry.text)
    var bytes: [UInt8] = []
    let title = entry.heading ?? entry.title
    bytes.reserveCapacity(text.count + title.utf8.count + entry.url.utf8.count + 48)
    bytes.append(UInt8(ascii: "["))
    for value in [Array(entry.url.utf8), Array(title.utf8), Array((entry.date ?? "").utf8)] {
      bytes.appendJSONString(value[...])
      bytes.append(UInt8(ascii: ","))
    }
    bytes.appendJSONString(text)
    bytes += Array(isCut ? ",1".utf8 : ",0".utf8)
    if !entry.equivalents.isEmpty { append(entry.equivalents, to: &bytes) }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  private static func append(_ names: [String], to bytes: inout [UInt8]) {
    bytes += Array(",[".utf8)
    for (number, name) in names.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSONString(SearchWords.folded(name).utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A text that is short enough, or else the first words of it, up to 160 bytes.
  private static func beginning(of text: String) -> (text: ArraySlice<UInt8>, isCut: Bool) {
    if text.utf8.count <= longestKeptText { return (ArraySlice(text.utf8), false) }
    let start = ArraySlice(text.utf8.prefix(160))
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    if line.count < start.count { return (line, true) }
    let space = start.lastIndex(of: UInt8(ascii: " "))
    // Without a space the cut goes before the last scalar, which may be incomplete.
    let end = space ?? start.lastIndex { !UTF8.isContinuation($0) }
    return (start[..<(end ?? start.endIndex)], true)
  }
}
