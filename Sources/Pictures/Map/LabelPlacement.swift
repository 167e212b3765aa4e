/// Names beside points, none over another.
///
/// Each name takes the first of eight places around its point that is free, in the order of the
/// names; what finds none is left out.
package struct LabelPlacement: Sendable {
  package struct Label: Hashable, Sendable {
    /// On which side of `x` the text stands, as SVG's `text-anchor` calls it.
    package enum Anchor: String, Hashable, Sendable {
      case start, middle, end
    }

    package let x: Double

    /// The text's baseline.
    package let y: Double
    package let anchor: Anchor
  }

  /// What labels may not leave.
  private let frame: PictureBox

  /// What is taken.
  private var taken: [PictureBox] = []

  init(within frame: PictureBox) { self.frame = frame }

  /// Keeps labels away from a box.
  mutating func block(_ box: PictureBox) { taken.append(box) }

  /// Finds a place for a text beside a point.
  ///
  /// - Returns: The place; nil if none is free.
  /// - Complexity: O(*n*) in the number of boxes that are taken.
  mutating func place(_ text: String, beside point: PicturePoint) -> Label? {
    let width = DrawnText.width(of: text, isBold: true)
    for (dx, dy, anchor) in Self.candidates {
      let label = Label(x: point.x + dx, y: point.y + dy, anchor: anchor)
      if take(label, width: width) { return label }
    }
    return nil
  }

  /// Takes a place if it is free.
  ///
  /// - Parameters:
  ///   - label: The place.
  ///   - width: The width of the text.
  ///   - scale: How large its letters are, compared with those of most text.
  /// - Returns: Whether it was free.
  mutating func take(_ label: Label, width: Double, scale: Double = 1) -> Bool {
    let left =
      switch label.anchor {
      case .start: label.x
      case .middle: label.x - width / 2
      case .end: label.x - width
      }
    let box = PictureBox(
      left: left, top: label.y - DrawnText.size * scale * 0.85, right: left + width,
      bottom: label.y + DrawnText.size * scale * 0.3)
    guard frame.contains(box), !taken.contains(where: box.overlaps) else { return false }
    taken.append(box)
    return true
  }

  /// Steps from the point to the label, best first.
  private static let candidates: [(Double, Double, Label.Anchor)] = [
    (16, 10, .start), (-16, 10, .end), (0, -18, .middle), (0, 38, .middle),
    (12, -10, .start), (12, 30, .start), (-12, -10, .end), (-12, 30, .end),
  ]
}
