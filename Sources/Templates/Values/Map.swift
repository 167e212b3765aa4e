/// Values by name, in the order in which they were put there.
///
/// Names are told apart by their bytes.
package struct Map: Sendable {
  private struct Entry {
    var name: String
    var value: Value
    var hash: UInt32

    /// The first entry of the chain with the number of this one; −1 if it is empty.
    ///
    /// Chains have numbers below the greatest power of two that is not above the count of entries.
    /// There are none while there are so few entries that looking at each is faster.
    var first: Int32 = -1

    /// The next entry of the chain that this one is in; −1 at its end.
    var next: Int32 = -1
  }

  /// The only thing that a copy of the map counts.
  private var entries: [Entry] = []

  /// Whether the map is what `groupby` makes, which also unpacks and counts like a pair.
  var isPair = false

  package init() {}

  /// A map of these pairs; a later pair replaces an earlier one with its name.
  package init(_ pairs: [(String, Value)]) {
    entries.reserveCapacity(pairs.count)
    for (name, value) in pairs {
      set(value, named: name)
    }
  }

  package var count: Int { entries.count }

  package var isEmpty: Bool { entries.isEmpty }

  /// The names in order.
  ///
  /// - Complexity: O(*n*).
  package var names: [String] { entries.map(\.name) }

  /// The values in the order of their names.
  ///
  /// - Complexity: O(*n*).
  package var values: [Value] { entries.map(\.value) }

  /// The value of that name; nil if there is none.
  ///
  /// - Complexity: O(1) on average; O(*n*) to remove one.
  package subscript(name: String) -> Value? {
    get { value(named: name, hash: Name.hash(of: name)) }
    set {
      if let newValue {
        set(newValue, named: name)
      } else {
        remove(name)
      }
    }
  }

  /// The entry at `index`, counted from 0 in the map's order.
  package func entry(at index: Int) -> (name: String, value: Value) {
    (entries[index].name, entries[index].value)
  }
}

extension Map {
  func value(of name: Name) -> Value? { value(named: name.text, hash: name.hash) }

  /// The value of a name that is likely to stand at `hint`, which becomes where it does.
  func value(of name: Name, hint: inout Int32) -> Value? {
    let guess = Int(hint)
    if guess < entries.count, entries[guess].hash == name.hash, entries[guess].name == name.text {
      return entries[guess].value
    }
    guard let index = index(of: name) else { return nil }
    hint = Int32(index)
    return entries[index].value
  }

  /// Where the entry of that name stands in the map's order; nil if there is none.
  func index(of name: Name) -> Int? { index(of: name.text, hash: name.hash) }

  /// The value of the entry at `index`.
  func value(at index: Int) -> Value { entries[index].value }

  private func value(named name: String, hash: UInt32) -> Value? {
    guard let index = index(of: name, hash: hash) else { return nil }
    return entries[index].value
  }

  /// Where the entry of that name stands; nil if there is none.
  ///
  /// The hash is that of the bytes, so that names that are only canonically equivalent differ.
  private func index(of name: String, hash: UInt32) -> Int? {
    guard entries.count > Self.unchainedCount else {
      for index in entries.indices where entries[index].hash == hash {
        if entries[index].name == name { return index }
      }
      return nil
    }
    var index = Int(entries[chain(of: hash)].first)
    while index >= 0 {
      if entries[index].hash == hash, entries[index].name == name { return index }
      index = Int(entries[index].next)
    }
    return nil
  }

  private mutating func set(_ value: Value, named name: String) {
    let hash = Name.hash(of: name)
    if let index = index(of: name, hash: hash) {
      entries[index].value = value
      return
    }
    let chains = chainCount
    entries.append(Entry(name: name, value: value, hash: hash))
    guard entries.count > Self.unchainedCount else { return }
    if chainCount == chains { link(entries.count - 1) } else { linkAll() }
  }

  private mutating func remove(_ name: String) {
    guard let index = index(of: name, hash: Name.hash(of: name)) else { return }
    entries.remove(at: index)
    linkAll()
  }

  /// The most entries of a map without chains.
  private static let unchainedCount = 8

  /// How many chains there are.
  private var chainCount: Int {
    if entries.count <= Self.unchainedCount { return 0 }
    return 1 << (Int.bitWidth - 1 - entries.count.leadingZeroBitCount)
  }

  private func chain(of hash: UInt32) -> Int { Int(hash) & (chainCount - 1) }

  private mutating func linkAll() {
    guard entries.count > Self.unchainedCount else { return }
    for index in entries.indices { entries[index].first = -1 }
    for index in entries.indices { link(index) }
  }

  /// Puts an entry at the start of its chain.
  private mutating func link(_ index: Int) {
    let chain = chain(of: entries[index].hash)
    entries[index].next = entries[chain].first
    entries[chain].first = Int32(index)
  }
}

extension Map: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }
}
