import Kit

/// Words such as “from €11.5 million”, which tell the lowest of several prices.
extension ArraySlice<UInt8> {
  /// Whether these words of a figure say that one of their numbers is where something begins.
  ///
  /// - Parameter quantity: The number.
  /// - Returns: Whether a “from” stands before it, and no “to” with another number follows.
  func isLowest(_ quantity: Quantity) -> Bool {
    quantity.end == nil && quantity.qualifiers.isEmpty && quantity.kind == .quantity
      && ["from ", "starting at ", "starting from "].contains { starts(with: $0.utf8) }
      && !holdsWords("to".utf8)
  }
}

extension Quantity {
  /// The number as the least that something may be, where what it counts has a price; a “from” before
  /// anything else may as well tell from where it rose.
  func asLowest(of subject: [ArraySlice<UInt8>]) -> Quantity {
    var quantity = self
    let isPrice = unit?.isMoney == true && subject.contains { Self.prices.contains($0) }
    quantity.qualifiers = isPrice ? [.atLeast] : [.atLeast, .plain]
    return quantity
  }

  private static let prices = WordSet(
    "admission charge charges cost costs entry fare fares fee fees price prices rent rents ticket tickets"
  )
}
