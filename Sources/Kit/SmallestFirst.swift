/// Numbers of which the smallest comes out first: a binary heap.
package struct SmallestFirst: Sendable {
  /// Each number is at most those at twice its place plus one and plus two.
  private var numbers: [Int] = []

  package init() {}

  /// - Complexity: O(log *n*).
  package mutating func insert(_ number: Int) {
    var place = numbers.count
    numbers.append(number)
    while place > 0, numbers[(place - 1) / 2] > numbers[place] {
      numbers.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The smallest number, which is taken out; nil if there is none.
  ///
  /// - Complexity: O(log *n*).
  package mutating func removeFirst() -> Int? {
    guard let last = numbers.popLast() else { return nil }
    guard let first = numbers.first else { return last }
    numbers[0] = last
    var place = 0
    while let child = smallestChild(of: place), numbers[child] < numbers[place] {
      numbers.swapAt(place, child)
      place = child
    }
    return first
  }

  private func smallestChild(of place: Int) -> Int? {
    let children = (2 * place + 1)..<min(2 * place + 3, max(2 * place + 1, numbers.count))
    return children.min { numbers[$0] < numbers[$1] }
  }
}
