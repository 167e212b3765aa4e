extension String {
  /// The path of the page of the fact that has this id: its dot becomes a slash.
  package var factAddress: String {
    let bytes = utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 }
    return "/\(String(decoding: bytes, as: UTF8.self))/"
  }

  /// The text as a part of an `id` attribute: the dot of a fact's id becomes a hyphen.
  package var anchorPart: String {
    let bytes = utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
