import Facts
import Kit
import Pictures
import Templates

extension TimelinePicture {
  /// What a template sees of it and of `events`, the records of those that were given, in their order.
  func value(_ events: [Value]) -> Value {
    .map([
      "height": .integer(height), "left_out": .integer(leftOut),
      "shown": .integer(dated.count + sequence.count),
      "scale": scale?.value ?? .none,
      "dated": .list(dated.map { $0.value(events) }),
      "sequence": .list(sequence.map { $0.value(events) }),
      "sequence_top": .integer(sequenceTop), "unordered_top": .integer(unorderedTop),
      "ordered_count": .integer(sequence.count - unorderedCount),
      "unordered_count": .integer(unorderedCount),
      "arrows": .list(arrows.map(\.value)), "brackets": .list(brackets.map(\.value)),
    ])
  }
}

extension TimelinePicture.DatedRow {
  fileprivate func value(_ events: [Value]) -> Value {
    .map([
      "event": events[number], "title": title.value, "words": .string(words),
      "modality": .string(modality), "text_top": .integer(textTop), "top": .integer(markTop),
      "mark": mark.value,
    ])
  }
}

extension TimelinePicture.SequenceRow {
  fileprivate func value(_ events: [Value]) -> Value {
    .map([
      "event": events[number], "title": title.value, "words": words.value,
      "modality": .string(modality), "text_top": .integer(textTop), "left": .integer(left),
      "top": .integer(top),
    ])
  }
}

extension TimelinePicture.Arrow {
  fileprivate var value: Value {
    let ends = ends.map { end -> Value in
      .map(["left": .integer(end.left), "top": .integer(end.top)])
    }
    return .map([
      "left": .integer(left), "start_left": .integer(start.left), "top": .integer(start.top),
      "ends": .list(ends),
    ])
  }
}

extension TimelinePicture.Bracket {
  fileprivate var value: Value {
    .map(["left": .integer(left), "top": .integer(top), "bottom": .integer(bottom)])
  }
}

extension DatedMark {
  fileprivate var value: Value {
    .map([
      "shape": .string(shape.rawValue), "x": whole.from.value, "width": whole.width.value,
      "end_x": whole.to.value, "certain": certain?.value ?? .none,
      "start": .string(start.rawValue), "end": .string(end.rawValue),
      "uncertain": .bool(isUncertain), "approximate": .bool(isApproximate),
    ])
  }
}

extension TimelineItem {
  /// An event of the base.
  init(_ event: Fact, dates: DateWords) {
    let when = event.when
    let known = when.flatMap {
      $0.date.isUnknown ? nil : dates.words(of: $0.date, isDeadline: $0.isDeadline)
    }
    self.init(
      id: event.id, title: event.title, date: when?.date,
      words: known ?? when?.text ?? "", modality: event[EventFields.modality],
      after: when?[MomentFields.after] ?? [], before: when?[MomentFields.before] ?? [],
      during: (when?[MomentFields.during]).map { [$0] } ?? [])
  }
}
