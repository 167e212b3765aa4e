import Checks
import Facts
import Kit
import Rendering
import Site
import Synchronization
import Templates

/// Knows which results of the former run hold in this one, and takes down those of this one.
///
/// An object, as tasks that run at the same time ask it and tell it; what they tell has no order.
final class ResultLedger: Sendable {
  private struct Entries {
    var table: ReadTable
    var results: [String: RememberedResult] = [:]
  }

  private let former: RememberedResults

  /// Of each thing that the former run read, whether it is as it was.
  private let isUnchanged: [Bool]

  /// The hashes of what the former run read, as they are now.
  private let known: [Read: ContentHash]
  private let hashes: ReadHashes
  private let entries: Mutex<Entries>

  /// Told what is done.
  let monitor: RunMonitor

  /// - Parameters:
  ///   - former: What the former run left.
  ///   - parsed: What the site was made of.
  ///   - renderer: The renderer of the site, which notes nothing.
  ///   - monitor: Told what is done.
  ///   - jobs: How many things are looked at at the same time.
  init(
    after former: RememberedResults, _ parsed: ParsedSite, _ renderer: SiteRenderer,
    watchedBy monitor: RunMonitor = RunMonitor(), jobs: Int
  ) async {
    let hashes = ReadHashes(of: parsed, by: renderer)
    let present = await parallelMap(former.reads.count, jobs: jobs) { indices in
      indices.map { hashes.hash(of: former.reads[$0].read) }
    }.flatMap(\.self)
    isUnchanged = zip(former.reads, present).map { $0.hash == $1 }
    known = Dictionary(zip(former.reads, present).map { ($0.read, $1) }) { first, _ in first }
    self.former = former
    self.monitor = monitor
    self.hashes = hashes
    entries = Mutex(Entries(table: ReadTable(ReadNames(of: renderer))))
  }
}

extension ResultLedger {
  /// The result of the former run for a piece of work; nil if it may come out differently now.
  ///
  /// - Parameters:
  ///   - name: What the work is called.
  ///   - plan: The hash of what was decided before it begins.
  /// - Returns: The result as the former run took it down.
  func result(of name: String, plan: ContentHash) -> RememberedResult? {
    guard let result = former.results[name], result.plan == plan,
      result.reads.allSatisfy({ isUnchanged[Int($0)] })
    else { return nil }
    return result
  }

  /// Takes down what came out of a piece of work, and what it read.
  func add(
    _ name: String, plan: ContentHash, output: ContentHash = .ofNothing, findings: [Finding],
    reading log: ReadLog
  ) {
    // A fact that only moved is as it was, but what is found there stands somewhere else.
    for finding in findings where hashes.isFactFile(finding.diagnostic.location.path) {
      log.add(.factFile, finding.diagnostic.location.path)
    }
    let named = log.named
    let numbered = ReadNames.subjects.map { ($0, log.numbers(of: $0)) }
    entries.withLock { entries in
      let reads = entries.table.places(of: named, numbered)
      entries.results[name] = RememberedResult(
        plan: plan, reads: reads, output: output, findings: findings)
    }
  }

  /// Takes down that a result of the former run holds in this one.
  func add(_ name: String, plan: ContentHash, keeping result: RememberedResult) {
    var kept = result
    entries.withLock { [former] entries in
      kept.reads = entries.table.places(of: result.reads, in: former)
      entries.results[name] = kept
    }
  }

  /// What was found by a piece of work of this run; nil if it was not done.
  func findings(of name: String) -> [Finding]? {
    entries.withLock { $0.results[name]?.findings }
  }

  /// What the next run can take: the results of this run, and those of the former one that hold.
  ///
  /// - Parameters:
  ///   - plans: Pieces of work and their plans of which results of the former run may hold.
  ///   - jobs: How many things are looked at at the same time.
  /// - Returns: The results, and the hashes of what they read.
  func remembered(
    _ plans: [(name: String, plan: ContentHash)], jobs: Int
  ) async -> RememberedResults {
    for (name, plan) in plans where findings(of: name) == nil {
      if let result = result(of: name, plan: plan) { add(name, plan: plan, keeping: result) }
    }
    let (reads, results) = entries.withLock { ($0.table.reads, $0.results) }
    let found = await parallelMap(reads.count, jobs: jobs) { [hashes, known] indices in
      indices.map { (read: reads[$0], hash: known[reads[$0]] ?? hashes.hash(of: reads[$0])) }
    }.flatMap(\.self)
    return RememberedResults(reads: found, results: results)
  }
}

/// The names of what is numbered within a run, by which it is known in the next one.
struct ReadNames: Sendable {
  private let facts: [String]
  private let pages: [String]
  private let records: RecordNames

  init(of renderer: SiteRenderer) {
    facts = renderer.site.facts.facts.map(\.id)
    pages = renderer.site.pages.map(\.page.file)
    records = RecordNames(of: renderer)
  }

  /// The subjects whose things are numbered.
  static let subjects: [ReadSubject] = [
    .fact, .wording, .traits, .page, .related, .neighbors, .record, .hasRecord,
  ]

  func name(of number: Int, _ subject: ReadSubject) -> String {
    switch subject {
    case .fact, .wording, .traits: facts[number]
    case .record, .hasRecord: records.name(of: number)
    default: pages[number]
    }
  }
}

/// All that was read in a run, each thing once.
private struct ReadTable {
  private let names: ReadNames
  private(set) var reads: [Read] = []
  private var places: [Read: Int32] = [:]

  /// The places of what has numbers, by its subject and number; −1 for what was not read.
  private var numbered: [ReadSubject: [Int32]] = [:]

  /// The places of what the former run read, by the places in its table.
  private var former: [Int32: Int32] = [:]

  init(_ names: ReadNames) { self.names = names }

  mutating func places(
    of named: [Read], _ numbered: [(subject: ReadSubject, numbers: [Int])]
  ) -> [Int32] {
    var result = named.map { place(of: $0) }
    for (subject, numbers) in numbered {
      for number in numbers { result.append(place(of: number, subject)) }
    }
    return result.sorted()
  }

  mutating func places(of reads: [Int32], in results: RememberedResults) -> [Int32] {
    reads.map { read in
      if let place = former[read] { return place }
      let place = place(of: results.reads[Int(read)].read)
      former[read] = place
      return place
    }.sorted()
  }

  private mutating func place(of number: Int, _ subject: ReadSubject) -> Int32 {
    let missing = number + 1 - (numbered[subject]?.count ?? 0)
    if missing > 0 {
      numbered[subject, default: []].append(contentsOf: repeatElement(-1, count: missing))
    }
    if let place = numbered[subject]?[number], place >= 0 { return place }
    let place = place(of: Read(subject, names.name(of: number, subject)))
    numbered[subject]?[number] = place
    return place
  }

  private mutating func place(of read: Read) -> Int32 {
    if let place = places[read] { return place }
    let place = Int32(reads.count)
    places[read] = place
    reads.append(read)
    return place
  }
}
