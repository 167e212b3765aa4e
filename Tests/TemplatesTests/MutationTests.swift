import Testing

/// Templates with random mistakes are rendered or reported, and never crash.
struct MutationTests {
  /// A sequence of numbers that is the same on every run.
  ///
  /// Source: xorshift64 of G. Marsaglia, "Xorshift RNGs".
  private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, limit)))
    }
  }

  static let pieces = [
    "{{", "}}", "{%", "%}", "{#", "#}", "-", "|", "(", ")", "[", "]", "{", "}", ".", ",", ":", "'",
    "\"", " if ", " else ", " for x in xs ", " is ", " not ", " in ", "~", "**", "//", "%",
    "9999999999",
    "0.5", "|join", "|upper", "|safe", "|map('upper')", "|batch(0)", "|slice(-1)", "|round(-400)",
    "|int(base=1)", "|center(99999999)", "|truncate(-1)", "|indent(-5)", "[::-1]", "[5:1:-2]",
    "super()",
    "loop.cycle()", "caller()", "{% endif %}", "{% endfor %}", "{% else %}", "<a href=\"", "\">",
    "<",
    "<script>", "</title>", "é", "\u{301}", "\r\n", "{% block a %}", "{% include 'main' %}", "m()",
  ]

  @Test(arguments: 0..<8)
  func survivesMistakes(in part: Int) throws {
    let cases = try Jinja.read()
    var numbers = Numbers(state: UInt64(part) &* 0x9E37_79B9_7F4A_7C15 | 1)
    for _ in 0..<400 {
      let example = cases[numbers.below(cases.count)]
      let templates = example.templates.map { name, text in
        (name, mutated(text, &numbers))
      }
      _ = try? render(templates, example.data)
    }
  }

  private func mutated(_ text: String, _ numbers: inout Numbers) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...numbers.below(3) {
      let index = numbers.below(bytes.count + 1)
      switch numbers.below(3) {
      case 0:
        bytes.insert(contentsOf: Self.pieces[numbers.below(Self.pieces.count)].utf8, at: index)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + numbers.below(6)))
      default:
        let end = min(bytes.count, index + numbers.below(12))
        bytes.insert(contentsOf: bytes[index..<end], at: numbers.below(bytes.count + 1))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
