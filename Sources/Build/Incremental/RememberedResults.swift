import Checks
import Kit

/// What came out of pieces of work, what they read, and what that was.
///
/// A result whose plan is the same and whose reads have the values that they had would come out
/// again, so the work need not be done. The model is that of verifying traces in Mokhov, Mitchell
/// and Peyton Jones, “Build systems à la carte” (https://doi.org/10.1145/3236774).
struct RememberedResults: Sendable {
  /// All that was read, each once, and the hash of what it was.
  var reads: [(read: Read, hash: ContentHash)] = []

  /// The results by the names of the pieces of work.
  var results: [String: RememberedResult] = [:]
}

/// What came out of a piece of work.
struct RememberedResult: Hashable, Sendable {
  /// The hash of what was decided before the work began.
  let plan: ContentHash

  /// The places of what it read in `RememberedResults.reads`, ascending.
  var reads: [Int32]

  /// The hash of the bytes of a file; that of nothing for work that makes none.
  let output: ContentHash

  let findings: [Finding]
}

/// In what the results of a run differ from those of the one before.
struct ResultChanges: Sendable {
  /// What was read for the first time, whose places follow those of all that was read before.
  var reads: [(read: Read, hash: ContentHash)] = []

  /// The hashes of what is not as it was, by its place.
  var changedReads: [(place: Int32, hash: ContentHash)] = []

  /// The results that are new or came out anew, and the names of those that hold no more.
  var results: [String: RememberedResult] = [:]
  var gone: [String] = []
}

extension RememberedResults {
  /// Whether changes name only what is in these results or new in the changes.
  func fit(_ changes: ResultChanges) -> Bool {
    let count = Int32(reads.count + changes.reads.count)
    // Places ascend from 0.
    return changes.changedReads.allSatisfy { $0.place < reads.count }
      && changes.results.values.allSatisfy { $0.reads.last ?? -1 < count }
  }

  /// Makes of these results those of the next run.
  ///
  /// - Precondition: The changes fit.
  mutating func apply(_ changes: ResultChanges) {
    for (place, hash) in changes.changedReads { reads[Int(place)].hash = hash }
    reads += changes.reads
    for name in changes.gone { results[name] = nil }
    if results.isEmpty {
      results = changes.results
    } else {
      results.merge(changes.results) { $1 }
    }
  }

  /// The difference between these results and none, without what none of them has read.
  var asChanges: ResultChanges {
    var changes = ResultChanges()
    var places = [Int32](repeating: -1, count: reads.count)
    for place in results.values.lazy.flatMap(\.reads) { places[Int(place)] = 0 }
    for place in reads.indices where places[place] == 0 {
      places[place] = Int32(changes.reads.count)
      changes.reads.append(reads[place])
    }
    changes.results = results.mapValues { result in
      var result = result
      result.reads = result.reads.map { places[Int($0)] }
      return result
    }
    return changes
  }
}

extension ByteWriter {
  mutating func write(_ changes: ResultChanges) {
    write(changes.reads) { writer, read in
      writer.write(Int(read.read.subject.number))
      writer.write(read.read.name)
      writer.write(read.hash)
    }
    write(changes.changedReads) {
      $0.write(Int($1.place))
      $0.write($1.hash)
    }
    write(changes.gone) { $0.write($1) }
    // In any order: nobody compares the bytes.
    write(changes.results) { writer, result in
      writer.write(result.key)
      writer.write(result.value)
    }
  }

  private mutating func write(_ result: RememberedResult) {
    write(result.plan)
    write(result.output)
    write(result.reads.count)
    var last: Int32 = 0
    for read in result.reads {
      write(Int(read - last))
      last = read
    }
    write(result.findings) { $0.write($1) }
  }
}

extension ByteReader {
  mutating func readResults(_ rules: [String: Rule]) throws(Malformed) -> ResultChanges {
    var changes = ResultChanges()
    changes.reads = try readList { reader throws(Malformed) in
      guard let number = UInt8(exactly: try reader.readInt()) else { throw Malformed() }
      let read = Read(ReadSubject(number: number), try reader.readText())
      return (read, try reader.readHash())
    }
    changes.changedReads = try readList { reader throws(Malformed) in
      (try reader.readPlace(after: 0), try reader.readHash())
    }
    changes.gone = try readTexts()
    let count = try readCount()
    changes.results.reserveCapacity(count)
    for _ in 0..<count {
      let name = try readText()
      changes.results[name] = try readResult(rules)
    }
    return changes
  }

  private mutating func readResult(_ rules: [String: Rule]) throws(Malformed) -> RememberedResult {
    let plan = try readHash()
    let output = try readHash()
    var last: Int32 = 0
    let reads = try readList { reader throws(Malformed) in
      last = try reader.readPlace(after: last)
      return last
    }
    return RememberedResult(
      plan: plan, reads: reads, output: output,
      findings: try readList { reader throws(Malformed) in try reader.readFinding(rules) })
  }

  /// A place, of which is written how far it stands after another one.
  private mutating func readPlace(after last: Int32) throws(Malformed) -> Int32 {
    let (place, isTooLarge) = Int(last).addingReportingOverflow(try readInt())
    guard !isTooLarge, place >= last, let place = Int32(exactly: place) else { throw Malformed() }
    return place
  }
}
