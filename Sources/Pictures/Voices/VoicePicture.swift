/// A graph of voices as it is drawn: the others in a column, the actor beside its middle, and a line
/// for each edge.
package struct VoicePicture: Sendable {
  /// A line of text: where its baseline is.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let y: Int
  }

  /// An edge as it is drawn, from the words that name it to the actor in question.
  package struct Connector: Hashable, Sendable {
    package let edge: VoiceGraph.Edge

    /// The baseline of its words.
    package let y: Int

    /// The line as an SVG path, from the end that speaks to the end of which it speaks.
    package let path: String

    /// Where it ends, which its sign marks.
    package let end: PicturePoint
  }

  package struct Block: Hashable, Sendable {
    package let id: String
    package let lines: [Line]
    package let connectors: [Connector]
  }

  package let width = Int(DrawnText.pictureWidth)
  package let height: Int

  /// The actor's name, in lines around the middle of its box.
  package let center: [Line]

  /// The box around the actor's name: its left and upper edge, and its height; it reaches to the
  /// picture's right edge.
  package let box: (x: Int, y: Int, height: Int)

  package let blocks: [Block]

  private static let lineHeight = 34.0

  /// Where the words of the column may end, where lines start, and where the actor's box does.
  private static let (textEnd, lineStart, boxStart) = (372.0, 392.0, 524.0)

  /// - Parameters:
  ///   - graph: What is drawn.
  ///   - name: The name of the actor in question.
  ///   - label: What another is called.
  package init(of graph: VoiceGraph, around name: String, calling label: (String) -> String) {
    let columns = graph.neighbors.map { neighbor in
      let name = label(neighbor.id)
      return (neighbor, DrawnText.lines(of: name, within: Self.textEnd, limit: 3, isBold: true))
    }
    let rows = columns.reduce(0) { $0 + $1.1.count + $1.0.edges.count }
    let names = DrawnText.lines(of: name, within: 180, limit: 5, isBold: true)
    let edges = columns.reduce(0) { $0 + $1.0.edges.count }
    // High enough for its name, and for the signs of all lines beside each other.
    let boxHeight = max(Double(names.count) * Self.lineHeight + 26, Double(edges) * 30 + 16)
    let gaps = Double(max(0, columns.count - 1)) * 24
    let full = max(Double(rows) * Self.lineHeight + gaps + 16, boxHeight + 8)
    let middle = full / 2
    height = Int(full)
    box = (Int(Self.boxStart), Int(middle - boxHeight / 2), Int(boxHeight))
    let first = middle - Double(names.count - 1) * Self.lineHeight / 2 + 10
    center = names.enumerated().map { index, text in
      Line(text: text, y: Int(first + Double(index) * Self.lineHeight))
    }
    let used = Double(rows) * Self.lineHeight + gaps
    blocks = Self.blocks(columns, from: (full - used) / 2, to: middle, within: boxHeight - 16)
  }

  private static func blocks(
    _ columns: [(VoiceGraph.Neighbor, [String])], from top: Double, to middle: Double,
    within reach: Double
  ) -> [Block] {
    let count = columns.reduce(0) { $0 + $1.0.edges.count }
    var (y, number) = (top, 0)
    return columns.map { neighbor, names in
      let lines = names.map { text in
        y += lineHeight
        return Line(text: text, y: Int(y - 8))
      }
      let connectors = neighbor.edges.map { edge in
        y += lineHeight
        number += 1
        // Lines end beside each other in their own order, so that few of them cross.
        let part = (Double(number) - 0.5) / Double(count) - 0.5
        let (start, end) = ((y - 17).rounded(), (middle + part * reach).rounded())
        return Connector(
          edge: edge, y: Int(y - 8), path: path(from: start, to: end, reversed: !edge.isIncoming),
          end: edge.isIncoming
            ? PicturePoint(x: boxStart, y: end) : PicturePoint(x: lineStart - 16, y: start))
      }
      y += 24
      return Block(id: neighbor.id, lines: lines, connectors: connectors)
    }
  }

  /// A curve that leaves and arrives level.
  private static func path(from start: Double, to end: Double, reversed: Bool) -> String {
    let (left, right) = ("\(Int(lineStart)) \(Int(start))", "\(Int(boxStart) - 16) \(Int(end))")
    let bend = Int((lineStart + boxStart) / 2)
    let (near, far) = ("\(bend) \(Int(start))", "\(bend) \(Int(end))")
    return reversed ? "M\(right)C\(far) \(near) \(left)" : "M\(left)C\(near) \(far) \(right)"
  }
}
