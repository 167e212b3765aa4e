import Kit
import Site

/// What a run leaves for the next one of the same process, as a build leaves it in the working folder.
package struct KnownRun: Sendable {
  /// Nil before the first run.
  private let memory: BuildMemory?

  let documents: SearchMemory

  /// The templates as they were parsed.
  let templates: ParsedTemplates?

  /// Nothing, for the first run.
  package init() { (memory, documents, templates) = (nil, SearchMemory(), nil) }

  init(memory: BuildMemory, documents: SearchMemory, templates: ParsedTemplates) {
    (self.memory, self.documents, self.templates) = (memory, documents, templates)
  }

  /// What is known for a run all of whose results depend on something with this hash.
  func memory(for base: ContentHash) -> BuildMemory {
    if let memory, memory.base == base { memory } else { BuildMemory(for: base) }
  }
}
