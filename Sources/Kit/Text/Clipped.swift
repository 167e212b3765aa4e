extension String {
  /// The text as findings quote it: on one line, cut after 80 scalars.
  package var clipped: String { clipped(to: 80) }

  /// The text on one line, cut after `limit` scalars.
  package func clipped(to limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit { return String(scalars) + "…" }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars)
  }
}
