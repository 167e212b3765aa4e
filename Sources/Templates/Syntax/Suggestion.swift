/// "did you mean", if one of the names is close to what was written.
///
/// - Complexity: O(*n* · *k*²) for *n* names of *k* bytes.
func suggestion(for word: String, among names: some Sequence<String>) -> String? {
  let written = Array(word.utf8)
  guard !written.isEmpty, written.count <= 64 else { return nil }
  var best: String?
  var bestDistance = max(1, written.count / 3) + 1
  for name in names where abs(name.utf8.count - written.count) < bestDistance {
    let distance = editDistance(written, Array(name.utf8))
    if distance < bestDistance, distance < max(written.count, name.utf8.count) {
      best = name
      bestDistance = distance
    }
  }
  return best.map { "did you mean '\($0)'?" }
}

/// How many insertions, deletions, replacements and swaps of neighbors turn one into the other.
///
/// The optimal string alignment distance, in bytes; case alone counts nothing.
private func editDistance(_ source: [UInt8], _ target: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...target.count)
  for row in source.indices {
    var current = [row + 1]
    current.reserveCapacity(target.count + 1)
    for column in target.indices {
      let isSame = source[row].lowercased == target[column].lowercased
      var cost = min(
        previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[target.count]
}
