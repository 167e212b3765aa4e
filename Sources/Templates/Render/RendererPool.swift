import Synchronization

/// Renderers that wait for the next rendering of a run.
///
/// A renderer belongs to one rendering at a time, so that nothing in it needs a lock; what it
/// remembers is used by whichever rendering takes it next.
final class RendererPool: Sendable {
  /// A renderer that waits, with what tells which rendering may take it, as to look into each would
  /// copy it.
  private struct Waiting {
    let plans: FragmentPlans
    let language: String
    let takesNotes: Bool
    var renderer: Renderer?
  }

  private let waiting = Mutex<[Waiting]>([])

  /// How many may wait, as sites in many languages would leave many behind.
  private static let limit = 16

  /// Takes out a renderer for that set and language; nil if none waits.
  ///
  /// - Parameters:
  ///   - set: The templates.
  ///   - language: The language as a BCP 47 tag.
  ///   - takesNotes: Whether it notes which records it reads.
  /// - Returns: The renderer, which is nobody else's now.
  func take(_ set: TemplateSet, language: String, takesNotes: Bool) -> Renderer? {
    waiting.withLock { renderers in
      let index = renderers.lastIndex {
        $0.plans === set.plans && $0.takesNotes == takesNotes
          && $0.language.hasSameBytes(as: language)
      }
      guard let index else { return nil }
      var taken: Renderer?
      swap(&taken, &renderers[index].renderer)
      renderers.remove(at: index)
      return taken
    }
  }

  /// Puts a renderer back, which is nil afterwards: a copy would make whoever takes it next copy
  /// all that it remembers.
  func put(
    _ renderer: inout Renderer?, _ set: TemplateSet, language: String, takesNotes: Bool
  ) {
    waiting.withLock { renderers in
      if renderers.count >= Self.limit { renderers.removeFirst() }
      renderers.append(Waiting(plans: set.plans, language: language, takesNotes: takesNotes))
      swap(&renderers[renderers.count - 1].renderer, &renderer)
    }
  }
}

/// The plans for a set of templates, by the names that all renderings share.
final class FragmentPlans: Sendable {
  private let plans = Mutex<[(names: [String], plan: FragmentPlan)]>([])

  func plan(for set: TemplateSet, sharedNames: [String]) -> FragmentPlan {
    plans.withLock { plans in
      if let known = plans.first(where: { $0.names == sharedNames }) { return known.plan }
      let plan = FragmentPlan(set, sharedNames: sharedNames)
      plans.append((sharedNames, plan))
      return plan
    }
  }
}
