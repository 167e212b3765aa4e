import Kit

/// The words in their order, cut into files.
///
/// A word takes: the number of bytes it shares with the word before it in the file, the number
/// of its other bytes, these bytes, the number of its entries, the length of its list times 2,
/// and the list. Where the list is long, the number of its file times 2 plus 1 stands in place
/// of length and list. All numbers but the first two have a variable length.
///
/// Where a file ends is decided by the word that begins the next one, as content-defined chunking
/// does (Muthitacharoen, Chen, Mazières, “A low-bandwidth network file system”), so that a word more
/// or less changes the file that holds it and not all that follow.
struct TermShards {
  /// A file ends behind at least the first number of bytes of words and lists, and before a word that
  /// would begin behind the second one.
  private static let bytesPerFile = (least: 6 << 10, most: 24 << 10)

  /// In how many bytes a word is expected to begin a file.
  private static let bytesPerEnd: UInt64 = 6 << 10

  /// The most bytes that a list may have to stand beside its word.
  private static let longestInlineList = 3 << 10

  var files: [SearchFile] = []

  /// The beginning of the first word of each file, long enough to tell it from the word before.
  var firstTerms: [[UInt8]] = []

  private var bytes: [UInt8] = []
  private var previous: ArraySlice<UInt8> = []
  private var listCount = 0

  init(of index: borrowing SearchIndex) {
    let terms = index.terms
    let order = (0..<terms.count).sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
    let numbers = index.numbersByGroup
    for term in order {
      let list = index.lists[term]
      append(terms[term], numbers.map { list.renumbered($0) } ?? list)
    }
    finishFile()
  }

  private mutating func append(_ term: ArraySlice<UInt8>, _ list: PostingList) {
    if endsFile(before: term, list) { finishFile() }
    let shared = Self.sharedPrefix(previous, term)
    if bytes.isEmpty {
      firstTerms.append(Array(term.prefix(Self.scalarEnd(shared + 1, in: term))))
    }
    let omitted = bytes.isEmpty ? 0 : shared
    bytes += [UInt8(omitted), UInt8(term.count - omitted)]
    bytes += term.dropFirst(omitted)
    bytes.appendVariable(list.count)
    if list.bytes.count > Self.longestInlineList {
      files.append(SearchFile(path: "lists/\(listCount).bin", bytes: list.bytes))
      bytes.appendVariable(listCount << 1 | 1)
      listCount += 1
    } else {
      bytes.appendVariable(list.bytes.count << 1)
      bytes += list.bytes
    }
    previous = term
  }

  private func endsFile(before term: ArraySlice<UInt8>, _ list: PostingList) -> Bool {
    if bytes.count < Self.bytesPerFile.least { return false }
    if bytes.count >= Self.bytesPerFile.most { return true }
    // As likely as the word is long with its list, so that files of rare words are as long as those
    // of usual ones.
    let size = UInt64(term.count + min(list.bytes.count, Self.longestInlineList))
    return ContentHash(Array(term)).value % Self.bytesPerEnd < size
  }

  private mutating func finishFile() {
    if bytes.isEmpty { return }
    files.append(SearchFile(path: "terms/\(firstTerms.count - 1).bin", bytes: bytes))
    bytes = []
  }

  private static func sharedPrefix(_ lhs: ArraySlice<UInt8>, _ rhs: ArraySlice<UInt8>) -> Int {
    zip(lhs, rhs).prefix { $0 == $1 }.count
  }

  /// The first end of a scalar at or behind a number of bytes.
  private static func scalarEnd(_ count: Int, in term: ArraySlice<UInt8>) -> Int {
    let rest = term.dropFirst(count)
    return count + rest.prefix(while: UTF8.isContinuation).count
  }
}
