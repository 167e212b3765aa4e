import Facts
import Search

/// The names of an actor or place beside its first, as readers may type them.
struct SearchedNames: Sendable {
  /// All of them.
  let others: [String]

  /// The first and those others that mean it alone, and not also what it belongs to: abbreviations
  /// and other spellings, but neither “Kabul” for a government nor a family name.
  let equivalents: [String]

  init(of fact: Fact) {
    guard let first = fact.names.first, fact.kind == .actors || fact.kind == .places,
      fact[ActorFields.naming] != .described, !fact.isUnnamed
    else {
      others = Array(fact.names.dropFirst())
      equivalents = []
      return
    }
    let exact =
      [first] + fact.otherNames.filter { $0.use != .metonym && $0.use != .short }.map(\.text)
    let usual = Self.otherUsualNames(of: exact)
    others = fact.names.dropFirst() + usual
    let all = exact + usual
    equivalents = all.count > 1 ? all : []
  }

  private static func otherUsualNames(of names: [String]) -> [String] {
    let folded = Set(names.map(SearchWords.folded))
    guard let group = folded.lazy.compactMap({ groups[$0] }).min() else { return [] }
    return table[group].filter { !folded.contains(SearchWords.folded($0)) }
  }

  /// The number of the row that has a name, by the name's words.
  private static let groups: [String: Int] = {
    var groups: [String: Int] = [:]
    for (number, names) in table.enumerated() {
      for name in names { groups[SearchWords.folded(name)] = number }
    }
    return groups
  }()

  /// Names that readers use for the same state, city or body.
  ///
  /// Former and new ones, short and official ones, and usual abbreviations. Names that are disputed,
  /// or shared with something else, are not here: a desk adds those it wants as `also`.
  private static let table: [[String]] = """
    Türkiye|Turkey
    United States|US|USA|United States of America
    United Kingdom|UK|Great Britain|Britain
    United Arab Emirates|UAE
    European Union|EU
    United Nations|UN
    African Union|AU
    Russia|Russian Federation
    China|People’s Republic of China
    South Korea|Republic of Korea
    North Korea|DPRK|Democratic People’s Republic of Korea
    Iran|Islamic Republic of Iran
    Syria|Syrian Arab Republic
    Czechia|Czech Republic
    Netherlands|The Netherlands|Holland
    Côte d’Ivoire|Ivory Coast
    Cabo Verde|Cape Verde
    Timor-Leste|East Timor
    Eswatini|Swaziland
    Myanmar|Burma
    Vietnam|Viet Nam
    Laos|Lao PDR
    Moldova|Republic of Moldova
    Tanzania|United Republic of Tanzania
    DR Congo|DRC|Democratic Republic of the Congo|Democratic Republic of Congo
    Kyiv|Kiev
    Kharkiv|Kharkov
    Odesa|Odessa
    Lviv|Lvov
    Mumbai|Bombay
    Kolkata|Calcutta
    Chennai|Madras
    Bengaluru|Bangalore
    Yangon|Rangoon
    Beijing|Peking
    NATO|North Atlantic Treaty Organization
    International Criminal Court|ICC
    International Court of Justice|ICJ
    International Monetary Fund|IMF
    World Health Organization|WHO
    International Committee of the Red Cross|ICRC
    """.split(separator: "\n").map { row in row.split(separator: "|").map(String.init) }
}
