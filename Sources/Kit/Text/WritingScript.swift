/// The script in which words are written, by its code of ISO 15924.
///
/// Only those are told apart that tell languages apart; all others are `other`.
package enum WritingScript: String, Sendable {
  case latin = "Latn"
  case greek = "Grek"
  case cyrillic = "Cyrl"
  case armenian = "Armn"
  case hebrew = "Hebr"
  case arabic = "Arab"
  case syriac = "Syrc"
  case thaana = "Thaa"
  case nKo = "Nkoo"
  case devanagari = "Deva"
  case bengali = "Beng"
  case gurmukhi = "Guru"
  case gujarati = "Gujr"
  case oriya = "Orya"
  case tamil = "Taml"
  case telugu = "Telu"
  case kannada = "Knda"
  case malayalam = "Mlym"
  case sinhala = "Sinh"
  case thai = "Thai"
  case lao = "Laoo"
  case tibetan = "Tibt"
  case burmese = "Mymr"
  case georgian = "Geor"
  case ethiopic = "Ethi"
  case khmer = "Khmr"
  case hangul = "Hang"
  case kana = "Jpan"
  case han = "Hani"
  case adlam = "Adlm"
  case other = "Zzzz"

  package var isRightToLeft: Bool {
    switch self {
    case .hebrew, .arabic, .syriac, .thaana, .nKo, .adlam: true
    default: false
    }
  }

  /// The script of a letter; nil for a digit, a mark or any other sign, which all scripts share.
  package init?(of scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard UInt8(truncatingIfNeeded: scalar.value).isLetter else { return nil }
      self = .latin
      return
    }
    guard scalar.properties.isAlphabetic else { return nil }
    let next = Self.blocks.partitioningIndex { $0.start > scalar.value }
    guard next > 0 else { return nil }
    self = Self.blocks[next - 1].script
  }

  /// Where the blocks of the scripts start (Unicode 16, Blocks.txt), ascending.
  private static let blocks: [(start: UInt32, script: WritingScript)] = [
    (0x00AA, .latin), (0x0370, .greek), (0x0400, .cyrillic), (0x0530, .armenian),
    (0x0590, .hebrew), (0x0600, .arabic), (0x0700, .syriac), (0x0750, .arabic),
    (0x0780, .thaana), (0x07C0, .nKo), (0x0800, .hebrew), (0x0860, .syriac), (0x0870, .arabic),
    (0x0900, .devanagari), (0x0980, .bengali), (0x0A00, .gurmukhi), (0x0A80, .gujarati),
    (0x0B00, .oriya), (0x0B80, .tamil), (0x0C00, .telugu), (0x0C80, .kannada),
    (0x0D00, .malayalam), (0x0D80, .sinhala), (0x0E00, .thai), (0x0E80, .lao),
    (0x0F00, .tibetan), (0x1000, .burmese), (0x10A0, .georgian), (0x1100, .hangul),
    (0x1200, .ethiopic), (0x13A0, .other), (0x1780, .khmer), (0x1800, .other),
    (0x1C80, .cyrillic), (0x1C90, .georgian), (0x1CC0, .other), (0x1D00, .latin),
    (0x1F00, .greek), (0x2000, .latin), (0x2C00, .other), (0x2C60, .latin), (0x2C80, .other),
    (0x2D00, .georgian), (0x2D30, .other), (0x2D80, .ethiopic), (0x2DE0, .cyrillic),
    (0x2E80, .han), (0x3040, .kana), (0x3100, .han), (0x3130, .hangul), (0x3190, .han),
    (0x31F0, .kana), (0x3200, .han), (0xA000, .other), (0xA640, .cyrillic), (0xA6A0, .other),
    (0xA720, .latin), (0xA800, .other), (0xA8E0, .devanagari), (0xA900, .other),
    (0xA960, .hangul), (0xA980, .other), (0xA9E0, .burmese), (0xAA00, .other),
    (0xAA60, .burmese), (0xAA80, .other), (0xAB00, .ethiopic), (0xAB30, .latin),
    (0xAB70, .other), (0xAC00, .hangul), (0xF900, .han), (0xFB00, .latin), (0xFB13, .armenian),
    (0xFB1D, .hebrew), (0xFB50, .arabic), (0xFE00, .other), (0xFE70, .arabic),
    (0xFF00, .latin), (0xFF65, .kana), (0xFFA0, .hangul), (0xFFF0, .other),
    (0x1E900, .adlam), (0x1E960, .other), (0x1EE00, .arabic), (0x1EF00, .other),
    (0x1F100, .other), (0x20000, .han),
  ]

  /// The script of a language as it is usually written, or as its BCP 47 tag says, such as
  /// `az-Arab`; nil for a language that is not known, which is likely to be written in Latin letters.
  package init?(ofLanguage tag: String) {
    let bytes = tag.utf8.map(\.lowercased)
    if let script = Self.languages[bytes[...]] {
      self = script
      return
    }
    let primary = bytes.prefix { $0 != UInt8(ascii: "-") }
    let rest = bytes[primary.endIndex...].split(separator: UInt8(ascii: "-"))
    if let named = rest.first(where: { $0.count == 4 }) {
      let code = String(decoding: named, as: UTF8.self)
      self.init(rawValue: code.prefix(1).uppercased() + code.dropFirst())
      return
    }
    guard let script = Self.languages[primary] else { return nil }
    self = script
  }

  /// The languages whose script is not Latin, and the most usual of those whose script is.
  private static let languages: WordMap<WritingScript> = {
    let lists: [(WritingScript, String)] = [
      (.latin, "af az bs ca cs cy da de en eo es et eu fi fr ga gl ha hr hu id ig is it la lb"),
      (.latin, "lt lv ms mt nb nl nn no pl pt ro rw sk sl so sq sv sw tl tr uz vi xh yo zu"),
      (.greek, "el"), (.cyrillic, "be bg kk ky mk mn ru sr tg tt uk ba ce cv os"),
      (.armenian, "hy"), (.hebrew, "he iw yi"),
      (.arabic, "ar arz apc ary ckb fa prs ps sd skr ug ur azb bal ks lrc mzn pnb"),
      (.syriac, "syr aii"), (.thaana, "dv"), (.nKo, "nqo"),
      (.devanagari, "hi mr ne sa mai bho kok"), (.bengali, "bn as"), (.gurmukhi, "pa"),
      (.gujarati, "gu"), (.oriya, "or"), (.tamil, "ta"), (.telugu, "te"), (.kannada, "kn"),
      (.malayalam, "ml"), (.sinhala, "si"), (.thai, "th"), (.lao, "lo"), (.tibetan, "bo dz"),
      (.burmese, "my"), (.georgian, "ka"), (.ethiopic, "am ti"), (.khmer, "km"), (.hangul, "ko"),
      (.kana, "ja"), (.han, "zh yue wuu"),
    ]
    return WordMap(
      lists.flatMap { script, list in list.split(separator: " ").map { (String($0), script) } })
  }()

  /// Whether words in this script may be of a language that is written in the other.
  fileprivate func mayBeOf(_ other: WritingScript) -> Bool {
    self == other || self == .han && (other == .kana || other == .hangul)
  }
}

extension Sequence<Unicode.Scalar> {
  /// The script of most letters of a text; nil if it has none.
  ///
  /// - Complexity: O(*n*).
  package var script: WritingScript? {
    var counts: [WritingScript: Int] = [:]
    for scalar in self {
      if let script = WritingScript(of: scalar) { counts[script, default: 0] += 1 }
    }
    // Of equally many, the one whose code comes first, so that the answer is always the same.
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }
}

extension String {
  /// The text between U+2068 and U+2069, which keep its direction from mixing with that of the words
  /// around it (Unicode Standard Annex 9), if it has letters of the other direction; for texts that
  /// have no markup.
  ///
  /// - Parameter isRightToLeft: Whether the words around it are written from right to left.
  /// - Returns: The text, with these signs or as it is.
  package func isolated(inRightToLeft isRightToLeft: Bool) -> String {
    let isMixed = unicodeScalars.contains {
      WritingScript(of: $0).map { $0.isRightToLeft != isRightToLeft } ?? false
    }
    return isMixed ? "\u{2068}\(self)\u{2069}" : self
  }

  /// The text without the signs around its isolated parts, for programs.
  package var withoutIsolates: String {
    String(decoding: Array(utf8).withoutIsolates, as: UTF8.self)
  }

  /// Whether a language is written from right to left, by its BCP 47 tag.
  package var isRightToLeft: Bool { WritingScript(ofLanguage: self)?.isRightToLeft ?? false }

  /// Whether a language is written in Latin letters, as one that is not known is likely to be, by its
  /// BCP 47 tag.
  package var isWrittenInLatin: Bool { WritingScript(ofLanguage: self) ?? .latin == .latin }

  /// The script of most letters of the text beside its isolated parts, or of all if these have none;
  /// nil if it has no letters.
  private var script: WritingScript? {
    // As most words are: nothing is to be counted, and no part is isolated.
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.contains(where: \.isLetter) ? .latin : nil }
    return withoutIsolatedParts.script ?? unicodeScalars.script
  }

  /// The text without the parts that U+2068 and U+2069 isolate.
  private var withoutIsolatedParts: [Unicode.Scalar] {
    var depth = 0
    return unicodeScalars.filter { scalar in
      if "\u{2066}"..."\u{2068}" ~= scalar { depth += 1 }
      defer { if scalar == "\u{2069}" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// Whether the tag is of the same language as another, in the same script; regions are not looked
  /// at.
  package func isSameLanguage(as other: String) -> Bool {
    if hasSameBytes(as: other) { return true }
    let primary = { (tag: String) in
      tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map(\.lowercased)
    }
    return primary(self) == primary(other)
      && WritingScript(ofLanguage: self) == WritingScript(ofLanguage: other)
  }

  /// The language of words, as a BCP 47 tag, as far as their letters tell it: the first of the
  /// languages that may be written so, else one that is not determined, such as `und-Arab`; nil for
  /// words without letters, and where no language is given.
  package func language(among languages: [String]) -> String? {
    guard let first = languages.first, let script else { return nil }
    let fitting = languages.first {
      WritingScript(ofLanguage: $0).map(script.mayBeOf) ?? (script == .latin)
    }
    return fitting ?? (script == .other ? first : "und-\(script.rawValue)")
  }
}

extension [UInt8] {
  /// A text in UTF-8 without the signs from U+2066 to U+2069 around its isolated parts.
  ///
  /// - Complexity: O(*n*).
  package var withoutIsolates: [UInt8] {
    let start: [UInt8] = [0xE2, 0x81]
    var result: [UInt8] = []
    var rest = 0
    var from = 0
    while let place = firstPlace(of: start[...], from: from) {
      from = place + 2
      guard from < count, 0xA6...0xA9 ~= self[from] else { continue }
      result += self[rest..<place]
      rest = from + 1
    }
    return rest == 0 ? self : result + self[rest...]
  }
}
