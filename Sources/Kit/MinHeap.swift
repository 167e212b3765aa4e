/// A min-heap of numbers.
package struct MinHeap: Sendable {
  /// Each number is at most those at twice its index plus one and plus two.
  private var numbers: [Int] = []

  package init() {}

  /// - Complexity: O(log *n*).
  package mutating func insert(_ number: Int) {
    var index = numbers.count
    numbers.append(number)
    while index > 0, numbers[(index - 1) / 2] > numbers[index] {
      numbers.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// The smallest number, which is taken out; nil if there is none.
  ///
  /// - Complexity: O(log *n*).
  package mutating func removeFirst() -> Int? {
    guard let last = numbers.popLast() else { return nil }
    guard let first = numbers.first else { return last }
    numbers[0] = last
    var index = 0
    while let child = smallestChild(of: index), numbers[child] < numbers[index] {
      numbers.swapAt(index, child)
      index = child
    }
    return first
  }

  private func smallestChild(of index: Int) -> Int? {
    let children = (2 * index + 1)..<min(2 * index + 3, max(2 * index + 1, numbers.count))
    return children.min { numbers[$0] < numbers[$1] }
  }
}
