import Synchronization

/// Which records have been read, in the order in which they were.
///
/// One that was read many times may stand there as often. A part of a record has the number of the
/// record, and that of all records as often more as the number of the part says.
///
/// An object, as everything that reads records is handed it.
final class RecordNotes: Sendable {
  private let indices = Mutex<[Int32]>([])

  var count: Int { indices.withLock { $0.count } }

  func add(_ index: Int) {
    indices.withLock { indices in
      if indices.last != Int32(index) { indices.append(Int32(index)) }
    }
  }

  func add(_ others: ArraySlice<Int32>) { indices.withLock { $0 += others } }

  /// What has been read since `count` had this value, each once, ascending.
  ///
  /// - Complexity: O(*n* log *n*).
  func indices(since start: Int) -> [Int32] {
    var all = indices.withLock { Array($0[start...]) }
    all.sort()
    var found: [Int32] = []
    found.reserveCapacity(all.count)
    for index in all where found.last != index { found.append(index) }
    return found
  }

  func forgetAll() { indices.withLock { $0.removeAll(keepingCapacity: true) } }
}
