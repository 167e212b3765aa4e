package import Kit

/// A fenced block that asks for a component, such as a timeline.
package struct View: Hashable, Sendable {
  /// The lines between the fences, without the indentation of the block that holds them.
  package let body: [UInt8]

  /// Where the opening fence stands; its column is that of the body's lines.
  package let position: SourcePosition

  /// The line of the file on which the body starts, counted from 1.
  package var firstLine: Int { position.line + 1 }
}
