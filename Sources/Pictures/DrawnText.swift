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
  ///   - text: Words with spaces between them; one that is too wide is parted behind a hyphen, or where the
  ///     line ends.
  ///   - width: The width of a line, in the picture's units.
  ///   - limit: The most lines.
  ///   - isBold: Whether it is set in bold letters.
  /// - Returns: At least one line.
  static func lines(
    of text: String, within width: Double, limit: Int, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in parts(of: text, within: width, isBold: isBold) {
      let longer = line.isEmpty ? part.text : line + (part.isOfWordBefore ? "" : " ") + part.text
      if line.isEmpty || self.width(of: longer, isBold: isBold) <= width {
        line = longer
      } else if lines.count + 1 == limit {
        return lines + ["\(line)…"]
      } else {
        lines.append(line)
        line = part.text
      }
    }
    return lines + [line]
  }

  /// The words, those that are wider than a line in parts of which none is.
  private static func parts(
    of text: String, within width: Double, isBold: Bool
  ) -> [(text: String, isOfWordBefore: Bool)] {
    text.utf8.split(separator: UInt8(ascii: " ")).flatMap { bytes in
      let word = String(Substring(bytes))
      // Letters are reckoned rather too wide, so that a part which is hardly wider fits.
      let most = 1.2 * width
      var parts = [""]
      var used = 0.0
      for scalar in word.unicodeScalars {
        let size = self.width(of: String(scalar), isBold: isBold)
        if used + size > most {
          // Behind the last hyphen of the part if it has one.
          let rest = parts.removeLast().parted(behind: "-")
          parts += rest
          used = rest.count > 1 ? self.width(of: rest[1], isBold: isBold) : 0
          if rest.count == 1 { parts.append("") }
        }
        parts[parts.count - 1].unicodeScalars.append(scalar)
        used += size
      }
      return parts.enumerated().map { ($1, $0 > 0) }
    }
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

extension String {
  /// The text up to the last of some sign and what follows it, or all of it where it does not have that within.
  fileprivate func parted(behind sign: Unicode.Scalar) -> [String] {
    guard let place = unicodeScalars.lastIndex(of: sign) else { return [self] }
    let start = unicodeScalars.index(after: place)
    return start == unicodeScalars.endIndex
      ? [self] : [String(unicodeScalars[..<start]), String(unicodeScalars[start...])]
  }
}
