import Kit

/// A graph of named nodes, in which cycles are looked for.
struct DirectedGraph<Node: Hashable> {
  struct Arc {
    let target: Node
    let location: FileLocation

    /// The fact in which the arc stands.
    let id: String
  }

  /// A way from a node back to itself.
  struct Cycle {
    /// The nodes in order, each once; only the first of a long cycle.
    let nodes: [Node]

    /// The arc that closes the cycle.
    let closing: Arc

    /// The most nodes that are kept, so that many cycles through one long way stay cheap.
    static var limit: Int { 24 }
  }

  private var nodes: [Node] = []
  private var arcs: [Node: [Arc]] = [:]

  mutating func add(_ origin: Node, _ arc: Arc) {
    if arcs[origin] == nil { nodes.append(origin) }
    arcs[origin, default: []].append(arc)
  }

  /// A cycle for each arc that closes one, in the order in which arcs were added.
  ///
  /// A depth-first search with its own stack, so that no chain of facts is too long for it.
  ///
  /// - Complexity: O(*n*) in nodes and arcs.
  var cycles: [Cycle] {
    var cycles: [Cycle] = []
    var isDone: Set<Node> = []
    var depths: [Node: Int] = [:]
    for start in nodes where !isDone.contains(start) {
      var path = [(node: start, next: 0)]
      depths[start] = 0
      while let (node, next) = path.last {
        guard let arcs = arcs[node], next < arcs.count else {
          isDone.insert(node)
          depths[node] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let arc = arcs[next]
        if let depth = depths[arc.target] {
          let shown = path[depth...].prefix(Cycle.limit)
          cycles.append(Cycle(nodes: shown.map(\.node), closing: arc))
        } else if !isDone.contains(arc.target) {
          depths[arc.target] = path.count
          path.append((arc.target, 0))
        }
      }
    }
    return cycles
  }
}
