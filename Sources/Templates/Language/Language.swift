/// A language that dates, numbers and lists of names are written in.
struct Language: Sendable {
  /// The primary subtag in lower case, such as `en`.
  let code: String

  /// - Parameter tag: A BCP 47 tag; what follows the first `-` is not looked at.
  init(tag: String) {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    code = String(decoding: primary.map(\.lowercased), as: UTF8.self)
  }
}
