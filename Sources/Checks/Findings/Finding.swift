package import Kit
package import Site

/// A finding, with what decides whether and how it is shown.
package struct Finding: Hashable, Sendable {
  package let diagnostic: Diagnostic

  /// The file of the page that it is about, whose front matter may accept it.
  let page: String

  /// What it has in common with findings about other pages; nil if it is told by itself.
  let common: Common?

  /// When what it says will be so; nil if it is now, unless its page waits.
  let due: Due?

  /// Of findings that several pages share, the first is told, with the number of the others.
  struct Common: Hashable, Sendable {
    /// What the findings share, such as a template and what it leaves out.
    let cause: [String]

    /// The page with this one.
    let path: OutputPath
  }

  /// A finding about the file in which it stands.
  package init(_ diagnostic: Diagnostic) { self.init(diagnostic, due: nil) }

  /// A finding about the file in which it stands, which will be so from some moment on.
  package init(_ diagnostic: Diagnostic, due: Due?) {
    self.diagnostic = diagnostic
    page = diagnostic.location.path
    common = nil
    self.due = due
  }

  /// A finding about a file as readers get it.
  ///
  /// - Parameters:
  ///   - diagnostic: What is wrong, told of this file.
  ///   - file: The file.
  ///   - cause: What it shares with findings of its rule about other files, so that they are told
  ///     once; nil if each is to be told.
  init(_ diagnostic: Diagnostic, about file: PublishedFile, sharing cause: [String]? = nil) {
    self.diagnostic = diagnostic
    page = file.origin
    common = cause.map { Common(cause: $0, path: file.path) }
    due = nil
  }

  /// A finding of a former run.
  init(_ diagnostic: Diagnostic, page: String, common: Common?) {
    self.diagnostic = diagnostic
    self.page = page
    self.common = common
    due = nil
  }

  /// A finding about a page that will be so from some moment on, told by itself.
  package func due(_ due: Due) -> Finding {
    Finding(diagnostic, page: page, common: nil, due: due)
  }

  /// The same finding in other words.
  func with(_ diagnostic: Diagnostic) -> Finding {
    Finding(diagnostic, page: page, common: common, due: due)
  }

  private init(_ diagnostic: Diagnostic, page: String, common: Common?, due: Due?) {
    self.diagnostic = diagnostic
    self.page = page
    self.common = common
    self.due = due
  }

  /// Whether it stands in another file than that of its page, such as the page's template.
  var isElsewhere: Bool { diagnostic.location.path != page }
}

extension Sequence<Finding> {
  /// The findings, in their order, those that several pages share told once.
  var toldOnce: [Diagnostic] {
    var firsts: [(finding: Diagnostic, cause: [String]?)] = []
    var pages: [[String]: Set<OutputPath>] = [:]
    for finding in self {
      guard let common = finding.common else {
        firsts.append((finding.diagnostic, nil))
        continue
      }
      let cause = [finding.diagnostic.rule.name] + common.cause
      if pages[cause] == nil { firsts.append((finding.diagnostic, cause)) }
      pages[cause, default: []].insert(common.path)
    }
    return firsts.map { first in
      let others = first.cause.map { pages[$0, default: []].count - 1 } ?? 0
      guard others > 0 else { return first.finding }
      var finding = first.finding
      finding.message += ", and the same for \(others) more"
      return finding
    }
  }
}
