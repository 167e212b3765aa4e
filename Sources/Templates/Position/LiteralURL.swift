/// The value of an attribute that leads somewhere, such as `href`, as far as a template itself says
/// where: text alone, or text after one value.
package struct LiteralURL: Hashable, Sendable {
  /// The template's file, such as `templates/base.html`.
  package let path: String

  /// Where the value begins, counted from 1; columns in Unicode scalars.
  package let line: Int
  package let column: Int

  /// The expression that is printed before the text, as the template has it, such as `site.root`;
  /// nil if there is none.
  package let head: String?

  /// What the template writes.
  package let text: String
}

/// A value of an attribute that is being read.
struct OpenURL {
  /// Where it begins in the template's source.
  let start: Int
  var head: String?
  var text: [UInt8] = []
}

extension PositionAnalysis {
  /// Follows the text of a template into and out of the attributes that lead somewhere.
  ///
  /// - Parameters:
  ///   - index: The place of the byte that was read.
  ///   - former: What was read before it.
  ///   - state: What is read now.
  mutating func follow(_ index: Int, from former: HTMLState.Phase, to state: HTMLState) {
    switch (former, state.phase) {
    case (.quotedValue, .quotedValue): openURL?.text.append(set.templates[template].source[index])
    case (.quotedValue, _): closeURL()
    case (_, .quotedValue): openURL = state.kind == .url ? OpenURL(start: index + 1) : nil
    default: break
    }
  }

  /// Follows a value that is printed in such an attribute: only before all text it is known where the
  /// attribute leads.
  mutating func follow(printed expression: Int) {
    guard let url = openURL, url.text.isEmpty, url.head == nil else {
      openURL = nil
      return
    }
    openURL?.head = set.templates[template].text(of: expression)
  }

  private mutating func closeURL() {
    guard let url = openURL else { return }
    openURL = nil
    let (source, path) = (set.templates[template].source, set.templates[template].path)
    let place = TemplateError(
      Problem(""), in: source, path: path, at: Place(start: url.start, end: url.start),
      subject: nil)
    literalURLs.insert(
      LiteralURL(
        path: path, line: place.line, column: place.column, head: url.head,
        text: String(decoding: url.text, as: UTF8.self)))
  }
}
