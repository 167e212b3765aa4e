import Foundation
import TestSupport
import Testing

@testable import Rendering
@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The pictures for those who share a briefing.
struct SocialCardTests {
  @Test func showsTitleMomentAndEvidence() async throws {
    let site = try await SampleSite(
      [
        "content/briefings/a.md": SampleSite.briefing(
          "\"<Talks> & more\"", body: "[it was closed](fact:claim.a) [b](fact:claim.b)\n"),
        "content/briefings/urdu.md": SampleSite.briefing("مذاکرات", "lang: ur\n"),
      ],
      facts: """
        claims:
          - { id: claim.a, text: "It was closed.", by: [source-voice], at: [L4], standing: disputed }
          - { id: claim.b, text: "B.", by: [source-voice], at: [L5] }

        """)
    let card = try site.text("briefings/a/card.svg")
    let parser = XMLParser(data: Data(card.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for part in [
      ">&lt;Talks&gt; &amp; more</text>",
      ">Facts as of a day that is not known · published 29 October 2025</text>",
      ">2 facts · 1 source · 1 disputed</text>", ">Desk &amp; Co</text>",
      "<rect x=\"600\" y=\"534\" width=\"525\" height=\"14\" fill=\"#8b1f1f\"/>",
    ] {
      #expect(card.contains(part), "\(part) in \(card)")
    }
    #expect(try site.text("briefings/urdu/card.svg").contains("x=\"1128\" y=\"88\""))
  }

  @Test func theDesksOwnPictureIsTaken() async throws {
    let files = [
      "content/assets/cards/a.png": "png", "content/briefings/a.md": SampleSite.briefing("A"),
    ]
    let site = try await SampleSite(files)
    #expect(site.renderer.cardPath(of: site.site.briefings[0]) == "/cards/a.png")
  }

  @Test func linesKeepWithinTheCard() {
    let title =
      "A commission of inquiry finds that the embankment had been reported as unsafe thrice"
    let size = CardLines.size(for: title)
    let lines = CardLines(title, size: size, width: 1056).lines
    #expect(lines.joined(separator: " ") == title && lines.count <= 4)
    #expect(lines.allSatisfy { $0.count * size / 2 <= 1056 })
    let long = CardLines(String(repeating: "word ", count: 200), size: 48, width: 1056).lines
    #expect(long.count == 4 && long[3].hasSuffix(" …"))
    #expect(CardLines("", size: 72, width: 1056).lines == [])
  }
}
