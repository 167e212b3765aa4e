import Testing

@testable import Search

struct SearchIndexTests {
  @Test func numbersEntriesByGroup() {
    let index = SearchIndex(
      entries: [
        entry("one", kind: "claim", standing: "disputed"), entry("two", kind: "briefing"),
        entry("three", kind: "claim", standing: "disputed"),
      ], language: "en")
    let entryFile = text(of: "entry.json", in: index.files())
    #expect(
      entryFile?.contains(#""groups":[["claim","disputed",2],["briefing","",1]]"#) == true)
    #expect(index.numbersByGroup == [0, 2, 1])
  }

  @Test func keepsShortTextsAndTheBeginningOfLongOnes() {
    let long = String(repeating: "Wörter ", count: 200)
    let entries = [entry("short", text: "A \"claim\".\nSays who?"), entry("long", text: long)]
    let records = text(
      of: "results/0-0.json", in: SearchIndex(entries: entries, language: "en").files())
    let kept = String(repeating: "Wörter ", count: 20).dropLast()
    #expect(
      records == """
        [["/short/","short","","A \\"claim\\".\\u000aSays who?",0],["/long/","long","","\(kept)",1]]
        """)
  }

  @Test func handsOutFullFilesWithoutChangingTheRest() {
    let entries = (0..<100).map { entry("entry \($0)", text: "word\($0) \($0 % 7)") }
    let whole = SearchIndex(entries: entries, language: "en").files()
    var index = SearchIndex(language: "en")
    var files: [SearchFile] = []
    for entry in entries {
      index.add(SearchDocument(entry))
      files += index.takeFullFiles()
    }
    #expect(files.map(\.path) == (0..<6).map { "results/0-\($0).json" })
    files += index.files()
    #expect(files.map(\.path) == whole.map(\.path))
    #expect(files.map(\.bytes) == whole.map(\.bytes))
  }

  @Test func changesItsBuildWithEveryEntry() {
    let builds = ["a", "b", "a b"].map { word in
      text(
        of: "entry.json",
        in: SearchIndex(entries: [entry("title", text: word)], language: "en").files())
    }
    #expect(Set(builds).count == 3)
  }

  @Test func putsListsThatAreLongIntoFilesOfTheirOwn() {
    let entries = (0..<5_000).map { entry("number \($0)", text: "common") }
    let paths = SearchIndex(entries: entries, language: "en").files().map(\.path)
    #expect(paths.filter { $0.hasPrefix("lists/") } == ["lists/0.bin", "lists/1.bin"])
    #expect(paths.filter { $0.hasPrefix("terms/") }.count > 1)
  }

  @Test func anEntryThatChangesChangesTheFilesOfItsWordsOnly() {
    var texts = (0..<4_000).map { "word\($0) other\($0 * 7_919 % 10_007) \($0 % 100)" }
    let former = files(of: texts)
    texts[1_234] += " new"
    let new = files(of: texts)
    #expect(new.keys == former.keys)
    #expect(new.count > 4)
    let changed = new.keys.filter { new[$0] != former[$0] }
    #expect(changed.count <= 2)
  }

  @Test func cutsWordsIntoFilesOfAFewKilobytes() {
    let sizes = files(of: (0..<4_000).map { "word\($0) other\($0 * 7_919 % 10_007) \($0 % 100)" })
      .values.map(\.count).sorted()
    #expect(sizes.dropFirst().allSatisfy { (6 << 10..<28 << 10).contains($0) })
  }

  /// The files of words of entries with these texts, by their paths.
  private func files(of texts: [String]) -> [String: [UInt8]] {
    let entries = texts.enumerated().map { entry("e\($0 % 50)", text: $1) }
    let files = SearchIndex(entries: entries, language: "en").files()
      .filter { $0.path.hasPrefix("terms/") }
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  @Test func weighsTitlesAboveNamesAboveTexts() {
    let title = (1...20).map { SearchWeight.title(words: $0) }
    let name = (1...20).map { SearchWeight.name(words: $0) }
    let text = [1, 2, 5, 1_000_000].map { SearchWeight.text(count: $0, wordsInText: 600) }
    #expect(title.min() ?? 0 > name.max() ?? 16)
    #expect(name.min() ?? 0 > text.max() ?? 16)
    #expect(text == [3, 5, 6, 7])
    #expect(SearchWeight.text(count: 1, wordsInText: 10) > text[0])
  }

  @Test func writesAnEmptyIndex() {
    let files = SearchIndex(language: "en").files()
    #expect(files.map(\.path) == ["entry.json"])
  }

  private func entry(
    _ title: String, kind: String = "briefing", standing: String? = nil, text: String = ""
  ) -> SearchEntry {
    SearchEntry(url: "/\(title)/", title: title, kind: kind, standing: standing, text: text)
  }

  private func text(of path: String, in files: [SearchFile]) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

struct PostingListTests {
  @Test func isRenumberedInOrder() {
    var list = PostingList()
    for (entry, weight) in [(0, 3), (1, 0), (700, 15)] as [(Int, UInt8)] {
      list.append(entry, weight: weight)
    }
    var numbers = Array(0...700)
    (numbers[0], numbers[700]) = (700, 0)
    var expected = PostingList()
    for (entry, weight) in [(0, 15), (1, 0), (700, 3)] as [(Int, UInt8)] {
      expected.append(entry, weight: weight)
    }
    #expect(list.renumbered(numbers).bytes == expected.bytes)
    #expect(list.renumbered(numbers).count == 3)
  }
}

extension SearchIndex {
  init(entries: some Sequence<SearchEntry>, language: String) {
    self.init(language: language)
    for entry in entries { add(SearchDocument(entry)) }
  }
}

struct SearchWeightBoundaryTests {
  /// The steps that the weight's documentation gives.
  @Test func aNameOfMoreWordsWeighsLess() {
    #expect((0...6).map { SearchWeight.name(words: $0) } == [11, 11, 10, 9, 9, 8, 8])
    let titles = (1...10).map { SearchWeight.title(words: $0) }
    #expect(titles == [15, 15, 14, 14, 13, 13, 13, 13, 12, 12])
  }
}
