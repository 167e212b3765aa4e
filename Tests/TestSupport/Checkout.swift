package import Foundation

/// The folder of the package whose tests run.
package enum Checkout {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized
}
