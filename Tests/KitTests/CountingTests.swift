import Testing

@testable import Kit

struct CountingTests {
  @Test(arguments: [(0, "0 files"), (1, "1 file"), (2, "2 files"), (-1, "-1 files")])
  func isInflected(_ number: Int, _ words: String) {
    #expect(number.counting("file") == words)
  }

  @Test func takesAPluralOfItsOwn() {
    #expect(1.counting("address", "addresses") == "1 address")
    #expect(3.counting("address", "addresses") == "3 addresses")
  }
}
