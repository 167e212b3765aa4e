package import Kit

/// The archived texts of sources, by which wording is checked; they are never published.
package struct Archive: Sendable {
  /// The texts by the ids of their sources.
  package var texts: [String: ArchivedText]

  /// Whether its folder is not there although the site names it, which is found by itself.
  package var isMissing = false

  package init(texts: [String: ArchivedText] = [:]) {
    self.texts = texts
  }

  /// Takes the texts that `base` names out of a folder's files.
  ///
  /// - Parameters:
  ///   - base: The facts, of which the sources name their texts.
  ///   - read: The bytes of a file in the archive's folder; nil if it is not there.
  package init(of base: FactBase, read: (_ file: String) -> [UInt8]?) {
    texts = [:]
    for source in base.facts(of: .sources) {
      guard let reference = source.archive, let bytes = read(reference.file) else { continue }
      texts[source.id] = ArchivedText(bytes, recordedAs: reference.sha256)
    }
  }
}

/// The text of a source as it was when the desk read it.
package struct ArchivedText: Sendable {
  /// The lines, without their ends; a last line that is empty does not count.
  package let lines: [Line]

  /// The SHA-256 of the file.
  package let sha256: SHA256

  /// How many bytes the file has.
  let size: Int

  /// Whether the file would have the hash that is recorded of it if its lines ended otherwise.
  package let differsInLineEnds: Bool

  /// A line in the forms in which it is compared.
  package struct Line: Sendable {
    package let text: String
    package let normalized: String
    package let folded: String

    /// What stands in quotation marks, as the core of a quotation.
    package let quotations: [String]

    /// What follows a mark that this line does not close, as the core of a quotation; nil if all
    /// are closed.
    package let openQuotation: String?

    /// The words that mean something by themselves, folded and cut.
    package let contentWords: Set<String>

    package init(_ text: String) {
      self.text = text
      normalized = text.normalized
      folded = normalized.folded
      contentWords = folded.contentWords
      let marked = text.markedQuotations
      quotations = marked.closed.map(\.quotationCore)
      openQuotation = marked.open?.quotationCore
    }
  }

  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - hash: The SHA-256 that is recorded of it, in hexadecimal; nil if none is.
  /// - Complexity: O(*n*) in the bytes of the file.
  package init(_ bytes: [UInt8], recordedAs hash: String? = nil) {
    let own = SHA256(of: bytes)
    sha256 = own
    differsInLineEnds =
      hash.map { hash in
        !hash.hasSameBytes(as: own.hexadecimal)
          && [bytes.withLineFeeds, bytes.withReturns].contains {
            hash.hasSameBytes(as: SHA256(of: $0).hexadecimal)
          }
      } ?? false
    size = bytes.count
    var parts = bytes[...].withoutByteOrderMark.lines
    if parts.last?.isEmpty == true { parts.removeLast() }
    lines = parts.map { Line(String(decoding: $0, as: UTF8.self)) }
  }
}

extension Archive {
  /// The lines that `locator` names; nil if the archive does not have them.
  package func lines(at locator: Locator) -> ArraySlice<ArchivedText.Line>? {
    guard let range = locator.lines, let text = texts[locator.source],
      range.upperBound <= text.lines.count
    else { return nil }
    return text.lines[(range.lowerBound - 1)...(range.upperBound - 1)]
  }
}
