/// The lines in which a text differs from another, as `diff -u` shows them.
///
/// <https://www.gnu.org/software/diffutils/manual/html_node/Unified-Format.html>
struct LineDifference {
  /// A line of either text, or of both.
  fileprivate enum Line {
    case both(Substring)
    case old(Substring)
    case new(Substring)
  }

  /// How many lines that both have are shown around one that they have not.
  private static let context = 3

  private let lines: [Line]

  /// - Complexity: O(*n* · *d*) in the lines and the differences between them (Myers, “An O(ND)
  ///   Difference Algorithm and Its Variations”, 1986).
  init(from old: String, to new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.place))
    let inserted = Set(changes.insertions.map(\.place))
    var lines: [Line] = []
    var (oldPlace, newPlace) = (0, 0)
    while oldPlace < old.count || newPlace < new.count {
      if removed.contains(oldPlace) {
        lines.append(.old(old[oldPlace]))
        oldPlace += 1
      } else if inserted.contains(newPlace) {
        lines.append(.new(new[newPlace]))
        newPlace += 1
      } else {
        lines.append(.both(old[oldPlace]))
        (oldPlace, newPlace) = (oldPlace + 1, newPlace + 1)
      }
    }
    self.lines = lines
  }

  /// The lines without their ends; what follows the last end counts only if there is anything.
  private static func lines(of text: String) -> [Substring] {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Substring.init)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}

extension LineDifference {
  /// The differences under the names of both texts; empty if there are none.
  func unified(from oldName: String, to newName: String) -> String {
    let hunks = self.hunks
    if hunks.isEmpty { return "" }
    return "--- \(oldName)\n+++ \(newName)\n" + hunks.map(text).joined()
  }

  /// The ranges of lines that are shown together.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (place, line) in lines.enumerated() {
      if case .both = line { continue }
      let start = max(0, place - Self.context)
      let end = min(lines.count, place + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let (oldStart, newStart) = counts(in: lines[..<hunk.lowerBound])
    let (oldCount, newCount) = counts(in: lines[hunk])
    let old = place(after: oldStart, count: oldCount)
    let new = place(after: newStart, count: newCount)
    return "@@ -\(old) +\(new) @@\n" + lines[hunk].map(\.text).joined()
  }

  /// Where so many lines stand, as the head of a hunk says it.
  private func place(after start: Int, count: Int) -> String {
    let line = count == 0 ? start : start + 1
    return count == 1 ? "\(line)" : "\(line),\(count)"
  }

  private func counts(in lines: ArraySlice<Line>) -> (old: Int, new: Int) {
    var (old, new) = (0, 0)
    for line in lines {
      switch line {
      case .both: (old, new) = (old + 1, new + 1)
      case .old: old += 1
      case .new: new += 1
      }
    }
    return (old, new)
  }
}

extension LineDifference.Line {
  fileprivate var text: String {
    switch self {
    case .both(let line): " \(line)\n"
    case .old(let line): "-\(line)\n"
    case .new(let line): "+\(line)\n"
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
