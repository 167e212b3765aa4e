extension Int {
  /// The number with what it counts, such as `1 file` or `3 addresses`.
  ///
  /// - Parameters:
  ///   - singular: The word for one.
  ///   - plural: The word for any other number; nil for the singular with an s.
  /// - Returns: Both, with a space between.
  package func counting(_ singular: String, _ plural: String? = nil) -> String {
    self == 1 ? "1 \(singular)" : "\(self) \(plural ?? "\(singular)s")"
  }
}
