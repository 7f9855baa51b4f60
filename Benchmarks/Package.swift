// swift-tools-version: 6.1
import PackageDescription

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// A nested package, so an ordinary build or installation of edito does not include it. It is independent of the main package, so the
// floor contains no code of edito.
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
