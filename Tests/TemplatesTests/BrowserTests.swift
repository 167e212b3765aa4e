import Foundation
import Templates
import Testing

/// What a browser sees in a page is what its template wrote.
struct BrowserTests {
  /// The first Chromium on the machine; nil if there is none.
  static let chromium = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let attacks = [
    "\"\u{301} onfocus=alert(1) autofocus x=\"\u{301}", "'\u{301} onfocus=alert(1) '",
    "<\u{338}img src=x>",
    "</title><script>alert(1)</script>", "--><script>alert(1)</script>", "`onload=alert(1)",
    "\"\u{FE0F}><svg onload=alert(1)>", ">\u{200D}<i>", "</textarea><img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>", "<!--<script>", "&quot; onclick=alert(1) &quot;",
    "\u{2028}</script>", "&#34; onclick=alert(1)",
  ]

  static let template = """
    <!DOCTYPE html><html><head><title>{{ xs|join(' ') }}</title>
    <script type="application/ld+json">{"a": {{ xs }}, "b": "{{ xs|join(' ') }}"}</script></head>
    <body>{% for x in xs %}<p id="p" title="{{ x }}" class='{{ x }}'>{{ x }}</p>
    <textarea>{{ x }}</textarea><a href="/?q={{ x }}">{{ x|upper }}</a>{{ x|truncate(9, true) }}
    {% endfor %}<hr></body></html>
    """

  @Test(.enabled(if: chromium != nil, "no Chromium on this machine"))
  func findsNoOtherElementOrAttribute() throws {
    let page = try render(Self.template, ["xs": .list(Self.attacks.map(Value.string))])
    let part = ["p id title class", "textarea", "a href"]
    let parts = Self.attacks.flatMap { _ in part }
    let tags = Self.tags(of: try dump(page))
    #expect(tags == ["html", "head", "title", "script type", "body"] + parts + ["hr"])
  }

  private func dump(_ html: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: Self.chromium ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--dump-dom", "file://\(file.path)",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// The names of elements and their attributes in serialized HTML, which quotes every value.
  static func tags(of html: String) -> [String] {
    var result: [String] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "!") else {
        continue
      }
      var names: [UInt8] = []
      var isQuoted = false
      while let byte = rest.first, isQuoted || byte != UInt8(ascii: ">") {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "=") { names.append(byte) }
        rest = rest.dropFirst()
      }
      result.append(String(decoding: names, as: UTF8.self))
    }
    return result
  }
}
