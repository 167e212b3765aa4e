import Testing

@testable import Facts
@testable import Kit
@testable import Pictures

/// What figures look like on a scale.
struct FigurePictureTests {
  private func value(
    _ qualifier: Qualifier, _ point: Int? = nil, low: Int? = nil, high: Int? = nil
  ) -> Fact.FigureValue {
    Fact.FigureValue(
      qualifier: qualifier, point: point.map { DecimalNumber($0) },
      low: low.map { DecimalNumber($0) }, high: high.map { DecimalNumber($0) })
  }

  private func mark(_ value: Fact.FigureValue) throws -> FigureMark? {
    FigureMark(value, on: try #require(ValueScale(covering: [DecimalNumber(100)])))
  }

  private func item(
    _ id: String, _ number: Int?, unit: String? = "people", whole: String? = nil,
    rivals: [String] = [], counting measure: String = "people killed"
  ) -> FigureItem {
    FigureItem(
      id: id, measure: measure, words: id, value: number.map { value(.plain, $0) }, unit: unit,
      whole: whole, rivals: rivals)
  }

  @Test(arguments: [
    (Qualifier.plain, FigureMark.Ending.included, FigureMark.Ending.included, 0),
    (.nearly, .near, .excluded, 1), (.around, .near, .near, 2), (.moreThan, .excluded, .open, 1),
    (.atLeast, .included, .open, 1), (.upTo, .open, .included, 1),
  ])
  func marksAnEndAsTheWordsLeaveIt(
    _ qualifier: Qualifier, low: FigureMark.Ending, high: FigureMark.Ending, shades: Int
  ) throws {
    let mark = try #require(try mark(value(qualifier, 50)))
    #expect(mark.low == low)
    #expect(mark.high == high)
    #expect(mark.shades.count == shades)
    #expect((mark.near != nil) == (qualifier == .around))
  }

  @Test func drawsARangeFromEndToEnd() throws {
    let mark = try #require(try mark(value(.between, low: 20, high: 60)))
    #expect(mark.certain.from < mark.certain.to)
    #expect(mark.shades.isEmpty)
  }

  @Test func shadesBelowANumberThatIsNearlyReached() throws {
    let mark = try #require(try mark(value(.nearly, 50, high: 50)))
    #expect(mark.shades.allSatisfy { $0.to == mark.certain.from && $0.from < $0.to })
  }

  @Test func marksNothingWithoutANumber() throws {
    #expect(try mark(value(.unquantified)) == nil)
    #expect(try mark(value(.plain)) == nil)
  }

  @Test func peopleKilledStandBesideNoPeopleDisplaced() {
    let measures = [
      "People killed in the floods", "People displaced by the floods",
      "People affected by the floods", "People killed in the town", "People displaced in the north",
      "Number of people killed in the south", "People who are missing in the floods",
    ]
    let items = measures.enumerated().map { item("\($0)", 10 + $0, counting: $1) }
    #expect(FigurePicture.pictures(of: items).map { $0.rows.map(\.number) } == [[0, 3, 5]])
  }

  @Test func comparesOnlyWhatSharesAUnit() {
    let items = [
      item("a", 4), item("b", 5, unit: "days"), item("c", 6), item("d", 7, unit: nil),
      item("e", 8, unit: nil), item("f", 9, unit: nil), item("g", 10),
    ]
    let pictures = FigurePicture.pictures(of: items)
    #expect(pictures.map(\.unit) == ["people"])
    #expect(pictures.first?.rows.map(\.number) == [0, 2, 6])
    #expect(FigurePicture.pictures(of: []).isEmpty)
  }

  @Test func drawsNothingOfFewerThanThreeNumbers() {
    #expect(FigurePicture.pictures(of: [item("a", 4), item("b", 5)]).isEmpty)
    #expect(FigurePicture.pictures(of: [item("a", 4), item("b", 5), item("c", nil)]).isEmpty)
    #expect(FigurePicture.pictures(of: [item("a", 4), item("b", 5), item("c", 6)]).count == 1)
  }

  @Test func leavesAFigureWithoutANumberToTheList() throws {
    let items = [item("a", 4), item("b", nil), item("c", 6), item("d", 8)]
    let picture = try #require(FigurePicture.pictures(of: items).first)
    #expect(picture.rows.map(\.number) == [0, 2, 3])
  }

  @Test func comparesOnlyWhatCountsTheLike() {
    let items = [
      item("suspects", 184, counting: "suspects arrested in the raids"),
      item("meals", 2_800_000, counting: "people who were given meals"),
      item("september", 10, counting: "refugees who returned in September"),
      item("october", 12, counting: "refugees who returned in October"),
      item("november", 9, counting: "refugees who returned in November"),
    ]
    let pictures = FigurePicture.pictures(of: items)
    #expect(pictures.map { $0.rows.map(\.number) } == [[2, 3, 4]])
  }

  @Test func comparesPartsAndRivalsWhateverTheirWords() {
    let items = [
      item("all", 100, counting: "everybody"), item("some", 40, whole: "all", counting: "children"),
      item("other", 90, rivals: ["all"], counting: "heads"),
    ]
    #expect(FigurePicture.pictures(of: items).map { $0.rows.count } == [3])
  }

  @Test func setsPartsAndRivalsBesideWhatTheyBelongTo() throws {
    let picture = try #require(
      FigurePicture.pictures(of: [
        item("whole", 100), item("other", 50), item("part", 40, whole: "whole"),
        item("rival", 60, rivals: ["other"]),
      ]).first)
    #expect(picture.rows.map(\.number) == [0, 2, 1, 3])
    #expect(
      picture.rows[1].whole == Stretch(from: .start, to: picture.scale.place(DecimalNumber(100))))
    #expect(picture.rows.map(\.isRival) == [false, false, false, true])
  }

  @Test func drawsAtMostSoMany() throws {
    let items = (0..<1000).map { item("f\($0)", $0 + 1, rivals: ["f\($0 + 1)"]) }
    let picture = try #require(FigurePicture.pictures(of: items).first)
    #expect(picture.rows.count == FigurePicture.limit)
    #expect(picture.leftOut == 1000 - FigurePicture.limit)
  }
}
