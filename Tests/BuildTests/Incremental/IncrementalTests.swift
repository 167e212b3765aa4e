import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// A build that takes what it can from the one before writes and finds what a clean build does.
struct IncrementalTests {
  /// How many sequences are tried, and how long each is.
  private static let sequences =
    Int(
      ProcessInfo.processInfo.environment["SITEGEN_TEST_EDIT_SEQUENCES"] ?? "") ?? 4
  private static let edits = 12

  /// The site of a folder as a build left it: its findings, and its files if there was no error.
  private struct Outcome: Equatable {
    var findings: [String]
    var files: [String: String]?
  }

  private func outcome(of folder: TemporaryFolder, now: String) async throws -> Outcome {
    var options = BuildOptions(site: folder.path, now: try #require(Instant(now)))
    options.today = options.now.date
    let result = try await SiteBuilder(options).build()
    let findings = result.diagnostics.map {
      "\($0.location.path):\($0.location.line):\($0.location.column) \($0.severity) \($0.rule.name) "
        + "\($0.message) \($0.help ?? "") \($0.id ?? "")"
    }
    if result.written == nil { return Outcome(findings: findings) }
    var files: [String: String] = [:]
    for file in folder.files(below: "public") {
      files[file] = folder.contents("public/\(file)") ?? ""
    }
    return Outcome(findings: findings, files: files)
  }

  /// Makes the folder hold exactly these files, and what builds put there.
  private func update(
    _ folder: TemporaryFolder, from old: [String: String], to new: [String: String]
  ) throws {
    for (path, text) in new where old[path] != text { try folder.write(text, to: path) }
    for path in old.keys where new[path] == nil {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    }
  }

  @Test(arguments: 0..<sequences)
  func randomEditsEndInWhatACleanBuildGives(_ seed: Int) async throws {
    var site = try EditedSite(seed: UInt64(seed))
    let folder = try TemporaryFolder(site.files)
    var edits: [String] = []
    var good = site.files
    #expect(try await outcome(of: folder, now: site.now).files != nil)
    for _ in 0..<Self.edits {
      let old = site.files
      edits.append(site.edit())
      try update(folder, from: old, to: site.files)
      let incremental = try await outcome(of: folder, now: site.now)
      let clean = try await outcome(of: TemporaryFolder(site.files), now: site.now)
      #expect(incremental.findings == clean.findings, "after \(edits)")
      let files = clean.files ?? [:]
      let differing =
        files.keys.filter { incremental.files?[$0] != files[$0] }
        + (incremental.files ?? [:]).keys.filter { files[$0] == nil }
      #expect(differing.sorted() == [], "after \(edits)")
      if clean.files != nil {
        good = site.files
      } else {
        try update(folder, from: site.files, to: good)
        site.goBack(to: good)
      }
    }
  }
}
