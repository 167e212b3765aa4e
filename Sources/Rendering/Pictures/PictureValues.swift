import Facts
import Pictures
import Templates

/// What templates see of pictures: the words of the facts themselves, and where lines and signs
/// stand.
struct PictureValues: Sendable {
  let facts: FactBase
  let fields: FieldValues

  /// Events as a timeline, for narrow pages and for wide ones; none if fewer than three have a date,
  /// as their list tells as much.
  func timeline(of ids: [String]) -> Value {
    let events = ids.compactMap { facts[$0] }
    let items = events.map { TimelineItem($0, dates: fields.dates) }
    let records = events.map { fields.reference($0.id) }
    guard items.count(where: \.isDated) >= 3, let narrow = TimelinePicture(items),
      let wide = TimelinePicture(items, width: .wide)
    else { return .none }
    return .map(["narrow": narrow.value(records), "wide": wide.value(records)])
  }

  /// A picture of figures for each unit that several of them share.
  func figures(of ids: [String]) -> Value {
    // Beside what counts instead, a number that no longer holds would be one more of those to compare.
    let figures = ids.compactMap { facts[$0] }.filter(facts.stillCounts)
    let records = figures.map { fields.reference($0.id) }
    return .list(FigurePicture.pictures(of: figures.map(item(of:))).map { $0.value(records) })
  }

  private func item(of figure: Fact) -> FigureItem {
    FigureItem(figure, value: facts.number(of: figure), unit: facts.countedUnit(of: figure))
  }

  /// How a fact changed; none if the base knows nothing of that.
  func history(of fact: Fact) -> Value {
    if fact.kind != .statuses {
      return history(HistoryState.states(of: fact, isEnglish: facts.isEnglish(fact)))
    }
    // With what came after it, as the last of them is said to stand now.
    let line = StatusBoard(of: [fact.id], in: facts).subjects.first?.lines.first
    return history(line?.states.map(\.state) ?? [])
  }

  private func history(_ states: [HistoryState]) -> Value {
    HistoryPicture(states)?.value(states, fields.dates) ?? .none
  }

  /// Statuses by their subjects.
  func board(of ids: [String]) -> Value {
    let subjects = StatusBoard(of: ids, in: facts).subjects
    return .list(subjects.map { .map(["lines": .list($0.lines.map(line))]) })
  }

  private func line(_ line: StatusLine) -> Value {
    let turn = line.turn
    let since = turn?.since.map { Value.string(fields.dates.words(of: $0)) } ?? .none
    return .map([
      "fact": line.states.last.map { fields.reference($0.status) } ?? .none,
      "earlier": .list(line.states.dropLast().map(state)),
      "changed": .bool(turn?.isChange ?? false), "confirmed": .bool(turn?.isConfirmed ?? false),
      "since": since, "picture": history(line.states.map(\.state)),
    ])
  }

  private func state(_ state: StatusLine.State) -> Value {
    .map([
      "words": .string(state.state.words), "fact": fields.reference(state.status),
      "since": state.state.since.map { .string(fields.dates.words(of: $0)) } ?? .none,
    ])
  }
}
