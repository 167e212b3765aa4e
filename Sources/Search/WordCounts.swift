/// The words of one entry and how often they occur in its text.
struct WordCounts {
  private var terms = TermTable(slotCount: 1024)

  /// How often each term occurs in the text.
  private var counts: [Int32] = []

  /// The weight that each term has for the title or a name it stands in; 0 for none.
  private var fieldWeights: [UInt8] = []

  private var wordsInText = 0

  init(_ entry: SearchEntry) {
    addField(entry.title, weight: SearchWeight.title)
    for name in entry.names { addField(name, weight: SearchWeight.name) }
    var scanner = WordScanner(entry.text)
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

  private mutating func addField(_ text: String, weight: (_ words: Int) -> UInt8) {
    var scanner = WordScanner(text)
    var numbers: [Int] = []
    while scanner.next() { numbers.append(number(of: scanner)) }
    let weight = weight(numbers.count)
    for number in numbers { fieldWeights[number] = max(fieldWeights[number], weight) }
  }

  /// The number of the scanner's word.
  private mutating func number(of scanner: borrowing WordScanner) -> Int {
    let number = terms.insert(scanner.word, from: scanner.buffer, at: 0)
    if number == counts.count {
      counts.append(0)
      fieldWeights.append(0)
    }
    return number
  }
}
