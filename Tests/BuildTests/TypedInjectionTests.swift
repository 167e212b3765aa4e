import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Fields that hold dates, ids, addresses and names of languages refuse what they cannot hold, each where
/// it stands and in few words; what they take breaks out of nothing.
struct TypedInjectionTests {
  @Test(arguments: TypedField.ofPages + TypedField.ofSettings + TypedField.ofFacts)
  func refusesWhatItCannotHold(_ field: TypedField) throws {
    let accepted = Set(field.accepted(of: InjectionMatrixTests.texts))
    let line = try #require(field.source.split(separator: "\n").firstIndex { $0.contains("◊") }) + 1
    for text in InjectionMatrixTests.texts where !accepted.contains(text) {
      let findings = field.read(Array(field.source(with: text).utf8)).filter {
        $0.severity == .error
      }
      #expect(findings.contains { $0.location.line == line }, "\(text): \(findings)")
      #expect(findings.allSatisfy { $0.message.utf8.count < 500 })
    }
    // Much is an address, a host or the end of an id, and a page of an unknown language is shown; all
    // others have a form that none of the texts has.
    let isOpen =
      field.name == "lang"
      || ["url: ", "image_hosts", "id: ◊"].contains(where: field.name.contains)
    #expect(accepted.isEmpty != isOpen, "\(accepted.sorted())")
  }

  /// What becomes an address of a page goes into names of files, `_redirects` and links.
  @Test(.enabled(if: Python.has("html.parser"), "needs python3"), arguments: TypedField.ofAddresses)
  func anAddressThatIsTakenBreaksOutOfNothing(_ field: TypedField) async throws {
    let values = field.starts.flatMap { start in InjectionMatrixTests.texts.map { start + $0 } }
    let pages = Dictionary(
      uniqueKeysWithValues: values.enumerated().map {
        ("content/briefings/page-\($0).md", field.source(with: $1))
      })
    let site = try TestSite(pages)
    let errors = try await site.builder().checkOnly().diagnostics.filter { $0.severity == .error }
    let refused = Set(errors.map(\.location.path))
    #expect(refused.count > 200)
    #expect(errors.allSatisfy { $0.location.line == 2 && $0.message.utf8.count < 500 })
    for path in refused { try FileManager.default.removeItem(at: site.folder.url(path)) }
    let result = try await site.builder().build()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let said = try InjectionMatrixTests.check(site.folder.path + "/public")
    #expect(said.first.map { $0.hasSuffix("files") } == true)
    #expect(said.dropFirst().isEmpty, "\(said.prefix(10).joined(separator: "\n"))")
  }
}
