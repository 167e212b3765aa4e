/// What every rendering of one run shares.
package struct SharedValues: Sendable {
  /// Names that every template sees, macros and imported templates included.
  package var globals: Map { didSet { renderers = RendererPool() } }

  /// What `Value.record` refers to.
  package var records: [Map] { didSet { renderers = RendererPool() } }

  /// The language of dates, numbers and lists of names unless a page says otherwise, as a BCP 47
  /// tag such as `en`.
  package var language: String

  /// Which names of records change with other things than the rest does: their parts.
  package var parts: RecordParts { didSet { renderers = RendererPool() } }

  /// Told after each rendering which parts of records it read, each once; nil if nobody asks.
  ///
  /// A rendering that takes over what another has printed reads what that read.
  package var noteRecords: (@Sendable ([RecordRead]) -> Void)?

  /// What renderings of these values leave for those after them.
  private(set) var renderers = RendererPool()

  package init(
    globals: Map = Map(), records: [Map] = [], parts: RecordParts = RecordParts(),
    language: String = "en"
  ) {
    self.globals = globals
    self.records = records
    self.parts = parts
    self.language = language
  }
}

extension SharedValues {
  /// The record with an index, of which one part alone is read.
  package func record(_ index: Int, part: Int = 0) -> Map {
    noteRecords?([RecordRead(index: index, part: part)])
    return records[index]
  }
}
