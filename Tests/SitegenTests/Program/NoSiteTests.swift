import Foundation
import TestSupport
import Testing

/// Verbs in a folder that is no site's.
struct NoSiteTests {
  private static let verbs = [
    ["build"], ["check"], ["check", "x.md"], ["next"], ["new", "briefing", "Talks"],
    ["new", "fact", "claim.x"], ["theme", "copy", "home.html"], ["theme", "list"],
    ["facts", "list"], ["facts", "lock"], ["publish", "./www"], ["diff"], ["serve", "--port", "0"],
  ]

  @Test(arguments: verbs)
  func saySoAndMakeNothing(_ verb: [String]) throws {
    let folder = try TemporaryFolder(["x.md": "Words."])
    let outcome = try Sitegen.run(verb, in: folder)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(
      outcome.errors
        == "sitegen: cannot use .: it is no site’s folder, as it has no content/; name the"
        + " site’s folder with --site, or begin a site with sitegen init\n")
    #expect(outcome.output.isEmpty)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == ["x.md"])
  }

  @Test(arguments: [["check", "talks.md"], ["next"], ["new", "briefing", "More talks"]])
  func nameTheSiteAroundThem(_ verb: [String]) throws {
    let site = try TinySite.make()
    let before = try FileTree(site.path)
    let outcome = try Command(
      program: Sitegen.path, arguments: verb, folder: site.url("content/briefings").path
    ).run()
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains("it has no content/; the site around it is named with --site ../..\n")
    )
    #expect(try FileTree(site.path) == before)
  }

  @Test func aFolderThatIsNamedIsToldByItsName() throws {
    let folder = try TemporaryFolder(["desk/notes.txt": ""])
    let outcome = try Sitegen.run(["check", "--site", "desk"], in: folder)
    #expect(
      outcome.status == 74 && outcome.errors.contains("cannot use desk: it is no site’s folder"))
  }
}
