import Glibc
import Kit

extension PublicFolder {
  /// Shows a proof what others put into the folder, which stays there and is published too.
  ///
  /// What is hidden is left out, such as a repository: servers give nobody that, and it may be large.
  ///
  /// - Throws: If a file cannot be read.
  func showForeign(to proof: LeakProof) throws(FileError) {
    guard let folder, let tree else { return }
    for node in foreign.map({ tree.nodes[$0] })
    where node.status.kind == .file && !node.path.isHidden {
      let file = LookedAtFile(
        path: "\(node.path)", origin: shown(node.path), isCopy: true, isForeign: true)
      do throws(FileError) {
        proof.look(at: try folder.bytes(toLookAt: node), of: file)
      } catch {
        // It is kept whether it may be read or not, and may be gone meanwhile.
        guard error.code == EACCES || error.isAbsence else { throw error }
      }
    }
  }

  /// Whether what others put into the folder is as it was when the last build left it.
  var hasForeignAsRecorded: Bool {
    guard let record, let tree else { return false }
    return foreign.allSatisfy { number in
      record.tree.nodes.indices.contains(number) && tree.nodes[number].isSettled
        && record.tree.nodes[number].status == tree.nodes[number].status
    }
  }
}

extension Folder {
  /// The bytes of a text, or of a file that holds some packed, of which only the first if it is too
  /// large; nothing of others.
  fileprivate func bytes(toLookAt node: OutputTree.Node) throws(FileError) -> [UInt8] {
    let head = try head(of: node.path, limit: 1024)
    let isPacked = Packing(head[...], named: "\(node.path)") != nil
    if head.isBinary, !isPacked { return [] }
    if node.status.size <= Self.textLimit { return try bytes(of: node.path) }
    return isPacked ? head : []
  }

  /// The most bytes of a file that is looked at.
  private static let textLimit = 16 << 20
}

extension FilePath {
  /// Whether a part of the path begins with a dot, but for the folder that servers do give.
  fileprivate var isHidden: Bool {
    (ancestors + [self]).contains { path in
      path.name.bytes.first == UInt8(ascii: ".") && path.name != ".well-known"
    }
  }
}
