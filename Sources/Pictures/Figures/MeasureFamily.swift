import Facts

/// Figures of one unit that count the like, so that their numbers can be compared: parts of each
/// other, rivals, and those whose measures have most of their words in common.
struct MeasureFamily {
  /// The figures, with their numbers among those that were given.
  private(set) var items: [(Int, FigureItem)] = []

  private var ids: Set<String> = []

  /// What belongs to one of the figures by its id: a whole, or a rival.
  private var related: Set<String> = []

  /// The words of the first measure.
  private let words: Set<String>

  private init(of item: (Int, FigureItem)) {
    words = item.1.measureWords
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
    let other = item.measureWords
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
  fileprivate var measureWords: Set<String> {
    let words = measure.lowercased().utf8.split { !$0.isWordByte }
    return Set(words.filter { $0.count > 3 }.map { String(Substring($0)) })
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
