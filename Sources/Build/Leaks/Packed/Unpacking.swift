import Kit

/// Gets files out of packed ones, as far as a limit goes.
struct Unpacking {
  /// How many bytes may still be read and written.
  private var room: Int

  /// Whether these are all that is packed.
  private(set) var isWhole = true

  /// The files.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// The most bytes that are got out of one file.
  private static let limit = 16 << 20

  /// How many times as long as the file that may be at most, but for small ones.
  private static let growth = 64
  private static let least = 256 << 10

  /// How often what is packed may be packed itself.
  private static let depth = 4

  /// - Parameters:
  ///   - bytes: A file, of which nothing is got out if it is not packed.
  ///   - name: Its name.
  ///
  /// - Complexity: O(*n*) in the bytes that are got out, which are at most 64 times those of the file.
  init(_ bytes: [UInt8], named name: String) {
    room = min(Self.limit, max(Self.least, bytes.count * Self.growth))
    if let packing = Packing(bytes[...], named: name) { unpack(bytes, packing, depth: 1) }
  }
}

extension Unpacking {
  private mutating func unpack(_ bytes: [UInt8], _ packing: Packing, depth: Int) {
    switch packing {
    case .gzip: unpackGzip(bytes, depth: depth)
    case .zip: unpackZip(bytes, depth: depth)
    case .tar: unpackTar(bytes, depth: depth)
    case .other: isWhole = false
    }
  }

  /// Adds a file, or what is packed in it.
  private mutating func add(_ name: [UInt8], _ bytes: [UInt8], depth: Int) {
    let name = String(decoding: name, as: UTF8.self)
    let packing = Packing(bytes[...], named: name)
    files.append((name, packing == nil ? bytes : []))
    guard let packing else { return }
    if depth < Self.depth { unpack(bytes, packing, depth: depth + 1) } else { isWhole = false }
  }

  /// The bytes that were compressed with DEFLATE, as far as there is room for them.
  private mutating func inflate(_ bytes: [UInt8], from start: Int) -> Inflation {
    let inflation = Inflation(bytes, from: start, limit: room)
    // What holds nothing is read in vain.
    room = max(0, room - max(inflation.output.count, inflation.end - start))
    isWhole = isWhole && inflation.isWhole
    return inflation
  }
}

extension Unpacking {
  /// RFC 1952.
  private mutating func unpackGzip(_ bytes: [UInt8], depth: Int) {
    var (start, output): (Int, [UInt8]) = (0, [])
    while bytes.count - start > 18, bytes[start...].starts(with: [0x1F, 0x8B]) {
      guard let (name, first) = bytes.headOfGzip(at: start), room > 0 else {
        isWhole = false
        break
      }
      if !name.isEmpty { files.append((String(decoding: name, as: UTF8.self), [])) }
      let inflation = inflate(bytes, from: first)
      output += inflation.output
      if !inflation.isWhole { break }
      // Behind the bytes stand their checksum and how many they are.
      start = inflation.end + 8
    }
    if start == 0 { isWhole = false }
    add([], output, depth: depth)
  }

  /// APPNOTE.TXT of PKWARE, without its parts for more than 4 GiB.
  private mutating func unpackZip(_ bytes: [UInt8], depth: Int) {
    guard let (count, first) = bytes.directoryOfZip else {
      isWhole = false
      return
    }
    var place = first
    for _ in 0..<count {
      guard let entry = ZipEntry(bytes, at: place), room > 0 else {
        isWhole = false
        return
      }
      place = entry.next
      room -= 1
      switch entry.method {
      case 0 where entry.start + entry.size <= bytes.count && entry.size <= room:
        room -= entry.size
        add(entry.name, Array(bytes[entry.start..<(entry.start + entry.size)]), depth: depth)
      case 8: add(entry.name, inflate(bytes, from: entry.start).output, depth: depth)
      default:
        files.append((String(decoding: entry.name, as: UTF8.self), []))
        isWhole = false
      }
    }
  }

  /// The format of POSIX.
  private mutating func unpackTar(_ bytes: [UInt8], depth: Int) {
    var place = 0
    while place + 512 <= bytes.count, bytes[place] != 0 {
      let head = bytes[place..<(place + 512)]
      let size = head.dropFirst(124).prefix(12).octalNumber
      let start = place + 512
      guard let size, size <= min(bytes.count - start, room) else {
        isWhole = false
        return
      }
      room -= size
      let parts = [head.dropFirst(345).prefix(155), head.prefix(100)].map { $0.prefix { $0 != 0 } }
      let name = Array(parts.filter { !$0.isEmpty }.joined(separator: "/".utf8))
      add(name, Array(bytes[start..<(start + size)]), depth: depth)
      place = start + (size + 511) / 512 * 512
    }
  }
}

/// A file in an archive.
private struct ZipEntry {
  let name: [UInt8]

  /// How it is packed: 0 as it is, 8 by DEFLATE; 255 if it is encrypted.
  let method: Int

  /// Where its bytes are in the archive, and how many.
  let start: Int
  let size: Int

  /// Where the next entry of the directory is.
  let next: Int

  /// - Parameters:
  ///   - bytes: The archive.
  ///   - place: Where the directory tells of the file.
  init?(_ bytes: [UInt8], at place: Int) {
    guard place + 46 <= bytes.count, bytes[place...].starts(with: "PK\u{1}\u{2}".utf8),
      let start = bytes.littleNumber(at: place + 42, of: 4)
    else { return nil }
    let number = { (offset: Int, count: Int) in
      bytes.littleNumber(at: place + offset, of: count) ?? 0
    }
    let end = place + 46 + number(28, 2)
    guard end <= bytes.count, start + 30 <= bytes.count,
      bytes[start...].starts(with: "PK\u{3}\u{4}".utf8)
    else { return nil }
    name = Array(bytes[(place + 46)..<end])
    method = number(8, 2) & 1 == 1 ? 255 : number(10, 2)
    size = number(20, 4)
    next = end + number(30, 2) + number(32, 2)
    let local = [26, 28].map { bytes.littleNumber(at: start + $0, of: 2) ?? 0 }
    self.start = start + 30 + local[0] + local[1]
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; nil if the file ends before.
  fileprivate func littleNumber(at place: Int, of count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    return self[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The name in the head of a compressed file, and where its bytes begin.
  fileprivate func headOfGzip(at start: Int) -> (name: [UInt8], first: Int)? {
    if self[start + 2] != 8 { return nil }
    let flags = self[start + 3]
    var place = start + 10
    if flags & 4 != 0 {
      guard let extra = littleNumber(at: place, of: 2) else { return nil }
      place += 2 + extra
    }
    var texts: [[UInt8]] = []
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      guard place < count, let end = self[place...].firstIndex(of: 0) else { return nil }
      texts.append(Array(self[place..<end]))
      place = end + 1
    }
    if flags & 2 != 0 { place += 2 }
    return place < count ? (Array(texts.joined(separator: "\n".utf8)), place) : nil
  }

  /// How many files an archive has, and where its directory begins.
  fileprivate var directoryOfZip: (count: Int, first: Int)? {
    let sign = Array("PK\u{5}\u{6}".utf8)
    let last = count - 22
    guard last >= 0 else { return nil }
    // A comment may stand behind it.
    let place = stride(from: last, through: Swift.max(0, last - 0xFFFF), by: -1).first {
      self[$0] == sign[0] && self[$0...].starts(with: sign)
    }
    guard let place, let files = littleNumber(at: place + 10, of: 2),
      let first = littleNumber(at: place + 16, of: 4), first <= place
    else { return nil }
    return (files, first)
  }
}

extension ArraySlice<UInt8> {
  /// A number that is written in octal digits, as archives have it; nil if that is none.
  fileprivate var octalNumber: Int? {
    let digits = drop { $0 == UInt8(ascii: " ") }.prefix { (0x30...0x37).contains($0) }
    if first ?? 0 >= 0x80 || digits.count > 11 { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }
}
