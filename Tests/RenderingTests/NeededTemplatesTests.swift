import Foundation
import TestSupport
import Testing

@testable import Site

/// The templates that the renderer names are those without which no site can be.
struct NeededTemplatesTests {
  @Test func areAllThatTheRendererNames() throws {
    let folder = Checkout.root.appending(path: "Sources/Rendering")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let text = try files.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }.joined()
    let named = Set(text.matches(of: /"([a-z0-9][a-z0-9\/-]*\.html)"/).map { String($0.output.1) })
    #expect(named.count > 15)
    #expect(named.subtracting(PageTemplates.names) == [])
  }
}
