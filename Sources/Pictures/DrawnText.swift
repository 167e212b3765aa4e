/// A point in a picture, from its top left corner, in the picture's own units.
package struct PicturePoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
}

/// A rectangle in a picture.
struct PictureBox: Hashable, Sendable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  func overlaps(_ other: PictureBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: PictureBox) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}

/// The size of letters in pictures, in their units.
///
/// All pictures are 720 units wide, so that these letters have 11 pixels on the narrowest screens.
/// On wide ones the style sheet sets smaller letters, which leaves more room than was reckoned.
enum DrawnText {
  static let pictureWidth = 720.0
  static let size = 28.0

  /// How much smaller letters are on wide screens, at most.
  static let wideScreenScale = 0.62

  /// About as wide as text is drawn, in the picture's units; rather too wide than too narrow.
  static func width(of text: String, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size * (isBold ? 1.12 : 1)
  }

  /// The text in lines that fit into `width`, the last with an ellipsis if there are more.
  ///
  /// - Parameters:
  ///   - text: Words with spaces between them; a word that is too wide stands alone in its line.
  ///   - width: The width of a line, in the picture's units.
  ///   - limit: The most lines.
  ///   - isBold: Whether it is set in bold letters.
  /// - Returns: At least one line.
  static func lines(
    of text: String, within width: Double, limit: Int, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let longer = line.isEmpty ? String(Substring(word)) : "\(line) \(Substring(word))"
      if line.isEmpty || self.width(of: longer, isBold: isBold) <= width {
        line = longer
      } else if lines.count + 1 == limit {
        return lines + ["\(line)…"]
      } else {
        lines.append(line)
        line = String(Substring(word))
      }
    }
    return lines + [line]
  }

  /// The width in ems of a letter in common sans-serif type.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", "ı", " ", ".", ",", "'", "’", "(", ")", "|", "-": 0.36
    case "m", "w", "M", "W", "—", "…": 0.92
    case "A"..."Z": 0.7
    case "\u{300}"..."\u{36F}": 0
    case "\u{2E80}"..."\u{FFDC}": 1
    default: scalar.properties.isUppercase ? 0.7 : 0.57
    }
  }
}
