/// The names of values that a template receives, and those within them.
struct ValueNames: Sendable {
  private(set) var within: [String: ValueNames] = [:]

  /// Whether these are only examples.
  private(set) var isOpen = false

  var names: Set<String> { Set(within.keys) }

  subscript(name: String) -> ValueNames? { within[name] }

  mutating func remove(_ name: String) { within[name] = nil }

  mutating func merge(_ other: ValueNames) {
    within.merge(other.within) { mine, theirs in
      var both = mine
      both.merge(theirs)
      return both
    }
    isOpen = isOpen || other.isOpen
  }

  /// All names of several templates.
  static func union(_ all: some Sequence<ValueNames>) -> ValueNames {
    all.reduce(into: ValueNames()) { $0.merge($1) }
  }
}

extension ValueNames {
  /// Reads names as documents and probes write them: `a b {c, d [{e}]}`.
  ///
  /// What stands between braces or brackets is within the name before it. `…` stands for names that
  /// are not written, and “or none” says nothing about names.
  init(parsing text: some StringProtocol) {
    var open: [(name: String?, names: ValueNames)] = [(nil, ValueNames())]
    var last: String?
    var word = ""
    func endWord() {
      if word == "…" {
        open[open.count - 1].names.isOpen = true
      } else if !word.isEmpty, word != "or", word != "none" {
        open[open.count - 1].names.merge(ValueNames(within: [word: ValueNames()]))
        last = word
      }
      word = ""
    }
    for character in text {
      switch character {
      case "{", "[":
        endWord()
        open.append((last, ValueNames()))
        last = nil
      case "}", "]":
        endWord()
        guard open.count > 1 else { continue }
        let closed = open.removeLast()
        let names = closed.name.map { ValueNames(within: [$0: closed.names]) } ?? closed.names
        open[open.count - 1].names.merge(names)
        last = closed.name
      case " ", ",", "\n": endWord()
      default: word.append(character)
      }
    }
    endWord()
    self = Self.union(open.map(\.names))
  }

  private init(within: [String: ValueNames]) { self.within = within }
}

extension ValueNames {
  /// What a document says and is not so, or the other way round, a line each.
  ///
  /// Where the document has nothing within a name, nothing is compared there.
  func differences(from received: ValueNames, under path: String = "") -> [String] {
    let absent = names.subtracting(received.names).map { "\(path)\($0) is not received" }
    let unsaid = isOpen ? [] : received.names.subtracting(names).map { "\(path)\($0) is not named" }
    let inside = within.flatMap { name, documented -> [String] in
      guard !documented.within.isEmpty, let value = received[name] else { return [] }
      return documented.differences(from: value, under: "\(path)\(name).")
    }
    return (absent + unsaid + inside).sorted()
  }
}
