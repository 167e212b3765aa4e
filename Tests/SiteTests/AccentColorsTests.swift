import Testing

@testable import Site

/// The accent of a site in its light and its dark form.
struct AccentColorsTests {
  @Test(arguments: [
    ("#000", 18.4), ("#8a1c1c", 8.2), ("#fff", 1.1), ("#0b57d0", 5.6),
  ])
  func hasTheContrastOfTheGuidelines(_ accent: String, _ contrast: Double) throws {
    let colors = try #require(AccentColors(accent))
    #expect(abs(colors.contrast - contrast) < 0.15, "\(colors.contrast)")
    #expect(colors.light == accent)
  }

  @Test(arguments: ["#8a1c1c", "#000000", "#003", "#0b57d0", "#2e7d32", "#ffffff"])
  func canBeReadOnDarkPaper(_ accent: String) throws {
    let colors = try #require(AccentColors(accent))
    let dark = try #require(AccentColors(colors.dark))
    // Its contrast with light paper is little where that with dark paper is much.
    #expect(dark.contrast < 2.8, "\(colors.dark)")
    #expect(colors.style.contains("prefers-color-scheme:dark){:root{--accent:\(colors.dark)}}"))
  }

  @Test(arguments: ["", "#", "red", "#12", "#1234", "8a1c1c", "#8a1c1g"])
  func isAColor(_ accent: String) {
    #expect(AccentColors(accent) == nil)
  }
}
