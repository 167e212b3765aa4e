import TestSupport
import Foundation

@testable import Kit

/// A small site with the project's theme, of which any part can be edited at random.
struct EditedSite {
  /// The files by their paths.
  private(set) var files: [String: String]
  private var random: SeededGenerator

  /// Former states, to which an edit may return, as a checkout of another branch does.
  private var states: [[String: String]] = []

  /// The moment for which the site is built.
  private(set) var now = "2025-11-20"

  /// How many things were given a name so far.
  private var count = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    files = try ProjectTheme.files().merging(Self.content) { $1 }
  }
}

extension EditedSite {
  /// The kinds of edits.
  enum Edit: String, CaseIterable {
    case text, title, date, topic, series, slug, alias, draft, schedule, keyPoint, link, anchor
    case factText, factValue, factStanding, factRemoved, factAdded, factMoved, factDraft, source
    case archive, template, partTemplate, newTemplate, settings, asset, assetRemoved
    case factFirst, actorName, placeName, eventTitle, pinnedDay, history, correction
    case pageAdded, pageRemoved, pageRenamed, pagesPage, view, language, now, branch, nothing
    case lock
  }

  /// Makes one edit and returns its name, for messages.
  mutating func edit() -> String {
    let edit = Edit.allCases.randomElement(using: &random) ?? .nothing
    if states.count < 6 || .random(using: &random) { states.append(files) }
    make(edit)
    return "\(edit)"
  }

  mutating func make(_ edit: Edit) {
    count += 1
    apply(edit)
  }

  /// Goes back to a state that is known to be without errors.
  mutating func goBack(to state: [String: String]) { files = state }

  private mutating func apply(_ edit: Edit) {
    switch edit {
    case .text: append("\n\nMore words, number \(word).\n", to: page)
    case .title: replaceLine("title:", with: "title: \"Talks \(word)\"", in: page)
    case .date:
      replaceLine(
        "date:",
        with:
          "date: \"2025-\(pick(["09", "10", "11"]))-\(Int.random(in: 10...19, using: &random))\"",
        in: page)
    case .topic: replaceLine("topics:", with: "topics: [\(word), Border]", in: page)
    case .series: replaceLine("series:", with: "series: [\(word)]", in: page)
    case .slug: replaceLine("slug:", with: "slug: talks-\(word)", in: page)
    case .alias: replaceLine("aliases:", with: "aliases: [/old-\(word)/]", in: page)
    case .draft: toggleLine("draft: true", in: page)
    case .schedule: toggleLine("publish_at: \"2025-11-22\"", in: page)
    case .keyPoint: replaceLine("key_points:", with: "key_points: [\"A point \(word)\"]", in: page)
    case .link: append("\n\nSee [another](\(name(of: page))).\n", to: briefing)
    case .anchor:
      append("\n\n## Part \(word)\n\nSee [it](\(name(of: briefing))#part-a).\n", to: briefing)
    default: applyToRest(edit)
    }
  }

  private mutating func applyToRest(_ edit: Edit) {
    let facts = "content/facts.yaml"
    switch edit {
    case .factText: replace("ambiguity: \"unclear", with: "ambiguity: \"unclear \(word)", in: facts)
    case .factValue: replace("measure: \"People", with: "measure: \"People \(word)", in: facts)
    case .factStanding: swap("standing: unanswered", "standing: uncontested", in: facts)
    case .factRemoved: replace(Self.spareGap, with: "", in: facts)
    case .factAdded: replace("gaps:\n", with: "gaps:\n" + gap, in: facts)
    case .factMoved: replace("base:", with: "# A line more\nbase:", in: facts)
    case .factDraft:
      swap("text: \"Who fired first.\"", "draft: true, text: \"Who fired first.\"", in: facts)
    case .source: replace("title: \"A report", with: "title: \"A report \(word)", in: facts)
    default: applyToFacts(edit)
    }
  }

  private mutating func applyToFacts(_ edit: Edit) {
    let facts = "content/facts.yaml"
    switch edit {
    // All facts after it get other places.
    case .factFirst: replace("actors:\n", with: "actors:\n" + actor, in: facts)
    case .actorName: replace("name: \"The Agency", with: "name: \"The Agency \(word)", in: facts)
    case .placeName: replace("name: \"the ford", with: "name: \"the ford \(word)", in: facts)
    case .eventTitle: replace("title: \"The talks", with: "title: \"The talks \(word)", in: facts)
    case .pinnedDay:
      append("\n\n[Eight people](fact:figure.dead@2025-10-13) had died.\n", to: briefing)
    case .history:
      replace("as_text: \"eight people", with: "as_text: \"eight people \(word)", in: facts)
    case .correction: replace("corrections:\n", with: "corrections:\n" + correction, in: facts)
    default: applyToFiles(edit)
    }
  }

  private mutating func applyToFiles(_ edit: Edit) {
    switch edit {
    case .archive: append("Another line \(word).\n", to: "archive/report.txt")
    case .template: append("<p>\(word)</p>\n", to: "templates/briefing.html")
    case .partTemplate: append("<!-- \(word) -->", to: pick(templates))
    case .newTemplate: swap("template:", "template: special.html", in: page)
    case .settings: replaceLine("title:", with: "title: \"Desk \(word)\"", in: "content/site.yaml")
    case .asset: files["content/assets/\(pick(["a", "b", "c"])).txt"] = "An asset \(word)."
    case .assetRemoved: files["content/assets/\(pick(["a", "b", "c"])).txt"] = nil
    case .pageAdded:
      files["content/briefings/new-\(word).md"] = Self.briefing("New \(word)", "<fact:gap.shots>\n")
    case .pageRemoved: files[briefing] = nil
    case .pageRenamed:
      let old = briefing
      files["content/briefings/renamed-\(word).md"] = files.removeValue(forKey: old)
    case .pagesPage: files["content/pages/about.md"] = "---\ntitle: About \(word)\n---\n\nWords.\n"
    case .view:
      append(
        "\n\n```view\nkind: \(pick(["gaps", "statuses", "timeline", "figures"]))\n```\n",
        to: briefing)
    case .language: toggleLine("lang: fr", in: page)
    case .lock: files["content/facts.lock.yaml"] = lock
    case .now: now = pick(["2025-11-20", "2025-11-23", "2025-10-12"])
    case .branch: if let state = states.randomElement(using: &random) { files = state }
    default: break
    }
  }
}

extension EditedSite {
  private var word: String { ["ape", "bee", "cat", "doe", "elk"][count % 5] + "\(count)" }

  private mutating func pick(_ names: [String]) -> String {
    names.randomElement(using: &random) ?? ""
  }

  private var briefings: [String] {
    files.keys.filter { $0.hasPrefix("content/briefings/") }.sorted()
  }

  private var templates: [String] {
    files.keys.filter { $0.hasPrefix("templates/") && $0.hasSuffix(".html") }.sorted()
  }

  private var briefing: String {
    mutating get { briefings.isEmpty ? "content/briefings/one.md" : pick(briefings) }
  }

  private var page: String {
    mutating get {
      let pages = files.keys.filter { $0.hasPrefix("content/pages/") }
      return pick((briefings + pages).sorted())
    }
  }

  private func name(of file: String) -> String {
    let (folder, name) = splitPath(file)
    return folder == "content/briefings" ? name : "../pages/\(name)"
  }

  private var gap: String {
    "  - { id: gap.\(word), text: \"A gap \(word).\", about: [claim.fire], by: [source-voice], at: [L1] }\n"
  }

  private var actor: String {
    "  - { id: group.\(word), name: \"The \(word) group\", at: [source.report] }\n"
  }

  /// A lock that remembers changes of facts and pages, of which some are there and some are not.
  private var lock: String {
    mutating get {
      let subject = pick([
        "fact: figure.dead", "fact: gap.shots", "fact: gap.gone", "page: /briefings/one/",
        "page: /briefings/gone/",
      ])
      let kind = pick(["added", "revised", "withdrawn"])
      return """
        schema: "sitegen-lock/2"
        facts: []
        pages: []
        changes:
          - date: "2025-11-0\(count % 9 + 1)"
            change: \(kind)
            \(subject)
            title: "Gone \(word)"
            why: "Because \(word)."
            corrections: [\(pick(["correction.first", "correction.none"]))]
            fields:
              - { field: wording, was: "ten", is: "\(word)" }
              - { field: speakers, was: "org.agency", is: "person.guard, source-voice" }

        """
    }
  }

  private var correction: String {
    mutating get {
      let subject = pick([
        "facts: [figure.dead]", "facts: [claim.fire]", "page: /briefings/one/",
        "page: content/briefings/two.md",
      ])
      return
        "  - { id: correction.\(word), date: \"2025-11-02\", was: \"a\", is: \"\(word)\", \(subject) }\n"
    }
  }

  private mutating func append(_ text: String, to file: String) { files[file]?.append(text) }

  private mutating func replace(_ old: String, with new: String, in file: String) {
    guard let text = files[file], let range = text.range(of: old) else { return }
    files[file] = text.replacingCharacters(in: range, with: new)
  }

  private mutating func swap(_ one: String, _ other: String, in file: String) {
    guard let text = files[file] else { return }
    text.contains(other) ? replace(other, with: one, in: file) : replace(one, with: other, in: file)
  }

  /// Puts a line of front matter or settings in the place of the one with its key.
  private mutating func replaceLine(_ key: String, with line: String, in file: String) {
    guard let text = files[file] else { return }
    var lines = text.components(separatedBy: "\n")
    if let index = lines.firstIndex(where: { $0.hasPrefix(key) }) {
      lines[index] = line
    } else {
      lines.insert(line, at: min(1, lines.count))
    }
    files[file] = lines.joined(separator: "\n")
  }

  private mutating func toggleLine(_ line: String, in file: String) {
    guard let text = files[file] else { return }
    if text.contains("\n\(line)\n") {
      replace("\n\(line)\n", with: "\n", in: file)
    } else {
      replaceLine(line, with: line, in: file)
    }
  }
}
