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

extension ByteWriter {
  mutating func write(_ remembered: RememberedResults) {
    write(remembered.reads) { writer, read in
      writer.write(Int(read.read.subject.number))
      writer.write(read.read.name)
      writer.write(read.hash)
    }
    // In any order: nobody compares the bytes.
    write(remembered.results) { writer, result in
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
  mutating func readResults(_ rules: [String: Rule]) throws(Malformed) -> RememberedResults {
    var remembered = RememberedResults()
    remembered.reads = try readList { reader throws(Malformed) in
      guard let number = UInt8(exactly: try reader.readInt()) else { throw Malformed() }
      let read = Read(ReadSubject(number: number), try reader.readText())
      return (read, try reader.readHash())
    }
    let count = try readCount()
    remembered.results.reserveCapacity(count)
    for _ in 0..<count {
      let name = try readText()
      remembered.results[name] = try readResult(rules, readCount: remembered.reads.count)
    }
    return remembered
  }

  private mutating func readResult(_ rules: [String: Rule], readCount: Int) throws(Malformed)
    -> RememberedResult
  {
    let plan = try readHash()
    let output = try readHash()
    var last = 0
    let reads = try readList { reader throws(Malformed) in
      last += try reader.readInt()
      guard 0..<readCount ~= last else { throw Malformed() }
      return Int32(last)
    }
    return RememberedResult(
      plan: plan, reads: reads, output: output,
      findings: try readList { reader throws(Malformed) in try reader.readFinding(rules) })
  }
}
