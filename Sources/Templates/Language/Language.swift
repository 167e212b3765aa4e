import Kit

/// A language that dates, numbers and lists of names are written in.
///
/// English, German, French, Spanish and Turkish are known; every other tag is read as English.
struct Language: Sendable {
  /// The months' names, January first.
  var months: [String]
  var shortMonths: [String]

  /// How a day is written, with `D`, `M` and `Y` for its parts.
  var dayPattern: String
  var monthPattern: String

  /// The day's number where it is not written with digits alone, such as `1er`; nil for plain digits.
  var firstDay: String?
  var thousands: String
  var decimalPoint: String

  /// How many digits a number has before its thousands are separated.
  var groupedDigits: Int
  var and: String
  var or: String

  /// Spring, summer, autumn and winter.
  var seasons: [String]
  var phrases: DatePhrases
}

/// The words around a date, with `%` for the date itself.
struct DatePhrases: Sendable {
  var unknown: String
  var uncertain: String
  var approximate: String
  var since: String
  var until: String

  /// For what is to be done at any time until then.
  var deadline: String

  /// With `%1` and `%2` for both ends.
  var between: String
  var unknownStart: String
  var unknownEnd: String
  var decade: String

  /// For a year of which no more is known than that it lies between `%1` and `%2`.
  var someYear: String
  var unknownYear: String
}

extension Language {
  /// - Parameter tag: A BCP 47 tag; what follows the first `-` is not looked at.
  init(tag: String) {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    switch String(decoding: primary.map(\.lowercased), as: UTF8.self) {
    case "de": self = .german
    case "fr": self = .french
    case "es": self = .spanish
    case "tr": self = .turkish
    default: self = .english
    }
  }

  /// A text of words with spaces between them.
  private static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let english = Language(
    months: EnglishMonths.names,
    shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    dayPattern: "D M Y", monthPattern: "M Y", thousands: ",", decimalPoint: ".",
    groupedDigits: 4, and: "and", or: "or", seasons: words("spring summer autumn winter"),
    phrases: DatePhrases(
      unknown: "date not known", uncertain: "% (uncertain)", approximate: "about %",
      since: "since %", until: "until %", deadline: "by %",
      between: "%1 to %2",
      unknownStart: "until %, start not known", unknownEnd: "from %, end not known",
      decade: "the %s", someYear: "a year from %1 to %2", unknownYear: "%, year not known"))

  private static let german = Language(
    months: words(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    shortMonths: words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    dayPattern: "D. M Y", monthPattern: "M Y", thousands: ".", decimalPoint: ",",
    groupedDigits: 4, and: "und", or: "oder", seasons: words("Frühjahr Sommer Herbst Winter"),
    phrases: DatePhrases(
      unknown: "Datum nicht bekannt", uncertain: "% (unsicher)", approximate: "etwa %",
      since: "seit %", until: "bis %", deadline: "spätestens %",
      between: "%1 bis %2",
      unknownStart: "bis %, Beginn nicht bekannt", unknownEnd: "ab %, Ende nicht bekannt",
      decade: "die %er-Jahre", someYear: "ein Jahr von %1 bis %2",
      unknownYear: "%, Jahr nicht bekannt"))

  private static let french = Language(
    months: words(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    shortMonths: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    dayPattern: "D M Y", monthPattern: "M Y", firstDay: "1er", thousands: "\u{202F}",
    decimalPoint: ",", groupedDigits: 4, and: "et", or: "ou",
    seasons: words("printemps été automne hiver"),
    phrases: DatePhrases(
      unknown: "date inconnue", uncertain: "% (incertain)", approximate: "vers %",
      since: "depuis %", until: "jusqu’à %", deadline: "d’ici au %",
      between: "de %1 à %2",
      unknownStart: "jusqu’à %, début inconnu", unknownEnd: "à partir de %, fin inconnue",
      decade: "les années %", someYear: "une année de %1 à %2", unknownYear: "%, année inconnue"))

  private static let spanish = Language(
    months: words(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    shortMonths: words("ene feb mar abr may jun jul ago sept oct nov dic"),
    dayPattern: "D de M de Y", monthPattern: "M de Y", thousands: ".", decimalPoint: ",",
    groupedDigits: 5, and: "y", or: "o", seasons: words("primavera verano otoño invierno"),
    phrases: DatePhrases(
      unknown: "fecha desconocida", uncertain: "% (incierto)", approximate: "hacia %",
      since: "desde %", until: "hasta %", deadline: "antes del %",
      between: "de %1 a %2",
      unknownStart: "hasta %, inicio desconocido", unknownEnd: "desde %, fin desconocido",
      decade: "los años %", someYear: "un año de %1 a %2", unknownYear: "%, año desconocido"))

  private static let turkish = Language(
    months: words(
      "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    shortMonths: words("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
    dayPattern: "D M Y", monthPattern: "M Y", thousands: ".", decimalPoint: ",",
    groupedDigits: 4, and: "ve", or: "veya", seasons: words("ilkbahar yaz sonbahar kış"),
    phrases: DatePhrases(
      unknown: "tarih bilinmiyor", uncertain: "% (kesin değil)", approximate: "yaklaşık %",
      since: "% tarihinden beri", until: "% tarihine kadar", deadline: "en geç %",
      between: "%1 – %2",
      unknownStart: "% tarihine kadar, başlangıcı bilinmiyor",
      unknownEnd: "% tarihinden itibaren, sonu bilinmiyor", decade: "%’lar",
      someYear: "%1–%2 arası bir yıl",
      unknownYear: "%, yılı bilinmiyor"))
}
