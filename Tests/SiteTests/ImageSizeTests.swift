import Testing

@testable import Site

/// How large an image is, by the first bytes of its file.
struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xE0]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1]
  /// What a camera says of itself comes before the frame.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 1, 2, 3, 4, 0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80, 3]
  private static let webP: [UInt8] = Array("RIFF....WEBP".utf8)

  @Test(arguments: [
    png, gif, jpeg,
    webP + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0],
    webP + Array("VP8L".utf8) + [5, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0],
    webP + Array("VP8 ".utf8) + [9, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1],
  ])
  func isReadFromEachForm(_ bytes: [UInt8]) throws {
    let size = try #require(ImageSize(bytes))
    #expect((size.width, size.height) == (640, 480))
  }

  @Test(arguments: [
    [], Array("<svg/>".utf8), Array(png.prefix(20)), Array(jpeg.prefix(14)),
    [0xFF, 0xD8, 0xFF, 0xE0],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0], webP + Array("VP8?".utf8),
  ])
  func isNotGuessed(_ bytes: [UInt8]) {
    #expect(ImageSize(bytes) == nil)
  }
}
