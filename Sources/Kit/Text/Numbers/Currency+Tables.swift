/// The signs, words and codes of currencies, and which of them each may mean.
extension Currency {
  static let dollar: Set<String> = [
    "aud", "bnd", "brl", "cad", "clp", "cop", "fjd", "hkd", "jmd", "lrd", "mxn", "nad", "nzd",
    "sgd", "twd", "usd", "xcd",
  ]

  /// The dollars that letters before `$` tell apart.
  static let dollars: [String: Set<String>] = [
    "us": ["usd"], "a": ["aud"], "au": ["aud"], "c": ["cad"], "ca": ["cad"],
    "nz": ["nzd"], "hk": ["hkd"], "s": ["sgd"], "nt": ["twd"], "r": ["brl"], "mx": ["mxn"],
  ]

  private static let pound: Set<String> = ["egp", "gbp", "lbp", "sdg", "ssp", "syp"]
  private static let rupee: Set<String> = ["inr", "lkr", "mur", "npr", "pkr", "scr"]
  private static let lira: Set<String> = ["lbp", "syp", "try"]
  private static let rial: Set<String> = ["irr", "omr", "qar", "sar", "yer"]
  private static let peso: Set<String> = ["ars", "clp", "cop", "cup", "dop", "mxn", "php", "uyu"]
  private static let krona: Set<String> = ["dkk", "isk", "nok", "sek"]

  static let signs: [Unicode.Scalar: Set<String>] = [
    "£": pound, "¥": ["cny", "jpy"], "₩": ["kpw", "krw"], "₪": ["ils"], "₫": ["vnd"], "€": ["eur"],
    "₦": ["ngn"], "₨": rupee, "₱": ["php"], "₲": ["pyg"], "₴": ["uah"], "₵": ["ghs"],
    "₸": ["kzt"], "₹": ["inr"], "₺": ["try"], "₼": ["azn"], "₽": ["byn", "rub"], "₾": ["gel"],
    "₿": ["xbt"], "₡": ["crc"], "₮": ["mnt"], "₭": ["lak"], "₤": pound.union(lira),
    "؋": ["afn"], "৳": ["bdt"], "฿": ["thb"], "៛": ["khr"], "﷼": rial, "¢": ["eur", "usd"],
    "＄": dollar, "￡": pound, "￥": ["cny", "jpy"], "￦": ["kpw", "krw"],
  ]

  static let words: [String: Set<String>] = [
    "dollar": dollar, "dollars": dollar, "euro": ["eur"], "euros": ["eur"], "pound": pound,
    "pounds": pound, "sterling": ["gbp"], "yen": ["jpy"], "yuan": ["cny"], "renminbi": ["cny"],
    "rupee": rupee, "rupees": rupee, "lira": lira, "liras": lira, "rouble": ["byn", "rub"],
    "roubles": ["byn", "rub"], "ruble": ["byn", "rub"], "rubles": ["byn", "rub"],
    "hryvnia": ["uah"], "hryvnias": ["uah"], "shekel": ["ils"], "shekels": ["ils"],
    "rial": rial, "rials": rial, "riyal": rial, "riyals": rial, "afghani": ["afn"],
    "afghanis": ["afn"], "naira": ["ngn"], "peso": peso, "pesos": peso,
    "franc": ["chf", "xaf", "xof"],
    "francs": ["chf", "xaf", "xof"], "krona": krona, "kronor": krona, "krone": krona,
    "kroner": krona, "zloty": ["pln"], "zlotys": ["pln"], "forint": ["huf"], "forints": ["huf"],
    "taka": ["bdt"], "baht": ["thb"], "tenge": ["kzt"], "lari": ["gel"], "manat": ["azn"],
    "dinar": ["bhd", "iqd", "jod", "kwd", "lyd", "rsd", "tnd"],
    "dinars": ["bhd", "iqd", "jod", "kwd", "lyd", "rsd", "tnd"], "dirham": ["aed", "mad"],
    "dirhams": ["aed", "mad"], "rupiah": ["idr"], "ringgit": ["myr"],
  ]

  static let abbreviations: [String: Set<String>] = [
    "rs": rupee, "rmb": ["cny"], "tl": ["try"], "nis": ["ils"], "kr": krona,
  ]

  static let isoCodes: Set<String> = [
    "aed", "afn", "ars", "aud", "bdt", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk",
    "egp", "eur", "gbp", "gel", "hkd", "huf", "idr", "ils", "inr", "iqd", "irr", "jod", "jpy",
    "krw", "kwd", "kzt", "lkr", "mxn", "myr", "ngn", "nok", "npr", "nzd", "pkr", "pln", "qar",
    "rub", "sar", "sek", "sgd", "syp", "thb", "twd", "uah", "usd", "vnd", "yer", "zar",
  ]

  static let adjectives: Set<String> = [
    "afghan", "american", "australian", "british", "canadian", "chinese", "danish", "egyptian",
    "hong", "indian", "iranian", "iraqi", "israeli", "japanese", "kuwaiti", "lebanese", "mexican",
    "nepali", "nepalese", "norwegian", "omani", "pakistani", "qatari", "russian", "saudi",
    "singapore", "sri", "sudanese", "swedish", "swiss", "syrian", "taiwan", "turkish", "us",
    "yemeni",
  ]
}
