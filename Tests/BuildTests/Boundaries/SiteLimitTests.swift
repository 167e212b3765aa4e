import Foundation
import TestSupport
import Testing

@testable import Build

/// So much a site may have, and no more; `EdgeOfASiteTests` tries the sizes of pages and facts.
struct SiteLimitTests {
  private static let about = "---\ntitle: \"About\"\n---\n\n"

  /// What is found in a page with this text that names a limit.
  private func found(_ text: String) async throws -> [String] {
    let site = try TestSite(["content/pages/about.md": Self.about + text])
    return try await site.build().filter { $0.contains("-limit]") }
  }

  @Test(arguments: [(9_999, true), (10_000, false)])
  func cellsOfTables(_ rows: Int, _ isRead: Bool) async throws {
    let text = "| a | b |\n| - | - |\n" + String(repeating: "| c | d |\n", count: rows)
    #expect(
      try await found(text)
        == (isRead
          ? []
          : [
            "content/pages/about.md:5:1: error[markdown-limit]: the tables of the page have more than"
              + " 20000 cells"
          ]))
  }

  @Test(arguments: [(10_000, true), (10_001, false)])
  func brackets(_ count: Int, _ isRead: Bool) async throws {
    let found = try await found(String(repeating: "\\[ ", count: count))
    #expect(found.count == (isRead ? 0 : 1) && found.allSatisfy { $0.contains("more than 10000") })
  }

  @Test(arguments: [(32, true), (33, false)])
  func levelsOfYAML(_ depth: Int, _ isRead: Bool) async throws {
    // The mapping of all facts is the first level.
    let nested = ["[", "]"].map { String(repeating: $0, count: depth - 1) }.joined()
    let facts = "schema: \"sitegen-facts/1\"\nx: \(nested)\n"
    let site = try TestSite(["content/facts/more.yaml": facts])
    let found = try await site.build().filter { $0.contains("[yaml-limit]") }
    #expect(found.count == (isRead ? 0 : 1), "\(found)")
    #expect(found.allSatisfy { $0.contains("nested deeper than 32 levels") }, "\(found)")
  }

  @Test(arguments: [(262_144, true), (262_145, false)])
  func bytesOfATemplate(_ size: Int, _ isRead: Bool) async throws {
    let site = try TestSite(["templates/large.html": String(repeating: "x", count: size)])
    let end = await Result { try await site.build() }
    #expect((try? end.get()) == (isRead ? [] : nil))
    if case .failure(let error) = end {
      #expect("\(error)".hasSuffix("large.html: it has 262145 bytes; the limit is 262144"))
    }
  }

  /// A check says it too, though it need not read the file.
  @Test(arguments: [false, true])
  func bytesOfACopiedFile(_ isCheck: Bool) async throws {
    let site = try TestSite(["content/assets/large.bin": ""])
    let file = try FileHandle(forWritingTo: site.folder.url("content/assets/large.bin"))
    try file.truncate(atOffset: 1 << 30 + 1)
    try file.close()
    let builder = site.builder()
    await #expect {
      _ = isCheck ? try await builder.checkOnly() : try await builder.build()
    } throws: { error in
      "\(error)".hasSuffix("large.bin: it has 1073741825 bytes; the limit is 1073741824")
    }
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ work: () async throws -> Success) async {
    do { self = .success(try await work()) } catch { self = .failure(error) }
  }
}
