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

  /// The hashes of what the former run read, as they are now, and whether they are as they were.
  private let present: [ContentHash]
  private let isUnchanged: [Bool]
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
    let records = RecordNames(of: renderer)
    let hashes = ReadHashes(of: parsed, by: renderer, naming: records)
    present = await parallelMap(former.reads.count, jobs: jobs) { indices in
      indices.map { hashes.hash(of: former.reads[$0].read) }
    }.flatMap(\.self)
    isUnchanged = zip(former.reads, present).map { $0.hash == $1 }
    self.former = former
    self.monitor = monitor
    self.hashes = hashes
    entries = Mutex(Entries(table: ReadTable(ReadNames(of: renderer.site, records), after: former)))
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
    guard let result = former.results[name], result.plan == plan, isUnchanged(result) else {
      return nil
    }
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

  /// What was found by a piece of work of this run; nil if it was not done.
  func findings(of name: String) -> [Finding]? {
    entries.withLock { $0.results[name]?.findings }
  }

  /// The hash of what came out of a piece of work of this run; nil if it was not done.
  func output(of name: String) -> ContentHash? {
    entries.withLock { $0.results[name]?.output }
  }

  /// In what the results of this run differ from those of the former one.
  ///
  /// - Parameters:
  ///   - names: What the pieces of work of this run are called, done or not; nil if it did not come
  ///     to the end, so that the next one may have others.
  ///   - jobs: How many things are looked at at the same time.
  /// - Returns: What a file of the former run's results lacks.
  func changes(besides names: Set<String>?, jobs: Int) async -> ResultChanges {
    let (reads, results) = entries.withLock { ($0.table.new, $0.results) }
    var changes = ResultChanges()
    changes.reads = await parallelMap(reads.count, jobs: jobs) { [hashes] indices in
      indices.map { (read: reads[$0], hash: hashes.hash(of: reads[$0])) }
    }.flatMap(\.self)
    for place in present.indices where !isUnchanged[place] {
      changes.changedReads.append((Int32(place), present[place]))
    }
    changes.results = results
    changes.gone = former.results.compactMap { name, result in
      if results[name] != nil { return nil }
      return isUnchanged(result) && names?.contains(name) != false ? nil : name
    }
    return changes
  }

  /// Whether all that a result of the former run depends on is as it was.
  private func isUnchanged(_ result: RememberedResult) -> Bool {
    result.reads.allSatisfy { isUnchanged[Int($0)] }
  }
}

/// The names of what is numbered within a run, by which it is known in the next one.
struct ReadNames: Sendable {
  private let facts: [String]
  private let pages: [String]
  private let records: RecordNames

  init(of site: Site, _ records: RecordNames) {
    facts = site.facts.facts.map(\.id)
    pages = site.pages.map(\.page.file)
    self.records = records
  }

  /// The subjects whose things are numbered.
  static let subjects: [ReadSubject] = [
    .fact, .wording, .traits, .page, .related, .neighbors, .record, .pagesOfRecord,
    .mentionsOfRecord, .hasRecord,
  ]

  func name(of number: Int, _ subject: ReadSubject) -> String {
    switch subject {
    case .fact, .wording, .traits: facts[number]
    case .record, .pagesOfRecord, .mentionsOfRecord, .hasRecord: records.name(of: number)
    default: pages[number]
    }
  }
}

/// All that was read in a run and the former one, each thing once, in the order of the former one.
private struct ReadTable {
  private let names: ReadNames
  private let former: [(read: Read, hash: ContentHash)]

  /// What the former run had not read.
  private(set) var new: [Read] = []

  /// The places of all; nil before anybody asked for one, as many runs read nothing.
  private var places: [Read: Int32]?

  /// The places of what has numbers, by the number of its subject and its own; −1 for what was not
  /// read.
  private var numbered: [[Int32]] = []

  init(_ names: ReadNames, after former: RememberedResults) {
    self.names = names
    self.former = former.reads
  }

  mutating func places(
    of named: [Read], _ numbered: [(subject: ReadSubject, numbers: [Int])]
  ) -> [Int32] {
    var result = named.map { place(of: $0) }
    for (subject, numbers) in numbered {
      makeRoom(for: numbers.last, of: subject)
      for number in numbers { result.append(place(of: number, subject)) }
    }
    return result.sorted()
  }

  /// Makes room for the greatest number of a subject that was read; nil if none was.
  private mutating func makeRoom(for number: Int?, of subject: ReadSubject) {
    guard let number else { return }
    let index = Int(subject.number)
    if numbered.count <= index {
      numbered += repeatElement([], count: index + 1 - numbered.count)
    }
    let missing = number + 1 - numbered[index].count
    if missing > 0 { numbered[index] += repeatElement(-1, count: missing) }
  }

  private mutating func place(of number: Int, _ subject: ReadSubject) -> Int32 {
    let known = numbered[Int(subject.number)][number]
    if known >= 0 { return known }
    let place = place(of: Read(subject, names.name(of: number, subject)))
    numbered[Int(subject.number)][number] = place
    return place
  }

  private mutating func place(of read: Read) -> Int32 {
    if places == nil {
      places = Dictionary(former.enumerated().map { ($1.read, Int32($0)) }) { first, _ in first }
    }
    if let place = places?[read] { return place }
    let place = Int32(former.count + new.count)
    places?[read] = place
    new.append(read)
    return place
  }
}
