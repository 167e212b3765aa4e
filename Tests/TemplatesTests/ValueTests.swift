import Templates
import Testing

struct MapTests {
  @Test func keepsTheOrderInWhichNamesWerePut() {
    var map: Map = ["b": .integer(1), "a": .integer(2)]
    map["c"] = .bool(true)
    #expect(map.names == ["b", "a", "c"])
  }
}
