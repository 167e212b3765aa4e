/// How a value is written where it is printed.
enum PrintMode: UInt8, Sendable {
  /// No value is safe here, which is an error when the template is read.
  case refused
  case text

  /// As in text, but markup in HTML is shown as it is written.
  case titleText
  case attribute
  case url
  case urlList
  case json

  /// Between the quotes of a JSON text.
  case jsonText

  /// As it stands: what `super()` and `tojson` give is made for the place already.
  case asItStands

  /// Whether HTML is printed as it is.
  var keepsHTML: Bool { self == .text || self == .asItStands }
}

extension HTMLState {
  /// How a value is printed here.
  ///
  /// - Throws: `Problem` where no value is safe.
  func printMode() throws(Problem) -> PrintMode {
    switch phase {
    case .text: return .text
    case .titleText where pending.isEmpty: return .titleText
    case .quotedValue: return try valueMode()
    case .json where isEscaped: throw Problem("no value is safe after a '\\'")
    case .json: return isInJSONText ? .jsonText : .json
    case .beforeValue, .unquotedValue:
      throw Problem("no value is safe in an attribute without quotes", help: "put quotes around it")
    case .comment:
      throw Problem("no value is safe in a comment", help: "write {# … #} for comments")
    case .rawText:
      throw Problem(
        "no value is safe in the element '\(String(decoding: tag, as: UTF8.self))'",
        help: "put it in an attribute such as data-value=\"…\"")
    default: throw Problem("no value is safe in \(description)")
    }
  }

  private func valueMode() throws(Problem) -> PrintMode {
    let name = String(decoding: attribute, as: UTF8.self)
    if kind == .code { throw Problem("no value is safe in the attribute '\(name)'") }
    guard kind != .plain else { return .attribute }
    switch url {
    case .decided: return kind == .urlList ? .urlList : .attribute
    case .refused: throw Problem("no value is safe after such a scheme in '\(name)'")
    case .scheme, .open: return kind == .urlList ? .urlList : .url
    }
  }

  /// The state after a value has been printed.
  func afterValue() -> HTMLState {
    var result = self
    result.pending = []
    if phase == .quotedValue, kind != .plain, url != .decided { result.url = .open }
    if phase == .quotedValue, tag.elementsEqual("script".utf8), attribute.elementsEqual("type".utf8)
    {
      result.scriptType = [0]
    }
    return result
  }
}
