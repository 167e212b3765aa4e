import Kit

/// A graph of named nodes, in which circles are looked for.
struct Graph<Node: Hashable> {
  struct Edge {
    let target: Node
    let location: FileLocation

    /// The fact in which the edge stands.
    let id: String
  }

  /// A way from a node back to itself.
  struct Cycle {
    /// The nodes in order, each once; only the first of a long circle.
    let nodes: [Node]

    /// The edge that closes the circle.
    let closing: Edge

    /// The most nodes that are kept, so that many circles through one long way stay cheap.
    static var limit: Int { 24 }
  }

  private var nodes: [Node] = []
  private var edges: [Node: [Edge]] = [:]

  mutating func add(_ origin: Node, _ edge: Edge) {
    if edges[origin] == nil { nodes.append(origin) }
    edges[origin, default: []].append(edge)
  }

  /// A circle for each edge that closes one, in the order in which edges were added.
  ///
  /// A depth-first search with its own stack, so that no chain of facts is too long for it.
  ///
  /// - Complexity: O(*n*) in nodes and edges.
  var cycles: [Cycle] {
    var cycles: [Cycle] = []
    var isDone: Set<Node> = []
    var depths: [Node: Int] = [:]
    for start in nodes where !isDone.contains(start) {
      var path = [(node: start, next: 0)]
      depths[start] = 0
      while let (node, next) = path.last {
        guard let edges = edges[node], next < edges.count else {
          isDone.insert(node)
          depths[node] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = edges[next]
        if let depth = depths[edge.target] {
          let shown = path[depth...].prefix(Cycle.limit)
          cycles.append(Cycle(nodes: shown.map(\.node), closing: edge))
        } else if !isDone.contains(edge.target) {
          depths[edge.target] = path.count
          path.append((edge.target, 0))
        }
      }
    }
    return cycles
  }
}
