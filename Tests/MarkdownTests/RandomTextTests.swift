import Testing

@testable import Kit
@testable import Markdown

/// Properties that hold for every text, tried on texts made of fragments of Markdown.
struct RandomTextTests {
  static let fragments: [String] = [
    "a", "é", "🇵🇰", " ", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "\t", "*", "**", "_", "~~", "`",
    "``",
    "[", "]", "(", ")", "<", ">", "> ", "- ", "+ ", "1. ", "# ", "=", "---", "|", "| - | - |", "\\",
    "\\|", "!", "![", "](", "][", "]: ", "](fact:a.b)", "[x](fact:a.b)", "<fact:a.b>", "[^1]",
    "\n[^1]: ", "\n[^1]: x\n    y", "- [ ] ", "[!NOTE]", "> [!NOTE]\n> ", "\n> — [x](fact:a.b)",
    ">\n", "```view\n", "```\n", "~~~\n", "&amp;", "&#0;", "&ngE;", "<b>", "<!--", "-->",
    "\n<div>\n",
    "[x]: y\n", "\n[x]: y 'z'\n", "[x]", "[x][x]", "\u{0}", "\u{FEFF}", "\"", "'", ":", "{{",
    "fact:a.b",
    "\n| a | b |\n|---|---|\n| c | d |\n", "javascript:", "https://a.org", "<https://a.org>",
  ]

  /// Texts that ask for what they may not have: bytes of markers, and other characters of no text.
  static let forgeries = [
    "&#xFFFF;", "&#xFFFE;", "&#xFFFF;0&#xFFFE;", "&#xFFFF;1&#xFFFE;", "&#1;", "&#xD800;",
    "&#xFDD0;",
  ]

  /// What no reader may see, in comments of every form.
  static let comments = [
    "<!-- secret -->", "<!--secret\nsecret-->", "<!-- secret -- secret -->", "<!-- secret --->",
    "<!-- secret", "<!--> secret", "<!-- *secret* [secret](fact:a.b) -->", "<!--\n\nsecret\n\n-->",
  ]

  /// A text of up to 40 fragments, the same for the same seed.
  private static func text(seed: UInt64, _ fragments: [String] = fragments) -> String {
    var random = SplitMix64(state: seed)
    let count = Int.random(in: 1...40, using: &random)
    return (0..<count).map { _ in fragments.randomElement(using: &random) ?? "" }.joined()
  }

  @Test func withoutExtensionsTheHTMLIsThatOfLibcmark() {
    for seed in 0..<3_000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let html = plainHTML(text, options: CommonMarkTests.plain)
      #expect(html == htmlByLibcmark(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func theBytesAtTheirPlaceAreTheDestination() {
    for seed in 0..<3_000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let source = MarkdownSource(Array(text.utf8)[...], firstLine: 1)
      for reference in document(text).references where reference.sourceRange.length > 0 {
        let written = source.bytes(at: reference.sourceRange)
        let destination = Array(reference.destination.utf8)
        let isSame = destination.withUnsafeBufferPointer {
          source.end(of: $0, writtenAt: written.lowerBound, before: written.upperBound)
            == written.upperBound
        }
        let isMail = reference.isAutolink && destination.starts(with: "mailto:".utf8)
        #expect(isSame || isMail, "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  /// What was read of a text comes back from its bytes, all but the problems.
  @Test(arguments: [false, true])
  func whatIsWrittenIsReadBack(allowsRawHTML: Bool) throws {
    for seed in 20_000..<23_000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let document = document(text, options: .init(allowsRawHTML: allowsRawHTML))
      var writer = ByteWriter()
      document.write(to: &writer)
      for rendersHTML in [true, false] {
        var reader = try ByteReader(writer.bytes)
        let copy = try MarkdownDocument(from: &reader, rendersHTML: rendersHTML)
        #expect(reader.isAtEnd)
        #expect(copy.saysAll(of: document), "seed \(seed): \(text.debugDescription)")
        #expect(copy.html == (rendersHTML ? document.html : SlottedHTML(bytes: [], slots: [])))
        #expect(copy.firstParagraphRange == (rendersHTML ? document.firstParagraphRange : nil))
      }
    }
  }

  @Test func mostDestinationsAreFound() {
    let references = (0..<3_000 as Range<UInt64>).flatMap {
      document(Self.text(seed: $0)).references
    }
    let found = references.count { $0.sourceRange.length > 0 || $0.destination.isEmpty }
    #expect(found * 100 > references.count * 95, "\(found) of \(references.count)")
  }

  @Test func everySlotAndIndexIsInBounds() {
    for seed in 3_000..<6_000 as Range<UInt64> {
      let document = document(
        Self.text(seed: seed, Self.fragments + Self.forgeries + Self.comments))
      #expect(document.html.slots.allSatisfy { $0.offset <= document.html.bytes.count })
      #expect(document.html.slots.map(\.offset) == document.html.slots.map(\.offset).sorted())
      #expect(
        document.blocks.allSatisfy { document.runs.indices.contains($0.runs) || $0.runs.isEmpty })
      #expect(document.references.allSatisfy { document.blocks.indices.contains($0.block) })
      #expect(!document.html.bytes.contains { $0 >= 0xFE })
      #expect(String(validating: document.plainHTML, as: UTF8.self) != nil)
      #expect(document.plainText.utf8.count >= document.wordCount)
    }
  }

  /// Whether a text is read once or anew with its references spelled out, its slots are the same.
  @Test func noTextMakesASlot() {
    for seed in 9_000..<12_000 as Range<UInt64> {
      let forged = Self.text(seed: seed, Self.fragments + Self.forgeries)
      let plain = Self.forgeries.reduce(forged) { $0.replacing($1, with: "&#0;") }
      let slots = document(forged).html.slots.map(\.content)
      #expect(slots == document(plain).html.slots.map(\.content), "seed \(seed): \(forged)")
    }
  }

  /// What stands in a comment is not shown, or reported; texts with code, which shows it, are not
  /// tried.
  @Test(arguments: [false, true])
  func noCommentIsShown(allowsRawHTML: Bool) {
    let fragments = Self.fragments.filter { !$0.contains(#/[`\\\t]|~~~|  /#) }
    for seed in 12_000..<20_000 as Range<UInt64> {
      let text = Self.text(seed: seed, fragments + Self.comments + Self.comments)
      let document = document(text, options: .init(allowsRawHTML: allowsRawHTML))
      let reported = [MarkdownProblem.Kind.openComment, .unsafeLink]
      guard !document.problems.contains(where: { reported.contains($0.kind) }) else { continue }
      let html = String(decoding: document.plainHTML, as: UTF8.self)
      #expect(!html.contains("secret"), "seed \(seed): \(text.debugDescription)")
      let prose = document.runs.filter { $0.kind == .text }.map(document.string(of:)).joined()
      #expect(!prose.contains("secret"), "seed \(seed): \(text.debugDescription)")
    }
  }

  /// The tags of our own markup are balanced.
  @Test func everyTagIsClosed() {
    for seed in 6_000..<9_000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let html = Array(plainHTML(text).utf8)
      #expect(openTags(in: html) == [], "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func randomBytesAreRead() {
    var random = SplitMix64(state: 1)
    for _ in 0..<500 {
      let bytes = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let document = MarkdownDocument(parsing: bytes[...])
      #expect(String(validating: document.plainHTML, as: UTF8.self) != nil)
    }
  }
}

/// [Steele, Lea and Flood, 2014](https://doi.org/10.1145/2714064.2660195), as in `java.util`.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The names of tags that are open at the end of `html`, or the first that is closed out of turn.
private func openTags(in html: [UInt8]) -> [String] {
  var open: [String] = []
  for part in html.split(separator: UInt8(ascii: "<")).dropFirst(html.first == 0x3C ? 0 : 1) {
    let tag = part.prefix { $0 != UInt8(ascii: ">") }
    guard tag.last != UInt8(ascii: "/") else { continue }
    let name = String(decoding: tag.prefix { $0 != 0x20 }, as: UTF8.self)
    if name.utf8.first != UInt8(ascii: "/") {
      open.append(name)
    } else if open.popLast() != String(name.dropFirst()) {
      return [name]
    }
  }
  return open
}

extension Markdown.MarkdownSource {
  /// The bytes of a source range.
  fileprivate func bytes(at sourceRange: SourceRange) -> Range<Int> {
    var offset = lineStarts[sourceRange.start.line - 1]
    var end = offset
    for column in 1..<sourceRange.start.column + sourceRange.length {
      if column == sourceRange.start.column { offset = end }
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return offset..<end
  }
}

extension MarkdownDocument {
  /// Whether the words of both texts and all that is known of them are the same.
  fileprivate func saysAll(of other: MarkdownDocument) -> Bool {
    text == other.text && runs == other.runs && blocks == other.blocks && shifts == other.shifts
      && references == other.references && headings == other.headings
      && quotations == other.quotations && views == other.views
      && rawAnchors == other.rawAnchors && rawHeadings == other.rawHeadings
  }
}
