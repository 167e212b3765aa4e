import Foundation
import TestSupport
import Testing

/// A site published with rsync to a folder of this machine.
@Suite(.enabled(if: Tool.haveRsync, "rsync is not installed; Tests/run installs it"))
struct RsyncTests {
  @Test func carriesWhatWasBuilt() throws {
    let published = try PublishedSite()
    let outcome = try published.publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    try published.expectSame(published.target)
    #expect(outcome.errors.contains(": 52 added, 0 changed, 0 deleted, 0 unchanged\n"))
  }

  @Test func carriesOnlyWhatChanged() throws {
    let published = try PublishedSite([
      "content/briefings/two.md": TinySite.briefing("Two."),
      "content/briefings/three.md": TinySite.briefing("Three."),
    ])
    _ = try published.publish()
    let page = "\(published.target)/briefings/talks/index.html"
    let date = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: page)
    try published.site.write(
      TinySite.briefing("Two, in other words."), to: "content/briefings/two.md")
    try FileManager.default.removeItem(at: published.site.url("content/briefings/three.md"))
    try published.site.write(TinySite.briefing("Four."), to: "content/briefings/four.md")
    let outcome = try published.publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    try published.expectSame(published.target)
    let attributes = try FileManager.default.attributesOfItem(atPath: page)
    #expect(attributes[.modificationDate] as? Date == date)
    // The folder of the page that was taken back is gone too.
    #expect(!FileManager.default.fileExists(atPath: "\(published.target)/briefings/three"))
    let again = try published.publish()
    #expect(again.errors.contains(": 0 added, 0 changed, 0 deleted,"))
  }

  @Test func listsWhatItWouldDo() throws {
    let published = try PublishedSite()
    _ = try published.publish("--no-lock")
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/other.md")
    let before = try FileTree(published.target)
    let outcome = try published.publish("--dry-run")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains("added    briefings/other/index.html"))
    #expect(lines.contains("changed  briefings/index.html") || lines.contains("changed  feed.xml"))
    #expect(outcome.errors.contains("; nothing was done\n"))
    let json = try published.publish("--dry-run", "--format", "json")
    let added = #"{"change":"added","path":"briefings/other/index.html","target":"#
    #expect(json.output.contains(added))
    #expect(try FileTree(published.target).differences(from: before) == [])
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
  }

  @Test func keepsWhatIsNotItsOwn() throws {
    let published = try PublishedSite(["content/briefings/two.md": TinySite.briefing("Two.")])
    _ = try published.publish()
    let host = try #require(published.host)
    try host.write("mine", to: "www/notes/mine.txt")
    try host.write("mine", to: "www/briefings/two/mine.txt")
    try host.write("mine", to: "www/.well-known/mine.txt")
    try FileManager.default.removeItem(at: published.site.url("content/briefings/two.md"))
    let outcome = try published.publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in ["www/notes/mine.txt", "www/briefings/two/mine.txt", "www/.well-known/mine.txt"] {
      #expect(host.contents(file) == "mine")
    }
    #expect(host.contents("www/briefings/two/index.html") == nil)
  }

  @Test func overwritesNobodysFile() throws {
    let published = try PublishedSite()
    _ = try published.publish()
    let host = try #require(published.host)
    try host.write("mine", to: "www/briefings/two/index.html")
    try published.site.write(TinySite.briefing("Two."), to: "content/briefings/two.md")
    let outcome = try published.publish()
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        """
        \(published.target)/briefings/two/index.html:1:1: error[output-not-ours]: sitegen did not \
        put this there, and it is in the place of a file of the site
        """))
    #expect(outcome.errors.contains("replace it with --adopt"))
    #expect(host.contents("www/briefings/two/index.html") == "mine")
    let adopted = try published.publish("--adopt")
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.errors.contains("1 file of others is replaced\n"))
    try published.expectSame(published.target)
  }

  /// rsync would put a folder into the place of a file or link that stands there.
  @Test(arguments: ["file", "link", "folder"])
  func leavesWhatStandsInTheWay(_ kind: String) throws {
    let published = try PublishedSite()
    _ = try published.publish()
    let host = try #require(published.host)
    try host.write("mine", to: "elsewhere/mine.txt")
    let place = kind == "folder" ? "www/briefings/two/index.html" : "www/briefings/two"
    switch kind {
    case "file": try host.write("mine", to: place)
    case "link": try host.link(place, to: "\(host.path)/elsewhere")
    default: try host.write("mine", to: "\(place)/mine.txt")
    }
    try published.site.write(TinySite.briefing("Two."), to: "content/briefings/two.md")
    for options in [[], ["--adopt"]] {
      let outcome = try Sitegen.run(
        ["publish"] + options + [published.target], in: published.site)
      #expect(outcome.status == 1)
      let place = "\(host.path)/\(place):1:1: error[output-not-ours]"
      #expect(outcome.errors.contains(place), "\(outcome.errors)")
      #expect(outcome.errors.contains("help: move it away"))
    }
    #expect(host.files(below: "elsewhere") == ["mine.txt"])
  }

  @Test func refusesAFolderOfSomebodyElse() throws {
    let published = try PublishedSite()
    let host = try #require(published.host)
    try host.write("mine", to: "www/mine.txt")
    let outcome = try published.publish()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("holds 1 file that sitegen did not put there"))
    #expect(host.files(below: "www") == ["mine.txt"])
    #expect(try published.publish("--adopt").status == 0)
    #expect(host.contents("www/mine.txt") == "mine")
    #expect(try published.publish().status == 0)
  }

  @Test func takesAFilesPlaceForAFolderAndBack() throws {
    let published = try PublishedSite(["content/assets/maps": "A file.\n"])
    _ = try published.publish()
    try FileManager.default.removeItem(at: published.site.url("content/assets/maps"))
    try published.site.write("A map.\n", to: "content/assets/maps/kabul.txt")
    let outcome = try published.publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    try published.expectSame(published.target)
    try FileManager.default.removeItem(at: published.site.url("content/assets/maps"))
    try published.site.write("A file again.\n", to: "content/assets/maps")
    let back = try published.publish()
    #expect(back.status == 0, "\(back.errors)")
    try published.expectSame(published.target)
  }

  @Test func putsBackWhatIsMissing() throws {
    let published = try PublishedSite()
    _ = try published.publish()
    let host = try #require(published.host)
    try FileManager.default.removeItem(at: host.url("www/briefings"))
    try host.write("cut", to: "www/feed.xml")
    #expect(try published.publish().status == 0)
    try published.expectSame(published.target)
  }

  /// Names with signs that a shell or rsync would read as something else.
  @Test func carriesUnusualNames() throws {
    let names = ["a b $(x).txt", "-n", "Kalın ’26’.txt", "#x;y.txt", "a'b.txt"]
    let files = names.map { ("content/assets/\($0)", $0) }
    let published = try PublishedSite(Dictionary(uniqueKeysWithValues: files))
    for target in ["a b", "$(x)", "-n", "ü;'"] {
      let outcome = try published.publish(to: "./\(target)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      try published.expectSame("\(published.site.path)/\(target)")
    }
  }

  @Test func carriesToADaemon() throws {
    let published = try PublishedSite(["content/briefings/two.md": TinySite.briefing("Two.")])
    let host = try #require(published.host)
    try FileManager.default.createDirectory(
      atPath: published.target, withIntermediateDirectories: true)
    try host.write(
      """
      use chroot = no
      motd file = \(host.path)/motd
      [desk]
        path = \(published.target)
        read only = no
        uid = \(getuid())
        gid = \(getgid())

      """, to: "rsyncd.conf")
    try host.write("-rw-r--r-- 1 2025/10/29 18:00:00 greeting.html\n", to: "motd")
    let program = try #require(Command.path(of: "rsync"))
    let server = try LoopbackServer(program) { port in
      [
        "--daemon", "--no-detach", "--address=127.0.0.1", "--port=\(port)",
        "--config=\(host.path)/rsyncd.conf",
      ]
    }
    for folder in ["", "/deep"] {
      let target = "rsync://127.0.0.1:\(server.port)/desk\(folder)"
      let outcome = try published.publish("--adopt", to: target)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try FileManager.default.removeItem(atPath: "\(published.target)/deep")
    try FileManager.default.removeItem(at: published.site.url("content/briefings/two.md"))
    let outcome = try published.publish(to: "rsync://127.0.0.1:\(server.port)/desk")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try published.expectSame(published.target)
    withExtendedLifetime(server) {}
  }
}
