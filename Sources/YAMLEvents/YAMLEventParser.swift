import CYaml

/// A reading of a text by libyaml, event by event.
///
/// The events come out in the order of the text, before anything is built of them, so that whoever
/// takes them can stop at the first construct or depth that is refused. libyaml keeps its own
/// stacks on the heap and follows no alias.
package struct YAMLEventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Starts to read a text in UTF-8; a byte order mark is not expected.
  package init(_ bytes: some Collection<UInt8>) {
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // Fails only if there is no memory; reading then fails in turn.
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event; after the end of the stream, that end again.
  ///
  /// - Throws: `YAMLFailure` if what follows is not YAML. No further event can be had then.
  package mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    // The start of the stream tells the encoding, which is known.
    return event.type == YAML_STREAM_START_EVENT ? try next() : YAMLEvent(event)
  }

  private func failure() -> YAMLFailure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "there is too little memory"
    let isUnreadable = parser.pointee.error == YAML_READER_ERROR
    var failure = YAMLFailure(
      problem: problem,
      place: isUnreadable
        ? .byte(Int(parser.pointee.problem_offset))
        : .scalar(Int(parser.pointee.problem_mark.index)),
      openBrackets: Int(parser.pointee.flow_level))
    if !isUnreadable, let context = parser.pointee.context {
      failure.contextProblem = String(cString: context)
      failure.contextStart = Int(parser.pointee.context_mark.index)
    }
    return failure
  }
}

extension YAMLEventParser {
  /// Where the first `%TAG` directive before a document stands, in scalars; nil if none does.
  ///
  /// libyaml compares each of these with all before it, and tells of none until it has read all.
  package static func firstTagDirective(in bytes: some Collection<UInt8>) -> Int? {
    let reading = YAMLEventParser(bytes)
    while true {
      var token = yaml_token_t()
      guard yaml_parser_scan(reading.parser, &token) == 1 else { return nil }
      defer { yaml_token_delete(&token) }
      switch token.type {
      case YAML_STREAM_START_TOKEN, YAML_VERSION_DIRECTIVE_TOKEN: continue
      case YAML_TAG_DIRECTIVE_TOKEN: return Int(token.start_mark.index)
      default: return nil
      }
    }
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    range = Int(event.start_mark.index)..<Int(event.end_mark.index)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      describe(anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      let sequence = event.data.sequence_start
      describe(anchor: sequence.anchor, tag: sequence.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      let mapping = event.data.mapping_start
      describe(anchor: mapping.anchor, tag: mapping.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    default: kind = .streamEnd
    }
  }

  private mutating func describe(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) {
    hasAnchor = anchor != nil
    self.tag = tag.map { String(cString: $0) }
  }
}
