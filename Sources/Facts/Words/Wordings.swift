package import Kit

/// The words of the facts that a site's pages name, each put into its forms once.
package struct Wordings: Sendable {
  private let words: [FactWords]
  private let places: [String: Int]

  /// The ids of actors by their folded names; where several have a name, the first.
  private let actors: [[UInt8]: String]

  /// The ids of figures by their numbers; where several have one, the first.
  private let figures: [DecimalNumber: String]

  /// Takes the words of all actors, and of the facts called `ids`.
  package init(of facts: FactBase, used ids: some Sequence<String>) {
    var words = facts.facts(of: .actors).map(FactWords.init)
    var places: [String: Int] = [:]
    var actors: [[UInt8]: String] = [:]
    for (index, actor) in words.enumerated() {
      places[actor.fact.id] = index
      for name in actor.names where actors[name] == nil { actors[name] = actor.fact.id }
    }
    for id in ids where places[id] == nil {
      guard let fact = facts[id] else { continue }
      places[id] = words.count
      words.append(FactWords(fact))
    }
    var figures: [DecimalNumber: String] = [:]
    let counted = words.filter { !$0.numbers.isEmpty }.sorted { $0.fact.id < $1.fact.id }
    for figure in counted {
      for number in figure.numbers.compactMap(\.value) where figures[number] == nil {
        figures[number] = figure.fact.id
      }
    }
    self.figures = figures
    self.words = words
    self.places = places
    self.actors = actors
  }

  /// The words of the fact called `id`; nil if it is neither an actor nor named on a page.
  package subscript(id: String) -> FactWords? { places[id].map { words[$0] } }

  /// The id of a figure, named on a page, in whose words the number stands; nil if there is none.
  package func figure(of number: DecimalNumber) -> String? { figures[number] }

  /// The actor whose name is `name`, folded; nil if none is called so.
  package func actor(called name: [UInt8]) -> FactWords? { actors[name].flatMap { self[$0] } }
}
