import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test of the real subject where that is absent; the same is tested with the invented one.
  static var ifSeedIsPresent: Self {
    .enabled(
      if: Subject.seed.isPresent,
      "the real subject, shared/seed, is not beside the checkout; the invented one is tested alone")
  }
}
