import Kit

extension UnsafeBufferPointer<UInt8> {
  /// The text with U+FFFD for everything that is no text, be it a scalar or a byte; `nil` if there is
  /// nothing of that kind.
  func replacingWhatIsNoText() -> [UInt8]? {
    guard contains(where: \.mayStartWhatIsNoText) else { return nil }
    let text = Array(String(decoding: self, as: UTF8.self).replacingWhatIsNoText.utf8)
    return text.elementsEqual(self) ? nil : text
  }
}
