@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering
@testable import Site

extension SiteRenderer {
  /// What is wrong with the files of a site: errors of templates, then what checks find in them.
  func renderedFindings(in parsed: ParsedSite) async throws -> [Diagnostic] {
    let ledger = await ResultLedger(after: RememberedResults(), parsed, self, jobs: 2)
    let files = ledger.recording(await files(jobs: 2).judged.files, of: site)
    let errors = try await files.errors(jobs: 2)
    return (errors + ledger.findings(in: files)).map(\.diagnostic)
  }
}
