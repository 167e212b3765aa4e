// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Every target but those that wrap libcmark and libyaml: the compiler rejects unmarked unsafe code
/// in them.
let safe = settings + [.strictMemorySafety()]

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CSystem"),
    .target(name: "Markdown", dependencies: ["CMark"], swiftSettings: settings),
    // Yams brings libyaml, whose events are read; its own tree is not used.
    .target(
      name: "YAMLEvents", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(name: "Templates", swiftSettings: safe),
    .target(
      name: "Briefing",
      dependencies: [
        "CSystem", "Markdown", "Templates", "YAMLEvents",
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Briefing", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "CMark"], swiftSettings: settings),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates"], exclude: ["Fixtures"],
      swiftSettings: safe),
    .testTarget(
      name: "BriefingTests", dependencies: ["Briefing", "Markdown", "Templates"],
      exclude: ["Fixtures"], swiftSettings: safe),
    .testTarget(
      name: "SitegenTests", dependencies: ["sitegen"], swiftSettings: safe),
  ],
  swiftLanguageModes: [.v6]
)
