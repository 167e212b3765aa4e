import Glibc
import Kit

/// A record as bytes: the folder that holds the output folder, the name of that, and the nodes of its
/// tree, one after the other in their order. Of each stands
///
///     name                     empty for the folder itself
///     traits                   0–1 file, folder, link or other; bit 2 settled, bit 3 has a hash
///     permissions, owner, signature
///     hash                     if it has one
///     entries                  of a folder: how many it holds
extension OutputRecord {
  private static let format = CheckedFormat("sitegen-output/3")

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(parent.device)
    writer.write(parent.inode)
    writer.write(name.bytes)
    writer.write(tree.nodes) { $0.write($1) }
    return Self.format.bytes(with: [writer.bytes])
  }

  /// Reads a record; nil if the bytes are none.
  init?(reading bytes: [UInt8]) {
    guard let segment = Self.format.onlySegment(of: bytes),
      let record = try? OutputRecord(bytes, in: segment)
    else { return nil }
    self = record
  }

  private init(_ bytes: [UInt8], in segment: Range<Int>) throws(ByteReader.Malformed) {
    var reader = try ByteReader(bytes, in: segment)
    parent = FileIdentity(device: try reader.readUnsigned(), inode: try reader.readUnsigned())
    name = FilePath(bytes: try reader.readBytes())
    tree = try OutputTree(from: &reader)
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}

extension OutputTree {
  fileprivate static let kinds: [FolderEntry.Kind] = [.file, .folder, .link, .other]

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    let count = try reader.readCount()
    guard count > 0 else { throw ByteReader.Malformed() }
    nodes = []
    nodes.reserveCapacity(count)
    // The folder whose entries are read, and where those of the next folder begin.
    var (parent, next) = (0, 1)
    while nodes.count < count {
      var folder: FilePath?
      if !nodes.isEmpty {
        while !nodes[parent].entries.contains(nodes.count) {
          parent += 1
          if parent == nodes.count { throw ByteReader.Malformed() }
        }
        folder = nodes[parent].path
      }
      var node = try reader.readNode(in: folder)
      if node.status.kind == .folder {
        let held = try reader.readInt()
        guard 0...(count - next) ~= held else { throw ByteReader.Malformed() }
        node.entries = next..<(next + held)
        next += held
      }
      nodes.append(node)
    }
    if next != count { throw ByteReader.Malformed() }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ node: OutputTree.Node) {
    write(node.path == .root ? [] : node.path.name.bytes)
    let kind = OutputTree.kinds.firstIndex(of: node.status.kind) ?? 3
    write(kind | (node.isSettled ? 4 : 0) | (node.hash == nil ? 0 : 8))
    write(Int(node.status.permissions))
    write(Int(node.status.owner))
    write(FileSignature(node.status))
    if let hash = node.hash { write(hash) }
    if node.status.kind == .folder { write(node.entries.count) }
  }
}

extension ByteReader {
  /// Reads a node in a folder, or that of the whole tree where there is none.
  fileprivate mutating func readNode(in folder: FilePath?) throws(Malformed) -> OutputTree.Node {
    let name = try readBytes()
    let traits = try readInt()
    guard 0..<16 ~= traits else { throw Malformed() }
    let status = try readStatus(of: OutputTree.kinds[traits & 3])
    let hash = traits & 8 == 0 ? nil : try readHash()
    let path: FilePath
    if let folder {
      let isName =
        !name.isEmpty && name != [0x2E] && name != [0x2E, 0x2E] && !name.contains(0x2F)
        && !name.contains(0)
      guard isName else { throw Malformed() }
      path = folder.appending(FilePath(bytes: name))
    } else {
      guard name.isEmpty, status.kind == .folder else { throw Malformed() }
      path = .root
    }
    var node = OutputTree.Node(path: path, status: status, isSettled: traits & 4 != 0)
    node.hash = hash
    return node
  }

  private mutating func readStatus(of kind: FolderEntry.Kind) throws(Malformed) -> FileStatus {
    guard let permissions = mode_t(exactly: try readInt()),
      let owner = uid_t(exactly: try readInt())
    else { throw Malformed() }
    let signature = try readSignature()
    return FileStatus(
      kind: kind, permissions: permissions, size: signature.size, owner: owner,
      identity: signature.identity, modified: signature.modified, changed: signature.changed)
  }
}
