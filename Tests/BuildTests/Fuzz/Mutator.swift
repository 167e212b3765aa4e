import TestSupport

/// Makes texts that nobody would write out of texts that somebody might.
struct Mutator {
  private var random: SeededGenerator

  /// Pieces that mean something to what reads the texts.
  private let pieces: [[UInt8]]

  init(seed: UInt64, pieces: [String]) {
    random = SeededGenerator(seed: seed)
    self.pieces = pieces.map { Array($0.utf8) }
  }

  /// Bytes that programs stumble over.
  private static let traps: [[UInt8]] = [
    [0], [0x7F], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE],
    [0xF4, 0x90, 0x80, 0x80],
    [0xFF], Array("\u{202E}".utf8), Array("\u{301}".utf8), Array("\u{FEFF}".utf8),
    Array("\r\n".utf8), Array("\r".utf8), Array("\u{2028}".utf8), Array("İ".utf8), Array("ß".utf8),
    Array("🇵🇰".utf8), Array("\u{1D7D9}".utf8), Array("9223372036854775808".utf8), Array("-0".utf8),
    Array("1e999".utf8), Array(String(repeating: "9", count: 70).utf8),
  ]

  /// A text made of others, which are right, cut off after so many bytes.
  mutating func text(from seeds: [[UInt8]], limit: Int = 4_000) -> [UInt8] {
    var text = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &random) { change(&text, seeds) }
    return Array(text.prefix(limit))
  }

  private mutating func change(_ text: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text.removeSubrange(place..<end)
    case 1:
      text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
    case 2: text.replaceSubrange(place..<end, with: Self.traps.randomElement(using: &random) ?? [])
    case 3: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 4 where place < text.count: text[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 5:
      let other = seeds.randomElement(using: &random) ?? []
      text.replaceSubrange(place..., with: other.dropFirst(min(place, other.count)))
    case 6:
      let part = Array(text[place..<end])
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        text.insert(contentsOf: part, at: place)
      }
    default: text.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    }
  }
}
