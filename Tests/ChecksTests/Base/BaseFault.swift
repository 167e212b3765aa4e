import Foundation
import Kit
import TestSupport
import Testing

/// A fault in a whole base of facts, and all that should be found.
struct BaseFault: Sendable, CustomTestStringConvertible {
  let rules: [String]

  /// A text of the base, of which the first place is meant.
  let original: String

  /// What is written there instead.
  let planted: String

  init(_ rules: String..., original: String, planted: String) {
    self.init(rules: rules, original: original, planted: planted)
  }

  init(rules: [String], original: String, planted: String) {
    self.rules = rules
    self.original = original
    self.planted = planted
  }

  var testDescription: String { rules.joined(separator: ", ") }

  /// What is true of any base of one report with unnamed voices.
  private static let usual: Set = [
    "anonymity-unexplained", "single-unnamed-source", "as-of-unknown", "lopsided-base",
  ]

  /// The rules of what is found in the subject's facts with the fault in them.
  func rulesFound(in subject: Subject) throws -> Set<String> {
    let facts = String(decoding: try subject.facts(), as: UTF8.self)
    let place = try #require(facts.firstRange(of: original))
    let findings = try subject.findings(in: facts.replacingCharacters(in: place, with: planted))
    return Set(findings.map(\.rule.name)).subtracting(Self.usual.subtracting(rules))
  }
}
