import Testing

@testable import Rendering

/// A cell of a table is text wherever it is opened, be commas or semicolons between cells there.
struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("-5", "-5"), ("+1,240.5", "\"+1,240.5\""), ("a - b", "a - b"), ("a=b", "a=b"),
    ("=1", "\"'=1\""), ("  @x", "\"'  @x\""), ("＝1", "\"'＝1\""), ("\t=1", "\"'\t'=1\""),
    ("a; b", "\"a; b\""), ("a\tb", "\"a\tb\""), ("-5; -6", "\"-5; -6\""),
    (";=1", "\";'=1\""), ("a;=1+1", "\"a;'=1+1\""), ("a; =1;b", "\"a;' =1;b\""),
    ("a\t=1", "\"a\t'=1\""), ("=1;-x", "\"'=1;'-x\""), ("a;-5", "\"a;-5\""), (";", "\";\""),
  ])
  func isWrittenAsText(_ text: String, _ cell: String) {
    var writer = CSVWriter()
    writer.row([.text(text), .empty])
    #expect(String(decoding: writer.bytes.dropFirst(3), as: UTF8.self) == "\(cell),\r\n")
  }
}
