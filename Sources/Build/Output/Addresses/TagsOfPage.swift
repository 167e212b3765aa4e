import Kit

/// The tags of a page, to tell them from what only looks like one.
struct TagsOfPage {
  private let bytes: [UInt8]

  /// What is in no tag: scripts, styles, comments and the like, in their order.
  private lazy var unread = bytes.unreadParts

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension TagsOfPage {
  /// Whether a value that names addresses in a form does so: it stands in a tag that is read as one.
  mutating func hold(_ value: Range<Int>, _ form: AddressScan.Form = .alone) -> Bool {
    guard
      let tag = bytes[..<value.lowerBound].lastIndex(where: { $0.isOne(of: "<>") }),
      bytes[tag] == UInt8(ascii: "<"), bytes[tag...].dropFirst().first?.isLetter == true
    else { return false }
    let end = bytes[value.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    if form == .refresh, !bytes[value].isOnTheWeb,
      bytes[tag..<end].firstRange(of: Array("http-equiv".utf8)) == nil
    {
      return false
    }
    return !unread.contains { $0.lowerBound < tag && tag < $0.upperBound }
  }
}

extension [UInt8] {
  fileprivate var unreadParts: [Range<Int>] {
    var parts: [Range<Int>] = []
    var place = 0
    while let open = self[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard let (_, end) = Self.unread.first(where: { self[open...].starts(with: $0.0) }) else {
        continue
      }
      place = self[place...].firstRange(of: end)?.lowerBound ?? count
      parts.append(open..<place)
    }
    return parts
  }

  private static let unread = [
    ("<script", "</script"), ("<style", "</style"), ("<!--", "-->"), ("<textarea", "</textarea"),
    ("<template", "</template"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}
