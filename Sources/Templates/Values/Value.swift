/// What a template can see: the data that its names stand for.
package enum Value: Sendable {
  /// Nothing; printing it is an error.
  case none
  case bool(Bool)
  case integer(Int)
  case number(Double)

  /// Text from outside, escaped for where it is printed.
  case string(String)

  /// HTML that is safe to print as it stands.
  case html(HTML)
  case list([Value])
  case map(Map)

  /// The entry with this index of the records that the whole run shares, which lets values refer
  /// to each other in circles.
  case record(Int)
}

/// UTF-8 bytes of HTML that sitegen made, or that a template said is safe.
package struct HTML: Hashable, Sendable {
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }
}
