import Markdown

/// A walk over HTML from slot to slot.
struct SlotCursor {
  private let part: SlottedHTML
  private var index = 0
  private var offset = 0

  init(_ part: SlottedHTML) { self.part = part }

  /// The HTML up to the next slot, or to the end.
  var following: ArraySlice<UInt8> {
    part.bytes[offset..<(index < part.slots.count ? part.slots[index].offset : part.bytes.count)]
  }

  /// Leaves out some bytes of `following`.
  mutating func skip(_ count: Int) { offset += min(count, following.count) }

  /// Copies the HTML up to the next slot, and returns that; after the last one copies the rest, and
  /// returns nil.
  mutating func next(copyingInto output: inout [UInt8]) -> Slot? {
    guard index < part.slots.count else {
      output += part.bytes[offset...]
      offset = part.bytes.count
      return nil
    }
    let slot = part.slots[index]
    output += part.bytes[offset..<slot.offset]
    offset = slot.offset
    index += 1
    return slot
  }
}
