/// The words of one entry and how often they occur in its text.
struct WordCounts {
  private var terms = TermTable(slotCount: 1024)

  /// How often each term occurs in the text.
  private var counts: [Int32] = []

  /// The weight that each term has for the title or a name it stands in; 0 for none.
  private var fieldWeights: [UInt8] = []

  private var wordsInText = 0

  init(_ entry: SearchEntry) {
    addField(entry.title, weight: SearchWeight.title, isNamed: entry.isNamed)
    for name in entry.names { addField(name, weight: SearchWeight.name, isNamed: entry.isNamed) }
    addText(entry.text)
    for words in entry.keywords { addText(words) }
  }

  private mutating func addText(_ text: String) {
    var scanner = WordScanner(text)
    while scanner.next() {
      counts[number(of: scanner)] += 1
      wordsInText += 1
    }
  }

  /// Each term as its length, its weight and its bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(terms.count * 10)
    for number in 0..<terms.count {
      let weight = SearchWeight.text(count: Int(counts[number]), wordsInText: wordsInText)
      bytes.append(UInt8(terms[number].count))
      bytes.append(max(fieldWeights[number], weight))
      bytes += terms[number]
    }
    return bytes
  }

  private mutating func addField(
    _ text: String, weight: (_ words: Int) -> UInt8, isNamed: Bool
  ) {
    var scanner = WordScanner(text)
    var numbers: [Int] = []
    while scanner.next() { numbers.append(number(of: scanner)) }
    let wordWeight = weight(numbers.count)
    for number in numbers { fieldWeights[number] = max(fieldWeights[number], wordWeight) }
    if isNamed { addWhole(numbers, weight: weight(1)) }
  }

  /// Adds a name as one term, if it is not too long for one: no word begins with the sign before it.
  private mutating func addWhole(_ words: [Int], weight: UInt8) {
    var name = [UInt8(ascii: "=")]
    for (place, word) in words.enumerated() {
      if place > 0 { name.append(UInt8(ascii: " ")) }
      name += terms[word]
    }
    guard name.count > 1, name.count <= WordScanner.longestWord else { return }
    let word = PackedWord(name, 0..<name.count)
    let number = number(of: terms.insert(word, from: name, at: 0))
    fieldWeights[number] = max(fieldWeights[number], weight)
  }

  /// The number of the scanner's word.
  private mutating func number(of scanner: borrowing WordScanner) -> Int {
    number(of: terms.insert(scanner.word, from: scanner.buffer, at: 0))
  }

  /// The number of a term, which may be a new one.
  private mutating func number(of number: Int) -> Int {
    if number == counts.count {
      counts.append(0)
      fieldWeights.append(0)
    }
    return number
  }
}
