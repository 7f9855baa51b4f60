// swift-tools-version: 6.1
import PackageDescription

/// A library target of the one-way data flow; see docs/architecture.md.
func layer(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: optimizedTogether)
}

/// The layers are many and their calls are small: without this, a generic schema is not specialised for the kind it reads.
let optimizedTogether: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

/// A suite named after the layer it tests.
func tests(of name: String, with dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude)
}

let package = Package(
  name: "edito",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "edito", targets: ["edito"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    layer("SourceText", on: []),
    layer("Localization", on: []),
    layer("Parallel", on: []),
    layer("CivilTime", on: ["Localization"]),
    layer("Diagnostics", on: ["SourceText", "Localization"]),
    layer("MarkdownSyntax", on: ["CCMarkGFM", "SourceText"]),
    layer("FrontMatter", on: ["CLibYAML", "SourceText", "Localization"]),
    layer("Schema", on: ["FrontMatter", "CivilTime", "Diagnostics"]),
    layer("Editorial", on: ["Schema", "MarkdownSyntax"]),
    layer("Cadence", on: ["Editorial"]),
    layer("Lint", on: ["Cadence", "Parallel"]),
    layer("Rendering", on: ["Lint"]),
    layer("Templates", on: ["FrontMatter"]),
    layer("Workspace", on: ["Lint", "Parallel"]),
    layer(
      "EditoCommands",
      on: [
        "Rendering", "Templates", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "edito", dependencies: ["EditoCommands"]),

    tests(of: "Command", with: ["EditoCommands", "Templates", "Workspace"]),
    tests(of: "House", with: ["Templates"]),
    tests(of: "Lint", with: ["Lint"]),
  ],
  swiftLanguageModes: [.v6]
)
