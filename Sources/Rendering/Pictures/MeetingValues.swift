import Facts
import Pictures
import Site
import Templates

/// What templates see of who met whom.
struct MeetingValues: Sendable {
  private let facts: FactBase
  private let fields: FieldValues

  init(_ site: Site, _ records: FactRecords) {
    facts = site.facts
    fields = records.fields
  }

  /// The meeting at an event; none if nobody met there.
  func map(of event: Fact) -> Value {
    guard let meeting = Meeting(at: event, in: facts) else { return .none }
    let picture = MeetingPicture(of: meeting, writing: SeatText(facts: facts))
    let table = picture.table.map { table -> Value in
      .map([
        "x": .integer(table.x), "y": .integer(table.y), "width": .integer(table.width),
        "height": .integer(table.height),
      ])
    }
    let seats = meeting.parties + meeting.between + meeting.others
    return .map([
      "width": .integer(picture.width), "height": .integer(picture.height),
      "boxes": .list(picture.boxes.map(value)), "table": table ?? .none,
      "left": .integer(picture.left), "seats": .list(seats.map(value)),
    ])
  }

  private func value(of box: MeetingPicture.Box) -> Value {
    let lines = box.lines.map { line -> Value in
      .map([
        "text": .string(line.text), "kind": .string(line.kind.rawValue), "y": .integer(line.y),
      ])
    }
    return .map([
      "x": .integer(box.x), "y": .integer(box.y), "width": .integer(box.width),
      "height": .integer(box.height), "doubtful": .bool(box.isDoubtful), "lines": .list(lines),
    ])
  }

  private func value(of seat: Meeting.Seat) -> Value {
    let members = seat.members.map { member -> Value in
      .map([
        "actor": member.id.map(fields.reference) ?? .none,
        "description": member.description.map(Value.string) ?? .none,
        "head": .bool(member.isHead),
      ])
    }
    return .map([
      "actor": fields.reference(seat.id), "role": seat.role.map(Value.string) ?? .none,
      "certainty": seat.certainty.map(Value.string) ?? .none,
      "basis": seat.basis.map { .string($0.rawValue) } ?? .none, "members": .list(members),
      "others": .bool(seat.hasOthers),
    ])
  }
}
