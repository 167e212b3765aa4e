import Foundation
import TestSupport

/// A server on this machine, as long as this value is there.
final class LoopbackServer: Sendable {
  let port: Int
  private let process: Int32

  /// Starts a server and waits until it takes connections.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - environment: Variables that differ from those of the tests.
  ///   - arguments: Its arguments, given a port that is free.
  /// - Throws: `ToolFailed` if it takes none within some seconds.
  init(
    _ program: String, environment: [String: String] = [:], _ arguments: (_ port: Int) -> [String]
  ) throws {
    port = try Self.freePort()
    let server = Process()
    server.executableURL = URL(filePath: program)
    server.arguments = arguments(port)
    server.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, changed in changed }
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    process = server.processIdentifier
    for _ in 0..<400 {
      if Self.connects(to: port) { return }
      usleep(50_000)
    }
    throw ToolFailed(status: -1, errors: "\(program) does not listen")
  }

  deinit {
    // The test's threads block most signals, and the server inherits that.
    kill(process, SIGKILL)
  }

  private static func freePort() throws -> Int {
    let socket = unsafe try open { descriptor, address, length in
      unsafe bind(descriptor, address, length)
    }
    defer { close(socket) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(socket, $0, &length)
      }
    }
    guard status == 0 else { throw ToolFailed(status: errno, errors: "no port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func connects(to port: Int) -> Bool {
    let socket = unsafe try? open(port: port) { descriptor, address, length in
      unsafe connect(descriptor, address, length)
    }
    if let socket { close(socket) }
    return socket != nil
  }

  /// Opens a socket, and makes a call with an address of this machine.
  private static func open(
    port: Int = 0, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe call(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status == 0 { return descriptor }
    close(descriptor)
    throw ToolFailed(status: errno, errors: "no connection")
  }
}
