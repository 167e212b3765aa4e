import Checks
import Kit
import Rendering

/// Proves of all files of a build, as they are made, that they give nothing away and that their
/// addresses lead somewhere.
final class OutputProof: Sendable {
  /// Nil where nothing waits.
  let leaks: LeakProof?
  let addresses: AddressProof

  /// The site's folder.
  let folder: Folder

  init(_ leaks: LeakProof?, _ addresses: AddressProof, in folder: Folder) {
    (self.leaks, self.addresses, self.folder) = (leaks, addresses, folder)
  }
}

extension OutputProof {
  /// Whether the last build proved the same of the files that are as it left them.
  var holdsForUnchanged: Bool {
    leaks?.holdsForUnchanged != false && addresses.holdsForUnchanged
  }

  /// Looks at a file of the output.
  func look(at bytes: [UInt8], of file: OutputFile) {
    leaks?.look(at: bytes, of: file)
    addresses.look(at: bytes, of: file)
  }

  /// Looks at a part of a file that is too large to be held whole.
  func look(atPart bytes: [UInt8], of file: OutputFile) { leaks?.look(at: bytes, of: file) }

  /// Whether a file that is copied is looked at.
  func looks(atCopy file: OutputFile) -> Bool { leaks != nil || file.path.text.isCSS }

  var findings: [Finding] { (leaks?.findings ?? []) + addresses.findings }

  /// The leaks in files that others put into the output folder.
  var findingsInForeign: [Finding] { leaks?.findingsInForeign ?? [] }
}
