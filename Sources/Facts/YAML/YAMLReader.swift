import Kit
import YAMLEvents

/// Builds the value of a YAML document from libyaml's events, and stops at the first that is
/// refused.
///
/// Nothing is built of what stands after an anchor, alias, tag, merge key or key that is no text,
/// or deeper than `YAMLNode.depthLimit`, so the time and memory that a text takes are in proportion
/// to its length.
struct YAMLReader: ~Copyable {
  private let source: YAMLSource
  private var events: YAMLEventParser
  private var cursor: ScalarCursor

  /// The keys that stand twice so far.
  private(set) var duplicates: [Diagnostic] = []

  /// How many values have been read.
  private var values = 0

  init(_ source: YAMLSource) {
    self.source = source
    events = YAMLEventParser(source.text)
    cursor = ScalarCursor(source.text)
  }

  /// Reads the only document of the text.
  ///
  /// - Returns: Its value; nil if there is none.
  /// - Throws: `YAMLRefused` for a text that is not YAML or holds what is not read.
  mutating func document() throws(YAMLRefused) -> YAMLNode? {
    if source.text.firstPlace(of: Self.tagDirective) != nil,
      let directive = YAMLEventParser.firstTagDirective(in: source.text)
    {
      throw refusal(
        .yamlUnsupported, position(ofScalar: directive), "tags are not supported",
        help: "take the line away")
    }
    guard try next().kind == .documentStart else { return nil }
    let node = try node(next(), depth: 1)
    let end = try next().range.upperBound
    if let rest = cursor.text(after: end) { throw secondDocument(at: rest) }
    return node
  }

  private static let tagDirective = Array("%TAG".utf8)[...]

  private mutating func next() throws(YAMLRefused) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      throw refusal(for: error)
    }
  }

  /// Reads the value that starts with `event`.
  ///
  /// It calls itself, up to `YAMLNode.depthLimit` levels deep.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLRefused) -> YAMLNode {
    let position = position(ofScalar: event.range.lowerBound)
    try refuseName(of: event, at: position)
    values += 1
    guard values <= YAMLNode.valueLimit else { throw tooMany(at: position) }
    if case .scalar(let text, let isPlain) = event.kind {
      let comment =
        !isPlain
        ? nil
        : text.utf8.isEmpty ? commentInPlaceOfValue(event.range) : comment(after: event.range)
      return YAMLNode(.scalar(text, isPlain: isPlain), at: position, comment: comment)
    }
    guard depth <= YAMLNode.depthLimit else { throw tooDeep(at: position) }
    guard event.kind == .mappingStart else { return try sequence(at: position, depth: depth) }
    var entry: YAMLEntry?
    return try mapping(at: position, depth: depth, nextItem: &entry)
  }

  private mutating func sequence(at position: SourcePosition, depth: Int) throws(YAMLRefused)
    -> YAMLNode
  {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if event.kind == .collectionEnd { return YAMLNode(.sequence(items), at: position) }
      guard event.kind == .mappingStart, depth < YAMLNode.depthLimit else {
        items.append(try node(event, depth: depth + 1))
        continue
      }
      var entry: YAMLEntry?
      try appendItems(startingWith: event, depth: depth + 1, &entry, to: &items)
    }
  }

  /// Reads a mapping of a sequence, and those behind it whose “- ” is missing.
  private mutating func appendItems(
    startingWith event: YAMLEvent, depth: Int, _ entry: inout YAMLEntry?, to items: inout [YAMLNode]
  ) throws(YAMLRefused) {
    let position = position(ofScalar: event.range.lowerBound)
    try refuseName(of: event, at: position)
    values += 1
    guard values <= YAMLNode.valueLimit else { throw tooMany(at: position) }
    items.append(try mapping(at: position, depth: depth, isItem: true, nextItem: &entry))
    while let first = entry {
      items.append(
        try mapping(
          at: first.keyPosition, depth: depth, isItem: true, startingWith: first, nextItem: &entry))
    }
  }

  /// Reads the entries of a mapping.
  ///
  /// - Parameters:
  ///   - position: Where it stands.
  ///   - depth: How deep it is nested.
  ///   - isItem: Whether it is an item of a sequence, of which the next one may lack its “- ”.
  ///   - start: Its first entry, if that has been read.
  ///   - entry: Becomes the first entry of such an item, whose others are still to be read; else nil.
  /// - Returns: The mapping, up to where such an item begins.
  /// - Throws: `YAMLRefused` for what is not read.
  private mutating func mapping(
    at position: SourcePosition, depth: Int, isItem: Bool = false,
    startingWith start: YAMLEntry? = nil, nextItem entry: inout YAMLEntry?
  ) throws(YAMLRefused) -> YAMLNode {
    var entries = start.map { [$0] } ?? []
    entry = nil
    var places: [String: SourcePosition] = [:]
    while true {
      let event = try next()
      if event.kind == .collectionEnd { return YAMLNode(.mapping(entries), at: position) }
      let (key, keyPosition) = try key(event)
      let value = try node(next(), depth: depth + 1)
      // Few mappings have so many keys that a table is quicker than looking at each.
      if entries.count == 16 { places = entries.keyPlaces }
      let first = entries.count < 16 ? entries.place(of: key) : places[key]
      if let first {
        let isNext = isItem && entries.count > 1 && entries.begin(with: key, like: keyPosition)
        if duplicates.count < YAMLNode.duplicateLimit {
          let again = YAMLEntry(key: key, at: keyPosition, value: value)
          duplicates.append(
            isNext ? source.missingDash(before: again) : source.duplicate(again, first: first))
        }
        guard isNext else { continue }
        entry = YAMLEntry(key: key, at: keyPosition, value: value)
        return YAMLNode(.mapping(entries), at: position)
      }
      if entries.count >= 16 { places[key] = keyPosition }
      entries.append(YAMLEntry(key: key, at: keyPosition, value: value))
    }
  }

  private mutating func key(_ event: YAMLEvent) throws(YAMLRefused) -> (String, SourcePosition) {
    let position = position(ofScalar: event.range.lowerBound)
    try refuseName(of: event, at: position)
    guard case .scalar(let text, let isPlain) = event.kind else {
      if source.line(position.line).firstPlace(of: Self.linkOfMarkdown) != nil {
        let trouble = YAMLTrouble.linkWithoutMarks(at: event.range.lowerBound)
        throw refusal(.yamlSyntax, position, trouble.message, help: trouble.help)
      }
      throw refusal(
        .yamlUnsupported, position, "a key must be plain text",
        help: "write a name before the colon")
    }
    if isPlain, let space = text.unicodeScalars.first, space.isForeignSpace {
      let trouble = YAMLTrouble.foreignSpace(space, at: event.range.lowerBound)
      throw refusal(.yamlSyntax, position, trouble.message, help: trouble.help)
    }
    guard !isPlain || text != "<<" else {
      throw refusal(
        .yamlUnsupported, position, "merge keys are not supported", help: "write the fields out")
    }
    return (text, position)
  }
}

extension YAMLReader {
  private static let linkOfMarkdown = Array("](".utf8)[...]
}

/// What ends the reading of a text.
struct YAMLRefused: Error {
  let finding: Diagnostic
}

extension YAMLReader {
  /// Refuses an event that gives its value a name or a type, or stands for another value.
  private func refuseName(of event: YAMLEvent, at position: SourcePosition) throws(YAMLRefused) {
    if event.hasAnchor || event.kind == .alias {
      throw refusal(
        .yamlUnsupported, position, "anchors and aliases are not supported",
        help:
          "put the text in quotation marks if it begins with the & or *, else write the value out"
          + " at each place")
    }
    if let tag = event.tag {
      throw refusal(
        .yamlUnsupported, position, "the tag “\(tag.clipped)” is not supported",
        help: "remove the tag")
    }
  }

  private mutating func position(ofScalar index: Int) -> SourcePosition {
    cursor.move(to: index)
    return SourcePosition(line: source.firstLine + cursor.line, column: cursor.column)
  }

  /// The comment that may have been meant as a part of the value in `range`: on the line on which it
  /// ends, or on the next one; nil if there is none.
  private mutating func comment(after range: Range<Int>) -> YAMLComment? {
    if let blanks = cursor.blanksBeforeComment(after: range.upperBound) {
      let position = SourcePosition(
        line: source.firstLine + cursor.line, column: cursor.column + blanks)
      let isSpaced = cursor.isApart(after: range.upperBound)
      return YAMLComment(
        position: position, isSpaced: isSpaced, isSetApart: isSpaced && blanks > 1)
    }
    return cursor.commentGoingOn(from: range.lowerBound, after: range.upperBound).map { place in
      let position = SourcePosition(line: source.firstLine + place.line, column: place.column)
      return YAMLComment(position: position, isSpaced: false, isSetApart: false)
    }
  }

  /// The comment in the place of a value that is not there, if a word stands right behind its `#`, as in a
  /// color or `#1`; nil if there is none.
  private mutating func commentInPlaceOfValue(_ range: Range<Int>) -> YAMLComment? {
    guard let blanks = cursor.blanksBeforeComment(after: range.upperBound),
      !cursor.isApart(after: range.upperBound)
    else { return nil }
    let position = SourcePosition(
      line: source.firstLine + cursor.line, column: cursor.column + blanks)
    return YAMLComment(position: position, isSpaced: false, isSetApart: false)
  }

  private func refusal(
    _ rule: Rule, _ position: SourcePosition, _ message: String, help: String
  ) -> YAMLRefused {
    YAMLRefused(finding: Diagnostic(rule, at: source.location(position), message, help: help))
  }

  private func tooDeep(at position: SourcePosition) -> YAMLRefused {
    refusal(
      .yamlLimit, position, "nested deeper than \(YAMLNode.depthLimit) levels",
      help: "use fewer levels")
  }

  private func tooMany(at position: SourcePosition) -> YAMLRefused {
    refusal(
      .yamlLimit, position, "more than \(YAMLNode.valueLimit) values",
      help: "split it into several files")
  }

  private mutating func refusal(for failure: YAMLFailure) -> YAMLRefused {
    let position =
      switch failure.place {
      case .byte(let offset): source.position(of: source.text.startIndex + offset)
      case .scalar(let index): position(ofScalar: index)
      }
    if failure.openBrackets > YAMLNode.depthLimit { return tooDeep(at: position) }
    if case .scalar(let place) = failure.place,
      let trouble = YAMLRefusal(failure, at: place, onLine: position.line, in: source).trouble
    {
      return refusal(
        .yamlSyntax, self.position(ofScalar: trouble.place), trouble.message, help: trouble.help)
    }
    var problem = failure.problem
    if let context = failure.context {
      problem += " (\(context.problem) on line \(self.position(ofScalar: context.start).line))"
    }
    return refusal(
      .yamlSyntax, position, problem,
      help: "put text that holds “: ” or “#”, or starts with one of @ % & * ! | > [ {,"
        + " in quotation marks, and indent with spaces")
  }

  private mutating func secondDocument(at index: Int) -> YAMLRefused {
    refusal(
      .yamlSyntax, position(ofScalar: index), "this stands after the end of the document",
      help: "keep one document in the file, without a line --- or ... in its midst")
  }
}

extension [YAMLEntry] {
  /// Whether the first stands on an earlier line, in the same column, and has the same key.
  fileprivate func begin(with key: String, like position: SourcePosition) -> Bool {
    guard let first, first.key.hasSameBytes(as: key) else { return false }
    return first.keyPosition.column == position.column && first.keyPosition.line < position.line
  }

  fileprivate func place(of key: String) -> SourcePosition? {
    first { $0.key == key }?.keyPosition
  }

  fileprivate var keyPlaces: [String: SourcePosition] {
    Dictionary(map { ($0.key, $0.keyPosition) }) { first, _ in first }
  }
}
