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
  private static let shilling: Set<String> = ["kes", "sos", "tzs", "ugx"]
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
    "dirhams": ["aed", "mad"], "rupiah": ["idr"], "rupiahs": ["idr"], "ringgit": ["myr"],
    "rand": ["zar"], "rands": ["zar"], "cedi": ["ghs"], "cedis": ["ghs"], "birr": ["etb"],
    "kwacha": ["mwk", "zmw"], "dong": ["vnd"], "shilling": shilling, "shillings": shilling,
    "koruna": ["czk"], "korunas": ["czk"], "crowns": krona.union(["czk"]), "leu": ["mdl", "ron"],
    "lei": ["mdl", "ron"], "lev": ["bgn"], "leva": ["bgn"], "lek": ["all"], "reais": ["brl"],
    "bolivar": ["ves"], "bolivars": ["ves"], "bolivares": ["ves"], "kyat": ["mmk"],
    "kyats": ["mmk"], "riels": ["khr"], "som": ["kgs", "uzs"], "soms": ["kgs", "uzs"],
    "drams": ["amd"], "denars": ["mkd"], "kuna": ["hrk"], "bitcoin": ["xbt"], "bitcoins": ["xbt"],
  ]

  static let abbreviations: [String: Set<String>] = [
    "rs": rupee, "rmb": ["cny"], "tl": ["try"], "nis": ["ils"], "kr": krona,
    "sfr": ["chf"], "nkr": ["nok"], "skr": ["sek"], "dkr": ["dkk"],
  ]

  /// What stands right behind amounts, and may be another word elsewhere.
  static let suffixes: [String: Set<String>] = [
    "zl": ["pln"], "kc": ["czk"], "fr": ["chf", "xaf", "xof"], "dh": ["mad"],
    "dhs": ["aed", "mad"], "лв": ["bgn"], "грн": ["uah"], "руб": ["byn", "rub"],
    "р": ["byn", "rub"],
    "ден": ["mkd"], "дин": ["rsd"], "din": ["rsd"],
  ]

  /// The codes of ISO 4217 but those that are words of English, such as that of Albania.
  static let isoCodes: Set<String> = [
    "aed", "afn", "amd", "aoa", "ars", "aud", "azn", "bam", "bdt", "bgn", "bhd", "bnd", "brl",
    "bwp", "byn", "cad", "cdf", "chf", "clp", "cny", "cop", "crc", "czk", "djf", "dkk", "dop",
    "dzd", "egp", "etb", "eur", "fjd", "gbp", "gel", "ghs", "gmd", "gnf", "gtq", "hkd", "hnl",
    "htg", "huf", "idr", "ils", "inr", "iqd", "irr", "isk", "jmd", "jod", "jpy", "kes", "kgs",
    "khr", "kpw", "krw", "kwd", "kzt", "lbp", "lkr", "lrd", "lyd", "mdl", "mga", "mkd", "mmk",
    "mnt", "mxn", "myr", "mzn", "nad", "ngn", "nio", "nok", "npr", "nzd", "omr", "pgk", "php",
    "pkr", "pln", "pyg", "qar", "rsd", "rub", "rwf", "sar", "scr", "sdg", "sek", "sgd", "ssp",
    "syp", "szl", "thb", "tjs", "tmt", "tnd", "ttd", "twd", "tzs", "uah", "ugx", "usd", "usdt",
    "uyu", "uzs", "vnd", "xaf", "xdr", "xof", "yer", "zar", "zmw",
  ]

  /// The words before a currency's name that say whose it is; no currency, where the word is a part
  /// of a country's name only.
  static let adjectives: [String: Set<String>] = [
    "afghan": ["afn"], "american": ["usd"], "argentine": ["ars"], "australian": ["aud"],
    "bangladeshi": ["bdt"], "british": ["gbp"], "canadian": ["cad"], "chilean": ["clp"],
    "chinese": ["cny"], "colombian": ["cop"], "cuban": ["cup"], "czech": ["czk"],
    "danish": ["dkk"], "egyptian": ["egp"], "hong": ["hkd"], "icelandic": ["isk"],
    "indian": ["inr"], "indonesian": ["idr"], "iranian": ["irr"], "iraqi": ["iqd"],
    "israeli": ["ils"], "jamaican": ["jmd"], "japanese": ["jpy"], "jordanian": ["jod"],
    "kenyan": ["kes"], "kong": ["hkd"], "korean": ["kpw", "krw"], "kuwaiti": ["kwd"],
    "lankan": ["lkr"], "lebanese": ["lbp"], "liberian": ["lrd"], "libyan": ["lyd"],
    "malaysian": ["myr"], "mexican": ["mxn"], "nepali": ["npr"], "nepalese": ["npr"],
    "new": [], "nigerian": ["ngn"], "north": [], "norwegian": ["nok"], "omani": ["omr"],
    "pakistani": ["pkr"], "philippine": ["php"], "polish": ["pln"], "qatari": ["qar"],
    "russian": ["rub"], "saudi": ["sar"], "serbian": ["rsd"], "singapore": ["sgd"], "south": [],
    "sri": [], "sterling": ["gbp"], "sudanese": ["sdg", "ssp"], "swedish": ["sek"],
    "swiss": ["chf"], "syrian": ["syp"], "taiwan": ["twd"], "taiwanese": ["twd"],
    "tanzanian": ["tzs"], "thai": ["thb"], "tunisian": ["tnd"], "turkish": ["try"],
    "ugandan": ["ugx"], "ukrainian": ["uah"], "us": ["usd"], "yemeni": ["yer"],
    "zealand": ["nzd"], "zambian": ["zmw"],
  ]
}
