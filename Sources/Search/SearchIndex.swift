import Kit

/// The words of all entries, and in which entries they stand, as files that a browser loads in
/// parts.
///
/// The files, below `search/`:
///
/// - `entry.json`: what every search needs: the groups of entries that share kind and standing, in
///   whose order entries are numbered, and the first word of each file of words.
/// - `terms/N.bin`: a range of words in the order of their bytes, each with its entries. Whole names
///   are among them, with `=` before their words.
/// - `lists/N.bin`: the entries of a word that very many have.
/// - `results/G-N.json`: what a result shows, for some consecutive entries of the group G.
///
/// Adding takes O(different words of the entry). Texts are not kept; what is kept is the index
/// itself, and the records of results until ``takeFullFiles()`` hands them out.
package struct SearchIndex: Sendable {
  /// How many entries share a file of results.
  static let entriesPerFile = 16

  let language: String
  var terms = TermTable(slotCount: 1 << 14)
  var lists: [PostingList] = []
  var groups: [Group] = []

  /// The group of each entry and the place in it, in the order of adding.
  private var places: [Place] = []

  private var groupNumbers: [GroupKey: Int] = [:]
  private var fullFiles: [SearchFile] = []

  /// Changes with every entry.
  var fingerprint: UInt64 = 0

  /// Creates an index without entries.
  ///
  /// - Parameter language: The language of the site (BCP 47), whose inflections are searched.
  package init(language: String) {
    self.language = language
  }

  /// Adds an entry.
  ///
  /// The order of adding decides between results that are equally good. A document that stands for
  /// an entry that is left out adds nothing.
  package mutating func add(_ document: SearchDocument) {
    if document.record.isEmpty { return }
    addPostings(document.words)
    addResult(document)
    fingerprint = (fingerprint &* 0x100_0000_01B3) ^ document.fingerprint.value
  }

  /// Removes and returns the files that later entries do not change, so that they can be written
  /// and forgotten while entries are added.
  package mutating func takeFullFiles() -> [SearchFile] {
    defer { fullFiles = [] }
    return fullFiles
  }
}

extension SearchIndex {
  /// The entries that share kind and standing.
  struct Group: Sendable {
    let kind: String
    let standing: String?
    var count = 0

    /// The beginning of the file of results that is not full yet: records with commas between.
    var records: [UInt8] = []
  }

  private struct GroupKey: Hashable {
    let kind: [UInt8]
    let standing: [UInt8]?
  }

  struct Place: Sendable {
    let group: Int32
    let ordinal: Int32
  }

  private mutating func addPostings(_ words: [UInt8]) {
    var position = 0
    while position < words.count {
      let (length, weight) = (Int(words[position]), words[position + 1])
      let word = PackedWord(words, position + 2..<position + 2 + length)
      let term = terms.insert(word, from: words, at: position + 2)
      if term == lists.count { lists.append(PostingList()) }
      lists[term].append(places.count, weight: weight)
      position += 2 + length
    }
  }

  private mutating func addResult(_ document: SearchDocument) {
    let number = group(of: document)
    places.append(Place(group: Int32(number), ordinal: Int32(groups[number].count)))
    if !groups[number].records.isEmpty { groups[number].records.append(UInt8(ascii: ",")) }
    groups[number].records += document.record
    groups[number].count += 1
    guard groups[number].count.isMultiple(of: Self.entriesPerFile) else { return }
    fullFiles.append(resultFile(ofGroup: number))
    groups[number].records = []
  }

  private mutating func group(of document: SearchDocument) -> Int {
    let key = GroupKey(
      kind: Array(document.kind.utf8), standing: document.standing.map { Array($0.utf8) })
    if let number = groupNumbers[key] { return number }
    groupNumbers[key] = groups.count
    groups.append(Group(kind: document.kind, standing: document.standing))
    return groups.count - 1
  }

  /// The last file of results of a group.
  func resultFile(ofGroup number: Int) -> SearchFile {
    let file = (groups[number].count - 1) / Self.entriesPerFile
    let bytes = [UInt8(ascii: "[")] + groups[number].records + [UInt8(ascii: "]")]
    return SearchFile(path: "results/\(number)-\(file).json", bytes: bytes)
  }

  /// The number of each entry when all are numbered group by group; nil if they already are.
  var numbersByGroup: [Int]? {
    var firsts: [Int] = []
    var next = 0
    for group in groups {
      firsts.append(next)
      next += group.count
    }
    let numbers = places.map { firsts[Int($0.group)] + Int($0.ordinal) }
    return numbers.elementsEqual(numbers.indices) ? nil : numbers
  }
}
