import Glibc
import Kit

/// A record as bytes: a line with the format's name, then, all numbers little-endian,
///
///     hash (8)                 XXH64 of all that follows
///     device, inode (8 each)   of the folder that holds the output folder
///     length (4), name         of the output folder
///     the tree                 that it holds
///
/// and a tree as the number of its nodes (4) and, a node after the other in their order,
///
///     length (2), name         empty for the folder itself
///     traits (1)               0–1 file, folder, link or other; bit 2 settled, bit 3 has a hash
///     permissions (2), owner (4), device (8), inode (8), size (8), modified (8), changed (8)
///     hash (8)                 if it has one
///     entries (4)              of a folder: how many it holds
extension OutputRecord {
  private static let header = Array("sitegen-output/1\n".utf8)

  var bytes: [UInt8] {
    let tree = tree.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tree.count + 512)
    bytes.append(integer: parent.device)
    bytes.append(integer: parent.inode)
    bytes.append(counted: name.bytes)
    bytes += tree
    var record = Self.header
    record.append(integer: ContentHash(bytes).value)
    record += bytes
    return record
  }

  /// Reads a record; nil if the bytes are none.
  init?(reading bytes: [UInt8]) {
    guard bytes.starts(with: Self.header) else { return nil }
    var reader = ByteReader(bytes, from: Self.header.count)
    guard let hash: UInt64 = reader.integer(), hash == ContentHash(reader.rest).value,
      let device: UInt64 = reader.integer(), let inode: UInt64 = reader.integer(),
      let name = reader.counted(), let tree = OutputTree(from: &reader), reader.isAtEnd
    else { return nil }
    parent = FileIdentity(device: device, inode: inode)
    self.name = FilePath(bytes: name)
    self.tree = tree
  }
}

extension OutputTree {
  fileprivate static let kinds: [FolderEntry.Kind] = [.file, .folder, .link, .other]

  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nodes.count * 96)
    bytes.append(integer: UInt32(nodes.count))
    for node in nodes {
      let name = node.path == .root ? [] : node.path.name.bytes
      bytes.append(integer: UInt16(name.count))
      bytes += name
      let kind = UInt8(Self.kinds.firstIndex(of: node.status.kind) ?? 3)
      bytes.append(kind | (node.isSettled ? 4 : 0) | (node.hash == nil ? 0 : 8))
      bytes.append(status: node.status)
      if let hash = node.hash { bytes.append(integer: hash.value) }
      if node.status.kind == .folder { bytes.append(integer: UInt32(node.entries.count)) }
    }
    return bytes
  }

  /// Reads a tree; nil if there is none.
  fileprivate init?(from reader: inout ByteReader) {
    // A node has more bytes than one, so that no number asks for more memory than the bytes have.
    guard let number: UInt32 = reader.integer(), number > 0, number < reader.rest.count else {
      return nil
    }
    let count = Int(number)
    nodes = []
    nodes.reserveCapacity(count)
    // The folder whose entries are read, and where those of the next folder begin.
    var (parent, next) = (0, 1)
    while nodes.count < count {
      var folder: FilePath?
      if !nodes.isEmpty {
        while !nodes[parent].entries.contains(nodes.count) {
          parent += 1
          if parent == nodes.count { return nil }
        }
        folder = nodes[parent].path
      }
      guard var node = Node(from: &reader, in: folder) else { return nil }
      if node.status.kind == .folder {
        guard let held: UInt32 = reader.integer(), Int(held) <= count - next else { return nil }
        node.entries = next..<(next + Int(held))
        next += Int(held)
      }
      nodes.append(node)
    }
    if next != count { return nil }
  }
}

extension OutputTree.Node {
  /// Reads a node in a folder, or that of the whole tree where there is none.
  fileprivate init?(from reader: inout ByteReader, in folder: FilePath?) {
    guard let length: UInt16 = reader.integer(), let name = reader.bytes(Int(length)),
      let traits: UInt8 = reader.integer(), traits < 16, let status = reader.status(traits & 3)
    else { return nil }
    var hash: UInt64?
    if traits & 8 != 0 {
      hash = reader.integer()
      if hash == nil { return nil }
    }
    if let folder {
      let isName =
        !name.isEmpty && name != [0x2E] && name != [0x2E, 0x2E] && !name.contains(0x2F)
        && !name.contains(0)
      if !isName { return nil }
      self.init(
        path: folder.appending(FilePath(bytes: name)), status: status, isSettled: traits & 4 != 0)
    } else {
      if !name.isEmpty || status.kind != .folder { return nil }
      self.init(path: .root, status: status, isSettled: traits & 4 != 0)
    }
    self.hash = hash.map(ContentHash.init(value:))
  }
}

/// Reads numbers and runs of bytes, each nil where too few are left.
private struct ByteReader {
  private let content: [UInt8]
  private var offset: Int

  init(_ content: [UInt8], from offset: Int) {
    self.content = content
    self.offset = offset
  }

  var isAtEnd: Bool { offset == content.count }

  /// What is still to be read.
  var rest: [UInt8] { Array(content[offset...]) }

  mutating func integer<Value: FixedWidthInteger>() -> Value? {
    let size = Value.bitWidth / 8
    guard content.count - offset >= size else { return nil }
    let value = unsafe content.withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }
    offset += size
    return Value(littleEndian: value)
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard content.count - offset >= count else { return nil }
    defer { offset += count }
    return Array(content[offset..<(offset + count)])
  }

  /// Bytes behind their number.
  mutating func counted() -> [UInt8]? {
    guard let count: UInt32 = integer() else { return nil }
    return bytes(Int(count))
  }

  mutating func status(_ kind: UInt8) -> FileStatus? {
    guard let permissions: UInt16 = integer(), let owner: UInt32 = integer(),
      let device: UInt64 = integer(), let inode: UInt64 = integer(), let size: Int64 = integer(),
      let modified: Int64 = integer(), let changed: Int64 = integer()
    else { return nil }
    return FileStatus(
      kind: OutputTree.kinds[Int(kind)], permissions: mode_t(permissions), size: Int(size),
      owner: owner, identity: FileIdentity(device: device, inode: inode),
      modified: FileTime(nanoseconds: modified), changed: FileTime(nanoseconds: changed))
  }
}

extension [UInt8] {
  fileprivate mutating func append(integer: some FixedWidthInteger) {
    unsafe Swift.withUnsafeBytes(of: integer.littleEndian) { unsafe append(contentsOf: $0) }
  }

  fileprivate mutating func append(counted bytes: [UInt8]) {
    append(integer: UInt32(bytes.count))
    append(contentsOf: bytes)
  }

  fileprivate mutating func append(status: FileStatus) {
    append(integer: UInt16(status.permissions))
    append(integer: status.owner)
    append(integer: status.identity.device)
    append(integer: status.identity.inode)
    append(integer: Int64(status.size))
    append(integer: status.modified.nanoseconds)
    append(integer: status.changed.nanoseconds)
  }
}
