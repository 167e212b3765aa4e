package import Kit

extension SitePage {
  /// When the page last changed; nil if it does not say.
  var lastChange: Instant? { page.frontMatter.updated ?? page.frontMatter.date }
}

extension Site {
  /// When the newest change of a briefing was; the start of 1970 if there is no briefing, since no
  /// output may depend on a clock.
  package var lastChange: Instant { lastChange(of: briefings.indices) }

  /// When the newest change of some briefings was, by their indexes in `briefings`; the start of 1970
  /// if there are none.
  func lastChange(of indices: some Sequence<Int>) -> Instant {
    indices.compactMap { briefings[$0].lastChange }.max() ?? .epoch
  }
}
