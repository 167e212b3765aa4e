import Foundation
import TestSupport
import Testing

@testable import Site

struct SitePathsTests {
  @Test func pathsAreThoseOfTheFilesWritten() async throws {
    let whole = try await WholeSite.shared.value
    let written = whole.files.keys.map { file -> String in
      let isIndex = file == "index.html" || file.hasSuffix("/index.html")
      return "/" + (isIndex ? String(file.dropLast("index.html".count)) : file)
    }
    // The names of the theme's files, and how the search index is cut, are their own affair.
    let others = written.filter { path in
      !path.hasPrefix("/assets/") && (path == "/search/" || !path.hasPrefix("/search/"))
    }
    #expect(Set(others).subtracting(whole.site.paths).sorted() == [])
    #expect(whole.site.paths.subtracting(others).sorted() == [])
  }

  @Test func sitemapNamesEveryPageButErrorsAndRedirections() async throws {
    let whole = try await WholeSite.shared.value
    let sitemap = try whole.text("sitemap.xml")
    // The page of components is not listed.
    let pages = whole.pages.map(\.path).filter { $0 != "404.html" && $0 != "style/index.html" }
    for page in pages {
      let path = page.dropLast("index.html".count)
      #expect(sitemap.contains("<loc>https://example.org/desk/\(path)</loc>"))
    }
    #expect(sitemap.components(separatedBy: "<loc>").count - 1 == pages.count)
    #expect(
      sitemap.contains(
        "<loc>https://example.org/desk/briefings/second/</loc>\n    <lastmod>2025-11-02</lastmod>"))
  }

  @Test(arguments: [(50_000, 1), (50_001, 3), (100_000, 3), (100_001, 4)])
  func manyAddressesNeedSeveralSitemaps(count: Int, files: Int) {
    #expect(SitePaths.sitemaps(of: count).count == files)
  }

  @Test func robotsNameTheSitemapOnlyByAWholeAddress() async throws {
    #expect(try await SampleSite().text("robots.txt") == "User-agent: *\nDisallow:\n")
    let site = try await SampleSite(baseURL: "https://example.org/desk")
    #expect(
      try site.text("robots.txt").hasSuffix("Sitemap: https://example.org/desk/sitemap.xml\n"))
  }
}
