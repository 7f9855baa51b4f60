// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors for whoever works on Edito, not for whoever builds it with a newer compiler.
let strictness: [SwiftSetting] =
  Context.environment["EDITO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// The layers are many and their calls are small: without this, a generic schema is not specialised for the kind it reads.
let optimizedTogether: [SwiftSetting] =
  strictness + [
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
  ]

/// A library target of the one-way data flow; see docs/architecture.md.
func layer(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: optimizedTogether)
}

/// A suite named after the layer it tests.
func tests(of name: String, with dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strictness)
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

    tests(of: "Syntax", with: ["FrontMatter", "MarkdownSyntax", "Parallel"]),
    tests(of: "Command", with: ["EditoCommands", "Templates", "Workspace"]),
    tests(of: "Schema", with: ["Rendering"]),
    tests(of: "Lint", with: ["Lint"]),
    tests(of: "Case", with: ["EditoCommands", "Rendering"], exclude: ["Cases", "Gallery"]),
    tests(of: "House", with: ["EditoCommands", "Rendering", "Templates"]),
    tests(of: "Calendar", with: ["Rendering", "Workspace"], exclude: ["Golden"]),
    tests(of: "Cadence", with: ["Cadence", "Rendering"]),
  ],
  swiftLanguageModes: [.v6]
)
