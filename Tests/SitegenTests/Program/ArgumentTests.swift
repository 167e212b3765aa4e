import TestSupport
import Testing

/// Arguments are the bytes that they are, or are refused.
struct ArgumentTests {
  @Test(arguments: [
    "build --output $'o\\xff'", "init $'in\\xff'", "publish $'pp\\xff'", "$'\\xff'",
    "check $'content/\\xe4.md'",
  ])
  func thatAreNoTextAreRefused(_ words: String) throws {
    let site = try TinySite.make()
    let before = try FileTree(site.path)
    let outcome = try Command.shell("exec '\(Sitegen.path)' \(words)", in: site.path).run()
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains("is not UTF-8"), "\(outcome.errors)")
    #expect(try FileTree(site.path) == before)
  }
}
