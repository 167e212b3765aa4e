import Kit
import TestSupport
import Testing

@testable import Publishing

/// With which headers files are kept.
struct FileHeadersTests {
  private let headers = FileHeaders(
    Array(
      """
      # A comment
      /desk/*
        X-Frame-Options: DENY

      /desk/assets/*.css\r
      \tcache-control:  public, max-age=1 \r
      /desk/feed.xml
        Content-Type: application/atom+xml
      """.utf8), root: "/desk/")

  @Test(
    arguments: [
      ("index.html", "text/html; charset=utf-8", "no-cache"),
      ("assets/a/b.css", "text/css; charset=utf-8", "public, max-age=1"),
      ("assets/a.css.map", nil, "no-cache"),
      ("feed.xml", "application/atom+xml", "no-cache"),
      ("topics/a/feed.xml", "application/atom+xml; charset=utf-8", "no-cache"),
      ("Photo.JPG", "image/jpeg", "no-cache"),
      ("notes", nil, "no-cache"),
    ] as [(String, String?, String)])
  func followRules(_ path: String, _ type: String?, _ caching: String) {
    let values = headers.values(of: FilePath(path))
    #expect(values == FileHeaders.Values(type: type, caching: caching))
  }
}
