extension RandomAccessCollection where Index == Int {
  /// The index of the first element that belongs to the second partition, as all that follow it
  /// do; the end index if none does.
  ///
  /// A binary search, named as that of Swift Algorithms is.
  ///
  /// - Complexity: O(log *n*).
  @inlinable
  package func partitioningIndex(
    where belongsInSecondPartition: (Element) throws -> Bool
  ) rethrows -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if try belongsInSecondPartition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
