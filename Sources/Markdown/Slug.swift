import Kit

/// A form of `text` for URLs and anchors, words apart by hyphens; empty if it holds no letter or
/// digit.
///
/// Latin letters become the small ones of ASCII that they are written with, as far as there are such,
/// and letters of other scripts small ones of theirs. The form is composed (NFC), as browsers send
/// what is typed, whatever form a file system keeps names in.
package func slug(_ text: some Collection<UInt8>) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(text.count)
  let bytes = Array(text)[...]
  if bytes.allSatisfy({ $0 < 0x80 }) {
    for byte in bytes { append(Unicode.Scalar(byte), to: &slug) }
    return finished(slug)
  }
  for scalar in String(decoding: bytes.mayBeComposed ? bytes.composed : bytes, as: UTF8.self)
    .unicodeScalars
  {
    append(scalar, to: &slug)
  }
  return finished(slug)
}

private func finished(_ slug: [UInt8]) -> String {
  let end = slug.lastIndex { $0 != UInt8(ascii: "-") }.map { $0 + 1 } ?? 0
  return String(decoding: slug[..<end], as: UTF8.self)
}

private func append(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
  switch scalar.value {
  case 0..<0x80 where UInt8(scalar.value).isLetterOrDigit:
    slug.append(UInt8(scalar.value).lowercased)
  case 0x14A, 0x14B: slug.append(contentsOf: "ng".utf8)
  case 0xC0...0x17F where scalar.value != 0xD7 && scalar.value != 0xF7, 0x1E9E:
    slug.append(contentsOf: (LatinLetters.spelling(of: scalar) ?? "").utf8)
  case 0x180...0x24F, 0x1E00...0x1EFF:
    slug.append(contentsOf: (LatinLetters.spelling(of: scalar) ?? "").utf8)
  case _ where isJoiner(scalar.value): break
  case 0..<0x180: appendHyphen(to: &slug)
  case _ where isPunctuation(scalar.value): appendHyphen(to: &slug)
  default: slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}

private func appendHyphen(to slug: inout [UInt8]) {
  if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
}

/// Whether a scalar leaves no trace: apostrophes, accents of their own, joiners, marks of direction
/// and variation selectors.
private func isJoiner(_ value: UInt32) -> Bool {
  switch value {
  case 0x27, 0x2BC, 0x2019, 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E,
    0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
    true
  default: false
  }
}

/// Whether a scalar beyond Latin is punctuation, a symbol or private.
private func isPunctuation(_ value: UInt32) -> Bool {
  switch value {
  case 0x2B9...0x2DF, 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4,
    0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x700...0x70D, 0x964, 0x965,
    0x2000...0x2BFF, 0x3000...0x3004, 0x3007...0x3020, 0x3030, 0xE000...0xF8FF, 0xFD3E, 0xFD3F,
    0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
    0xFFE0...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0x10FFFF:
    true
  default: false
  }
}
