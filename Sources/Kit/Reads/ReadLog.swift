import Synchronization

/// What a piece of work reads while it is done.
///
/// Values that can be asked for their parts note in it which parts they were asked for, so what a
/// result depends on follows from what was read, and nobody has to list it. An object, as the values
/// that note something in it are copied; one serves one piece of work.
package final class ReadLog: Sendable {
  private struct Reads {
    /// Which things were read that have numbers, a bit each, by the numbers of their subjects.
    var numbered: [[UInt64]] = []
    var named: Set<Read> = []

    mutating func add(_ subject: Int, _ number: Int) {
      let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
      if numbered.count <= subject {
        numbered += repeatElement([], count: subject + 1 - numbered.count)
      }
      if numbered[subject].count <= word {
        numbered[subject] += repeatElement(0, count: word + 1 - numbered[subject].count)
      }
      numbered[subject][word] |= bit
    }
  }

  private let reads = Mutex(Reads())

  package init() {}

  /// Notes that the thing with a number, counted from 0, was read.
  package func add(_ subject: ReadSubject, _ number: Int) {
    reads.withLock { $0.add(Int(subject.number), number) }
  }

  /// Notes that the things with numbers, counted from 0, were read.
  ///
  /// Without generics, which are slow where another module calls them.
  package func add(_ subject: ReadSubject, _ numbers: [Int]) {
    reads.withLock { reads in
      for number in numbers { reads.add(Int(subject.number), number) }
    }
  }

  /// Notes that the thing with a name was read, or that the only thing of its subject was.
  package func add(_ subject: ReadSubject, _ name: String = "") {
    reads.withLock { reads in _ = reads.named.insert(Read(subject, name)) }
  }
}

extension ReadLog {
  /// All that was read by name, in no particular order.
  package var named: [Read] { reads.withLock { Array($0.named) } }

  /// The numbers of what was read of a subject, ascending.
  package func numbers(of subject: ReadSubject) -> [Int] {
    let index = Int(subject.number)
    let words = reads.withLock { $0.numbered.indices.contains(index) ? $0.numbered[index] : [] }
    var numbers: [Int] = []
    for (place, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        numbers.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }
}

/// A thing that was read.
package struct Read: Hashable, Sendable {
  package let subject: ReadSubject

  /// Which of the subject's things it is; empty if there is only one.
  package let name: String

  package init(_ subject: ReadSubject, _ name: String = "") {
    self.subject = subject
    self.name = name
  }
}

/// A kind of things that can be read, such as the facts of a site; declared where the things are.
package struct ReadSubject: Hashable, Sendable {
  /// Tells subjects apart in what is kept between runs.
  package let number: UInt8

  package init(number: UInt8) { self.number = number }
}
