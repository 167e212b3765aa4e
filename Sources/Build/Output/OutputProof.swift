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

  /// Looks at a file that is copied, or for which there are bytes.
  ///
  /// - Throws: If it cannot be read, or is larger than a build takes.
  func look(atCopy file: OutputFile) throws(FileError) {
    let isRead = leaks != nil || file.path.text.isCSS
    switch file.contents {
    case .rendered: return
    case .bytes(let bytes): if isRead { look(at: bytes, of: file) }
    case .copy(let name):
      let path = FilePath(name)
      let size = try folder.status(of: path)?.size ?? 0
      if size > FileWriter.copyLimit || isRead, size >= Self.largeSize {
        var parts = PartsLookedAt(of: file, by: self)
        try folder.readParts(of: path, limit: FileWriter.copyLimit) { parts.add($0) }
      } else if isRead {
        look(at: try folder.bytes(of: path), of: file)
      }
    }
  }

  /// From how many bytes on a file that is copied is never held whole.
  static let largeSize = 8 << 20

  var findings: [Finding] { (leaks?.findings ?? []) + addresses.findings }

  /// The leaks in files that others put into the output folder.
  var findingsInForeign: [Finding] { leaks?.findingsInForeign ?? [] }
}

/// A look at a file that is too large to be held whole, for what waits.
struct PartsLookedAt {
  private let file: OutputFile
  private let leaks: LeakProof?

  /// How much of a part is looked at once more with the next, as words may stand on both.
  private static let overlap = 4096

  /// The end of the last part.
  private var end: [UInt8] = []

  init(of file: OutputFile, by proof: OutputProof) { (self.file, leaks) = (file, proof.leaks) }

  /// Looks at the next part.
  mutating func add(_ part: [UInt8]) {
    guard let leaks else { return }
    leaks.look(at: end + part, of: file)
    end = Array(part.suffix(Self.overlap))
  }
}
