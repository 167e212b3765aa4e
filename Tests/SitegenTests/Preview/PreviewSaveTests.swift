import Foundation
import TestSupport
import Testing

/// However files are saved, the preview ends in what a clean build gives.
@Suite(.serialized)
struct PreviewSaveTests {
  /// A way of saving or changing files, as commands of a shell in the site's folder, and the page
  /// that shows a text afterwards.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let commands: String
    var address = "/briefings/talks/"
    var text: String

    init(
      _ name: String, _ commands: String, at address: String = "/briefings/talks/",
      shows text: String
    ) {
      (testDescription, self.commands, self.address, self.text) = (name, commands, address, text)
    }
  }

  private static let file = "content/briefings/talks.md"
  static let edits = [
    Edit("written over", "echo 'New words.' >> \(file)", shows: "New words."),
    Edit(
      "renamed over", "sed 's/Text/Renamed over/' \(file) > x.tmp && mv x.tmp \(file)",
      shows: "Renamed over."),
    Edit("sed", "sed -i 's/Text/By sed/' \(file)", shows: "By sed."),
    Edit(
      "vim",
      """
      cd content/briefings; touch 4913; rm 4913; echo x > .talks.md.swp; mv talks.md talks.md~
      sed 's/Text/By vim/' talks.md~ > talks.md; rm talks.md~ .talks.md.swp
      """, shows: "By vim."),
    Edit(
      "emacs",
      """
      cd content/briefings; ln -s a@b.1:2 .#talks.md; cp talks.md '#talks.md#'; cp -p talks.md talks.md~
      sed 's/Text/By emacs/' talks.md~ > talks.md; rm .#talks.md '#talks.md#' talks.md~
      """, shows: "By emacs."),
    Edit(
      "a new briefing", "sed 's/Text/A new one/; s/Talks/New/' \(file) > content/briefings/new.md",
      at: "/briefings/new/", shows: "A new one."),
    Edit(
      "a new folder",
      "mkdir -p content/briefings/in/it && sed 's/Text/Deep/' \(file) > content/briefings/in/it/deep.md",
      at: "/briefings/deep/", shows: "Deep."),
    Edit(
      "a renamed briefing", "mv \(file) content/briefings/round.md", at: "/briefings/round/",
      shows: "Text."),
    Edit(
      "a changed slug", "sed -i 's/^as_of/slug: other\\nas_of/' \(file)", at: "/briefings/other/",
      shows: "Text."),
    Edit(
      "a draft", "sed -i 's/^as_of/draft: true\\nas_of/' content/briefings/second.md",
      at: "/briefings/second/", shows: "<h1>Page not found"),
    Edit(
      "no draft", "sed -i /^draft/d content/briefings/draft.md", at: "/briefings/draft/",
      shows: "Drafted."),
    Edit(
      "a deleted briefing", "rm content/briefings/second.md", at: "/briefings/second/",
      shows: "<h1>Page not found"),
    Edit(
      "a renamed folder",
      "mv content/briefings/old content/briefings/moved && echo 'After it.' >> content/briefings/moved/third.md",
      at: "/briefings/third/", shows: "After it."),
    Edit("a template", "echo 'And a footer.' >> templates/briefing.html", shows: "And a footer."),
    Edit(
      "a changed title of the site",
      "sed -i 's/title: Test/title: Other/' content/site.yaml && sed -i 's/Text/Titled/' \(file)",
      shows: "Titled."),
    Edit(
      "an asset", "echo 'Another map.' > content/assets/notes/map.txt", at: "/notes/map.txt",
      shows: "Another map."),
    Edit(
      "broken, then mended",
      "sed -i 's/^date/dat/' \(file); sleep 0.3; sed -i 's/^dat:/date:/; s/Text/Mended/' \(file)",
      shows: "Mended."),
    Edit(
      "the checkout of a branch",
      """
      git init -q . && git add content templates && git -c user.name=a -c user.email=a@b commit -qm a
      git checkout -qb b && sed -i 's/Text/On the branch/' \(file) && rm -r content/briefings/old
      mkdir content/briefings/new && sed 's/Text/Added/' \(file) > content/briefings/new/n.md
      git add -A content && git -c user.name=a -c user.email=a@b commit -qm b && git checkout -q - && git checkout -q b
      """, shows: "On the branch."),
  ]

  @Test(arguments: edits)
  func endsInWhatACleanBuildGives(edit: Edit) throws {
    let draft = TinySite.briefing("Drafted.", more: "draft: true\n")
    let site = try TinySite.make([
      "content/briefings/second.md": TinySite.briefing("Second."),
      "content/briefings/draft.md": draft,
      "content/briefings/old/third.md": TinySite.briefing("Third."),
    ])
    let preview = try RunningPreview(of: site)
    #expect(try preview.get("/briefings/talks/")?.status == 200)
    #expect(try preview.get("/briefings/draft/")?.status == 404)
    let outcome = try Command.shell("set -e\n" + edit.commands, in: site.path).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    try preview.wait(for: edit.text, at: edit.address)
    try expectCleanBuild(of: site, in: preview)
    #expect(preview.interrupt() == 0)
  }

  /// A preview that looks for changes itself.
  @Test func endsInTheSameWhereTheSystemTellsNothing() throws {
    let site = try TinySite.make()
    let preview = try RunningPreview(of: site, ["--poll"])
    try site.write(TinySite.briefing("Polled."), to: "content/briefings/in/new.md")
    try preview.wait(for: "Polled.", at: "/briefings/new/")
    try expectCleanBuild(of: site, in: preview)
  }

  @Test func buildsNothingForFilesOfEditors() throws {
    let site = try TinySite.make()
    let preview = try RunningPreview(of: site)
    for name in [".talks.md.swp", "talks.md~", "4913", ".#talks.md"] {
      try site.write("x", to: "content/briefings/\(name)")
      try FileManager.default.removeItem(at: site.url("content/briefings/\(name)"))
    }
    try site.write(TinySite.briefing("Saved."), to: "content/briefings/talks.md")
    try preview.wait(for: "Saved.", at: "/briefings/talks/")
    try RunningPreview.wait("that is told") { preview.said.contains("built again") }
    #expect(preview.said.components(separatedBy: "built again").count == 2)
  }

  @Test func showsDraftsAndTheFutureWhenAsked() throws {
    let site = try TinySite.make([
      "content/briefings/draft.md": TinySite.briefing("Drafted.", more: "draft: true\n"),
      "content/briefings/later.md": TinySite.briefing(
        "Later.", more: "embargo_until: \"2999-01-01\"\n"),
    ])
    let plain = try RunningPreview(of: site)
    #expect(try plain.get("/briefings/draft/")?.status == 404)
    #expect(try plain.get("/briefings/later/")?.status == 404)
    let preview = try RunningPreview(of: site, ["--drafts", "--future"])
    #expect(try preview.page("/briefings/draft/").contains("Drafted."))
    #expect(try preview.page("/briefings/later/").contains("Later."))
  }

  /// Every file of a clean build is shown as that has it, but for the preview's script.
  private func expectCleanBuild(of site: TemporaryFolder, in preview: RunningPreview) throws {
    let output = try TemporaryFolder()
    let address = "http://127.0.0.1:\(preview.port)/"
    let build = try Sitegen.run(
      ["build", "--base-url", address, "--output", output.url("out").path], in: site)
    try #require(build.status == 0, "\(build.errors)")
    var differing: [String] = []
    for (path, entry) in try FileTree(output.url("out").path).entries {
      guard let bytes = entry.bytes, !path.hasPrefix(".") else { continue }
      let target =
        "/"
        + path.split(separator: "/").map {
          $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }.joined(separator: "/")
      try RunningPreview.wait("\(path) is as a clean build has it") {
        try preview.page(target) == String(decoding: bytes, as: UTF8.self)
      }
      differing.append(path)
    }
    #expect(differing.count > 20)
  }
}
