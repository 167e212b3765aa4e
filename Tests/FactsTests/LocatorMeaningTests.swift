import Testing

@testable import Facts

struct LocatorMeaningTests {
  @Test(arguments: [
    ("l6", "L6"), ("6", "L6"), ("L10–L11", "L10-L11"), ("L10-11", "L10-L11"), ("line 10", "L10"),
    ("lines 4 to 6", "L4-L6"), ("L11-L10", "L10-L11"), ("source.hearing L7", "source.hearing#L7"),
    ("source.ledger:10", "source.ledger#L10"), ("ledger#L10", "source.ledger#L10"),
  ])
  func isTheOneThatADeskWriteOtherwise(_ text: String, _ meant: String) {
    #expect(Locator.meant(by: text) == meant)
  }

  @Test(arguments: ["", "page 3", "L", "here", "L0", "1, 2 and 3", "section 2", "source.x"])
  func isNotGuessedWhereNothingIsSure(_ text: String) {
    #expect(Locator.meant(by: text) == nil)
  }
}
