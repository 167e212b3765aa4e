/// The HTML that libcmark wrote, its markers turned into slots.
struct RenderedHTML {
  private(set) var bytes: [UInt8] = []
  private(set) var slots: [Slot] = []
  private(set) var firstParagraph: Range<Int>?
  private var firstParagraphStart = 0
}

extension RenderedHTML {
  /// Reads `html`; a marker's slot has the content of its index in `contents`.
  init(_ html: UnsafeBufferPointer<UInt8>, contents: [Slot.Content]) {
    bytes.reserveCapacity(html.count)
    slots.reserveCapacity(contents.count)
    var copied = 0
    while let start = offset(of: Marker.start, in: html, from: copied),
      let end = offset(of: Marker.end, in: html, from: start)
    {
      bytes.append(contentsOf: html[copied..<start])
      copied = end + 1
      read(tag: html[start + 1], html[start + 2..<end], contents: contents)
      if html[start + 1] == Marker.Tag.imageSource {
        copied = skipImageSource(in: html, from: copied, contents, index: html[start + 2..<end])
      }
    }
    bytes.append(contentsOf: html[copied...])
  }

  private mutating func read(
    tag: UInt8, _ payload: Slice<UnsafeBufferPointer<UInt8>>, contents: [Slot.Content]
  ) {
    switch tag {
    case Marker.Tag.slot: appendSlot(payload, contents)
    case Marker.Tag.attributes:
      if bytes.last == UInt8(ascii: ">") { bytes.removeLast() }
      bytes.append(contentsOf: payload)
      bytes.append(UInt8(ascii: ">"))
    case Marker.Tag.paragraphStart: firstParagraphStart = bytes.count
    case Marker.Tag.paragraphEnd: firstParagraph = firstParagraphStart..<bytes.count
    default: break
    }
  }

  private mutating func appendSlot(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>, _ contents: [Slot.Content]
  ) {
    let index = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    slots.append(Slot(offset: bytes.count, content: contents[index]))
  }

  /// Copies up to the value of `src`, leaves a slot for it, and returns where the value ends.
  private mutating func skipImageSource(
    in html: UnsafeBufferPointer<UInt8>, from start: Int, _ contents: [Slot.Content],
    index: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    let quote = UInt8(ascii: "\"")
    guard let opener = offset(of: quote, in: html, from: start),
      let closer = offset(of: quote, in: html, from: opener + 1)
    else { return start }
    bytes.append(contentsOf: html[start...opener])
    appendSlot(index, contents)
    return closer
  }
}
