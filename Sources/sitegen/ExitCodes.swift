import ArgumentParser

extension ExitCode {
  /// There are findings that fail the run.
  static let findings = ExitCode(1)

  /// sitegen itself made a mistake: `EX_SOFTWARE` of sysexits.h.
  static let internalFault = ExitCode(70)

  /// A file, folder or tool failed: `EX_IOERR` of sysexits.h.
  static let inputOutput = ExitCode(74)

  /// Another build holds the lock: `EX_TEMPFAIL` of sysexits.h.
  static let locked = ExitCode(75)
}
