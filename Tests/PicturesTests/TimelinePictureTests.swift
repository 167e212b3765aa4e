import Testing

@testable import Kit
@testable import Pictures

/// Where events stand in a timeline.
struct TimelinePictureTests {
  private func item(
    _ name: String, _ date: String? = nil, after: [String] = [], before: [String] = [],
    during: [String] = []
  ) throws -> TimelineItem {
    TimelineItem(
      id: name, title: name, date: try date.map { try EDTF(parsing: $0) }, after: after,
      before: before, during: during)
  }

  private func mark(_ date: String, among others: [String] = ["2020", "2029"]) throws -> DatedMark {
    let dates = try (others + [date]).map { try EDTF(parsing: $0) }
    let scale = try #require(TimeScale(covering: dates.flatMap(\.stretches)))
    return try #require(DatedMark(dates[dates.count - 1], on: scale))
  }

  @Test(arguments: [
    ("2024-03-05", DatedMark.Shape.day), ("2024-03", .within), ("2024", .within), ("202X", .within),
    ("2024-03-XX", .within), ("2024-03/2024-05", .lasting), ("2024/..", .lasting),
    ("/2024", .lasting),
  ])
  func drawsADateAsWhatIsKnownOfIt(_ date: String, as shape: DatedMark.Shape) throws {
    #expect(try mark(date).shape == shape)
  }

  /// One day long ago leaves the others their room, and is an arrow at the end of the scale.
  @Test(arguments: [("1961-03-06", DatedMark.Shape.earlier), ("2091-03-06", .later)])
  func aDayFarFromAllOthersIsBeyondTheScale(_ far: String, _ shape: DatedMark.Shape) throws {
    let days = ["2026-10-14", "2026-10-20", "2026-11-03", "2026-11-05"]
    let items = try ([far] + days).map { try item($0, $0) }
    let picture = try #require(TimelinePicture(items))
    let marks = picture.dated.map(\.mark)
    #expect(marks.count == 5 && marks.count { $0.shape == shape } == 1)
    let places = marks.filter { $0.shape == .day }.map(\.whole.from.thousandths)
    #expect(places.count == 4 && places[3] - places[0] > 300, "\(places)")
  }

  /// Days apart are the story, where no few of them stand together.
  @Test func fewDaysFarApartAreAllOnTheScale() throws {
    let items = try ["1961", "1990", "2026-10-14", "2026-11-05"].map { try item($0, $0) }
    let shapes = try #require(TimelinePicture(items)).dated.map(\.mark.shape)
    #expect(shapes == [.within, .within, .day, .day])
  }

  @Test func rowsStandInTheOrderOfTheList() throws {
    let items = try [item("a", "2026-10-05"), item("b", "2026-10"), item("c", "2026-09")]
    let picture = try #require(TimelinePicture(items))
    #expect(picture.dated.map(\.number) == [0, 1, 2])
  }

  @Test func drawsAMonthAsWideAsItIs() throws {
    // Ten years from 2020 are 3,653 days, on 96 hundredths of the width.
    let whole = try mark("2024-01").whole
    #expect(whole.from.thousandths == 20 + (1461 * 960 + 3653 / 2) / 3653)
    #expect(whole.width.thousandths == 8)
  }

  @Test func holdsTheLastDayOfAnInterval() throws {
    let mark = try mark("2024-03-01/2024-03-03", among: ["2024-02-20", "2024-03-10"])
    let day = try self.mark("2024-03-03", among: ["2024-02-20", "2024-03-10"])
    #expect(mark.whole.to == day.whole.to)
    #expect(mark.certain == mark.whole)
  }

  @Test func fillsOnlyWhatAnIntervalCoversForCertain() throws {
    let mark = try mark("2022/2024-05")
    let certain = try #require(mark.certain)
    #expect(mark.whole.from < certain.from)
    #expect(certain.to < mark.whole.to)
    #expect(try self.mark("2024-05/2024-06").certain == nil || certain.width.thousandths > 0)
    #expect(try self.mark("2024/2024").certain == nil)
  }

  @Test func leavesEndsOpenThatAre() throws {
    let since = try mark("2024/..")
    #expect([since.start, since.end] == [.known, .open])
    #expect(since.whole.to == .end)
    #expect(since.certain?.to == .end)
    let until = try mark("/2024")
    #expect([until.start, until.end] == [.unknown, .known])
    #expect(until.whole.from == .start)
    #expect(until.certain == nil)
  }

  @Test(arguments: [
    ("2024?", true, false), ("2024~", false, true), ("2024%", true, true), ("2024", false, false),
    ("2023~/2024?", true, true),
  ])
  func tellsWhatIsDoubtful(_ date: String, isUncertain: Bool, isApproximate: Bool) throws {
    let mark = try mark(date)
    #expect(mark.isUncertain == isUncertain)
    #expect(mark.isApproximate == isApproximate)
  }

  @Test func drawsNothingOfNothing() {
    #expect(TimelinePicture([]) == nil)
    #expect(TimeScale(covering: []) == nil)
  }

  @Test(arguments: ["2024-03-05", "2024-03", "2024", "0000", "9999-12-31", "9999", "XXXX/2024"])
  func drawsASingleDate(_ date: String) throws {
    let picture = try #require(TimelinePicture([try item("a", date)]))
    let scale = try #require(picture.scale)
    #expect(picture.dated.count == 1)
    #expect(!scale.ticks.isEmpty)
    #expect(scale.ticks.allSatisfy { (Share.start...Share.end).contains($0.place) })
  }

  @Test func putsUnknownDatesOnNoScale() throws {
    let picture = try #require(
      TimelinePicture([try item("a", "XXXX-XX-XX"), try item("b"), try item("c", "2024")]))
    #expect(picture.dated.map(\.number) == [2])
    #expect(picture.sequence.map(\.number) == [0, 1])
    #expect(picture.unorderedCount == 2)
  }

  @Test func leavesOutStepsThatFollowFromOthers() throws {
    let sequence = EventSequence([
      try item("a", before: ["b", "c"]), try item("b", before: ["c"]), try item("c", after: ["a"]),
    ])
    #expect(sequence.steps == [.init(from: 0, to: 1), .init(from: 1, to: 2)])
  }

  @Test func drawsNoOrderBetweenEventsThatHaveNone() throws {
    let sequence = EventSequence([
      try item("a", before: ["c"]), try item("b", before: ["c"]), try item("c"), try item("d"),
    ])
    #expect(sequence.steps == [.init(from: 0, to: 2), .init(from: 1, to: 2)])
    #expect(sequence.orderedCount == 3)
  }

  @Test func setsPartsBehindTheirWhole() throws {
    let sequence = EventSequence([
      try item("a"), try item("whole", before: ["later"]), try item("later"),
      try item("part", during: ["whole"]),
    ])
    #expect(sequence.items.map(\.id) == ["whole", "part", "later", "a"])
    #expect(sequence.wholes == [nil, 0, nil, nil])
    let picture = try #require(TimelinePicture(sequence.items))
    #expect(picture.sequence[1].left > picture.sequence[0].left)
    #expect(picture.brackets.count == 1)
  }

  @Test func survivesCircles() throws {
    let items = [
      try item("a", before: ["b"], during: ["b"]), try item("b", before: ["a"], during: ["a"]),
      try item("c", after: ["c"], during: ["c"]),
    ]
    let sequence = EventSequence(items)
    #expect(Set(sequence.items.map(\.id)) == ["a", "b", "c"])
    #expect(TimelinePicture(items)?.sequence.count == 3)
  }

  @Test func drawsAtMostSoMany() throws {
    let items = try (0..<1000).map { number in
      try item("e\(number)", after: number > 0 ? ["e\(number - 1)"] : [])
    }
    let picture = try #require(TimelinePicture(items))
    #expect(picture.sequence.count == TimelinePicture.limit)
    #expect(picture.leftOut == 1000 - TimelinePicture.limit)
    #expect(picture.arrows.count == TimelinePicture.limit - 1)
  }

  @Test func keepsArrowsOfOneLaneApart() {
    let lanes = SequenceLanes(
      [.init(from: 0, to: 2), .init(from: 1, to: 3), .init(from: 3, to: 4)], limit: 5)
    for lane in lanes.lanes {
      for other in lanes.lanes where other.from != lane.from && other.number == lane.number {
        let rows = lane.from...(lane.targets.last ?? lane.from)
        #expect(!rows.overlaps(other.from...(other.targets.last ?? other.from)))
      }
    }
    #expect(lanes.width == 2)
  }

  @Test func breaksWordsForThePage() throws {
    let items = [try item("an event with so many words that no line of a phone can hold them")]
    let narrow = try #require(TimelinePicture(items))
    let wide = try #require(TimelinePicture(items, width: .wide))
    #expect(narrow.sequence[0].title.lines.count == 2)
    #expect(wide.sequence[0].title.lines.count == 1)
  }
}
