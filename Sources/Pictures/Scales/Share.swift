/// A place across a picture, in thousandths of its width from its start.
///
/// Pictures are drawn at the width of the page, so that their text keeps its size: what lies
/// across is a share of the width, what lies down is in CSS pixels.
package struct Share: Hashable, Sendable {
  package let thousandths: Int

  init(thousandths: Int) { self.thousandths = thousandths }

  /// The place of a fraction of a scale, of which 0 is the start and 1 the end.
  ///
  /// What lies beyond the scale is put at its end, and what is no number at its start.
  init(along fraction: Double) {
    let clamped = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    thousandths =
      Self.start.thousandths
      + Int((clamped * Double(Self.end.thousandths - Self.start.thousandths)).rounded())
  }

  /// Where scales start and end: so far from the edges that no mark is cut.
  static let start = Share(thousandths: 20)
  static let end = Share(thousandths: 980)

  /// The place so many thousandths further on, but not beyond the picture.
  func moved(by thousandths: Int) -> Share {
    Share(thousandths: min(max(self.thousandths + thousandths, 0), 1000))
  }
}

extension Share: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.thousandths < rhs.thousandths }
}

extension Share: CustomStringConvertible {
  /// The share as CSS and SVG write it, such as `12.5%`.
  package var description: String { "\(thousandths / 10).\(thousandths % 10)%" }
}

/// A stretch across a picture.
package struct Stretch: Hashable, Sendable {
  package let from: Share
  package let to: Share

  /// Its width; none if it would run backwards.
  package var width: Share { Share(thousandths: max(0, to.thousandths - from.thousandths)) }
}
