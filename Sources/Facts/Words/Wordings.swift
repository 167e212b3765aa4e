package import Kit

/// The words of the facts that a site's pages name, each put into its forms once.
package struct Wordings: Sendable {
  private let words: [FactWords]

  /// Those of figures, by their ids.
  private let counted: [FactWords]

  /// The places in `words` of the words of facts, by the facts' places in the base; −1 of those
  /// that are not there.
  private let places: [Int]
  private let facts: FactBase

  /// The ids of actors by their folded names; where several have a name, the first.
  private let actors: [[UInt8]: String]

  /// The ids of figures by the numbers of their words, in order.
  private let figures: [Rational: [String]]

  /// By what running text may mean actors.
  package let actorNames: ActorNames

  /// By what running text may mean places.
  package let placeNames: ActorNames

  /// The units in which the base counts, folded.
  package let units: Set<[UInt8]>

  /// The figures that count nearly the same as others.
  private let twins: TwinFigures

  /// Takes the words of all actors, and of the facts that have one of the places `used`.
  ///
  /// - Parameters:
  ///   - facts: The facts.
  ///   - used: The places of facts that pages name.
  ///   - known: Words of a fact at a place that are known already; nil for those that are not.
  package init(
    of facts: FactBase, used: some Sequence<Int>, knowing known: (Int) -> FactWords? = { _ in nil }
  ) {
    func wordsOfFact(at place: Int) -> FactWords {
      let fact = facts.facts[place]
      let isEnglish = facts.isEnglish(fact)
      let former = known(place).flatMap { $0.isEnglish == isEnglish ? $0 : nil }
      return former ?? FactWords(fact, isEnglish: isEnglish)
    }
    var words: [FactWords] = []
    var places = Array(repeating: -1, count: facts.facts.count)
    var actors: [[UInt8]: String] = [:]
    for (place, actor) in facts.facts.enumerated() where actor.kind == .actors {
      places[place] = words.count
      words.append(wordsOfFact(at: place))
      for name in words[words.count - 1].names where actors[name] == nil { actors[name] = actor.id }
    }
    actorNames = ActorNames(words)
    units = Set(
      facts.facts(of: .figures).compactMap { figure in
        figure[FigureFields.unit].map { [UInt8](folding: $0.utf8) }
      })
    placeNames = ActorNames(facts.facts(of: .places).map { FactWords($0) })
    for place in used where places[place] < 0 {
      places[place] = words.count
      words.append(wordsOfFact(at: place))
    }
    var figures: [Rational: [String]] = [:]
    let counted = words.filter { $0.wording != nil }.sorted { $0.fact.id < $1.fact.id }
    for figure in counted {
      let quantities = (figure.wording?.written ?? []) + (figure.wording?.expected ?? [])
      for number in Set(quantities.compactMap(\.value)) {
        figures[number, default: []].append(figure.fact.id)
      }
    }
    self.figures = figures
    twins = TwinFigures(counted)
    self.counted = counted
    self.words = words
    self.places = places
    self.facts = facts
    self.actors = actors
  }

  /// The words of the fact called `id`; nil if it is neither an actor nor named on a page.
  package subscript(id: String) -> FactWords? { facts.place(of: id).flatMap { self[$0] } }

  /// The words of the fact at a place in the base; nil if it is neither an actor nor named on a page.
  package subscript(place: Int) -> FactWords? { places[place] < 0 ? nil : words[places[place]] }

  /// The ids of the figures, named on a page, in whose words the number stands, in order.
  package func figures(of number: Rational) -> [String] { figures[number] ?? [] }

  /// The figures, named on a page, that count nearly the same as the one called `id`, the likest first.
  package func twins(of id: String) -> [FactWords] { twins.places(of: id).map { counted[$0] } }

  /// The actor whose name is `name`, folded; nil if none is called so.
  package func actor(called name: [UInt8]) -> FactWords? { actors[name].flatMap { self[$0] } }
}
