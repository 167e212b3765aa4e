import Facts
import Kit
import Markdown

/// Lengths that are told as another dimension than the one that they measure.
extension PageProse {
  /// The finding for a height that is told with “wide”, a diameter with “high” or the like; nil if there is none.
  func otherDimension(_ context: FigureContext) -> Diagnostic? {
    guard let own = context.subjectParts.first.flatMap({ Dimension.words[$0] }),
      context.figure.wording?.expected.first?.unit?.mayBe(.length) == true,
      let said = context.after.dimensionAtStart ?? context.before.dimensionAtEnd,
      let other = Dimension.words[said], other != own
    else { return nil }
    return .otherMeasure(context, String(decoding: said, as: UTF8.self), self)
  }
}

/// Ways in which something extends, as far as nobody takes one for the other: what is long may as well be high.
private enum Dimension {
  case along
  case across

  static let words = WordMap<Dimension>(
    ["height", "high", "length", "long", "tall"].map { ($0, .along) }
      + ["breadth", "broad", "diameter", "thick", "thickness", "wide", "width"].map {
        ($0, .across)
      })
}

extension ArraySlice<UInt8> {
  /// The word right behind a length that tells which it is: “ wide”, “ in diameter”.
  fileprivate var dimensionAtStart: ArraySlice<UInt8>? {
    guard first == UInt8(ascii: " ") else { return nil }
    let rest = starts(with: " in ".utf8) ? dropFirst(4) : dropFirst()
    let word = rest.wordAtStart
    // “31 m high-pressure pipes”.
    guard self[word.endIndex...].first != UInt8(ascii: "-") else { return nil }
    return Dimension.words[word] == nil ? nil : word
  }

  /// The noun right before a length that tells which it is: “a diameter of ”.
  fileprivate var dimensionAtEnd: ArraySlice<UInt8>? {
    guard endsWith(" of ") else { return nil }
    let word = dropLast(4).wordAtEnd
    return Dimension.words[word] == nil ? nil : word
  }
}
