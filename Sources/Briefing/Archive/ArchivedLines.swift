/// The long lines of archived texts, by which copies of them are found.
struct ArchivedLines: Sendable {
  /// A line of an archived text.
  struct Line: Sendable {
    let place: Locator

    /// Its folded words.
    fileprivate let words: [UInt8]
  }

  /// A line of fewer words may be written twice by chance, or be quoted whole.
  static let leastWords = 25

  /// The archived texts by their hashes.
  private(set) var sources: [SHA256: String] = [:]

  /// How many bytes the archived texts have.
  private(set) var sizes: Set<Int> = []

  private var lines: [Line] = []
  private var linesByStart: [UInt64: [Int]] = [:]

  /// A bit for what the start of each line may hash to, so that few words are looked up.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// - Complexity: O(*n*) in the bytes of the texts.
  init(of archive: Archive = Archive()) {
    for (source, text) in archive.texts.sorted(by: { $0.key < $1.key }) {
      sources[text.sha256] = sources[text.sha256] ?? source
      sizes.insert(text.size)
      for (index, line) in text.lines.enumerated() {
        let words = [UInt8](folding: line.text.utf8)
        guard words.count(where: { $0 == UInt8(ascii: " ") }) >= Self.leastWords - 1 else {
          continue
        }
        let place = Locator(source: source, lines: index + 1...index + 1)
        add(Line(place: place, words: words))
      }
    }
  }

  var isEmpty: Bool { sources.isEmpty }

  private mutating func add(_ line: Line) {
    let start = unsafe line.words.withUnsafeBytes { unsafe Self.start(of: $0, at: 0) }
    filter[Int(start >> 58 | (start >> 48 & 15) << 6)] |= 1 << (start & 63)
    linesByStart[start, default: []].append(lines.count)
    lines.append(line)
  }
}

extension ArchivedLines {
  /// Where whole lines stand in a folded text, in its order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, where few lines start with the same words.
  func copies(in text: [UInt8]) -> [(line: Line, range: Range<Int>)] {
    if lines.isEmpty { return [] }
    return unsafe text.withUnsafeBytes { bytes in
      var copies: [(line: Line, range: Range<Int>)] = []
      var index = 0
      while index + 16 <= bytes.count {
        let isInWord = unsafe index > 0 && bytes[index - 1].isWordByte
        if !isInWord, let line = unsafe line(in: text, bytes, at: index) {
          copies.append((line, index..<index + line.words.count))
          index += line.words.count
        } else {
          index += 1
        }
      }
      return copies
    }
  }

  private func line(in text: [UInt8], _ bytes: UnsafeRawBufferPointer, at index: Int) -> Line? {
    let start = unsafe Self.start(of: bytes, at: index)
    guard filter[Int(start >> 58 | (start >> 48 & 15) << 6)] >> (start & 63) & 1 == 1 else {
      return nil
    }
    return linesByStart[start, default: []].lazy.map { lines[$0] }.first { line in
      let end = index + line.words.count
      return end <= text.count && text[index..<end].elementsEqual(line.words)
        && (end == text.count || !text[end].isWordByte)
    }
  }

  /// What the 16 bytes at `index` hash to, which a line of so many words has.
  private static func start(of bytes: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    let first = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let second = unsafe bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
    let mixed = (first ^ second &* 0x9E37_79B1_85EB_CA87) &* 0xC2B2_AE3D_27D4_EB4F
    return mixed ^ mixed >> 29
  }
}
