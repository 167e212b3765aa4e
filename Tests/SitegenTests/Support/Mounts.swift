import Foundation

/// File systems that a test makes for itself.
enum Mounts {
  /// Whether they can be made here.
  static let canBeMade =
    (try? Command.shell("unshare -m true || unshare -rm true", in: "/").run().status) == 0

  /// The command that runs another with mounts of its own.
  static let command = getuid() == 0 ? "unshare -m" : "unshare -rm"
}
