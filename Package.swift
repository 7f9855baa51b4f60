// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors during development, but not in a build with a newer compiler.
let strictness: [SwiftSetting] =
  Context.environment["EDITO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// Optimisation across modules. There are many layers with small calls, and a generic schema would not be specialised for its kind.
let optimizedTogether: [SwiftSetting] =
  strictness + [
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
  ]

/// A library target in one of the groups below. Data flows from the first group to the last; see docs/architecture.md.
func layer(_ name: String, in group: String, on dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(group)/\(name)", swiftSettings: optimizedTogether)
}

/// A suite, named after the target or the group of targets that it tests.
func tests(of name: String, with dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strictness)
}

/// Text, time, languages and findings.
let base: [Target] = [
  layer("SystemLibrary", in: "Base", on: []),
  layer("SourceText", in: "Base", on: ["SystemLibrary"]),
  layer("Localization", in: "Base", on: []),
  layer("Parallelism", in: "Base", on: []),
  layer("CivilTime", in: "Base", on: ["SourceText", "Localization"]),
  layer("Findings", in: "Base", on: ["SourceText", "Localization"]),
]

/// File formats, without their meaning for a team.
let formats: [Target] = [
  .systemLibrary(
    name: "CCMarkGFM", path: "Sources/Formats/CCMarkGFM", pkgConfig: "libcmark-gfm",
    providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
  .systemLibrary(
    name: "CLibYAML", path: "Sources/Formats/CLibYAML", pkgConfig: "yaml-0.1",
    providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .systemLibrary(
    name: "CExpat", path: "Sources/Formats/CExpat", pkgConfig: "expat",
    providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
  .systemLibrary(
    name: "CMinizip", path: "Sources/Formats/CMinizip", pkgConfig: "minizip",
    providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
  layer("MarkdownSyntax", in: "Formats", on: ["SystemLibrary", "SourceText", "CCMarkGFM"]),
  layer("FrontMatter", in: "Formats", on: ["SourceText", "Localization", "CLibYAML"]),
  layer("MediaFiles", in: "Formats", on: ["Localization"]),
  layer("TextCounting", in: "Formats", on: ["SourceText"]),
  layer(
    "ForeignFiles", in: "Formats",
    on: [
      "SystemLibrary", "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "FrontMatter", "MediaFiles",
      "CExpat", "CMinizip",
    ]),
  layer("Presentation", in: "Formats", on: ["SourceText", "Findings", "MarkdownSyntax", "ForeignFiles"]),
]

/// The documents of a workspace and their contents.
let model: [Target] = [
  layer("Schema", in: "Model", on: ["SourceText", "Localization", "CivilTime", "FrontMatter"]),
  layer("Networks", in: "Model", on: ["Localization", "CivilTime", "MediaFiles", "TextCounting", "Schema"]),
  layer(
    "Editorial", in: "Model",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter",
      "MediaFiles", "ForeignFiles", "Schema", "Networks",
    ]),
  layer("ChangePlans", in: "Model", on: ["SourceText", "Findings", "Editorial"]),
]

/// Results computed from the documents at a moment.
let analysis: [Target] = [
  layer(
    "Publishing", in: "Analysis",
    on: [
      "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "MediaFiles", "TextCounting", "Schema", "Networks",
      "Editorial",
    ]),
  layer(
    "Cadence", in: "Analysis",
    on: [
      "SourceText", "Localization", "CivilTime", "Findings", "Schema", "Networks", "Editorial",
    ]),
  layer("Checklists", in: "Analysis", on: ["SourceText", "Localization", "CivilTime", "Schema", "Editorial"]),
  layer(
    "Mentions", in: "Analysis",
    on: [
      "SystemLibrary", "SourceText", "Localization", "CivilTime", "Findings", "MarkdownSyntax", "ForeignFiles",
      "Schema", "Networks",
      "Editorial",
    ]),
  layer(
    "Metrics", in: "Analysis",
    on: [
      "SystemLibrary", "SourceText", "Localization", "CivilTime", "Findings", "MarkdownSyntax", "ForeignFiles",
      "Schema", "Editorial",
    ]),
  layer(
    "Snapshots", in: "Analysis",
    on: [
      "Parallelism", "CivilTime", "Editorial", "Cadence", "Checklists", "Mentions", "Metrics",
    ]),
  layer("Strategy", in: "Analysis", on: ["SourceText", "CivilTime", "Editorial", "Metrics", "Snapshots"]),
  layer(
    "Agenda", in: "Analysis",
    on: [
      "SourceText", "Localization", "CivilTime", "Findings", "Schema", "Editorial", "Publishing", "Cadence",
      "Checklists", "Mentions", "Snapshots",
    ]),
  layer(
    "Differences", in: "Analysis",
    on: [
      "SourceText", "CivilTime", "FrontMatter", "Schema", "Editorial", "Publishing", "Cadence",
    ]),
]

/// The rules.
let checks: [Target] = [
  layer(
    "Lint", in: "Checks",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter",
      "MediaFiles", "TextCounting", "Schema", "Networks", "Editorial", "ChangePlans", "Publishing", "Cadence",
      "Checklists", "Mentions", "Metrics", "Snapshots",
    ])
]

/// Changes of documents: actions, templates, imports of sheets.
let changes: [Target] = [
  layer("Templates", in: "Changes", on: ["Localization", "FrontMatter"]),
  layer(
    "Spreadsheets", in: "Changes",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter",
      "MediaFiles", "ForeignFiles", "Schema", "Networks", "Editorial", "ChangePlans", "Publishing", "Snapshots", "Lint",
    ]),
  layer(
    "Actions", in: "Changes",
    on: [
      "SourceText", "Localization", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter", "ForeignFiles", "Schema",
      "Networks", "Editorial", "ChangePlans", "Publishing", "Checklists", "Mentions", "Metrics", "Snapshots", "Lint",
      "Templates",
    ]),
]

/// Values as text, pages and feeds.
let output: [Target] = [
  layer(
    "Wording", in: "Output",
    on: [
      "Localization", "CivilTime", "Schema", "Editorial", "Publishing", "Cadence", "Checklists", "Metrics", "Strategy",
      "Agenda",
    ]),
  layer(
    "Rendering", in: "Output",
    on: [
      "SourceText", "Localization", "CivilTime", "Findings", "FrontMatter", "MediaFiles", "TextCounting",
      "ForeignFiles",
      "Presentation", "Schema", "Networks", "Editorial", "Publishing", "Cadence", "Checklists", "Mentions", "Metrics",
      "Snapshots", "Strategy", "Agenda", "Differences", "Lint", "Spreadsheets", "Actions", "Wording",
    ]),
  layer(
    "Reports", in: "Output",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "Findings", "Presentation", "Schema", "Editorial",
      "ChangePlans", "Publishing", "Cadence", "Checklists", "Mentions", "Metrics", "Snapshots", "Actions", "Wording",
    ]),
  layer(
    "Feeds", in: "Output",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "MarkdownSyntax", "Presentation", "Schema", "Networks",
      "Editorial", "Publishing", "Cadence", "Checklists", "Snapshots", "Agenda", "Wording",
    ]),
  layer(
    "Website", in: "Output",
    on: [
      "SourceText", "Localization", "Parallelism", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter",
      "MediaFiles", "TextCounting", "Presentation", "Schema", "Networks", "Editorial", "Publishing", "Cadence",
      "Checklists", "Mentions", "Metrics", "Snapshots", "Strategy", "Agenda", "Wording", "Reports", "Feeds",
      .product(name: "Mustache", package: "swift-mustache"),
    ]),
]

/// The disk, the network, the command line.
let edges: [Target] = [
  layer(
    "WorkspaceFiles", in: "Edges",
    on: [
      "SystemLibrary", "SourceText", "Localization", "Parallelism", "CivilTime", "MediaFiles", "ForeignFiles", "Schema",
      "Editorial", "ChangePlans",
    ]),
  layer(
    "SiteServer", in: "Edges",
    on: [
      "SystemLibrary", "SourceText", "Localization", "Website", "WorkspaceFiles",
      .product(name: "FlyingSocks", package: "FlyingFox"),
    ]),
  layer(
    "EditoCommands", in: "Edges",
    on: [
      "SystemLibrary", "SourceText", "Localization", "CivilTime", "Findings", "FrontMatter", "TextCounting",
      "ForeignFiles",
      "Presentation", "Schema", "Networks", "Editorial", "ChangePlans", "Publishing",
      "Cadence", "Checklists", "Mentions", "Metrics", "Snapshots", "Agenda", "Differences", "Lint", "Templates",
      "Spreadsheets", "Actions", "Wording", "Rendering", "Reports", "Feeds", "Website", "WorkspaceFiles", "SiteServer",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .executableTarget(
    name: "edito", dependencies: ["EditoCommands"], path: "Sources/Edges/edito",
    // Thousands of documents are read in several threads. On Linux, the system's allocator would make them wait.
    linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),
]

let suites: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["SystemLibrary", "Localization", "CivilTime", "Editorial", "Cadence"],
    path: "Tests/Support",
    swiftSettings: strictness),
  tests(
    of: "Actions",
    with: [
      "SourceText", "Localization", "CivilTime", "ForeignFiles", "Schema", "Editorial", "Mentions", "Metrics",
      "Snapshots", "Templates", "Actions",
    ]),
  tests(of: "Agenda", with: ["Localization", "CivilTime", "Editorial", "Checklists", "Snapshots", "Agenda"]),
  tests(
    of: "Cadence",
    with: [
      "CivilTime", "Findings", "Schema", "Editorial", "Cadence", "Snapshots", "Strategy", "Lint",
    ]),
  tests(
    of: "Case",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "Editorial", "ChangePlans", "Snapshots", "Lint",
      "Rendering", "WorkspaceFiles", "EditoCommands",
    ], exclude: ["Cases", "Gallery"]),
  tests(of: "Checklists", with: ["CivilTime", "Editorial", "Checklists"]),
  tests(of: "CivilTime", with: ["Localization", "CivilTime"]),
  tests(
    of: "Differences",
    with: [
      "Localization", "CivilTime", "Editorial", "Cadence", "Differences", "EditoCommands",
    ], exclude: ["Golden"]),
  tests(
    of: "EditoCommands",
    with: [
      "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "FrontMatter", "Presentation", "Schema", "Editorial",
      "Templates", "EditoCommands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  tests(
    of: "Editorial",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "Schema", "Editorial", "ChangePlans", "Lint",
    ]),
  tests(
    of: "Feeds",
    with: [
      "CivilTime", "ForeignFiles", "Presentation", "Editorial", "Cadence", "Checklists", "Snapshots", "Rendering",
      "Feeds", "WorkspaceFiles",
    ], exclude: ["Golden"]),
  tests(of: "ForeignFiles", with: ["SourceText", "Localization", "CivilTime", "ForeignFiles"]),
  tests(
    of: "Lint",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "FrontMatter", "MediaFiles", "Schema", "Editorial",
      "ChangePlans", "Snapshots", "Lint",
    ]),
  tests(of: "Localization", with: ["Localization"]),
  tests(of: "MediaFiles", with: ["Localization", "MediaFiles"]),
  tests(of: "Mentions", with: ["CivilTime", "ForeignFiles", "Editorial", "ChangePlans", "Mentions", "Lint"]),
  tests(of: "Metrics", with: ["SourceText", "CivilTime", "ForeignFiles", "Schema", "Editorial", "Metrics"]),
  tests(
    of: "Networks",
    with: [
      "CivilTime", "TextCounting", "Networks", "Editorial", "Publishing", "Snapshots", "Lint",
    ]),
  tests(of: "Publishing", with: ["MarkdownSyntax", "Networks", "Editorial", "Publishing"]),
  tests(
    of: "Rendering",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "FrontMatter", "Presentation", "Schema", "Editorial",
      "Publishing", "Cadence", "Snapshots", "Lint", "Wording", "Rendering",
    ], exclude: ["Golden"]),
  tests(
    of: "Reports",
    with: [
      "SourceText", "Localization", "CivilTime", "Editorial", "Snapshots", "Actions", "Reports",
    ]),
  tests(
    of: "Repository",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "MarkdownSyntax", "FrontMatter", "ForeignFiles",
      "Presentation", "Schema", "Networks", "Editorial", "Mentions", "Metrics", "Snapshots", "Lint", "Templates",
      "Spreadsheets", "Rendering", "Feeds", "Website", "SiteServer", "EditoCommands",
    ]),
  tests(of: "Schema", with: ["SourceText", "CivilTime", "Schema", "Editorial"]),
  tests(
    of: "SiteServer",
    with: ["Localization", "Website", "SiteServer", .product(name: "FlyingSocks", package: "FlyingFox")]),
  tests(
    of: "Spreadsheets",
    with: [
      "SourceText", "Localization", "CivilTime", "ForeignFiles", "Editorial", "ChangePlans", "Publishing",
      "Spreadsheets", "WorkspaceFiles",
    ]),
  tests(of: "Syntax", with: ["SourceText", "Parallelism", "MarkdownSyntax", "FrontMatter"]),
  tests(of: "TextCounting", with: ["TextCounting"]),
  tests(
    of: "Website",
    with: [
      "SourceText", "Localization", "CivilTime", "Findings", "MediaFiles", "Presentation", "Schema", "Networks",
      "Editorial", "Snapshots", "Website",
    ]),
  tests(
    of: "WorkspaceFiles",
    with: [
      "SourceText", "Localization", "CivilTime", "MediaFiles", "Editorial", "ChangePlans", "Snapshots", "Lint",
      "Spreadsheets", "WorkspaceFiles",
    ]),
]

let package = Package(
  name: "edito",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "edito", targets: ["edito"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Below 1.0, a new minor version may break the build.
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: base + formats + model + analysis + checks + changes + output + edges + suites,
  swiftLanguageModes: [.v6]
)

// The fuzzer is built only on request, so an ordinary build or installation does not include it. Unlike a nested package, it shares the
// existing build.
if Context.environment["EDITO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "SourceText", "Localization", "CivilTime", "MarkdownSyntax", "FrontMatter", "MediaFiles", "TextCounting",
        "ForeignFiles", "Schema", "Editorial", "Mentions", "Metrics", "Snapshots", "Lint", "Templates", "Reports",
        "WorkspaceFiles", "EditoCommands", "TestSupport",
      ],
      path: "Tests/Fuzz", exclude: ["desk.py", "kill.py", "shortage.py", "together.py"], swiftSettings: strictness,
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]))
}
