/// The width and height of an image in pixels, as the first bytes of its file say.
package struct ImageSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// How much of a file is looked at: in a photograph, what the camera says of itself comes first.
  static let headLimit = 256 << 10

  private init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, 1...100_000 ~= width, 1...100_000 ~= height else { return nil }
    self.width = width
    self.height = height
  }

  /// Reads a PNG, GIF, JPEG or WebP; nil for what is none of them, or is cut off too early.
  ///
  /// - Complexity: O(*n*) in the number of parts of a JPEG before its frame.
  init?(_ bytes: [UInt8]) {
    let reader = ImageHead(bytes: bytes)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self.init(reader.big(16, 4), reader.big(20, 4))
    } else if bytes.starts(with: "GIF8".utf8) {
      self.init(reader.little(6, 2), reader.little(8, 2))
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self.init(jpeg: reader)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self.init(webP: reader)
    } else {
      return nil
    }
  }

  /// ITU T.81, B.1.1.4 and B.2.2: parts begin with a marker and their length; the frame has a size.
  private init?(jpeg reader: ImageHead) {
    var place = 2
    while let marker = reader.big(place, 2), marker >= 0xFF01 {
      let isFrame = 0xFFC0...0xFFCF ~= marker && ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker)
      if isFrame { break }
      guard let length = reader.big(place + 2, 2), length >= 2 else { return nil }
      place += 2 + length
    }
    self.init(reader.big(place + 7, 2), reader.big(place + 5, 2))
  }

  /// The size is where https://developers.google.com/speed/webp/docs/riff_container puts it.
  private init?(webP reader: ImageHead) {
    let kind = reader.bytes.dropFirst(12).prefix(4)
    if kind.elementsEqual("VP8X".utf8) {
      self.init(reader.little(24, 3).map { $0 + 1 }, reader.little(27, 3).map { $0 + 1 })
    } else if kind.elementsEqual("VP8L".utf8) {
      let bits = reader.little(21, 4)
      self.init(bits.map { ($0 & 0x3FFF) + 1 }, bits.map { (($0 >> 14) & 0x3FFF) + 1 })
    } else if kind.elementsEqual("VP8 ".utf8) {
      self.init(reader.little(26, 2).map { $0 & 0x3FFF }, reader.little(28, 2).map { $0 & 0x3FFF })
    } else {
      return nil
    }
  }
}

/// The first bytes of a file, of which numbers are read.
private struct ImageHead {
  let bytes: [UInt8]

  /// A number whose greatest byte comes first; nil if it lies behind the end.
  func big(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the least byte first.
  func little(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
