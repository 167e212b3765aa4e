// swift-tools-version: 6.2
import PackageDescription

// Compares our templates with two Swift libraries; no part of the product. Run it with
// `swift run -c release --package-path Tests/Benchmarks/templates`.
let package = Package(
  name: "template-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(
      name: "Templates",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: [
        "Templates",
        .product(name: "Stencil", package: "Stencil"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: [.swiftLanguageMode(.v5)]),
  ]
)
