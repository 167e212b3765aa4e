import Foundation
import TestSupport
import Testing

@testable import Search

/// The script `search.js` on a page of its own, in Chromium.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable, "needs chromium and python3"))
struct SearchPageTests {
  private static let queries: KeyValuePairs = [
    "kalin": ["İbrahim Kalın"],
    "istan": ["Istanbul round", "The dialogue failed"],
    "1800": ["Personnel killed"],
    "1,800": ["Personnel killed"],
    "the Istanbul round": ["Istanbul round", "The dialogue failed", "Week 48", "Another page"],
    "ministers": ["Attaullah Tarar"],
    "istambul": ["Istanbul round", "The dialogue failed"],
    "ISI": ["Inter-Services Intelligence"],
    "zzz": [],
    "US": ["United States", "Some U.S. drones fly on"],
    "U.S.": ["United States", "Some U.S. drones fly on"],
    "united states": ["United States", "Some U.S. drones fly on"],
    "F16": ["F-16s seen"],
    "F 16": ["F-16s seen"],
    "f-16": ["F-16s seen"],
    "airstrikes": ["Airstrikes end", "No more air strikes"],
    "air strikes": ["Airstrikes end", "No more air strikes"],
    "Turkey": ["Türkiye", "Türkiye mediates"],
    "پاکستان": ["Pakistan"],
    "Київ": ["Kyiv"],
    "defense": ["Ministry of Defence"],
  ]

  @Test func findsWhatIsMeant() throws {
    let log = try steps(Self.queries.map { "submit:\($0.key)" }, query: "")
    for (step, query) in zip(log.dropFirst(), Self.queries) {
      #expect(step.titles == query.value, "\(query.key)")
    }
  }

  @Test func showsTheSentenceOfAPageWithItsWordsMarked() throws {
    let result = try #require(try steps([], query: "q=breakthrough").last)
    #expect(result.sentences == ["Nobody expected a <mark>breakthrough</mark> on the last day."])
    #expect(result.status == "1 result")
  }

  @Test func showsTheSentenceOfAFactFromTheIndexAlone() throws {
    let result = try #require(try steps([], query: "q=workable").last)
    #expect(
      result.sentences
        == ["The dialogue failed to bring about any <mark>workable</mark> solution."])
    #expect(!result.requests.contains { $0.hasSuffix("index.html") || $0.contains("/claim/") })
  }

  @Test func putsEntriesWithAllWordsFirst() throws {
    let result = try #require(try steps([], query: "q=dialogue+istanbul").last)
    #expect(result.titles == ["The dialogue failed", "Istanbul round"])
    #expect(result.status == "1 result with all words, 1 with some")
  }

  @Test func putsTheBestBriefingAmongTheFirstThree() throws {
    let result = try #require(try steps([], query: "q=river").last)
    #expect(result.titles.prefix(3).last == "Week 48")
    #expect(result.titles.count == 6)
  }

  @Test func saysWhichWordItTookForAMisspelledOne() throws {
    let result = try #require(try steps([], query: "q=istambul").last)
    #expect(result.status == "2 results. No page has “istambul”; this is for “istanbul”.")
  }

  @Test func helpsOnWhereNothingIsFound() throws {
    let log = try steps(["submit:mediatorial", "submit:zzz"], query: "q=workabilities")
    #expect(log.map(\.status) == ["0 results", "0 results", "0 results"])
    #expect(
      log.map(\.help) == [
        "Go on from the lists. Words that begin alike: workable",
        "Go on from the lists. Words that begin alike: mediates", "Go on from the lists.",
      ])
    let found = try #require(try steps([], query: "q=istanbul").last)
    #expect(found.help == "")
    let filtered = try #require(try steps([], query: "q=kalin&kind=claim").last)
    #expect(filtered.status == "No result of the kinds chosen, 1 of others.")
  }

  @Test(arguments: ["toll", "fee"])
  func showsProseAloneInSentences(_ word: String) throws {
    let result = try #require(try steps([], query: "q=\(word)").last)
    #expect(result.sentences == ["The <mark>\(word)</mark> was disputed at once."])
    #expect(result.requests.contains("/week/index.html") == false)
  }

  @Test func filtersByKindAndStanding() throws {
    let log = try steps(["check:claim", "check:disputed"], query: "q=istan")
    #expect(log.map(\.titles.count) == [2, 1, 1])
    #expect(log.last?.titles == ["The dialogue failed"])
    #expect(log.last?.address == "?q=istan&kind=claim&standing=disputed")
    let restored = try steps([], query: "q=istan&kind=briefing").last
    #expect(restored?.titles == ["Istanbul round"])
  }

  @Test func isUsedByKeyboardAlone() throws {
    let log = try steps(
      [
        "key:/", "focus:", "type:istan", "key:ArrowDown", "key:ArrowDown", "key:ArrowUp", "key:/",
        "key:ArrowDown", "key:Escape", "key:Escape",
      ], query: "")
    // A key of a single letter must do nothing outside the component that it belongs to
    // (WCAG 2.2, 2.1.4), so that speech that is taken for keys does no harm.
    #expect(
      log.map(\.focus) == [
        "BODY", "BODY", "INPUT", "INPUT", "Istanbul round", "The dialogue failed",
        "Istanbul round", "INPUT", "Istanbul round", "INPUT", "INPUT",
      ])
    #expect(log.last?.titles == [])
    #expect(log.last?.address == "")
  }

  @Test func goesBackToTheQueryBefore() throws {
    let log = try steps(["submit:kalin", "submit:tarar", "back"], query: "")
    #expect(log.map(\.address) == ["", "?q=kalin", "?q=tarar", "?q=kalin"])
    #expect(log.last?.titles == ["İbrahim Kalın"])
  }

  @Test func loadsNothingBeforeItIsUsed() throws {
    #expect(try steps([], query: "").last?.requests == [])
  }

  @Test func saysWhenTheIndexCannotBeLoaded() throws {
    let site = try site()
    try site.write("", to: "search/entry.json")
    #expect(try steps([], query: "q=a", of: site).last?.status == "The search could not be loaded.")
  }

  /// The script finds the words that the index was made of, letter by letter.
  @Test func findsTheWordsThatTheIndexHas() throws {
    let letters = (0x20...0x33FF).compactMap { Unicode.Scalar($0) }.map { "x\($0)y" }
    let texts =
      letters + [
        "Pakistan's Qur’an 1,800 12,3456 3.5 U.S. F-16s",
        "Su\u{2011}35 F\u{2013}16 S\u{2010}400 U. S. U.\u{A0}N. J. R. Smith A. I, u. s. U. S U.\u{202F}K.s",
        "Т-72, МиГ\u{2011}29 и Ё-7 aТ-5; إف-16 Кабулл-7 Т-7200 م-1 xх\u{301}-2",
        "東京都、京 abc東京2020", "می\u{200C}خواهد",
        String(repeating: "ж", count: 50), String(repeating: "a", count: 39) + "é",
      ]
    let site = try site()
    let json = try String(decoding: JSONEncoder().encode(texts), as: UTF8.self)
    try site.write(json, to: "texts.json")
    try site.write(
      """
      import { wordsOf } from "/search.js";
      const texts = await (await fetch("/texts.json")).json();
      const words = texts.map((text) => wordsOf(text).map(({ word }) => word).join(" "));
      document.getElementById("log").textContent = JSON.stringify(words);
      """, to: "probe.js")
    let log = try #require(try BrowserPage("index.html", of: site).log)
    let words = try JSONDecoder().decode([String].self, from: Data(log.utf8))
    let differing = zip(texts, words).filter { text, words in
      WordScanner.words(of: text).joined(separator: " ").utf8.elementsEqual(words.utf8) == false
    }
    #expect(words.count == texts.count)
    #expect(differing.map { $0.0 } == [])
  }
}

/// What the reader sees after a step.
struct SearchStep: Decodable {
  let titles: [String]
  let sentences: [String]
  let status: String
  let address: String

  /// What helps on where nothing is found; empty if that is not shown.
  let help: String

  /// The title of the result that has the focus, or else the element's name.
  let focus: String

  /// The paths of what was loaded since the page.
  let requests: [String]

  let violations: [String]
}

extension SearchPageTests {
  private func steps(
    _ steps: [String], query: String, of site: TemporaryFolder? = nil
  ) throws -> [SearchStep] {
    let site = try site ?? self.site()
    let json = try String(decoding: JSONEncoder().encode(steps), as: UTF8.self)
    try site.write("const steps = \(json);\n\(Self.driver)", to: "probe.js")
    let page = try BrowserPage(query.isEmpty ? "index.html" : "index.html?\(query)", of: site)
    let log = try #require(page.log)
    let seen = try JSONDecoder().decode([SearchStep].self, from: Data(log.utf8))
    #expect(seen.count == steps.count + 1)
    #expect(seen.last?.violations == [])
    return seen
  }

  private func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder([
      "index.html": Self.page, "briefing/index.html": Self.briefing, "week/index.html": Self.week,
      "week/index.md": Self.weekInMarkdown,
      "page/index.html": Self.week,
    ])
    let script = Checkout.root.appending(path: "templates/assets/search.js")
    try site.write(String(contentsOf: script, encoding: .utf8), to: "search.js")
    for file in SearchIndex(entries: Self.entries, language: "en").files() {
      try site.write(file.bytes, to: "search/\(file.path)")
    }
    return site
  }

  private static let entries =
    [
      SearchEntry(
        url: "/briefing/index.html", title: "Istanbul round", kind: "briefing", date: "2026-11-23",
        text: String(repeating: "Talks went on without a result. ", count: 30)
          + "Nobody expected a breakthrough on the last day."),
      SearchEntry(
        url: "/claim/dialogue/", title: "The dialogue failed", kind: "claim", standing: "disputed",
        text: "The dialogue failed to bring about any workable solution.\nSaid in Istanbul."),
      SearchEntry(
        url: "/figure/killed/", title: "Personnel killed", kind: "figure", standing: "disputed",
        text: "nearly 1,800 people"),
      SearchEntry(
        url: "/person/kalin/", title: "İbrahim Kalın", kind: "actor", text: "head of an agency"),
      SearchEntry(
        url: "/person/tarar/", title: "Attaullah Tarar", kind: "actor", text: "information minister"
      ),
      SearchEntry(
        url: "/org/isi/", title: "Inter-Services Intelligence", names: ["ISI"], kind: "actor",
        text: "an agency"),
      SearchEntry(
        url: "/state/us/", title: "United States", names: ["U.S."],
        equivalents: ["United States", "U.S."], isNamed: true, kind: "actor", text: ""),
      SearchEntry(url: "/claim/us/", title: "Some U.S. drones fly on", kind: "claim", text: ""),
      SearchEntry(url: "/claim/jets/", title: "F-16s seen", kind: "claim", text: ""),
      SearchEntry(url: "/event/strikes/", title: "Airstrikes end", kind: "event", text: ""),
      SearchEntry(url: "/claim/strikes/", title: "No more air strikes", kind: "claim", text: ""),
      SearchEntry(
        url: "/state/turkiye/", title: "Türkiye", names: ["Turkey"],
        equivalents: ["Türkiye", "Turkey"], isNamed: true, kind: "actor", text: ""),
      SearchEntry(url: "/claim/mediates/", title: "Türkiye mediates", kind: "claim", text: ""),
      SearchEntry(
        url: "/state/pakistan/", title: "Pakistan", names: ["پاکستان"],
        equivalents: ["Pakistan", "پاکستان"], isNamed: true, kind: "actor", text: ""),
      SearchEntry(
        url: "/place/kyiv/", title: "Kyiv", names: ["Київ", "Kiev"],
        equivalents: ["Kyiv", "Київ", "Kiev"], isNamed: true, kind: "place", text: ""),
      SearchEntry(url: "/org/mod/", title: "Ministry of Defence", kind: "actor", text: ""),
      SearchEntry(
        url: "/page/index.html", title: "Another page", kind: "page",
        text: String(repeating: "Nothing else was noted. ", count: 30)
          + "The fee was disputed at once."),
      SearchEntry(
        url: "/week/", title: "Week 48", kind: "briefing",
        text: "A river rose.\n" + String(repeating: "Nothing else was noted. ", count: 30)
          + "The toll was disputed at once."),
    ]
    + (1...5).map {
      SearchEntry(url: "/place/river-\($0)/", title: "River \($0)", kind: "place", text: "")
    }

  private static let weekInMarkdown = """
    # Week 48

    - Published: 29 October 2025, toll
    - Address: </week/>

    *Nothing* else.

    > The [toll](/x) was disputed[^1] (disputed, unnamed voice) at once.

    ## Facts and sources

    [^1]: The toll, the toll was disputed at once.

    """

  private static let week = """
    <!doctype html><html lang="en"><title>Week 48</title><main><h1>Week 48</h1>
    <div data-search-text><p>The <a href="#n"><span>fee</span><span class="ref"><span
    class="unseen"> note </span>8<span>○</span><span class="unseen"> unnamed voice</span></span></a>
    was disputed at once.</p><aside><p>fee fee disputed at once</p></aside></div></main></html>
    """

  private static let briefing = """
    <!doctype html><html lang="en"><title>Istanbul round</title><main><h1>Istanbul round</h1>
    <p>\(String(repeating: "Talks went on without a result. ", count: 30)) Nobody expected
    a <em>breakthrough</em> on the last day.</p></main></html>
    """

  private static let page = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'">
    <link rel="icon" href="data:,">
    <script type="module" src="/probe.js"></script><script type="module" src="/search.js"></script>
    </head><body><form role="search" data-search="/search/" action="/index.html" hidden>
    <label for="words">Search</label><input type="search" id="words" name="q">
    <div data-search-filters hidden></div></form>
    <p data-search-status role="status"></p>
    <div data-search-help hidden>Go on from the lists. <span data-search-suggestions></span></div><ol data-search-results></ol>
    <button type="button" data-search-more hidden>More</button><pre id="log"></pre></body></html>
    """

  /// Takes the steps one after the other and writes down what there is to see after each.
  private static let driver = """
    const violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      violations.push(event.violatedDirective + " " + event.blockedURI));
    const all = (selector) => [...document.querySelectorAll(selector)];
    const input = document.querySelector("input");
    // Virtual time does not wait for pages that are being parsed; a request of its own makes it.
    const pause = async () => {
      for (let count = 0; count < 10; count += 1) {
        await new Promise((done) => setTimeout(done, 150));
        await fetch("/probe.js", { cache: "no-store" });
      }
    };
    const perform = {
      key: (key) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
      focus: () => input.focus(),
      type: (text) => { input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); },
      submit: (text) => { input.value = text; input.form.requestSubmit(); },
      check: (value) => all("input[type=checkbox]").find((box) => box.value === value).click(),
      back: () => history.back(),
    };
    const seen = () => ({
      titles: all("li > a").map((link) => link.textContent),
      sentences: all(".search-sentence").map((sentence) => sentence.innerHTML),
      status: document.querySelector("[role=status]").textContent,
      address: location.search,
      help: all("[data-search-help]:not([hidden])").map((help) => [...help.childNodes]
        .filter((node) => !node.hidden).map((node) => node.textContent).join("")).join("").trim(),
      focus: document.activeElement.closest("li") ? document.activeElement.textContent
        : document.activeElement.tagName,
      requests: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)
        .filter((path) => !path.endsWith(".js")),
      violations,
    });
    await pause();
    const log = [seen()];
    for (const step of steps) {
      const [name, ...value] = step.split(":");
      perform[name](value.join(":"));
      await pause();
      log.push(seen());
    }
    document.getElementById("log").textContent = JSON.stringify(log);
    """
}
