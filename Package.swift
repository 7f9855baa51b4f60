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
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strictness)
}

let package = Package(
  name: "edito",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "edito", targets: ["edito"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

    layer("SourceText", on: []),
    layer("Localization", on: []),
    layer("Parallel", on: []),
    layer("MediaFiles", on: ["Localization"]),
    layer("TextCounting", on: ["SourceText"]),
    layer("CivilTime", on: ["Localization"]),
    layer("Diagnostics", on: ["SourceText", "Localization"]),
    layer("MarkdownSyntax", on: ["CCMarkGFM", "SourceText"]),
    layer("FrontMatter", on: ["CLibYAML", "SourceText"]),
    layer("Schema", on: ["SourceText", "Localization", "CivilTime", "FrontMatter"]),
    layer("Networks", on: ["Localization", "CivilTime", "Schema", "TextCounting", "MediaFiles"]),
    layer(
      "Editorial",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics", "MarkdownSyntax", "FrontMatter", "Schema",
        "MediaFiles", "Networks",
      ]),
    layer(
      "Publishing",
      on: [
        "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "TextCounting", "MediaFiles", "Networks", "Schema",
        "Editorial",
      ]),
    layer(
      "Cadence", on: ["SourceText", "Localization", "CivilTime", "Diagnostics", "Schema", "Networks", "Editorial"]),
    layer("Interchange", on: ["CExpat", "SourceText", "Localization", "CivilTime"]),
    layer("Checklists", on: ["SourceText", "Localization", "CivilTime", "Schema", "Editorial"]),
    layer(
      "Listening",
      on: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "MarkdownSyntax", "Schema", "Networks", "Editorial",
        "Interchange",
      ]),
    layer(
      "Figures",
      on: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "MarkdownSyntax", "Schema", "Editorial",
        "Interchange",
      ]),
    layer("Strategy", on: ["SourceText", "Localization", "CivilTime", "Schema", "Editorial", "Figures"]),
    layer(
      "Agenda",
      on: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "Schema", "Editorial", "Publishing", "Cadence",
        "Checklists", "Listening",
      ]),
    layer(
      "Comparison",
      on: ["SourceText", "CivilTime", "MarkdownSyntax", "FrontMatter", "Schema", "Editorial", "Publishing", "Cadence"]),
    layer(
      "Lint",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics", "MarkdownSyntax", "FrontMatter", "Schema",
        "TextCounting", "MediaFiles", "Networks", "Editorial", "Publishing", "Cadence",
        "Checklists", "Listening", "Figures",
      ]),
    layer(
      "Exchange",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics", "MarkdownSyntax", "FrontMatter", "Schema",
        "MediaFiles",
        "Networks", "Editorial", "Publishing", "Interchange", "Lint",
      ]),
    layer(
      "Rendering",
      on: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "MarkdownSyntax", "Schema", "TextCounting",
        "MediaFiles", "Networks", "Editorial", "Publishing", "Cadence", "Interchange", "Checklists", "Listening",
        "Figures", "Strategy", "Agenda", "Comparison", "Lint", "Exchange",
      ]),
    layer(
      "Reports",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics", "Schema", "Editorial", "Cadence",
        "Checklists", "Publishing", "Listening", "Figures", "Rendering",
      ]),
    layer("Templates", on: ["Localization", "FrontMatter"]),
    layer(
      "Feeds",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "MarkdownSyntax", "Schema", "Networks", "Editorial",
        "Publishing", "Cadence", "Checklists", "Agenda", "Rendering", "Templates",
      ]),
    layer(
      "Site",
      on: [
        "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics", "MarkdownSyntax", "FrontMatter", "Schema",
        "TextCounting",
        "MediaFiles", "Networks", "Editorial", "Publishing", "Cadence", "Checklists", "Listening", "Figures",
        "Strategy", "Agenda", "Lint", "Rendering", "Reports", "Feeds",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    layer(
      "Workspace",
      on: ["SourceText", "Localization", "Parallel", "MediaFiles", "CivilTime", "Schema", "Editorial", "Lint"]),
    layer("LiveSite", on: ["Localization", "Site", "Workspace", .product(name: "FlyingSocks", package: "FlyingFox")]),
    layer(
      "EditoCommands",
      on: [
        "SourceText", "Localization", "Parallel", "TextCounting", "CivilTime", "Diagnostics", "MarkdownSyntax",
        "FrontMatter",
        "Schema",
        "Networks", "Editorial", "Publishing", "Cadence", "Interchange", "Checklists", "Listening", "Figures",
        "Exchange",
        "Agenda", "Comparison", "Lint", "Rendering", "Reports", "Templates", "Feeds", "Site", "Workspace", "LiveSite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "edito", dependencies: ["EditoCommands"],
      // Thousands of documents are read in several threads; on Linux the system's allocator is what they wait for.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

    .target(name: "TestSupport", dependencies: ["CivilTime"], path: "Tests/Support", swiftSettings: strictness),
    tests(of: "Syntax", with: ["SourceText", "Parallel", "MarkdownSyntax", "FrontMatter"]),
    tests(of: "MediaFiles", with: ["Localization", "MediaFiles", "Workspace"]),
    tests(of: "TextCounting", with: ["TextCounting"]),
    tests(
      of: "Command",
      with: [
        "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "FrontMatter", "Schema", "Editorial", "Templates",
        "EditoCommands",
      ]),
    tests(
      of: "Schema",
      with: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "FrontMatter", "Schema", "Editorial", "Lint",
        "Rendering",
      ]),
    tests(of: "Networks", with: ["CivilTime", "TextCounting", "Networks", "Editorial", "Publishing", "Lint"]),
    tests(
      of: "Publishing",
      with: [
        "Localization", "CivilTime", "MarkdownSyntax", "TextCounting", "Networks", "Editorial", "Publishing",
        "Rendering",
      ]),
    tests(
      of: "Lint",
      with: ["SourceText", "MediaFiles", "CivilTime", "Diagnostics", "FrontMatter", "Schema", "Editorial", "Lint"]),
    tests(
      of: "Case",
      with: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "Editorial", "Lint", "Exchange", "Rendering",
        "Workspace", "EditoCommands",
      ],
      exclude: ["Cases", "Gallery"]),
    tests(
      of: "House",
      with: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "MarkdownSyntax", "FrontMatter", "Schema", "Networks",
        "Editorial", "Interchange", "Listening", "Figures", "Lint", "Exchange", "Rendering", "Templates", "Feeds",
        "Site",
        "LiveSite", "EditoCommands",
      ]),
    tests(
      of: "Calendar", with: ["Localization", "CivilTime", "Editorial", "Cadence", "Rendering", "Workspace"],
      exclude: ["Golden"]),
    tests(
      of: "Comparison",
      with: [
        "Localization", "CivilTime", "Editorial", "Cadence", "Comparison", "Rendering", "Workspace", "EditoCommands",
      ],
      exclude: ["Golden"]),
    tests(of: "Interchange", with: ["CivilTime", "Interchange", "Localization"]),
    tests(
      of: "Exchange",
      with: [
        "SourceText", "Localization", "CivilTime", "Diagnostics", "Editorial", "Publishing", "Interchange", "Lint",
        "Exchange", "Rendering", "Workspace",
      ]),
    tests(
      of: "Checklist",
      with: [
        "SourceText", "Localization", "CivilTime", "Schema", "Editorial", "Checklists", "Lint", "Rendering",
        "Workspace",
      ]),
    tests(
      of: "Listening", with: ["CivilTime", "Editorial", "Interchange", "Listening", "Lint", "Rendering", "Workspace"]),
    tests(
      of: "Figures",
      with: [
        "SourceText", "CivilTime", "Schema", "Editorial", "Interchange", "Figures", "Lint", "Rendering", "Workspace",
      ]),
    tests(
      of: "Agenda", with: ["Localization", "CivilTime", "Editorial", "Checklists", "Agenda", "Rendering", "Workspace"]),
    tests(
      of: "Site",
      with: [
        "SourceText", "Localization", "MediaFiles", "CivilTime", "Diagnostics", "Networks", "Editorial", "Site",
      ]),
    tests(of: "LiveSite", with: ["Localization", "LiveSite", .product(name: "FlyingSocks", package: "FlyingFox")]),
    tests(
      of: "Feeds",
      with: [
        "Localization", "CivilTime", "Editorial", "Cadence", "Checklists", "Interchange", "Rendering", "Feeds",
        "Workspace",
      ],
      exclude: ["Golden"]),
    tests(of: "Report", with: ["SourceText", "Localization", "CivilTime", "Editorial", "Reports"]),
    tests(
      of: "Cadence",
      with: [
        "Localization", "CivilTime", "Diagnostics", "Schema", "Editorial", "Cadence", "Strategy", "Lint", "Rendering",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer is built only for who asks for it: nobody who builds or installs edito builds it too, and it shares what is built
// already, which a nested package would not.
if Context.environment["EDITO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "SourceText", "Localization", "MediaFiles", "TextCounting", "CivilTime", "MarkdownSyntax", "FrontMatter",
        "Schema", "Editorial", "Interchange", "Listening", "Figures", "Reports", "Templates", "Lint", "Workspace",
        "EditoCommands", "TestSupport",
      ],
      path: "Tests/Fuzz", exclude: ["desk.py", "kill.py", "shortage.py", "together.py"], swiftSettings: strictness,
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]))
}
