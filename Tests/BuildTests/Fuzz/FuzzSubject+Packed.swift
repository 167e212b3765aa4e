@testable import Build

extension FuzzTests.Subject {
  /// Compressed files and archives, each byte of which is one sign of the text.
  static let packed = Self(
    name: "packed files",
    seeds: [
      // A file, one in blocks with codes of its own, and an archive of two, as Python writes them.
      signs(
        "1f8b08080000000002ff612e74787400cb48cdc9c957c8c04b02002569e61c24000000"),
      signs(
        "1f8b0800000000000203335028cf2f4a2956c84f53c82cd1533044e59aa0722dd1149ba1f28d4c51f9c668f2"
          + "2668facdd08cb740b3ddd0c0004dc0084d05009042e5e4be000000"),
      signs(
        "504b0304140000000800000021002569e61c0b0000002400000005000000612e747874cb48cdc9c957c8c04b"
          + "0200504b03041400000000000000210086a61036050000000500000004000000622e677a68656c6c6f504b01"
          + "021403140000000800000021002569e61c0b0000002400000005000000000000000000000080010000000061"
          + "2e747874504b010214031400000000000000210086a610360500000005000000040000000000000000000000"
          + "80012e000000622e677a504b0506000000000200020065000000550000000000"),
      archive,
    ],
    pieces: [
      "PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{1F}\u{8B}\u{8}", "\0\0", "ustar", "7777",
    ]
  ) { text in
    let bytes = String(decoding: text, as: UTF8.self).unicodeScalars
      .map { UInt8(truncatingIfNeeded: $0.value) }
    let files = Unpacking(bytes, named: "a").files
    let count = files.reduce(0) { $0 + $1.bytes.count }
    return count > max(1 << 20, 64 * bytes.count) ? "\(count) bytes came out" : nil
  }

  private static let archive =
    padded("a.txt", to: 124) + padded("00000000005", to: 133) + padded("ustar", to: 255)
    + padded("hello", to: 512)

  private static func padded(_ text: String, to count: Int) -> String {
    text + String(repeating: "\0", count: count - text.utf8.count)
  }

  /// The signs of bytes in hexadecimal digits.
  private static func signs(_ digits: String) -> String {
    let values = Array(digits.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    let scalars = stride(from: 0, to: values.count - 1, by: 2).map {
      Unicode.Scalar(values[$0] << 4 | values[$0 + 1])
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
