import Kit
import Testing

/// How long texts and paths may be, and which of two equals comes first.
struct TextBoundaryTests {
  @Test func aTextOf80ScalarsIsNotClipped() {
    let text = String(repeating: "ı", count: 80)
    #expect(text.clipped == text)
    #expect("\(text)x".clipped == "\(text)…")
  }

  @Test func theFirstOfTwoCandidatesThatAreEquallyNearIsMeant() {
    #expect("clam".closest(among: ["claim", "clamp"]) == "claim")
    #expect("clam".closest(among: ["clamp", "claim"]) == "clamp")
    #expect("contested".closest(among: ["uncontested", "mixed"]) == nil)
    #expect("undisputed".closest(among: ["disputed"]) == nil)
    #expect("certain".closest(among: ["uncertain", "certainly"]) == "certainly")
    #expect("uncontestd".closest(among: ["uncontested"]) == "uncontested")
    #expect("statuses".closest(among: ["st", "states", "status"]) == "states")
  }

  @Test func aPathHas900BytesAndItsSegments200() {
    let segment = String(repeating: "a", count: 200)
    let path = Array(repeating: segment, count: 4).joined(separator: "/") + "/"
    #expect(OutputPath.refusal(of: path + String(repeating: "b", count: 96)) == nil)
    #expect(OutputPath.refusal(of: path + String(repeating: "b", count: 97)) != nil)
    #expect(OutputPath.refusal(of: "x/\(segment)") == nil)
    #expect(OutputPath.refusal(of: "x/\(segment)a") != nil)
  }
}
