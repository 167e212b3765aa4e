import Foundation
import TestSupport
import Testing

/// The same content and templates give the same site, wherever and however they are built.
struct SameBytesTests {
  /// Another place, environment or option.
  struct Setting: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var prelude = ":"
    var arguments = ""
    var environment: [String: String] = [:]
  }

  static let settings = [
    Setting(testDescription: "one job", arguments: "--jobs 1"),
    Setting(testDescription: "seven jobs", arguments: "--jobs 7"),
    Setting(testDescription: "a time zone far east", environment: ["TZ": "Pacific/Kiritimati"]),
    Setting(testDescription: "a half-hour zone", environment: ["TZ": "America/St_Johns"]),
    Setting(
      testDescription: "Turkish",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"]),
    Setting(testDescription: "no locale", environment: ["LC_ALL": "C", "LANG": "C"]),
    Setting(testDescription: "a strict mask", prelude: "umask 077"),
    Setting(
      testDescription: "another user's home",
      environment: ["HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody"]),
    Setting(
      testDescription: "files made in another order",
      prelude: "mv content old && mkdir content && cd old"
        + " && find . -type f | sort -r | xargs cp --parents -t ../content && cd .. && rm -r old"),
    Setting(
      testDescription: "fixed hash seeds", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"]),
    Setting(
      testDescription: "a moment of packages", environment: ["SOURCE_DATE_EPOCH": "315532800"]),
    Setting(
      testDescription: "a moment that is none", environment: ["SOURCE_DATE_EPOCH": "yesterday"]),
  ]

  /// A clock that is two years ahead or behind, where the library can be built that moves it.
  static let clocks = (Fault.library.map { [$0] } ?? []).flatMap { library in
    [-63_000_000, 63_000_000].map { seconds in
      Setting(
        testDescription: "a clock that differs by \(seconds) s",
        environment: ["LD_PRELOAD": library, "FAULT_CLOCK": "\(seconds)"])
    }
  }

  static let reference = Result {
    let site = try Sitegen.sampleSite()
    let outcome = try Sitegen.run(["build", "--quiet"], in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try FileTree(site.url("public").path)
  }

  @Test(arguments: settings + clocks)
  func comeFrom(_ setting: Setting) throws {
    let site = try Sitegen.sampleSite()
    let line = "\(setting.prelude); '\(Sitegen.path)' build --quiet \(setting.arguments)"
    let outcome = try Command.shell(line, in: site.path, environment: setting.environment).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    let tree = try FileTree(site.url("public").path)
    #expect(try tree.differences(from: Self.reference.get()) == [])
    #expect(!tree.entries.isEmpty)
  }

  /// What is published is a matter of `--now` and the clock: a folder of packages that sets its moment to
  /// a day long ago brings nothing back that has expired.
  @Test func aMomentOfPackagesPublishesNothing() throws {
    let site = try TinySite.make([
      "content/briefings/gone.md": TinySite.briefing("Gone.", more: "expires_at: \"2020-01-01\"\n"),
      "content/briefings/ahead.md": TinySite.briefing(
        "Ahead.", more: "publish_at: \"2999-01-01\"\n"),
    ])
    for moment in ["315532800", "32503680000"] {
      let line = "rm -rf public; '\(Sitegen.path)' build --quiet"
      let outcome = try Command.shell(
        line, in: site.path, environment: ["SOURCE_DATE_EPOCH": moment]
      ).run()
      #expect(outcome.status == 0, "\(outcome.errors)")
      let names = try FileTree(site.url("public").path).entries.keys
      #expect(names.contains { $0.contains("talks") })
      #expect(!names.contains { $0.contains("gone") || $0.contains("ahead") })
    }
  }

  @Test func saysNothingOfTheMachine() throws {
    let site = try Sitegen.sampleSite()
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    let tree = try FileTree(site.url("public").path)
    let place = Data(site.path.utf8)
    #expect(tree.entries.filter { $0.value.bytes?.range(of: place) != nil }.keys.sorted() == [])
  }
}
