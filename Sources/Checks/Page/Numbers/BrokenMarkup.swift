import Kit
import Markdown
import Site

/// Where markup of a page stands that does nothing, which is reported as that: `[^1]`, `H~2~O`.
struct BrokenMarkup {
  /// The columns of such markup, by the line of the page's file.
  private let columns: [Int: [Range<Int>]]

  /// - Complexity: O(*n*) in the problems of the page's Markdown.
  init(in prose: PageProse) {
    var columns: [Int: [Range<Int>]] = [:]
    for text in prose.texts {
      for problem in text.document.problems where problem.kind.isOfMarkup {
        let place = text.location(problem.sourceRange)
        let start = place.position.column
        columns[place.position.line, default: []].append(start..<start + max(1, place.length))
      }
    }
    self.columns = columns.mapValues { ranges in ranges.sorted { $0.lowerBound < $1.lowerBound } }
  }

  /// Whether a place is within such markup.
  ///
  /// - Complexity: O(log *n*).
  func holds(_ position: SourcePosition) -> Bool {
    columns[position.line]?.hold(position.column) ?? false
  }
}

extension MarkdownProblem.Kind {
  fileprivate var isOfMarkup: Bool {
    switch self {
    case .undefinedFootnote, .foreignSigns, .linkApart: true
    default: false
    }
  }
}
