import Foundation
import Templates
import Testing

/// No template or value makes the engine crash or run for ever.
struct LimitTests {
  /// Runs something on a thread with a stack of its own, and waits for it.
  private func onStack(of bytes: Int, _ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      work()
      done.signal()
    }
    thread.stackSize = bytes
    thread.start()
    done.wait()
  }

  @Test func deepRecursionFitsIntoTheStack() {
    let depth = 30
    let open = String(repeating: "{% if true %}", count: depth)
    let close = String(repeating: "{% endif %}", count: depth)
    let sum =
      String(repeating: "1 + (", count: 45) + "m(n)|length" + String(repeating: ")", count: 45)
    let text = "{% macro m(n) %}\(open){{ \(sum) }}\(close){% endmacro %}{{ m(1) }}"
    onStack(of: 6 << 20) {
      #expect(throws: TemplateError.self) { try render(text) }
    }
  }
}
