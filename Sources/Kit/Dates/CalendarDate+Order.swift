extension CalendarDate? {
  /// Whether both days are known and this is the earlier.
  package func isBefore(_ other: CalendarDate?) -> Bool {
    guard let self, let other else { return false }
    return self < other
  }
}
