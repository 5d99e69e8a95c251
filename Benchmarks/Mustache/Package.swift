// swift-tools-version: 6.1

import PackageDescription

/// Measures another template library; built by `Benchmarks/run.sh`, no part of heed.
let package = Package(
  name: "mustache",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")
  ],
  targets: [
    .executableTarget(
      name: "mustache", dependencies: [.product(name: "Mustache", package: "swift-mustache")])
  ],
  swiftLanguageModes: [.v6]
)
