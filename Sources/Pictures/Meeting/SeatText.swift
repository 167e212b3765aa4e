package import Facts

/// What the picture of a meeting says about a participant.
package struct SeatText: Sendable {
  /// What a line says of the one to whom it belongs.
  package enum Kind: String, Hashable, Sendable {
    case name, role, member
  }

  struct Line: Hashable, Sendable {
    let text: String
    let kind: Kind
  }

  let facts: FactBase

  package init(facts: FactBase) { self.facts = facts }

  /// The lines about a participant and those who belong to it, none wider than `width`.
  func lines(of seat: Meeting.Seat, within width: Double) -> [Line] {
    var lines = wrapped(name(of: seat.id, markingNamed: false), .name, width)
    let implied = seat.basis == .implied ? seat.basis?.rawValue : nil
    let reserve = [seat.role, seat.certainty, implied]
    let role = reserve.compactMap(\.self).joined(separator: ", ")
    if !role.isEmpty { lines += wrapped(role, .role, width) }
    for member in seat.members {
      let name =
        member.id.map { self.name(of: $0, markingNamed: true) } ?? "○ \(member.description ?? "")"
      lines += wrapped(member.isHead ? "\(name), head" : name, .member, width)
    }
    if seat.hasOthers { lines += wrapped("○ and others, not named", .member, width) }
    return lines
  }

  /// A name after the mark of those whom the source does not name, or of those whom it does.
  private func name(of id: String, markingNamed: Bool) -> String {
    let name = facts[id]?.label ?? id
    if facts[id]?.isUnnamed == true { return "○ \(name)" }
    return markingNamed ? "● \(name)" : name
  }

  private func wrapped(_ text: String, _ kind: Kind, _ width: Double) -> [Line] {
    DrawnText.lines(of: text, within: width, limit: 3, isBold: kind == .name)
      .map { Line(text: $0, kind: kind) }
  }
}
