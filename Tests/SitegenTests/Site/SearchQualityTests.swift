import Foundation
import TestSupport
import Testing

/// How high the right page stands for what readers may type to find one fact of the sample.
///
/// `Tests/Benchmarks/search` measures the same queries beside another search.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable, "needs chromium and python3"))
struct SearchQualityTests {
  @Test func findsFactsByWhatReadersType() throws {
    let items = try Self.items()
    try #require(items.count >= 40)
    let ranks = try ranks(of: items)
    for (item, rank) in zip(items, ranks) {
      #expect((1...5).contains(rank), "“\(item.query)” has the right page at \(rank)")
    }
    let sum = ranks.filter { $0 > 0 }.reduce(0) { $0 + 1 / Double($1) }
    #expect(sum / Double(items.count) >= 0.93, "\(zip(items.map(\.query), ranks).map { $0 })")
  }

  private struct Item {
    let query: String

    /// The paths of the pages that are right.
    let pages: [String]
  }

  private static func items() throws -> [Item] {
    let file = Checkout.root.appending(path: "Tests/Benchmarks/search/sample-queries.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "|")
        return Item(
          query: parts[0].trimmingCharacters(in: .whitespaces),
          pages: parts[1].split(separator: " ").map(String.init))
      }
  }

  /// The place of the first right page among the results of each query; 0 if it is not among ten.
  private func ranks(of items: [Item]) throws -> [Int] {
    let site = try Sitegen.sampleSite()
    let outcome = try Sitegen.run(["build", "--quiet", "--base-url", ""], in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let script = Checkout.root.appending(path: "templates/assets/search.js")
    try site.write(String(contentsOf: script, encoding: .utf8), to: "public/search.js")
    let queries = try JSONEncoder().encode(items.map(\.query))
    try site.write(
      "const queries = \(String(decoding: queries, as: UTF8.self));\n\(Self.probe)",
      to: "public/probe.js")
    try site.write(Self.page, to: "public/probe.html")
    let log = try #require(try BrowserPage("public/probe.html", of: site).log)
    let found = try JSONDecoder().decode([[String]].self, from: Data(log.utf8))
    return zip(items, found).map { item, urls in
      urls.firstIndex { item.pages.contains($0) }.map { $0 + 1 } ?? 0
    }
  }

  private static let page = """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
    <pre id="log"></pre><script type="module" src="/public/probe.js"></script></html>
    """

  private static let probe = """
    import { Index, search } from "/public/search.js";
    const index = new Index("/public/search/");
    const all = [];
    for (const query of queries) {
      const { entries } = await search(query, index);
      const shown = entries.slice(0, 10).map(async (number) =>
        (await index.result(number, await index.groupOf(number))).url);
      all.push(await Promise.all(shown));
    }
    document.getElementById("log").textContent = JSON.stringify(all);
    """
}
