import Foundation
import TestSupport
import Testing

/// A site published with rclone to servers of its own on this machine.
@Suite(.enabled(if: Tool.haveRclone, "rclone is not installed; Tests/run installs it"))
struct RcloneTests {
  private var published: PublishedSite

  /// The folder that the servers serve.
  private let root: String

  init() throws {
    var published = try PublishedSite(["content/briefings/two.md": TinySite.briefing("Two.")])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    published.environment = ["PATH": "\(Tool.programs):\(path)", "RCLONE_CONFIG": "/dev/null"]
    self.published = published
    root = published.target
    try FileManager.default.createDirectory(
      atPath: "\(root)/bucket", withIntermediateDirectories: true)
  }

  /// What a remote called `cloud` is to rclone.
  private func publish(_ options: [String] = [], with remote: [String: String], to path: String)
    throws -> Outcome
  {
    let settings = remote.map { ("RCLONE_CONFIG_CLOUD_\($0)", $1) }
    return try Sitegen.run(
      ["publish"] + options + ["rclone:cloud:\(path)"], in: published.site,
      environment: published.environment.merging(settings) { $1 })
  }

  private func rclone(_ arguments: [String], with remote: [String: String]) throws -> String {
    let settings = remote.map { ("RCLONE_CONFIG_CLOUD_\($0)", $1) }
    return try Command(
      program: Tool.rclone, arguments: arguments,
      environment: published.environment.merging(settings) { $1 }
    ).run().output
  }

  /// Publishes, changes the site, and publishes again.
  private func expectPublishing(_ remote: [String: String], to path: String) throws {
    let first = try publish(with: remote, to: path)
    #expect(first.status == 0, "\(first.errors)")
    try published.expectSame("\(root)/\(path)")
    try FileManager.default.removeItem(at: published.site.url("content/briefings/two.md"))
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/other.md")
    // As many bytes as before: only its hash tells that it changed.
    try published.site.write("Z map.\n", to: "content/assets/notes/map.txt")
    try FileManager.default.createDirectory(
      atPath: "\(root)/\(path)/mine", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: "\(root)/\(path)/mine/mine.txt"))
    let second = try publish(with: remote, to: path)
    #expect(second.status == 0, "\(second.errors)")
    let mine = URL(filePath: "\(root)/\(path)/mine")
    #expect(try String(contentsOf: mine.appending(path: "mine.txt"), encoding: .utf8) == "mine")
    try FileManager.default.removeItem(at: mine)
    try published.expectSame("\(root)/\(path)")
    #expect(!FileManager.default.fileExists(atPath: "\(root)/\(path)/briefings/two"))
    let third = try publish(with: remote, to: path)
    #expect(third.errors.contains(": 0 added, 0 changed, 0 deleted,"), "\(third.errors)")
  }

  @Test func carriesToABucket() throws {
    let server = try LoopbackServer(Tool.rclone, environment: published.environment) { port in
      ["serve", "s3", "--addr", "127.0.0.1:\(port)", "--auth-key", "KEY,SECRET", root]
    }
    let remote = [
      "TYPE": "s3", "PROVIDER": "Rclone", "ENDPOINT": "http://127.0.0.1:\(server.port)",
      "ACCESS_KEY_ID": "KEY", "SECRET_ACCESS_KEY": "SECRET",
    ]
    try expectPublishing(remote, to: "bucket/desk")
    let objects = try rclone(
      ["lsjson", "--recursive", "--metadata", "cloud:bucket/desk"], with: remote)
    for (path, type, caching) in [
      ("index.html", "text/html; charset=utf-8", "no-cache"),
      ("feed.xml", "application/atom+xml; charset=utf-8", "no-cache"),
      ("briefings/talks/index.md", "text/markdown; charset=utf-8", "no-cache"),
      ("assets/icon", "image/svg+xml", "public, max-age=31536000, immutable"),
      ("manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"),
    ] {
      let line = objects.split(separator: "\n").first { $0.contains("\"Path\":\"\(path)") }
      #expect(line?.contains("\"content-type\":\"\(type)\"") == true, "\(path): \(line ?? "")")
      #expect(line?.contains("\"cache-control\":\"\(caching)\"") == true, "\(path): \(line ?? "")")
    }
    withExtendedLifetime(server) {}
  }

  /// A run that ends at some file is finished by the next one.
  @Test(arguments: [0, 1, 20, 47])
  func goesOnAfterAnInterruption(_ count: Int) throws {
    let server = try LoopbackServer(Tool.rclone, environment: published.environment) { port in
      ["serve", "webdav", "--addr", "127.0.0.1:\(port)", root]
    }
    let remote = [
      "TYPE": "webdav", "URL": "http://127.0.0.1:\(server.port)", "VENDOR": "other",
    ]
    let programs = try TemporaryFolder(["budget": "\(count)\n"])
    try programs.link(
      "rclone", to: Sitegen.package.appending(path: "Tests/Tools/failing_carrier.sh").path)
    let interrupting = remote.merging(
      ["BUDGET": programs.url("budget").path, "CARRIER": Tool.rclone]
    ) { $1 }
    let path = published.environment["PATH"] ?? ""
    let settings = interrupting.map { name, value in
      (remote[name] == nil ? name : "RCLONE_CONFIG_CLOUD_\(name)", value)
    }
    let first = try Sitegen.run(
      ["publish", "rclone:cloud:desk"], in: published.site,
      environment: published.environment.merging(settings) { $1 }
        .merging(["PATH": "\(programs.path):\(path)"]) { $1 })
    #expect(first.status == 74, "\(first.errors)")
    #expect(first.errors.contains("rclone ended with 20"))
    let built = try PublishedSite.files("\(published.site.path)/public")
    for (file, bytes) in try PublishedSite.files("\(root)/desk") {
      #expect(bytes == built[file], "\(file)")
    }
    let next = try publish(with: remote, to: "desk")
    #expect(next.status == 0, "\(next.errors)")
    try published.expectSame("\(root)/desk")
    withExtendedLifetime(server) {}
  }

  @Test func carriesOverSFTP() throws {
    let server = try LoopbackServer(Tool.rclone, environment: published.environment) { port in
      ["serve", "sftp", "--addr", "127.0.0.1:\(port)", "--user", "desk", "--pass", "secret", root]
    }
    let password = try rclone(["obscure", "secret"], with: [:])
    let remote = [
      "TYPE": "sftp", "HOST": "127.0.0.1", "PORT": "\(server.port)", "USER": "desk",
      "PASS": password.trimmingCharacters(in: .whitespacesAndNewlines),
    ]
    try expectPublishing(remote, to: "desk")
    withExtendedLifetime(server) {}
  }

  @Test func carriesOverWebDAV() throws {
    let server = try LoopbackServer(Tool.rclone, environment: published.environment) { port in
      ["serve", "webdav", "--addr", "127.0.0.1:\(port)", root]
    }
    let remote = [
      "TYPE": "webdav", "URL": "http://127.0.0.1:\(server.port)", "VENDOR": "other",
    ]
    try expectPublishing(remote, to: "desk")
    withExtendedLifetime(server) {}
  }

  /// Nothing listens there; rclone alone would go on trying for a long time.
  @Test mutating func givesUpAHostThatIsDown() throws {
    published.environment["RCLONE_LOW_LEVEL_RETRIES"] = "1"
    let remote = [
      "TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": "http://127.0.0.1:1", "ACCESS_KEY_ID": "KEY",
      "SECRET_ACCESS_KEY": "SECRET",
    ]
    let outcome = try publish(with: remote, to: "bucket/desk")
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains("sitegen: cannot list rclone:cloud:bucket/desk: rclone ended with "))
    #expect(outcome.errors.contains("refused"), "\(outcome.errors)")
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
  }

  @Test func saysWhatRcloneSays() throws {
    let outcome = try publish(with: ["TYPE": "s3"], to: "")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("sitegen: cannot list rclone:cloud:: rclone ended with "))
    let unknown = try Sitegen.run(
      ["publish", "rclone:nowhere:x"], in: published.site, environment: published.environment)
    #expect(unknown.status == 74)
    #expect(unknown.errors.contains("nowhere"))
  }
}
