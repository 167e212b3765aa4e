import Kit

/// An actor on one side, and on the other those whose words bear on it or on whom its words bear.
package struct VoiceGraph: Sendable {
  /// Ties of one kind and direction with one actor.
  package struct Edge: Hashable, Sendable {
    package let kind: VoiceTie.Kind

    /// Whether it is the other who speaks.
    package let isIncoming: Bool

    /// How many statements it stands for, and how many of these are the desk's reading.
    package fileprivate(set) var count = 0
    package fileprivate(set) var ours = 0
  }

  /// Another actor, or a voice that is none.
  package struct Neighbor: Hashable, Sendable {
    let id: String
    package fileprivate(set) var edges: [Edge] = []

    fileprivate var count: Int { edges.reduce(0) { $0 + $1.count } }
  }

  /// The most actors that are drawn beside the one in question.
  static let limit = 12

  /// Those with most statements first, as many as `limit` allows.
  package let neighbors: [Neighbor]

  /// How many others there are.
  package let others: Int

  /// - Parameter ties: The ties of one actor, in the order of the base.
  package init(of ties: [VoiceTie]) {
    let all = ties.groupedInOrder { $0.other }.map { ties in
      ties.reduce(into: Neighbor(id: ties[0].other)) { $0.add($1) }
    }
    let sorted = all.enumerated().sorted { first, second in
      (-first.element.count, first.offset) < (-second.element.count, second.offset)
    }.map(\.element)
    neighbors = sorted.prefix(Self.limit).map(\.sorted)
    others = max(0, sorted.count - Self.limit)
  }
}

extension VoiceGraph.Neighbor {
  fileprivate mutating func add(_ tie: VoiceTie) {
    let place = edges.firstIndex { $0.kind == tie.kind && $0.isIncoming == tie.isIncoming }
    let index = place ?? edges.count
    if place == nil {
      edges.append(VoiceGraph.Edge(kind: tie.kind, isIncoming: tie.isIncoming))
    }
    edges[index].count += 1
    edges[index].ours += tie.isOurReading ? 1 : 0
  }

  /// The same with its edges in the order of their kinds, what it says before what is said of it.
  fileprivate var sorted: Self {
    var copy = self
    copy.edges.sort { one, other in
      (one.isIncoming ? 0 : 1, one.kind.rank) < (other.isIncoming ? 0 : 1, other.kind.rank)
    }
    return copy
  }
}

extension VoiceTie.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
