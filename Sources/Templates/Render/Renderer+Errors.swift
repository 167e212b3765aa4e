extension Renderer {
  /// An error at a place of the current template.
  func error(_ problem: Problem, at place: Place) -> RenderFailure {
    var problem = problem
    if problem.isOfBudget { problem.message += runningLoops }
    return RenderFailure(template.error(problem, at: place, subject: subject))
  }

  func error(_ problem: Problem, at expression: Int) -> RenderFailure {
    error(problem, at: template.program.places[expression])
  }

  /// Runs an operation on values; its problem becomes an error at the expression.
  func at<Result>(
    _ expression: Int, _ operation: () throws(Problem) -> Result
  ) throws(RenderFailure) -> Result {
    do {
      return try operation()
    } catch {
      throw self.error(error, at: expression)
    }
  }

  /// Counts a call in, so that no recursion overflows the stack.
  mutating func enter(at expression: Int) throws(RenderFailure) {
    calls += 1
    count(calls: calls)
    guard calls <= Limits.callDepth else {
      throw error(
        Problem("macros, loops and templates call each other more than \(Limits.callDepth) deep"),
        at: expression)
    }
  }
}
