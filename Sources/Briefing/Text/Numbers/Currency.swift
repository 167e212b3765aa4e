/// The currencies that a sign, code or word beside a number may mean.
///
/// Several, as `$` and “dollars” stand for the money of many countries.
struct Currency: Hashable, Sendable {
  /// ISO 4217 codes in small letters; for a sign that no table holds, the sign itself.
  private let codes: Set<String>

  /// Whether both may mean the same.
  func agrees(with other: Currency) -> Bool { !codes.isDisjoint(with: other.codes) }
}

extension Currency {
  /// The currency whose sign ends a folded text, such as `$` or `us$`, and where the sign starts.
  static func sign(atEndOf text: ArraySlice<UInt8>) -> (currency: Currency, start: Int)? {
    guard !text.isEmpty else { return nil }
    let start = text.scalarStart(before: text.endIndex)
    guard let currency = sign(text.scalar(at: start).value) else { return nil }
    let letters = text[..<start].wordAtEnd
    if text[start] == UInt8(ascii: "$"),
      let codes = dollars[String(decoding: letters, as: UTF8.self)]
    {
      return (Currency(codes: codes), letters.startIndex)
    }
    return (currency, start)
  }

  /// The currency whose sign begins a folded text.
  static func sign(atStartOf text: ArraySlice<UInt8>) -> Currency? {
    text.isEmpty ? nil : sign(text.scalar(at: text.startIndex).value)
  }

  /// The currency of a scalar of Unicode's category of their signs.
  private static func sign(_ value: UInt32) -> Currency? {
    // Most text is beside no such sign, and the look-up of a category is not cheap.
    if value < 0x80 { return value == 0x24 ? Currency(codes: dollar) : nil }
    guard let scalar = Unicode.Scalar(value),
      scalar.properties.generalCategory == .currencySymbol
    else { return nil }
    return Currency(codes: signs[scalar] ?? [String(scalar)])
  }

  /// The currency that a folded word names; nil if it names none.
  static func word(_ word: ArraySlice<UInt8>) -> Currency? {
    guard 2...10 ~= word.count else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return (words[text] ?? abbreviations[text]).map(Currency.init)
      ?? (isoCodes.contains(text) ? Currency(codes: [text]) : nil)
  }

  /// The currency of a code or abbreviation that stands before amounts, be there a space or not.
  static func code(_ word: ArraySlice<UInt8>) -> Currency? {
    guard 2...4 ~= word.count else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return abbreviations[text].map(Currency.init)
      ?? (isoCodes.contains(text) ? Currency(codes: [text]) : nil)
  }

  /// Whether the word may stand between an amount and the word for its currency, as in “5 billion
  /// Pakistani rupees”.
  static func isAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    adjectives.contains(String(decoding: word, as: UTF8.self))
  }
}

/// The tables.
extension Currency {
  private static let dollar: Set<String> = [
    "aud", "bnd", "brl", "cad", "clp", "cop", "fjd", "hkd", "jmd", "lrd", "mxn", "nad", "nzd",
    "sgd", "twd", "usd", "xcd",
  ]

  /// The dollars that letters before `$` tell apart.
  private static let dollars: [String: Set<String>] = [
    "us": ["usd"], "u.s": ["usd"], "a": ["aud"], "au": ["aud"], "c": ["cad"], "ca": ["cad"],
    "nz": ["nzd"], "hk": ["hkd"], "s": ["sgd"], "nt": ["twd"], "r": ["brl"], "mx": ["mxn"],
  ]

  private static let pound: Set<String> = ["egp", "gbp", "lbp", "sdg", "ssp", "syp"]
  private static let rupee: Set<String> = ["inr", "lkr", "mur", "npr", "pkr", "scr"]
  private static let lira: Set<String> = ["lbp", "syp", "try"]
  private static let rial: Set<String> = ["irr", "omr", "qar", "sar", "yer"]
  private static let peso: Set<String> = ["ars", "clp", "cop", "cup", "dop", "mxn", "php", "uyu"]
  private static let krona: Set<String> = ["dkk", "isk", "nok", "sek"]

  private static let signs: [Unicode.Scalar: Set<String>] = [
    "£": pound, "¥": ["cny", "jpy"], "₩": ["kpw", "krw"], "₪": ["ils"], "₫": ["vnd"], "€": ["eur"],
    "₦": ["ngn"], "₨": rupee, "₱": ["php"], "₲": ["pyg"], "₴": ["uah"], "₵": ["ghs"],
    "₸": ["kzt"], "₹": ["inr"], "₺": ["try"], "₼": ["azn"], "₽": ["byn", "rub"], "₾": ["gel"],
    "₿": ["xbt"], "₡": ["crc"], "₮": ["mnt"], "₭": ["lak"], "₤": pound.union(lira),
    "؋": ["afn"], "৳": ["bdt"], "฿": ["thb"], "៛": ["khr"], "﷼": rial, "¢": ["eur", "usd"],
    "＄": dollar, "￡": pound, "￥": ["cny", "jpy"], "￦": ["kpw", "krw"],
  ]

  private static let words: [String: Set<String>] = [
    "dollar": dollar, "dollars": dollar, "euro": ["eur"], "euros": ["eur"], "pound": pound,
    "pounds": pound, "sterling": ["gbp"], "yen": ["jpy"], "yuan": ["cny"], "renminbi": ["cny"],
    "rupee": rupee, "rupees": rupee, "lira": lira, "liras": lira, "rouble": ["byn", "rub"],
    "roubles": ["byn", "rub"], "ruble": ["byn", "rub"], "rubles": ["byn", "rub"],
    "hryvnia": ["uah"], "hryvnias": ["uah"], "shekel": ["ils"], "shekels": ["ils"],
    "rial": rial, "rials": rial, "riyal": rial, "riyals": rial, "afghani": ["afn"],
    "afghanis": ["afn"], "naira": ["ngn"], "peso": peso, "pesos": peso, "franc": ["chf", "xaf", "xof"],
    "francs": ["chf", "xaf", "xof"], "krona": krona, "kronor": krona, "krone": krona,
    "kroner": krona, "zloty": ["pln"], "zlotys": ["pln"], "forint": ["huf"], "forints": ["huf"],
    "taka": ["bdt"], "baht": ["thb"], "tenge": ["kzt"], "lari": ["gel"], "manat": ["azn"],
    "dinar": ["bhd", "iqd", "jod", "kwd", "lyd", "rsd", "tnd"],
    "dinars": ["bhd", "iqd", "jod", "kwd", "lyd", "rsd", "tnd"], "dirham": ["aed", "mad"],
    "dirhams": ["aed", "mad"], "rupiah": ["idr"], "ringgit": ["myr"],
  ]

  private static let abbreviations: [String: Set<String>] = [
    "rs": rupee, "rmb": ["cny"], "tl": ["try"], "nis": ["ils"], "kr": krona,
  ]

  private static let isoCodes: Set<String> = [
    "aed", "afn", "ars", "aud", "bdt", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk",
    "egp", "eur", "gbp", "gel", "hkd", "huf", "idr", "ils", "inr", "iqd", "irr", "jod", "jpy",
    "krw", "kwd", "kzt", "lkr", "mxn", "myr", "ngn", "nok", "npr", "nzd", "pkr", "pln", "qar",
    "rub", "sar", "sek", "sgd", "syp", "thb", "twd", "uah", "usd", "vnd", "yer", "zar",
  ]

  private static let adjectives: Set<String> = [
    "afghan", "american", "australian", "british", "canadian", "chinese", "danish", "egyptian",
    "hong", "indian", "iranian", "iraqi", "israeli", "japanese", "kuwaiti", "lebanese", "mexican",
    "nepali", "nepalese", "norwegian", "omani", "pakistani", "qatari", "russian", "saudi",
    "singapore", "sri", "sudanese", "swedish", "swiss", "syrian", "taiwan", "turkish", "us",
    "yemeni",
  ]
}
