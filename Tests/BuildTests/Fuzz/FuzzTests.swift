import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Markdown
@testable import Rendering
@testable import Search
@testable import Site
@testable import Templates

/// Nothing that others wrote makes a reader of it crash, or break what it promises.
///
/// `Tests/fuzz` runs many more cases, under the address sanitizer.
struct FuzzTests {
  /// How many texts each reader gets; readers of whole sites get a thousandth.
  private static let cases = number("SITEGEN_FUZZ_CASES") ?? 2_000

  /// The seed of the first case.
  private static let seed = number("SITEGEN_FUZZ_SEED") ?? 1

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  /// A reader of texts: right texts, what means something to it, and what it is asked to do.
  struct Subject: Sendable, CustomTestStringConvertible {
    let name: String
    let seeds: [String]
    let pieces: [String]

    /// Reads a text, and says what is wrong with what came out; nil if nothing is.
    let read: @Sendable ([UInt8]) -> String?

    var testDescription: String { name }
  }

  @Test(arguments: Subject.all)
  func everyTextIsReadOrRefused(_ subject: Subject) {
    let seeds = subject.seeds.map { Array($0.utf8) }
    let (first, start) = (UInt64(Self.seed), ContinuousClock.now)
    for seed in first..<first + UInt64(Self.cases) {
      var mutator = Mutator(seed: seed, pieces: subject.pieces)
      let text = mutator.text(from: seeds)
      if let problem = subject.read(text) {
        Issue.record(
          "seed \(seed): \(problem): \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
    print("\(subject.name): \(Self.cases) cases in \(ContinuousClock.now - start)")
  }

  /// Sites whose files are mutated build, or are refused with findings, and never crash; built once
  /// more, they come out the same.
  @Test func wholeSites() async throws {
    let (first, start, count) = (UInt64(Self.seed), ContinuousClock.now, max(4, Self.cases / 1_000))
    for seed in first..<first + UInt64(count) {
      var mutator = Mutator(seed: seed, pieces: Subject.facts.pieces + Subject.markdown.pieces)
      let facts = mutator.text(from: [Array(TestSite.facts.utf8)], limit: 100_000)
      let page = mutator.text(from: Subject.frontMatter.seeds.map { Array($0.utf8) })
      let site = try TestSite([:])
      try site.folder.write(facts, to: "content/facts.yaml")
      try site.folder.write(page, to: "content/briefings/talks.md")
      let result = try await site.builder().build()
      #expect(result.written != nil || result.diagnostics.containsError, "seed \(seed)")
      let again = try await site.builder().build()
      #expect(
        Set(again.diagnostics.map(\.message)) == Set(result.diagnostics.map(\.message)),
        "seed \(seed)")
    }
    print("whole sites: \(count) cases in \(ContinuousClock.now - start)")
  }

  /// What a build keeps for the next may be of anybody's making: with right checksums and other bytes
  /// it is refused, or read as what it says, and the build ends.
  @Test func keptFiles() async throws {
    let (first, start, count) = (UInt64(Self.seed), ContinuousClock.now, max(8, Self.cases / 200))
    let site = try TestSite(["content/briefings/talks.md": TestSite.briefing("Text.")])
    _ = try await site.builder().build()
    let names = ["memory", "search", "last", "output"].map { ".sitegen/\($0)" }
    let kept = try names.map { Array(try Data(contentsOf: site.folder.url($0))) }
    for seed in first..<first + UInt64(count) {
      var mutator = Mutator(
        seed: seed, pieces: ["\u{1}", "content/", "../", "public/", "/etc/passwd"])
      for (name, bytes) in zip(names, kept) {
        try site.folder.write(Self.resealed(bytes, by: &mutator), to: name)
      }
      _ = try? await site.builder().build()
    }
    print("kept files: \(count) cases in \(ContinuousClock.now - start)")
  }

  /// The file with other contents in its segments, and checksums that fit.
  private static func resealed(_ file: [UInt8], by mutator: inout Mutator) -> [UInt8] {
    guard let end = file.firstIndex(of: UInt8(ascii: "\n")) else { return file }
    let header = Array(file[...end])
    let format = CheckedFormat(String(decoding: header.dropLast(), as: UTF8.self))
    let segments = format.segments(of: file).map { range in
      mutator.text(from: [Array(file[range])], limit: .max)
    }
    return CheckedFormat.bytes(of: segments, after: header)
  }
}
