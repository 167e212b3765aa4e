package import Kit

/// The long lines of archived texts, by which copies of them are found.
package struct ArchivedLines: Sendable {
  /// A line of an archived text.
  package struct Line: Sendable {
    package let place: Locator

    /// Its folded words.
    fileprivate let words: [UInt8]
  }

  /// A line of fewer words may be written twice by chance, or be quoted whole.
  static let leastWords = 25

  /// The archived texts by their hashes.
  package private(set) var sources: [SHA256: String] = [:]

  /// How many bytes the archived texts have.
  package private(set) var sizes: Set<Int> = []

  /// The numbers of names such as “Resolution 2728” in the texts, by what they number; empty if there are
  /// too many to read them all.
  package private(set) var numberedNames: [[UInt8]: Set<Int>] = [:]

  /// The numbers of four digits in the texts that may be years.
  package private(set) var years: Set<Int> = []

  /// The numbers of texts, such as `14/2026`, in the texts.
  package private(set) var textNumbers: Set<[UInt8]> = []

  private var lines: [Line] = []
  private var linesByStart: [UInt64: [Int]] = [:]

  /// A bit for what the start of each line may hash to, so that few words are looked up.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// - Complexity: O(*n*) in the bytes of the texts.
  package init(of archive: Archive = Archive()) {
    var labels = 0
    for (source, text) in archive.texts.sorted(by: { $0.key < $1.key }) {
      sources[text.sha256] = sources[text.sha256] ?? source
      sizes.insert(text.size)
      for (index, line) in text.lines.enumerated() {
        let words = [UInt8](folding: line.text.utf8)
        for piece in words[...].pieces(ofBytes: 64 << 10) where labels < Self.labelsRead {
          labels += addNames(in: piece)
        }
        for name in line.text.capitalNames {
          numberedNames[name.kind, default: []].insert(name.number)
        }
        addYears(in: words[...])
        textNumbers.formUnion(words[...].textNumbers.map(Array.init))
        guard words.count(where: { $0 == UInt8(ascii: " ") }) >= Self.leastWords - 1 else {
          continue
        }
        let place = Locator(source: source, lines: index + 1...index + 1)
        add(Line(place: place, words: words))
      }
    }
    if labels >= Self.labelsRead { numberedNames = [:] }
  }

  package var isEmpty: Bool { sources.isEmpty }

  /// How many words such as “Resolution” are looked at: texts with more of them are lists.
  private static let labelsRead = 20_000

  /// Adds the numbered names of a text; returns how many words may begin one.
  private mutating func addNames(in words: ArraySlice<UInt8>) -> Int {
    let marks = words.markedWords
    let labels = marks.count { $0.mark == .label }
    if labels == 0 { return 0 }
    for (name, _) in words.numberedNames(among: words.quantities(marked: marks[...])) {
      numberedNames[name.kind, default: []].insert(name.number)
    }
    return labels
  }

  private mutating func addYears(in words: ArraySlice<UInt8>) {
    var index = words.startIndex
    while let start = words[index...].firstIndex(where: \.isDigit) {
      let digits = words[start...].prefix { $0.isDigit }
      if digits.count == 4, let year = Int(decimalDigits: digits), 1000..<2100 ~= year {
        years.insert(year)
      }
      index = digits.endIndex
    }
  }

  private mutating func add(_ line: Line) {
    let start = Self.start(of: line.words, at: 0)
    filter[Int(start >> 58 | (start >> 48 & 15) << 6)] |= 1 << (start & 63)
    linesByStart[start, default: []].append(lines.count)
    lines.append(line)
  }
}

extension ArchivedLines {
  /// Where whole lines stand in a folded text, in its order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, where few lines start with the same words.
  package func copies(in text: [UInt8]) -> [(line: Line, range: Range<Int>)] {
    if lines.isEmpty { return [] }
    var copies: [(line: Line, range: Range<Int>)] = []
    var index = 0
    while index + Self.startLength <= text.count {
      if text[...].isWordFree(before: index), let line = line(in: text, at: index) {
        copies.append((line, index..<index + line.words.count))
        index += line.words.count
      } else {
        index += 1
      }
    }
    return copies
  }

  private func line(in text: [UInt8], at index: Int) -> Line? {
    let start = Self.start(of: text, at: index)
    guard filter[Int(start >> 58 | (start >> 48 & 15) << 6)] >> (start & 63) & 1 == 1 else {
      return nil
    }
    return linesByStart[start, default: []].lazy.map { lines[$0] }.first { line in
      let end = index + line.words.count
      return end <= text.count && text[index..<end].elementsEqual(line.words)
        && text[...].isWordFree(from: end)
    }
  }

  /// How many bytes of a line are hashed, which a line of so many words has.
  private static let startLength = 16

  /// What the first bytes at `index` hash to (FNV-1a, 64 bits).
  private static func start(of text: [UInt8], at index: Int) -> UInt64 {
    let hash = text[index..<index + startLength].reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 29
  }
}
