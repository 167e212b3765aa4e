/// Works on consecutive chunks of the numbers below `count` at the same time.
///
/// A chunk is a task, so that a task costs little beside its work; several times as many chunks as
/// jobs keep all of them busy to the end.
///
/// - Parameters:
///   - count: How many numbers there are, from 0.
///   - jobs: How many tasks run at the same time; at least 1.
///   - transform: What is done with a chunk.
/// - Returns: What `transform` made of each chunk, in their order.
package func parallelMap<Output: Sendable>(
  _ count: Int, jobs: Int, _ transform: @escaping @Sendable (Range<Int>) -> Output
) async -> [Output] {
  // More jobs than there are numbers have nothing to do, and might be more than can be multiplied.
  let jobs = max(1, min(jobs, count))
  let size = max(1, min(256, count / (jobs * 4)))
  let starts = Array(stride(from: 0, to: count, by: size))
  return await withTaskGroup(of: (Int, Output).self) { group in
    var outputs = [Output?](repeating: nil, count: starts.count)
    var next = 0
    func addTask() {
      let (index, start) = (next, starts[next])
      group.addTask { (index, transform(start..<min(start + size, count))) }
      next += 1
    }
    while next < min(jobs, starts.count) { addTask() }
    for await (index, output) in group {
      outputs[index] = output
      if next < starts.count { addTask() }
    }
    return outputs.compactMap(\.self)
  }
}
