// swift-tools-version: 6.2

import PackageDescription

/// Warnings are errors in continuous integration, which sets `HEED_STRICT`.
let strict: [SwiftSetting] =
  Context.environment["HEED_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String? = nil, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "heed",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "heed", targets: ["heed"]),
    .library(name: "Liquid", targets: ["Liquid"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The program, then the targets in the order data flows.
    .executableTarget(
      name: "heed",
      dependencies: [
        "HeedCore", "HeedDelivery", "HeedLedger", "HeedWorkspace", "Markdown",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    library("HeedWorkspace", ["CEmbeddedFiles", "HeedCore", "HeedDelivery", "HeedLedger", "MIME"]),
    .target(name: "CEmbeddedFiles"),
    library(
      "HeedLedger",
      [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library("HeedDelivery", ["CCurl", "MIME"]),
    library(
      "HeedCore",
      [
        "JSONLines", "Liquid", "LocatedYAML", "MIME", "Markdown", "TextMatching",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Parts that know nothing of heed.
    library("Liquid"),
    library("LocatedYAML", ["CLibYAML"]),
    library("TextMatching", ["CVectorscan"]),
    library("Markdown", ["CCmark"]),
    library("JSONLines", ["CSimdJSON"]),
    library("MIME"),
    .target(
      name: "CSimdJSON", dependencies: ["CLibSimdJSON"],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CCurl", dependencies: ["CLibCurl"]),

    // C libraries of the system.
    system("CLibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    system("CVectorscan", pkgConfig: "libhs", apt: "libvectorscan-dev", brew: "vectorscan"),
    system("CCmark", pkgConfig: "libcmark", apt: "libcmark-dev", brew: "cmark"),
    system("CLibSimdJSON", apt: "libsimdjson-dev", brew: "simdjson"),
    system("CLibCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),

    // Measures deciding alone; built for `make bench`, no part of the program.
    .executableTarget(
      name: "Decide", dependencies: ["HeedCore", "HeedWorkspace"], path: "Benchmarks/Decide",
      swiftSettings: strict),
    .executableTarget(
      name: "Due", dependencies: ["HeedCore", "HeedWorkspace"], path: "Benchmarks/Due",
      swiftSettings: strict),
    .executableTarget(
      name: "Write", dependencies: ["HeedCore", "HeedWorkspace"], path: "Benchmarks/Write",
      swiftSettings: strict),

    // Tests: one target for each target, one that runs the real program, and what they share.
    .target(
      name: "TestSupport", path: "Tests/Support",
      exclude: ["Servers/fault_server.py", "Servers/login_server.py"], swiftSettings: strict),
    tests("LiquidTests", ["Liquid", "TestSupport"]),
    tests("LocatedYAMLTests", ["LocatedYAML", "TestSupport"]),
    tests("TextMatchingTests", ["TextMatching", "TestSupport"]),
    tests("MarkdownTests", ["Markdown", "TestSupport"]),
    tests("JSONLinesTests", ["JSONLines"]),
    tests("MIMETests", ["MIME", "TestSupport"]),
    tests(
      "HeedCoreTests", ["HeedCore", "LocatedYAML", "MIME", "Markdown", "TestSupport"],
      exclude: ["Fixtures"]),
    tests(
      "HeedLedgerTests",
      ["HeedLedger", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("HeedDeliveryTests", ["HeedDelivery", "MIME", "TestSupport"]),
    tests("HeedWorkspaceTests", ["HeedCore", "HeedWorkspace", "TestSupport"]),
    tests("HeedTests", ["heed", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
