// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

// Compares what checks cost with what parsing costs; no part of the product. Run it with
// `swift run -c release --package-path Tests/Benchmarks/checks`.
let package = Package(
  name: "check-benchmark",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark"),
    .target(name: "CSystem"),
    .target(name: "Markdown", dependencies: ["CMark"], swiftSettings: settings),
    .target(name: "Templates", swiftSettings: settings),
    .target(
      name: "YAMLEvents", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "Briefing",
      dependencies: ["CSystem", "Markdown", "Templates", "YAMLEvents"],
      swiftSettings: settings + [.unsafeFlags(["-enable-testing"])]),
    .executableTarget(
      name: "CheckBenchmark", dependencies: ["Briefing"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
