import Facts
import TestSupport

@testable import Checks
@testable import Kit

extension Subject {
  /// What reading and checking finds in facts that cite the archived text.
  func findings(in facts: String) throws -> [Diagnostic] {
    let (base, reading) = FactBase.read(files: [("content/facts.yaml", Array(facts.utf8))])
    let text = try archivedText()
    let archive = Archive(of: base) { $0 == self.archive ? text : nil }
    return reading + Check.ofEveryRun.findings(in: BaseInput(base: base, archive: archive))
  }
}
