import Foundation

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// What the steps of a run cost, in seconds of one processor.
struct Costs {
  var parsingPages = 0.0
  var parsingFacts = 0.0
  var linking = 0.0
  var checkingPages = 0.0
  var checkingFacts = 0.0
  var findings = 0
}

/// Does some work, and adds what it costs to `total`.
func timed<Result>(_ total: inout Double, _ work: () async -> Result) async -> Result {
  let start = clock()
  let result = await work()
  total += Double(clock() - start) / Double(CLOCKS_PER_SEC)
  return result
}

/// Parses and checks so many briefings that link to so many facts.
func costs(briefings: Int, facts: Int) async -> Costs {
  var costs = Costs()
  let corpus = Corpus(facts: facts)
  let file = ("content/facts.yaml", Array(corpus.facts.utf8))
  let (base, problems) = await timed(&costs.parsingFacts) { FactBase.read(files: [file]) }
  let parser = PageParser(settings: SiteSettings(title: "Bench"), rules: Rule.all)
  var pages: [Page] = []
  costs.findings = problems.count
  for index in 0..<briefings {
    let bytes = Array(corpus.briefing(index).utf8)
    let (page, problems) = await timed(&costs.parsingPages) {
      parser.page(bytes, "content/briefings/b\(index).md", .briefing)
    }
    pages += [page].compactMap(\.self)
    costs.findings += problems.count
  }
  let site = await timed(&costs.linking) {
    await Site(
      linking: pages, to: base, settings: parser.settings, around: SiteSurroundings(),
      jobs: 1)
  }
  costs.findings += await timed(&costs.checkingPages) { await site.pageFindings(jobs: 1) }.count
  costs.findings += await timed(&costs.checkingFacts) {
    Check.all.filter { !$0.isOfRelease }.findings(in: BaseInput(base: base))
  }.count
  return costs
}

/// A number with one digit after the point, to the right of a column.
func column(_ number: Double) -> String {
  let text = "\((number * 10).rounded() / 10)"
  return String(repeating: " ", count: max(1, 10 - text.count)) + text
}

print("briefings     facts   µs a page: parse      link     check   check/parse")
print("                      µs a fact: parse     check   check/parse    findings")
for (briefings, facts) in [
  (1000, 1000), (10_000, 1000), (100_000, 1000), (10_000, 10_000), (10_000, 50_000),
] {
  let costs = await costs(briefings: briefings, facts: facts)
  let page = 1e6 / Double(briefings)
  let fact = 1e6 / Double(facts)
  print(
    "\(column(Double(briefings)))\(column(Double(facts)))            "
      + column(costs.parsingPages * page) + column(costs.linking * page)
      + column(costs.checkingPages * page)
      + "    \((costs.checkingPages / costs.parsingPages * 100).rounded() / 100)")
  print(
    "                                " + column(costs.parsingFacts * fact)
      + column(costs.checkingFacts * fact)
      + "    \((costs.checkingFacts / costs.parsingFacts * 100).rounded() / 100)"
      + "    \(costs.findings) findings")
}
