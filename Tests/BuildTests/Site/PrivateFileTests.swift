import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// Keys, dumps and leftovers are not published by mistake.
struct PrivateFileTests {
  private func findings(_ files: [String], settings: String = "") async throws -> [String] {
    var all = Dictionary(uniqueKeysWithValues: files.map { ($0, "x") })
    all["content/site.yaml"] = "title: Test\n\(settings)"
    let site = try TestSite(all)
    let found = try await site.builder().checkOnly().diagnostics
    return
      found
      .filter { $0.rule == .privateFile || $0.rule == .wrongType }
      .map { "\($0.location.path):\($0.location.line): \($0.message)" }
  }

  @Test(arguments: [
    "id_rsa", "id_ed25519", "ID_RSA", "id_rsa.txt", "server.pem", "SERVER.PEM", "tls.key",
    "prod.env",
    "prod.env.txt", "dump.sql", "dump.sql.gz", "site.sql.tar.gz", "map.bak", "map.png.bak",
    "talk.md.orig", "Thumbs.db", "passwords.kdbx", "cert.p12", "cert.pfx", "htpasswd",
    "data.sqlite3",
    "site.tfstate", "credentials.json", "wp-config.php", "desktop.ini", "store.jks", "a.b.old",
    "#plan#", "core", "4913",
  ])
  func areFindings(_ name: String) async throws {
    let found = try await findings(["content/assets/a/\(name)"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/assets/a/\(name):1: by its name this is ") == true)
  }

  @Test(arguments: [
    "id_rsa.pub", "map.png", "keynote.pdf", "key.html", "env.txt", "sql.html", "old-map.png",
    "data.csv", "data.json", "backup-plan.pdf", "report.2025.pdf", "db.svg", "pem", "CNAME",
  ])
  func othersAreNot(_ name: String) async throws {
    #expect(try await findings(["content/assets/\(name)"]) == [])
  }

  @Test func themesHaveNoneEither() async throws {
    let found = try await findings(["templates/assets/fonts/deploy.key"])
    #expect(found.map { $0.prefix(36) } == ["templates/assets/fonts/deploy.key:1:"])
  }

  @Test func theSiteMayNameThoseThatAreMeant() async throws {
    let settings = "public_files: [content/assets/talk.key]\n"
    #expect(try await findings(["content/assets/talk.key"], settings: settings) == [])
    #expect(
      try await findings(["content/assets/other.key"], settings: settings).map { $0.prefix(29) }
        == [
          "content/assets/other.key:1: b", "content/site.yaml:2: “content",
        ])
  }

  /// Nothing is written while one is among the assets.
  @Test func stopsTheBuild() async throws {
    let site = try TestSite(["content/assets/id_rsa": "x"])
    #expect(try await site.builder().build().written == nil)
  }
}
