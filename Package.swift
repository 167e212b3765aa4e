// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// What the sources are built with: a release sees through the borders of the modules, which saves a
/// build of a site a seventh of its time; beside the tests the sources are optimized if that is asked for.
///
/// The tests spend most of their time in the sources; to optimize the tests too would take longer than
/// they run.
let settings =
  common
  + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]
  + (Context.environment["SITEGEN_OPTIMIZED"] == nil ? [] : [.unsafeFlags(["-O"])])

/// Every target but those that wrap libcmark and libyaml: the compiler rejects unmarked unsafe code
/// in them.
let safe = settings + [.strictMemorySafety()]

let tests = common + [.strictMemorySafety()]

/// The articles of the manual that the program carries.
///
/// `sitegen help TOPIC` needs no file beside the program. `Rules.md` is not among them: the program
/// has the rules themselves.
let articles = [
  "Architecture", "Authors", "Contributing", "Facts", "Fields", "Preview", "Publishing",
  "Security", "Templates", "Themes",
]

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]),
    .target(name: "CMarkArena", dependencies: ["CMark"]),
    .target(name: "CGlibc"),
    .target(name: "Kit", dependencies: ["CGlibc"], swiftSettings: safe),
    .target(
      name: "Markdown", dependencies: ["CMark", "CMarkArena", "Kit"], swiftSettings: settings),
    // Yams brings libyaml, whose events are read; its own tree is not used.
    .target(
      name: "YAMLEvents", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(name: "Templates", dependencies: ["Kit"], swiftSettings: safe),
    .target(
      name: "Facts", dependencies: ["Kit", "YAMLEvents"],
      swiftSettings: safe),
    .target(
      name: "Site", dependencies: ["Kit", "Facts", "Markdown", "Templates"], swiftSettings: safe),
    .target(name: "Checks", dependencies: ["Site"], swiftSettings: safe),
    .target(name: "Search", dependencies: ["Kit"], swiftSettings: safe),
    .target(name: "Pictures", dependencies: ["Kit", "Facts"], swiftSettings: safe),
    .target(
      name: "Rendering", dependencies: ["Site", "Search", "Pictures"], swiftSettings: safe),
    .target(name: "Build", dependencies: ["CGlibc", "Checks", "Rendering"], swiftSettings: safe),
    .executableTarget(name: "EmbedFiles", swiftSettings: settings),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),
    // The files of `templates`, which stay their only source.
    .target(
      name: "Theme", dependencies: ["Site"], swiftSettings: safe, plugins: ["EmbedFilesPlugin"]),
    // What a new site and a new record begin with.
    .target(
      name: "Starter", dependencies: ["Build"], exclude: ["Files"], swiftSettings: safe,
      plugins: ["EmbedFilesPlugin"]),
    .target(
      name: "Preview",
      dependencies: [
        "Build",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: safe),
    // The only target that starts other programs: those that carry a site to its host.
    .target(
      name: "Publishing",
      dependencies: ["Build", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: safe),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Build", "Preview", "Publishing", "Starter", "Theme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: articles.map { .embedInCode("Documentation.docc/\($0).md") },
      swiftSettings: safe,
      // By its build ID a program is known without reading it, so that what another one remembered
      // is not taken.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id"])]),
    // What the tests share: temporary folders, other programs, subjects.
    .target(
      name: "TestSupport", dependencies: ["Kit"], path: "Tests/TestSupport", exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "KitTests", dependencies: ["Kit", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "CMark"], exclude: ["Fixtures"],
      swiftSettings: common),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates"], exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "FactsTests", dependencies: ["Facts", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "SearchTests", dependencies: ["Search", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "Checks", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "BuildTests", dependencies: ["Build", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "TestSupport", .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: tests),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "SitegenTests", dependencies: ["sitegen", "Build", "Kit", "Templates", "TestSupport"],
      swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
