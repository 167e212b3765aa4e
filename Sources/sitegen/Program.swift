import ArgumentParser
import Dispatch
import Foundation
import Kit

/// Where the program begins: on the first thread, before any other is made.
@main
enum Program {
  static func main() {
    openStandardDescriptors()
    makeSureOfThreads()
    Task {
      await Sitegen.main()
      Foundation.exit(ExitCode.success.rawValue)
    }
    dispatchMain()
  }

  /// Ends the program if it can make no threads, and works with fewer if it can make some.
  private static func makeSureOfThreads() {
    do throws(FileError) {
      try ThreadSupply.prepare()
    } catch {
      // The exit code says the same where nothing can be written.
      try? writeStandardError("sitegen: \(error)\n")
      Foundation.exit(ExitCode.inputOutput.rawValue)
    }
  }
}
