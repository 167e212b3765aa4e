import Facts
import Pictures
import Templates

extension FigurePicture {
  /// What a template sees of it and of `figures`, the records of those that were given, in their order.
  func value(_ figures: [Value]) -> Value {
    .map([
      "unit": .string(unit), "scale": scale.value, "height": .integer(height),
      "left_out": .integer(leftOut), "rows": .list(rows.map { $0.value(figures) }),
    ])
  }
}

extension FigurePicture.Row {
  fileprivate func value(_ figures: [Value]) -> Value {
    .map([
      "figure": figures[number], "words": words.value, "measure": measure.value,
      "mark": mark.value, "whole": whole?.value ?? .none, "rival": .bool(isRival),
      "text_top": .integer(textTop), "top": .integer(markTop),
    ])
  }
}

extension FigureMark {
  fileprivate var value: Value {
    .map([
      "x": certain.from.value, "width": certain.width.value, "end": certain.to.value,
      "low": .string(low.rawValue), "high": .string(high.rawValue),
      "shades": .list(shades.map(\.value)), "near": near?.value ?? .none,
      "is_point": .bool(certain.width.thousandths == 0),
    ])
  }
}

extension HistoryPicture {
  /// What a template sees of it and of `states`, those that were given.
  func value(_ states: [HistoryState], _ dates: DateWords) -> Value {
    .map([
      "scale": scale?.value ?? .none, "height": .integer(height), "left_out": .integer(leftOut),
      "levels": .list(levels.map(\.value)), "steps": .list(steps.map(\.value)),
      "states": .list(states.map { $0.value(dates) }),
    ])
  }
}

extension HistoryPicture.Level {
  fileprivate var value: Value {
    .map([
      "label": label.value, "number": number?.value ?? .none, "text_top": .integer(textTop),
      "top": .integer(top),
    ])
  }
}

extension HistoryPicture.Step {
  fileprivate var value: Value {
    .map([
      "number": .integer(number + 1), "x": stretch.from.value, "end": stretch.to.value,
      "width": stretch.width.value, "top": .integer(top), "start": start?.value ?? .none,
      "qualifier": qualifier.map { .string($0.rawValue) } ?? .none,
      "former": former.map(Value.integer) ?? .none, "corrected": .bool(isCorrected),
      "last": .bool(isLast),
    ])
  }
}

extension HistoryState {
  fileprivate func value(_ dates: DateWords) -> Value {
    .map([
      "words": .string(words), "since": since.map { .string(dates.words(of: $0)) } ?? .none,
      "corrected": .bool(isCorrected), "why": why.map(Value.string) ?? .none,
    ])
  }
}
