import Synchronization

/// The Markdown of a page, each piece rendered once.
struct PageTexts: Sendable {
  /// The standfirst; nil if the first paragraph of the body serves as such.
  let summary: PageText?

  let keyPoints: [PageText]
  let body: PageText

  /// The pieces in the order in which a reader meets them.
  let all: [PageText]

  init(summary: PageText?, keyPoints: [PageText], body: PageText) {
    self.summary = summary
    self.keyPoints = keyPoints
    self.body = body
    all = (summary.map { [$0] } ?? []) + keyPoints + [body]
  }
}

/// The Markdown of a page, which is parsed when it is first asked for.
///
/// Of most pages of a site nobody asks in a run that changes little.
final class PageContent: Sendable {
  private let parsed: Mutex<PageTexts?>
  private let parse: @Sendable () -> PageTexts

  /// The texts of a page that is parsed already.
  init(_ texts: PageTexts) {
    parsed = Mutex(texts)
    parse = { texts }
  }

  /// The texts that `parse` returns, which is called at most once.
  init(parsing parse: @escaping @Sendable () -> PageTexts) {
    parsed = Mutex(nil)
    self.parse = parse
  }

  var texts: PageTexts {
    parsed.withLock { texts in
      if let texts { return texts }
      let new = parse()
      texts = new
      return new
    }
  }
}
