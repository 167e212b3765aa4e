import Testing

@testable import Facts
@testable import Kit
@testable import Pictures

/// How changes are drawn.
struct HistoryPictureTests {
  private func state(
    _ words: String, _ since: String?, _ number: Int? = nil, _ qualifier: Qualifier = .plain,
    isCorrected: Bool = false
  ) throws -> HistoryState {
    let value = number.map {
      Fact.FigureValue(qualifier: qualifier, point: DecimalNumber($0), low: nil, high: nil)
    }
    return HistoryState(
      words: words, value: value, since: try since.map { try EDTF(parsing: $0) },
      isCorrected: isCorrected)
  }

  @Test func needsTwoStates() throws {
    #expect(HistoryPicture([]) == nil)
    #expect(HistoryPicture([try state("holds", "2024-01-01")]) == nil)
  }

  @Test func setsNumbersOnAScale() throws {
    let picture = try #require(
      HistoryPicture([
        try state("nearly 100", "2024-01-01", 100, .nearly),
        try state("200", "2024-02-01", 200, isCorrected: true),
        try state("around 150", "2024-03-01", 150, .around),
      ]))
    let steps = picture.steps
    #expect(picture.scale != nil)
    #expect(steps[1].top < steps[2].top && steps[2].top < steps[0].top)
    #expect(steps.map(\.former) == [nil, steps[0].top, steps[1].top])
    #expect(steps.map(\.isCorrected) == [false, true, false])
    #expect(steps.map(\.qualifier) == [.nearly, .plain, .around])
    #expect(steps[0].stretch.to == steps[1].stretch.from)
    #expect(steps.map(\.isLast) == [false, false, true])
  }

  @Test func setsTheMoreAboveTheLessWhereWordsHaveNoNumber() throws {
    let picture = try #require(
      HistoryPicture([
        try state("dozens", "2024-01-01"), try state("at least 120", "2024-02-01", 120, .atLeast),
        try state("402", "2024-03-01", 402), try state("many", "2024-04-01"),
        try state("312", "2024-05-01", 312), try state("hundreds", "2024-06-01"),
      ]))
    #expect(
      picture.levels.map(\.label.lines) == [
        ["402"], ["hundreds"], ["312"], ["many"], ["at least 120"], ["dozens"],
      ])
    let tops = picture.steps.map(\.top)
    #expect(tops[0] > tops[1] && tops[1] > tops[2] && tops[2] < tops[4])
  }

  @Test func setsTheSameWordsOnTheSameLine() throws {
    let picture = try #require(
      HistoryPicture([
        try state("holds", "2024-01"), try state("broken", "2024-02-01"),
        try state("holds", "2024-03-01"),
      ]))
    #expect(picture.levels.map(\.label.lines) == [["holds"], ["broken"]])
    #expect(picture.steps[0].top == picture.steps[2].top)
    #expect(picture.steps[0].start != nil)
    #expect(picture.steps[1].start == nil)
  }

  @Test func keepsToTheOrderWhereADateIsNotKnown() throws {
    let picture = try #require(
      HistoryPicture([
        try state("a", "2024-01-01"), try state("b", nil), try state("c", "XXXX"),
      ]))
    #expect(picture.scale == nil)
    let starts = picture.steps.map(\.stretch.from)
    #expect(starts == starts.sorted())
    #expect(Set(starts).count == 3)
  }

  @Test func survivesStatesOfOneDayAndWithoutOrder() throws {
    let sameDay = try [state("1", "2024-01-01", 1), state("2", "2024-01-01", 2)]
    #expect(HistoryPicture(sameDay)?.steps.map(\.stretch.width.thousandths).first == 0)
    let backwards = try [state("1", "2024-01-01", 1), state("2", "2023-01-01", 2)]
    #expect(HistoryPicture(backwards)?.scale == nil)
  }

  @Test func drawsTheLatest() throws {
    let states = try (0..<100).map { (number: Int) in try state("\(number)", nil, number) }
    let picture = try #require(HistoryPicture(states))
    #expect(picture.steps.count == HistoryPicture.limit)
    #expect(picture.steps.first?.number == 100 - HistoryPicture.limit)
    #expect(picture.leftOut == 100 - HistoryPicture.limit)
  }
}
