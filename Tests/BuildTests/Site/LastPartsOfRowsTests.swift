import Foundation
import TestSupport
import Testing

@testable import Build

/// Texts, names and sizes at the edge of what a site may have.
struct EdgeOfASiteTests {
  private static func page(_ size: Int, ofFrontMatter: Int = 0) -> String {
    let head = "---\ntitle: \"About\"\n"
    let comment = ofFrontMatter == 0 ? "" : "#\(String(repeating: "x", count: ofFrontMatter))\n"
    let text = "\(head)\(comment)---\n\n"
    let line = "Text \(String(repeating: "x", count: 94))\n"
    let rest = max(0, size - text.utf8.count)
    return text + String(repeating: line, count: rest / 100)
      + String(repeating: "y", count: rest % 100)
  }

  private func found(_ text: String) async throws -> [String] {
    let site = try TestSite(["content/pages/about.md": text])
    return try await site.build().filter { $0.contains("the limit is") }
  }

  @Test func aPageMayHaveSoManyBytes() async throws {
    #expect(Self.page(524_288).utf8.count == 524_288)
    #expect(try await found(Self.page(524_288)) == [])
    #expect(
      try await found(Self.page(524_289)) == [
        "content/pages/about.md:1:1: error[file-too-large]: the file has 524289 bytes; the limit is"
          + " 524288"
      ])
  }

  @Test func frontMatterMayHaveSoManyBytes() async throws {
    #expect(try await found(Self.page(0, ofFrontMatter: 65_536 - 100)) == [])
    let large = try await found(Self.page(0, ofFrontMatter: 65_536 + 100))
    #expect(large.count == 1 && large[0].contains("the limit is 65536"), "\(large)")
  }

  @Test func aFileOfFactsMayHaveSoManyBytes() async throws {
    let site = try TestSite([
      "content/facts/more.yaml": "#\(String(repeating: "x", count: 16_777_215))\n"
    ])
    await #expect {
      try await site.build()
    } throws: { error in
      "\(error)".contains("more.yaml: it has 16777217 bytes; the limit is 16777216")
    }
  }

  @Test(arguments: [(64, false), (65, true)])
  func blocksMayLieSoDeep(_ depth: Int, _ isTooDeep: Bool) async throws {
    let text = "\(Self.page(0))\(String(repeating: "> ", count: depth))x\n"
    let site = try TestSite(["content/pages/about.md": text])
    let found = try await site.build().filter { $0.contains("[markdown-limit]") }
    #expect(found.isEmpty == !isTooDeep, "\(found)")
  }

  /// A long title gives a short name of a file, whole letters of which are the title's.
  @Test func aLongTitleHasAShortAddress() async throws {
    let title = Array(repeating: "Überfälle", count: 40).joined(separator: " ")
    let site = try TestSite([
      "content/briefings/2025-10-29-\(String(repeating: "ü", count: 60)).md": TestSite.briefing(
        "Text.", title: title, more: "topics: [\"\(title)\"]\n")
    ])
    let found = try await site.build()
    #expect(
      found.allSatisfy { $0.contains("warning[") || $0.contains("[output-name]") }, "\(found)")
    for file in site.folder.files(below: "public") {
      #expect(file.utf8.count < 900 && file.utf8.allSatisfy { $0 < 0x80 }, "\(file)")
    }
  }

  /// A page in many folders is published, or it is said where it is why not.
  @Test(arguments: [20, 60, 400])
  func aPageInManyFoldersIsPublishedOrTold(_ depth: Int) async throws {
    let path = "content/pages/\(String(repeating: "deeper/", count: depth))about.md"
    let site = try TestSite([:])
    try site.folder.writeDeep("---\ntitle: \"About\"\n---\n\nText.\n", to: path)
    let found = try await site.build()
    let file = "public/\(String(repeating: "deeper/", count: depth))about/index.html"
    if found.isEmpty {
      #expect(site.folder.contents(file)?.contains("About") == true)
    } else {
      #expect(found.count == 1 && found[0].contains("deeper/about.md:1:1: error["), "\(found)")
    }
  }

  /// Letters that no address has are written with those that it may have, whatever the language of the
  /// machine.
  @Test(arguments: [
    ("İbrahim Kalın", "ibrahim-kalin"), ("Türkiye", "turkiye"), ("IĞDIR", "igdir"),
    ("ığdır", "igdir"), ("Straße", "strasse"), ("Île-de-France", "ile-de-france"),
    ("Łódź", "lodz"), ("Çeşme Öğün", "cesme-ogun"), ("I\u{307}zmir", "izmir"),
  ])
  func aTopicHasItsAddressInPlainLetters(_ topic: String, _ slug: String) async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Text.", more: "topics: [\"\(topic)\"]\n")
    ])
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/topics/\(slug)/index.html") != nil)
  }

  /// Two spellings that have one address are one topic, and it is said.
  @Test func topicsThatHaveOneAddressAreTold() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Text.", more: "topics: [\"IĞDIR\"]\n"),
      "content/briefings/b.md": TestSite.briefing(
        "Text.", title: "More", more: "topics: [\"ığdır\"]\n"),
    ])
    let found = try await site.build()
    #expect(
      found == [
        "content/briefings/b.md:5:10: warning[topic-spelling]: the topic “ığdır” shares its list with"
          + " “IĞDIR” (content/briefings/a.md:5)"
      ])
  }

  /// What content has of the language of templates is text.
  @Test func textIsNoTemplate() async throws {
    let text = "{{ site.title }} {% include x %} {# no #} {{{ a }}} ${b} <%= c %>"
    let yaml = text.replacing("\"", with: "\\\"")
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("`\(text)`", title: yaml),
      "content/site.yaml": "title: Test\nrules: { unknown-markup: off }\n",
      "content/facts.yaml": TestSite.facts.replacing("The dialogue failed.", with: yaml),
      "templates/facts/claim.html": "<h1>{{ page.title }}</h1><p>{{ fact.text }}</p>",
    ])
    #expect(try await site.build().filter { $0.contains("error[") } == [])
    for (file, count) in [("briefings/a/index.html", 2), ("claim/failed/index.html", 1)] {
      let html = try site.folder.text("public/\(file)")
      let shown = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      #expect(
        shown.ranges(of: "{{ site.title }} {% include x %} {# no #} {{{ a }}}").count >= count)
    }
  }

  /// Links among the content that lead around in a circle, or out of the site, are named and not read.
  @Test(arguments: [
    ("content/loop", "."), ("content/pages/loop", ".."), ("content/assets/x", "../../secret"),
    ("content/assets/in/loop", "../in"), ("content/pages/l.md", "/etc/passwd"),
    ("templates/l.html", "../secret"), ("content/facts/l.yaml", "../../secret"),
  ])
  func aLinkIsNamedAndNotFollowed(_ link: String, _ target: String) async throws {
    let site = try TestSite(["secret": "secret words of root:x", "content/assets/in/a.txt": "a"])
    try site.folder.writeDeep("", to: "\(link).d")
    try site.folder.link(link, to: target)
    let found = try await site.build()
    #expect(found.contains { $0.hasPrefix("\(link):1:1: error[symbolic-link]") }, "\(found)")
    #expect(!found.contains { $0.contains("root:x") })
    #expect(site.folder.files(below: "public") == [])
  }

  /// Raw HTML is named with its place, and readers see its signs.
  @Test func rawHTMLIsTextAndTold() async throws {
    let site = try TestSite([
      "content/pages/about.md":
        "\(Self.page(0))<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b>.\n"
    ])
    let found = try await site.build()
    #expect(
      found.contains { $0.hasPrefix("content/pages/about.md:5:1: ") && $0.contains("[raw-html]") },
      "\(found)")
    #expect(
      found.contains { $0.hasPrefix("content/pages/about.md:7:3: ") && $0.contains("[raw-html]") },
      "\(found)")
    let html = site.folder.contents("public/about/index.html") ?? ""
    #expect(!html.contains("<script") && !html.contains("<b "), "\(html)")
  }
}

/// What hosts ask of the files of a site.
struct FilesForHostsTests {
  /// Hosts take neither links nor two names of one file, whatever a build shares with the one before.
  @Test func eachFileIsOneOfItsOwn() async throws {
    let site = try TestSite([
      "content/assets/a.txt": "same", "content/assets/b.txt": "same",
      "content/briefings/a.md": TestSite.briefing("Text."),
    ])
    for text in ["Text.", "Other.", "More."] {
      try site.folder.write(TestSite.briefing(text), to: "content/briefings/a.md")
      #expect(try await site.build() == [])
      var identities: Set<String> = []
      let files = site.folder.files(below: "public")
      for file in files {
        let values = try FileManager.default.attributesOfItem(
          atPath: site.folder.url("public/\(file)").path)
        #expect(values[.type] as? FileAttributeType == .typeRegular, "\(file)")
        #expect(values[.posixPermissions] as? Int == 0o644, "\(file)")
        identities.insert("\(values[.systemFileNumber] ?? file)")
      }
      #expect(files.count > 20 && identities.count == files.count)
    }
  }

  /// A file of the theme that differs by one byte has another name.
  @Test func aChangedStyleHasAnotherName() async throws {
    let site = try TestSite([
      "templates/assets/style.css": "a { color: red }"
    ])
    _ = try await site.build()
    let names = site.folder.files(below: "public").filter { $0.hasSuffix(".css") }
    try site.folder.write("a { color: rec }", to: "templates/assets/style.css")
    _ = try await site.build()
    let after = site.folder.files(below: "public").filter { $0.hasSuffix(".css") }
    #expect(names.count == 1 && after.count == 1 && names != after, "\(names) \(after)")
  }
}

extension TemporaryFolder {
  /// Writes a file the path of which may be longer than the system takes at once.
  fileprivate func writeDeep(_ text: String, to file: String) throws {
    let parts = file.split(separator: "/").map(String.init)
    let script =
      "cd '\(path)'\n"
      + parts.dropLast().map { "mkdir -p '\($0)' && cd '\($0)' || exit 1\n" }.joined()
      + "cat > '\(parts.last ?? "")'\n"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", script]
    let input = Pipe()
    shell.standardInput = input
    try shell.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    shell.waitUntilExit()
  }
}
