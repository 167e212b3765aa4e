import Facts

/// Figures of one unit that count the like, so that their numbers can be compared: parts of each
/// other, rivals, and those whose measures have most of their words in common, the first that tells
/// what is counted among them: people killed stand beside no people displaced.
struct MeasureFamily {
  /// The figures, with their numbers among those that were given.
  private(set) var items: [(Int, FigureItem)] = []

  private var ids: Set<String> = []

  /// What belongs to one of the figures by its id: a whole, or a rival.
  private var related: Set<String> = []

  /// The words of the first measure.
  private let words: Set<String>

  /// The first of them that tells what is counted; nil if none does.
  private let head: String?

  private init(of item: (Int, FigureItem)) {
    words = Set(item.1.measureWords)
    head = item.1.countedWord
    add(item)
  }

  /// The families of figures, in the order of their first ones.
  static func families(of items: [(Int, FigureItem)]) -> [MeasureFamily] {
    var families: [MeasureFamily] = []
    for item in items {
      if let index = families.firstIndex(where: { $0.takes(item.1) }) {
        families[index].add(item)
      } else {
        families.append(MeasureFamily(of: item))
      }
    }
    return families
  }

  private mutating func add(_ item: (Int, FigureItem)) {
    items.append(item)
    ids.insert(item.1.id)
    related.formUnion(item.1.related)
  }

  private func takes(_ item: FigureItem) -> Bool {
    if related.contains(item.id) || !ids.isDisjoint(with: item.related) { return true }
    if item.countedWord != head { return false }
    let other = Set(item.measureWords)
    // Most of the words of the shorter measure.
    return words.intersection(other).count * 2 > min(words.count, other.count)
  }
}

extension FigureItem {
  /// Whether the words name a number.
  var hasNumber: Bool {
    value.map { $0.qualifier != .unquantified && ($0.point ?? $0.high ?? $0.low) != nil } ?? false
  }

  fileprivate var related: [String] { rivals + (whole.map { [$0] } ?? []) }

  /// The words of the measure that tell what is counted: those of four letters and more.
  fileprivate var measureWords: [String] { Self.longWords(of: measure) }

  /// The first of these words that the unit does not say, and that is not said of all that is counted;
  /// nil if there is none.
  fileprivate var countedWord: String? {
    let said = Self.longWords(of: unit ?? "")
    return measureWords.first { !said.contains($0) && !Self.generalWords.contains($0) }
  }

  private static let generalWords: Set = [
    "number", "total", "amount", "count", "money", "people", "persons", "share", "percentage",
    "that", "which", "those", "with", "from", "have", "were", "been",
  ]

  private static func longWords(of text: String) -> [String] {
    text.lowercased().utf8.split { !$0.isWordByte }
      .filter { $0.count > 3 }.map { String(Substring($0)) }
  }
}

extension UInt8 {
  /// Whether the byte is a part of a word: a letter or digit of ASCII, or of any other script.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
