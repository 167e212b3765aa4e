import Facts
package import Kit

extension Rule {
  package static let numberNotInSource = Rule(
    "number-not-in-source", .warning,
    catches: "A number in a claim, position, status or prospect that its cited lines do not have.",
    why: "A paraphrase may change every word of its source, but no number.",
    wrong: "text: \"Around 640 were killed this year.\"   # line 33: “around 460 deaths”",
    right: "text: \"Around 460 were killed this year.\"")
}

extension Check {
  static let numberNotInSource = base(.numberNotInSource, readsArchive: true) { input in
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects]
    let facts = kinds.flatMap { kind in Array(input.base.facts(of: kind)) }
    return facts.compactMap { fact -> Diagnostic? in
      guard input.base.isEnglish(fact), let lines = input.citedLines(of: fact) else { return nil }
      let told = [UInt8](folding: fact.text.utf8)
      let said = told[...].quantities.filter(\.isTold)
      guard !said.isEmpty else { return nil }
      let own = lines.flatMap { [UInt8](folding: $0.normalized.utf8)[...].quantities }
      let missing = said.first { quantity in !own.contains { quantity.isNumber(of: $0) } }
      // Lines without any number may tell it in words that are not known.
      guard let missing, own.contains(where: \.isCounted) else { return nil }
      return Diagnostic(
        .numberNotInSource, at: fact.location,
        "“\(String(decoding: told[missing.range], as: UTF8.self).clipped)” in “\(fact.text.clipped)” is"
          + " on none of the lines that it cites",
        help: "write the source’s number, or cite the line that has it", id: fact.id)
    }
  }
}

extension Quantity {
  /// Whether the number is one that a source has to tell: not “one” or “two”, which are in many
  /// idioms.
  fileprivate var isTold: Bool {
    guard kind == .quantity, let value else { return false }
    return isInDigits || unit != nil || value > Rational(2)
  }

  /// Whether a source's quantity has the number, be it rounded, at one end of a range or with
  /// another qualifier.
  fileprivate func isNumber(of own: Quantity) -> Bool {
    if own.kind == .label || own.kind == .date { return value == own.value && unit?.isTime == true }
    var (one, other) = (self, own)
    (one.direction, other.direction) = (nil, nil)
    (one.qualifiers, other.qualifiers) = ([], [])
    if one.end == nil, let end = other.end {
      var last = other
      (other.end, last.end, last.value) = (nil, nil, end.magnitude)
      if one.comparison(with: last).isSameNumber { return true }
    }
    return one.comparison(with: other).isSameNumber
  }
}

extension QuantityComparison {
  fileprivate var isSameNumber: Bool {
    self == .same || self == .silentRounding || self == .otherSign
  }
}
