import Glibc
package import Kit

extension Rule {
  package static let accentContrast = Rule(
    "accent-contrast", .warning,
    catches: "An accent in which words cannot be read well on the page.",
    why: "Marks, numbers of notes and labels are set in it; WCAG 2.2 asks for 4.5 to 1.",
    wrong: "accent: \"#e07a5f\"", right: "accent: \"#8a1c1c\"")
}

/// The accent of a site in its light and its dark form.
///
/// Contrasts are those of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
package struct AccentColors: Hashable, Sendable {
  /// As the site gives it.
  package let light: String

  /// The same hue, so light that it can be read on dark paper.
  package let dark: String

  /// The contrast of the light form with the darkest ground on which it stands, from 1 to 21.
  package let contrast: Double

  /// The least contrast of text that is not large (WCAG 2.2, 1.4.3).
  package static let leastContrast = 4.5

  /// Fails if the color is not `#` and three or six hexadecimal digits.
  package init?(_ accent: String) {
    guard let color = Color(accent) else { return nil }
    light = accent
    contrast = color.contrast(with: .lightGround)
    var bright = color
    // To white it takes 20 steps, and white can be read on it.
    for step in 0...20 where bright.contrast(with: .darkGround) < Self.leastContrast + 1.5 {
      bright = color.mixed(withWhite: Double(step) / 20)
    }
    dark = bright.text
  }

  /// The rules of a style sheet that put it in the place of the theme's.
  var style: String {
    """

    :root{--accent:\(light)}
    @media (prefers-color-scheme:dark){:root{--accent:\(dark)}}
    @media print{:root{--accent:\(light)}}

    """
  }
}

/// A color in sRGB, its parts from 0 to 1.
private struct Color {
  let red: Double
  let green: Double
  let blue: Double

  /// The wash of the theme in its two forms, on which links and marks stand too.
  static let lightGround = Self(red: 243 / 255, green: 240 / 255, blue: 231 / 255)
  static let darkGround = Self(red: 33 / 255, green: 31 / 255, blue: 28 / 255)

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init?(_ text: String) {
    let digits = text.utf8.dropFirst().compactMap(\.hexadecimalValue).map { Double($0) }
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == digits.count + 1 else {
      return nil
    }
    switch digits.count {
    case 3: self.init(red: digits[0] / 15, green: digits[1] / 15, blue: digits[2] / 15)
    case 6:
      let parts = [0, 2, 4].map { (digits[$0] * 16 + digits[$0 + 1]) / 255 }
      self.init(red: parts[0], green: parts[1], blue: parts[2])
    default: return nil
    }
  }

  func mixed(withWhite share: Double) -> Color {
    func mix(_ part: Double) -> Double { part + (1 - part) * share }
    return Color(red: mix(red), green: mix(green), blue: mix(blue))
  }

  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  var text: String {
    let parts = [red, green, blue].map { Int(($0 * 255).rounded()) }
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
