import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// What waits is found in compressed files and archives as well, and where nobody can look it is said
/// (`embargo-file-unread`).
@Suite(.enabled(if: Python.has("bz2, gzip, lzma, tarfile, zipfile, zlib"), "needs python3"))
struct LeakInPackedFileTests {
  private static let secret = "Envoys will meet in a village near Doha on Sunday morning"

  /// A site with a file that a script writes, in which `secret` and `text` stand for a text with and
  /// without words of a page that waits.
  private func site(_ file: String, _ script: String) throws -> TestSite {
    let site = try TestSite([
      "content/briefings/seen.md": TestSite.briefing("Text.", title: "Seen"),
      "content/briefings/hidden.md": TestSite.briefing(
        "\(Self.secret), *it is said*.", title: "A meeting in secret", more: "draft: true\n"),
    ])
    try site.folder.write([UInt8](), to: "content/assets/\(file)")
    let program = """
      import bz2, gzip, io, lzma, os, tarfile, zipfile, zlib
      secret = ('words ' * 200 + '\(Self.secret)! ' + 'words ' * 200).encode()
      text = b'words ' * 400
      file = '\(site.folder.path)/content/assets/\(file)'
      def zipped(files, method=zipfile.ZIP_DEFLATED):
          out = io.BytesIO()
          with zipfile.ZipFile(out, 'w', method) as archive:
              for name, data in files.items(): archive.writestr(name, data)
          return out.getvalue()
      def tarred(files, mode='w'):
          out = io.BytesIO()
          with tarfile.open(fileobj=out, mode=mode) as archive:
              for name, data in files.items():
                  entry = tarfile.TarInfo(name)
                  entry.size = len(data)
                  archive.addfile(entry, io.BytesIO(data))
          return out.getvalue()
      def written(data): open(file, 'wb').write(data)
      \(script)
      """
    let said = try Python.run(program)
    try #require(said == "", "\(said)")
    return site
  }

  private func found(_ file: String, _ script: String) async throws -> [String] {
    let site = try site(file, script)
    let built = try await site.builder().build().diagnostics
    let checked = try await site.builder().checkOnly().diagnostics
    let lines = [built, checked].map { found in
      found.filter { $0.rule.name.hasPrefix("embargo-") }.map {
        "\($0.location.path): \($0.severity.rawValue)[\($0.rule.name)]: \($0.message)"
      }
    }
    // A check says what a build does.
    #expect(lines[0] == lines[1])
    return lines[0]
  }

  private static func leak(_ file: String) -> String {
    "content/assets/\(file): warning[embargo-in-file]: “\(secret)” of content/briefings/hidden.md is in"
      + " \(file) of the site, and may not be seen yet"
  }

  private static func unread(_ file: String) -> String {
    "content/assets/\(file): note[embargo-file-unread]: \(file) cannot be read, so nobody knows whether"
      + " it has words of what may not be seen yet"
  }

  @Test(arguments: [
    ("a.txt.gz", "written(gzip.compress(secret))"), ("a.svgz", "written(gzip.compress(secret, 1))"),
    ("a.gz", "written(gzip.compress(secret, 0))"),
    // Several behind each other are one text.
    ("a.gz", "written(gzip.compress(secret[:1230]) + gzip.compress(secret[1230:]))"),
    ("a.zip", "written(zipped({'in/a.txt': text, 'in/b.txt': secret}))"),
    ("a.zip", "written(zipped({'a.txt': secret}, zipfile.ZIP_STORED))"),
    ("a.zip", "written(zipped({'\(secret).txt': b''}))"),
    (
      "a.docx",
      "written(zipped({'word/document.xml': b'<w:p><w:r><w:t>' + secret.replace(b'vil', b'vil</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>') + b'</w:t></w:r></w:p>'}))"
    ),
    ("a.odt", "written(zipped({'content.xml': b'<text:p>' + secret + b'</text:p>'}))"),
    ("a.tar", "written(tarred({'a.bin': bytes(600), 'b/c.txt': secret}))"),
    ("a.tgz", "written(tarred({'a.txt': text, 'b.txt': secret.upper()}, 'w:gz'))"),
    ("a.zip", "written(zipped({'b.zip': zipped({'c.gz': gzip.compress(secret)})}))"),
    ("a.bin", "written(zipped({'a.txt': secret.decode().encode('utf-16')}))"),
  ])
  func aSentenceIsFound(_ file: String, _ script: String) async throws {
    #expect(try await found(file, script) == [Self.leak(file)])
  }

  /// Damaged, under a password, too deep, too large, or packed in a way that is not undone.
  @Test(arguments: [
    ("a.pdf", "written(b'%PDF-1.7 ' + zlib.compress(secret))"),
    ("a.bz2", "written(bz2.compress(secret))"), ("a.xz", "written(lzma.compress(secret))"),
    ("a.br", "written(b'abc')"), ("a.gz", "written(gzip.compress(text)[:-20])"),
    ("a.gz", "written(gzip.compress(bytes(40 << 20)))"),
    ("a.zip", "written(zipped({'a.txt': text})[:-40])"),
    ("a.zip", "written(zipped({'a.txt': secret}, zipfile.ZIP_BZIP2))"),
    ("a.zip", "written(zipped({'a.pdf': b'%PDF-1.7 ' + zlib.compress(secret)}))"),
    (
      "a.zip",
      "data = bytearray(zipped({'a.txt': text})); data[data.index(b'PK\\x01\\x02') + 8] |= 1; written(data)"
    ),
    (
      "a.gz",
      "data = secret\nfor _ in range(6): data = gzip.compress(data)\nwritten(data)"
    ),
    ("a.zip", "written(zipped({'a.bin': os.urandom(9 << 20)}))"),
  ])
  func whatCannotBeReadIsTold(_ file: String, _ script: String) async throws {
    #expect(try await found(file, script) == [Self.unread(file)])
  }

  @Test(arguments: [
    ("a.gz", "written(gzip.compress(text))"), ("a.zip", "written(zipped({'a.txt': text}))"),
    ("a.zip", "written(zipped({}))"), ("a.tar", "written(tarred({'a.txt': text}))"),
    ("a.png", "written(b'\\x89PNG\\r\\n\\x1a\\n' + os.urandom(2000))"),
    ("a.woff2", "written(b'wOF2' + os.urandom(2000))"),
  ])
  func whatHasNoneIsNot(_ file: String, _ script: String) async throws {
    #expect(try await found(file, script) == [])
  }

  /// One finding for all of them, wherever they are; none where nothing waits.
  @Test func severalAreToldInOne() async throws {
    let site = try site("a.pdf", "written(b'%PDF-1.7')")
    for name in ["b", "c", "d"] { try site.folder.write("BZh9", to: "content/assets/\(name).bz2") }
    for _ in 0..<2 {
      let found = try await site.builder().build().diagnostics
        .filter { $0.rule.name == "embargo-file-unread" }
      #expect(found.map(\.location.path) == ["content/assets/a.pdf"])
      #expect(found.first?.message.hasSuffix(": a.pdf, b.bz2, c.bz2 …") == true, "\(found)")
    }
    try site.folder.write("BZh9", to: "public/e.bz2")
    let found = try await site.builder().build().diagnostics
      .filter { $0.rule.name == "embargo-file-unread" }
    #expect(found.map(\.location.path) == ["content/assets/a.pdf", "public/e.bz2"])
    try site.folder.edit("content/briefings/hidden.md", "draft: true\n", to: "")
    #expect(
      try await site.builder().build().diagnostics.filter { $0.rule.name.hasPrefix("embargo-") }
        == [])
  }

  /// What is put into `public` is looked into as well.
  @Test func aFileOfOthersIsLookedInto() async throws {
    let site = try site("a.gz", "written(gzip.compress(secret))")
    try FileManager.default.moveItem(
      at: site.folder.url("content/assets/a.gz"), to: site.folder.url("a.gz"))
    #expect(try await site.build() == [])
    try FileManager.default.moveItem(
      at: site.folder.url("a.gz"), to: site.folder.url("public/a.gz"))
    let found = try await site.build()
    #expect(found.count == 1 && found[0].hasPrefix("public/a.gz:1:1: warning[embargo-in-file]"))
  }
}

/// Compressed bytes come back as they were, and others end without a trap.
struct InflationTests {
  /// RFC 1951 in the three kinds of its blocks, as zlib writes them.
  @Test(arguments: [
    ("0300", ""), ("4b4c4c0400", "aaa"), ("010500faff68656c6c6f", "hello"),
    ("cb48cdc9c957c8c04b0200", "hello hello hello hello hello hello "),
    (
      "6591410e80200c04bfc20b0c2d6d81ff18134f266ae2f73d77382e2cdb615bcb77ddfb53aea39cef56244bcb72"
        + "c21c59ab67dd706f781f881f982eb5e240e930231219272149a94ec7404653e3c7d81349cde818c870c514ef"
        + "e00892061d9d199d5306392649672cadf3bb52d988084b93a55751562f6dd98e2d0b74eef807",
      (0..<40).map { "\($0 * $0) words of it. " }.joined()
    ),
  ])
  func givesBackWhatWasCompressed(_ digits: String, _ text: String) {
    let inflation = Inflation(Self.bytes(digits), from: 0, limit: 1000)
    #expect(String(decoding: inflation.output, as: UTF8.self) == text)
    #expect(inflation.isWhole && inflation.end == Self.bytes(digits).count)
    if text.isEmpty { return }
    let part = Inflation(Self.bytes(digits), from: 0, limit: text.utf8.count - 1)
    #expect(!part.isWhole && text.utf8.starts(with: part.output))
  }

  /// Cut off at each place, and with each byte there.
  @Test func endsWhateverItReads() {
    let sound = Self.bytes("cb48cdc9c957c8c04b0200")
    for place in sound.indices {
      for value in 0...255 as ClosedRange<UInt8> {
        var other = sound
        other[place] = value
        #expect(Inflation(other, from: 0, limit: 1 << 16).output.count <= 1 << 16)
      }
      #expect(!Inflation(Array(sound[..<place]), from: 0, limit: 100).isWhole)
    }
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let signs = digits.utf8.filter { $0 != 0x20 }
    return stride(from: 0, to: signs.count - 1, by: 2).compactMap {
      UInt8(String(decoding: signs[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }
}
