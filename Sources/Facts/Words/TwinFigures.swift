import Kit

/// Figures that count nearly the same as another one: the same of two candidates, years or counters.
struct TwinFigures: Sendable {
  /// The places of the twins among the words, by the ids of figures.
  private let places: [String: [Int]]

  /// - Parameter words: The words of facts, of which the figures are compared.
  init(_ words: [FactWords]) {
    let figures = words.indices.filter { place in
      words[place].isEnglish && words[place].wording?.expected.count == 1
    }
    var holders: [String: [Int]] = [:]
    let cuts = figures.map { words[$0].measureCuts }
    for (number, own) in cuts.enumerated() {
      for cut in own { holders[cut, default: []].append(number) }
    }
    var places: [String: [Int]] = [:]
    for (number, own) in cuts.enumerated() where own.count > 1 {
      var shared: [Int: Int] = [:]
      for cut in own {
        // What most figures have in common makes none of them twins.
        guard let others = holders[cut], others.count <= Self.mostHolders else { continue }
        for other in others where other != number { shared[other, default: 0] += 1 }
      }
      let figure = words[figures[number]]
      let twins = shared.filter { other, count in
        count * 2 >= min(own.count, cuts[other].count)
          && figure.countsLike(words[figures[other]])
      }
      if twins.isEmpty { continue }
      places[figure.fact.id] = twins.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.mostTwins).map { figures[$0.key] }
    }
    self.places = places
  }

  /// The places of the twins of a figure, the likest first.
  func places(of id: String) -> [Int] { places[id] ?? [] }

  private static let mostHolders = 40
  private static let mostTwins = 8
}

extension FactWords {
  /// The words of the measure that mean something, cut to four letters, so that “stored” and “storage” are one.
  fileprivate var measureCuts: Set<String> {
    let unit = [UInt8](folding: (fact[FigureFields.unit] ?? "").utf8)
    let counted = unit[...].contentWords
    let own = wording?.subjectWords.subtracting(counted) ?? []
    return Set(own.map { String($0.prefix(4)) })
  }

  /// Whether both figures have the same unit in the base.
  fileprivate func countsLike(_ other: FactWords) -> Bool {
    fact[FigureFields.unit] == other.fact[FigureFields.unit]
  }
}
