import Kit

extension Reference.Kind {
  /// What a link or image to `destination` is.
  ///
  /// Only destinations of known forms may be published: no other scheme, no host without a scheme,
  /// and no byte that browsers drop or read as `/`, nor U+FFFD, which stands for such a one. Browsers
  /// drop a space only at an end; within, it is written as `%20`. What begins as a comment does is none of a site's addresses.
  init(destination: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    let isPlain = destination.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    guard isPlain, destination.first != 0x20, destination.last != 0x20,
      !destination.starts(with: "!--"), !destination.starts(with: "//"),
      !destination.holdsReplacement
    else {
      self = .refused
      return
    }
    guard let schemeEnd = Self.schemeEnd(of: destination) else {
      self = isImage ? .image : .page
      return
    }
    self = Self.kind(
      ofScheme: UnsafeBufferPointer(rebasing: destination[..<schemeEnd]), isImage: isImage)
  }

  private static func kind(
    ofScheme scheme: UnsafeBufferPointer<UInt8>, isImage: Bool
  ) -> Self {
    if scheme.names("https") || scheme.names("http") {
      isImage ? .externalImage : .externalLink
    } else if isImage {
      .refused
    } else if scheme.names("fact") {
      .fact
    } else if scheme.names("cite") {
      .citation
    } else {
      scheme.names("mailto") || scheme.names("tel") || scheme.names("sms")
        ? .externalLink : .refused
    }
  }

  /// The index of the colon after a scheme, or `nil` if `destination` is relative.
  ///
  /// [RFC 3986, §3.1](https://www.rfc-editor.org/rfc/rfc3986#section-3.1).
  private static func schemeEnd(of destination: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = destination.first, first.isLetter else { return nil }
    for (index, byte) in destination.enumerated() {
      if byte == UInt8(ascii: ":") { return index }
      let isAllowed =
        byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
      guard isAllowed else { return nil }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it is a scheme, in capitals or not.
  fileprivate func names(_ scheme: StaticString) -> Bool {
    count == scheme.utf8CodeUnitCount
      && scheme.withUTF8Buffer { name in indices.allSatisfy { self[$0].lowercased == name[$0] } }
  }

  /// Whether U+FFFD is in the text.
  fileprivate var holdsReplacement: Bool {
    var start = 0
    while let found = offset(of: 0xEF, in: self, from: start) {
      if self[found...].starts(with: "\u{FFFD}") { return true }
      start = found + 1
    }
    return false
  }
}
