extension String {
  /// The text as findings quote it: on one line, cut after 80 scalars.
  package var clipped: String {
    var scalars = String.UnicodeScalarView()
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == 80 { return String(scalars) + "…" }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars)
  }
}
