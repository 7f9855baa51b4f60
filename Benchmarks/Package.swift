// swift-tools-version: 6.1
import PackageDescription

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// Nested, so that nobody who builds or installs edito builds this too; and independent of the main package, so that the
// floor is measured with nothing of edito in it.
let package = Package(
  name: "edito-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "SyntheticWorkspace"),
    .executableTarget(name: "generate", dependencies: ["SyntheticWorkspace", argumentParser]),
    .executableTarget(name: "floor", dependencies: ["CCMarkGFM", "CLibYAML"]),
    .executableTarget(name: "bench", dependencies: ["SyntheticWorkspace", argumentParser]),
  ],
  swiftLanguageModes: [.v6]
)
