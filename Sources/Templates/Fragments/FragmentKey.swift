/// What the output of a fragment follows from.
struct FragmentKey: Equatable, Sendable {
  /// Which fragment it is, and what its fixed names stand for.
  var signature: UInt32 = 0

  /// What its data are, each as `Operand.keyWord` tells them apart; 0 where there are fewer.
  var first: UInt64 = 0
  var second: UInt64 = 0

  /// Source: the finalizer of MurmurHash3 (Appleby), after each word.
  var hash: UInt64 {
    var hash = UInt64(signature)
    for word in [first, second] {
      hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    return hash
  }
}

/// What the fixed names of a fragment stood for, and how the template prints.
struct FragmentSignature: Sendable {
  let number: UInt32
  let variant: Int

  /// What `Operand.keyWord` gives for each name.
  let words: [UInt64]
}

/// What a renderer knows of a fragment.
struct FragmentUse: Sendable {
  var signatures: [FragmentSignature] = []

  /// How often lately the fragment read something that no key can hold.
  private var refusals = 0

  /// How many signatures are kept.
  static let signatureCount = 8

  /// Whether the fragment is not worth another try.
  var isGivenUp: Bool { refusals >= 64 }

  mutating func count(isUsable: Bool) {
    if isUsable {
      if refusals > 0 { refusals = max(0, refusals - 8) }
    } else {
      refusals += 1
    }
  }
}
