import Kit

/// The words of English that say how exact a number is, folded: one table for sources and prose.
enum EnglishQualifiers {
  struct Phrase: Sendable {
    let words: [UInt8]

    /// What it may say; empty for words that say nothing of it, such as “only”.
    let qualifiers: [Qualifier]

    /// Whether it says something else as often, such as “over” before a time, so that it counts for
    /// a figure only if that has a qualifier too, or if it stands in the link.
    let isDoubtful: Bool

    /// Whether it still qualifies a number before it if more words follow.
    var mayGoOn: Bool {
      ![
        "plus", "more or less", "give or take", "minimum", "maximum",
      ]
      .contains { words.elementsEqual($0.utf8) }
    }
  }

  /// What stands before a number, by its last word.
  static let before: WordMap<[Phrase]> = table(beforeWords) { words in
    Array((words.last == UInt8(ascii: ".") ? words.dropLast() : words).wordAtEnd)
  }

  /// What stands after a number or its unit, by its first word.
  static let after: WordMap<[Phrase]> = table(afterWords) { Array($0.wordAtStart) }

  private static func table(
    _ lines: [(String, [Qualifier])], key: (ArraySlice<UInt8>) -> [UInt8]
  ) -> WordMap<[Phrase]> {
    var table: [[UInt8]: [Phrase]] = [:]
    for (names, qualifiers) in lines {
      for name in names.split(separator: ",") {
        let bytes = Array(name.utf8)
        table[key(bytes[...]), default: []].append(
          Phrase(words: bytes, qualifiers: qualifiers, isDoubtful: doubtful.contains(String(name))))
      }
    }
    return WordMap(
      table.map { word, phrases in
        (
          String(decoding: word, as: UTF8.self),
          phrases.sorted { $0.words.count > $1.words.count }
        )
      })
  }

  private static let doubtful: Set<String> = [
    "over", "under", "above", "below", "about", "around", "some", "up to", "beyond", "topped",
    "topping", "tops", "exceeding", "exceeds", "exceeded", "approaching", "approached", "nearing",
    "passed", "surpassed", "surpassing", "minimum", "maximum", "at most", "reached", "higher than",
    "lower than", "short of", "estimated", "plus", "as long as", "as far as", "within", "at worst",
    "at best", "could reach", "could total", "could run to", "could come to", "could amount to",
  ]

  private static let beforeWords: [(String, [Qualifier])] = [
    (
      "at least,no fewer than,not fewer than,no less than,not less than,at the very least",
      [.atLeast]
    ),
    ("a minimum of,minimum of,a minimum,minimum,not under,≥,>=,≥ ,>= ", [.atLeast]),
    (
      "no slower than,no shorter than,no smaller than,no lower than,no younger than,no colder than",
      [.atLeast]
    ),
    (
      "no earlier than,not earlier than,no sooner than,not before,as few as,as little as",
      [.atLeast]
    ),
    ("upwards of,upward of,in excess of,topped,topping,tops,north of", [.moreThan, .atLeast]),
    ("exceed,exceeded,exceeding,exceeds,surpassed,surpassing,passed,beyond", [.moreThan]),
    (
      "more than,over,above,greater than,well over,well above,far more than,higher than",
      [.moreThan]
    ),
    (
      "just over,just above,slightly more than,slightly over,a little over,a little more than",
      [.moreThan]
    ),
    ("a bit over,a bit more than,a shade over,slightly above,somewhat more than,>,> ", [.moreThan]),
    ("a good", [.moreThan]),
    ("little more than,not much more than,comfortably over,easily over", [.moreThan]),
    ("older than,longer than,taller than,bigger than,larger than,heavier than", [.moreThan]),
    ("younger than,shorter than,cheaper than,lighter than", [.lessThan]),
    ("up to,as many as,as much as,no more than,not more than,at most,a maximum of", [.upTo]),
    ("maximum of,maximum,at the most,not over,not exceeding,no greater than,≤,<=,≤ ,<= ", [.upTo]),
    (
      "not above,max.,max,as long as,as far as,as high as,as fast as,as big as,as large as,as deep as",
      [.upTo]
    ),
    ("not exceed,never exceed,cannot exceed,never exceeded,not exceeded", [.upTo]),
    ("could reach,could total,could run to,could come to,could amount to", [.upTo]),
    ("no longer than,no higher than,no later than,gusting to,gusts of up to", [.upTo]),
    (
      "no faster than,no larger than,no bigger than,no heavier than,no older than,no taller than",
      [.upTo]
    ),
    ("no wider than,no deeper than,no hotter than,no further than,no farther than", [.upTo]),
    ("within", [.upTo, .lessThan, .plain]),
    ("barely,scarcely,hardly", [.lessThan, .nearly, .plain]),
    ("nearly,almost,just under,close to,approaching,approached,not quite,nearing", [.nearly]),
    (
      "a little under,a little less than,a little below,slightly under,slightly less than",
      [.nearly]
    ),
    (
      "slightly fewer than,slightly below,just below,just shy of,just short of,a shade under",
      [.nearly]
    ),
    (
      "a bit under,a bit less than,a touch under,close on,verging on,virtually,practically",
      [.nearly]
    ),
    ("shy of,short of,a little short of,nigh on,well-nigh,well nigh", [.nearly]),
    (
      "fewer than,less than,under,below,lower than,well under,well below,far fewer than",
      [.lessThan]
    ),
    ("far less than,smaller than,not even,<,< ", [.lessThan]),
    ("around,about,some,roughly,approximately,approx,approx.,circa,c,c.,ca,ca.", [.around]),
    ("an estimated,estimated,estimated at,put at some,in the region of,in the order of", [.around]),
    ("on the order of,of the order of,in the neighborhood of,in the neighbourhood of", [.around]),
    (
      "somewhere around,something like,more or less,or so,~,~ ,≈,≈ ,±,± ,broadly,in the area of",
      [.around]
    ),
    ("∼,∼ ,≃,≃ ,≅,≅ ", [.around]),
    ("estimates of,an average of about,close to about,give or take", [.around]),
    ("in the vicinity of", [.around]),
    ("only,just,exactly,precisely,a total of,another,a further,a record,altogether,fully", []),
    ("a combined,a mere,a full,a whopping,merely,no,an additional", []),
  ]

  private static let afterWords: [(String, [Qualifier])] = [
    (
      "or more,or above,and more,or higher,or greater,or longer,or over,and above,and over",
      [.atLeast]
    ),
    ("or older,and older,or taller,upwards,and upwards,or upwards,and onwards", [.atLeast]),
    ("and under,and below,or younger,and younger,or shorter,or smaller", [.upTo]),
    ("and up,at least,at the least,at the very least,at a minimum,minimum", [.atLeast]),
    ("and counting", [.atLeast]),
    ("plus", [.atLeast, .moreThan]),
    ("or fewer,or less,or under,at most,at the most,or below,or lower,maximum,at maximum", [.upTo]),
    ("at the outside,at the utmost,would be the most,is the most,tops,at worst,at best", [.upTo]),
    ("would be the least,is the least", [.atLeast]),
    ("or-so,it is estimated,it was estimated,by some estimates,by most estimates", [.around]),
    ("or so,odd,or thereabouts,ish,more or less,give or take,approximately,or about", [.around]),
  ]
}

extension Qualifier {
  /// The words of English for it, folded.
  package var phrases: [String] {
    [EnglishQualifiers.before, EnglishQualifiers.after].flatMap { table in
      table.values.joined().filter { $0.qualifiers.contains(self) && $0.words.count > 2 }
        .map { String(decoding: $0.words, as: UTF8.self) }
    }
  }
}
