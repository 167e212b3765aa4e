import Testing

@testable import Kit

/// Anchors that other generators make of a heading, and the one that it has.
struct AnchorKeyTests {
  private static let anchors = [
    "what-is-new-in-v2-0-part-1", "whats-new", "whats-new-1", "cafe-bar", "1-introduction",
    "हिन्दी-शीर्षक", "the-long-way-to-a-truce-in-the-north", "part-1", "part-3", "2025",
  ]

  @Test(arguments: [
    ("What_is_new_in_v2.0_(Part_1)", "what-is-new-in-v2-0-part-1"),
    ("what-is-new-in-v20-part-1", "what-is-new-in-v2-0-part-1"),
    ("what’s-new", "whats-new"), ("what-s-new", "whats-new"), ("What's-new", "whats-new"),
    ("user-content-whats-new", "whats-new"), ("whats-new-2", "whats-new-1"),
    ("whats-new_1", "whats-new-1"), ("_whats_new_2", "whats-new-1"),
    ("café--bar", "cafe-bar"), ("café-bar", "cafe-bar"), ("introduction", "1-introduction"),
    ("Introduction", "1-introduction"), ("_1-introduction", "1-introduction"),
    ("हिन्दी_शीर्षक", "हिन्दी-शीर्षक"), ("the-long-way-to-a-truce", "the-long-way-to-a-truce-in-the-north"),
  ])
  func areFound(_ other: String, _ anchor: String) {
    #expect(AnchorKeys(Self.anchors).anchor(like: other) == anchor)
  }

  @Test(arguments: ["part-2", "whats-new-7", "what", "", "12", "2026", "gone", "user-content-"])
  func othersAreNot(_ other: String) {
    #expect(AnchorKeys(Self.anchors).anchor(like: other) == nil)
  }

  /// Of two anchors that begin alike none is meant more than the other.
  @Test func aBeginningOfTwoIsNone() {
    let anchors = AnchorKeys(["where-things-stand-north", "where-things-stand-south"])
    #expect(anchors.anchor(like: "where-things-stand") == nil)
  }
}
