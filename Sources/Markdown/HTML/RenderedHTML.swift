import Kit

/// The HTML that libcmark wrote, its markers turned into slots.
struct RenderedHTML {
  private(set) var bytes: [UInt8] = []
  private(set) var slots: [Slot] = []
  private(set) var firstParagraph: Range<Int>?
  private var firstParagraphStart = 0
}

extension RenderedHTML {
  /// Reads `html`, in which markers stand for `marks`.
  ///
  /// Each mark counts once. A byte of a marker that is no part of such a one becomes U+FFFD.
  init(_ html: UnsafeBufferPointer<UInt8>, marks: [Mark]) {
    bytes.reserveCapacity(html.count)
    slots.reserveCapacity(marks.count)
    var isRead = Array(repeating: false, count: marks.count)
    var copied = 0
    while let start = offset(of: Marker.start, in: html, from: copied) {
      appendText(html[copied..<start])
      guard let (index, end) = Self.marker(in: html, at: start), index < marks.count,
        !isRead[index]
      else {
        appendText(html[start...start])
        copied = start + 1
        continue
      }
      isRead[index] = true
      copied = end
      append(marks[index])
      if case .imageSource(let reference) = marks[index] {
        copied = skipImageSource(in: html, from: end, reference)
      }
    }
    appendText(html[copied...])
  }

  /// The index in a marker at `start`, and where the marker ends; `nil` if there is none.
  private static func marker(
    in html: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (index: Int, end: Int)? {
    let digits = html[(start + 1)...].prefix(10).prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.endIndex < html.endIndex, html[digits.endIndex] == Marker.end
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }, digits.endIndex + 1)
  }

  private mutating func appendText(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = UnsafeBufferPointer(rebasing: text)
    guard text.first == Marker.start || offset(of: Marker.end, in: text, from: 0) != nil else {
      return bytes.append(contentsOf: text)
    }
    for byte in text {
      if byte >= Marker.end {
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      } else {
        bytes.append(byte)
      }
    }
  }

  private mutating func append(_ mark: Mark) {
    switch mark {
    case .slot(let content): slots.append(Slot(offset: bytes.count, content: content))
    case .attributes(let attributes):
      if bytes.last == UInt8(ascii: ">") { bytes.removeLast() }
      bytes.append(contentsOf: attributes.utf8)
      bytes.append(UInt8(ascii: ">"))
    case .paragraphStart: firstParagraphStart = bytes.count
    case .paragraphEnd: firstParagraph = firstParagraphStart..<bytes.count
    case .imageSource: break
    }
  }

  /// Copies up to the value of `src`, leaves a slot for it, and returns where the value ends.
  private mutating func skipImageSource(
    in html: UnsafeBufferPointer<UInt8>, from start: Int, _ reference: Int
  ) -> Int {
    let quote = UInt8(ascii: "\"")
    guard let opener = offset(of: quote, in: html, from: start),
      let closer = offset(of: quote, in: html, from: opener + 1)
    else { return start }
    appendText(html[start...opener])
    append(.slot(.imageSource(reference)))
    return closer
  }
}
