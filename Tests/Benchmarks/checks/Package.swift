// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let testable = settings + [.unsafeFlags(["-enable-testing"])]

// Compares what checks cost with what parsing costs; no part of the product. Run it with
// `swift run -c release --package-path Tests/Benchmarks/checks`.
let package = Package(
  name: "check-benchmark",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark"),
    .target(name: "CMarkArena", dependencies: ["CMark"]),
    .target(name: "CGlibc"),
    .target(name: "Kit", dependencies: ["CGlibc"], swiftSettings: testable),
    .target(
      name: "Markdown", dependencies: ["CMark", "CMarkArena", "Kit"], swiftSettings: testable),
    .target(name: "Templates", dependencies: ["Kit"], swiftSettings: testable),
    .target(
      name: "YAMLEvents", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: testable),
    .target(name: "Facts", dependencies: ["Kit", "YAMLEvents"], swiftSettings: testable),
    .target(
      name: "Site", dependencies: ["Kit", "Facts", "Markdown", "Templates"],
      swiftSettings: testable),
    .target(name: "Checks", dependencies: ["Site"], swiftSettings: testable),
    .target(name: "Search", dependencies: ["Kit"], swiftSettings: testable),
    .target(name: "Pictures", dependencies: ["Kit", "Facts"], swiftSettings: testable),
    .target(
      name: "Rendering", dependencies: ["Site", "Search", "Pictures"], swiftSettings: testable),
    .target(
      name: "Build", dependencies: ["CGlibc", "Checks", "Rendering"], swiftSettings: testable),
    .executableTarget(
      name: "CheckBenchmark", dependencies: ["Build"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
