/// What one page is made of: 70 values, a body of 10 KB and 30 items in two lists.
struct PageData {
  static let body = String(
    repeating: "<p>Officials said on Tuesday that the talks had <b>failed</b>, twice.</p>\n",
    count: 137)

  /// Names and texts of plain values, `v0` to `v66`.
  let texts: [(String, String)] = (0..<67).map { index in
    ("v\(index)", index % 5 == 0 ? "Value & <\(index)>" : "Plain value number \(index)")
  }

  /// Title, URL and date of each item.
  let items: [(title: String, url: String, date: String)] = (0..<30).map { index in
    ("Item \(index) \"quoted\"", "/items/\(index)/", "2025-10-\(10 + index % 20)")
  }
}
