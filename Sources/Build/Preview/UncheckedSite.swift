import Checks
package import Kit
import Rendering
import Site

/// A site in whose facts and settings there is no error, and whose pages have not been checked: those that
/// somebody looks at can be made before that.
package struct UncheckedSite: Sendable {
  private let run: BuildRun
  private let renderer: SiteRenderer

  init(_ run: BuildRun, _ renderer: SiteRenderer) { (self.run, self.renderer) = (run, renderer) }

  /// The bytes of a page of Markdown or of a fact; nil for any other file, and for a page with an error.
  package func rendered(_ path: OutputPath) -> [UInt8]? {
    guard let planned = page(at: path), let file = try? planned.get(),
      case .rendered(let render) = file.contents
    else { return nil }
    var bytes: [UInt8] = []
    guard (try? render(nil, &bytes)) != nil, run.lateFailures.first == nil else { return nil }
    return bytes
  }

  private func page(at path: OutputPath) -> PlannedFile? {
    let name = "index.html"
    guard path.text.utf8.endsWith("/\(name)") else { return nil }
    let address = "/" + path.text.dropLast(name.utf8.count)
    guard let index = renderer.site.page(at: address) else { return renderer.factPage(at: address) }
    let site = renderer.site
    var checked = run
    let texts = site.readTexts(of: site.page(index), for: .reading)
    checked.add(site.findings(onPage: index, texts), after: .checks)
    return checked.hasError ? nil : renderer.contentPage(index)
  }
}
