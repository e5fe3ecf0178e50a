// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target: Swift 6 mode, no warnings, no silent unsafe code.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A released program carries the standard library itself: calls into it cost less, and no Swift need be installed.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

// Targets stand in the order in which data flows; each knows only what stands above it.
let package = Package(
  name: "tickmark",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tickmark", targets: ["tickmark"])],
  targets: [
    module("Files"),
    module("Values"),
    module("JSON", ["Values"]),
    module("Text"),
    module("Tagger", ["Text"]),
    module("Grammar", ["Values", "Text"]),
    module("Recognition", ["Values", "Text", "Tagger", "Grammar"]),
    .executableTarget(name: "embed-grammar", dependencies: ["Grammar", "Recognition"], swiftSettings: strict),
    .plugin(
      name: "EmbedGrammar", capability: .buildTool(), dependencies: ["embed-grammar"], path: "Sources/EmbedGrammar"),
    module("BundledGrammar", ["Files"], plugins: ["EmbedGrammar"]),
    module("Reference", ["Files", "Values", "JSON"]),
    module("Checking", ["Values", "Text", "Grammar", "Recognition", "Reference"]),
    module(
      "Newsdesk",
      [
        "Files", "Values", "JSON", "Text", "Tagger", "Grammar", "BundledGrammar", "Recognition", "Reference",
        "Checking",
      ]),
    module("LanguageServer", ["Values", "JSON", "Text", "Reference", "Checking", "Newsdesk"]),
    .executableTarget(
      name: "tickmark",
      dependencies: [
        "Files", "Values", "JSON", "Text", "BundledGrammar", "Reference", "Checking", "Newsdesk", "LanguageServer",
      ],
      swiftSettings: strict, linkerSettings: selfContained),
    .executableTarget(
      name: "benchmark", dependencies: ["Files", "Values", "Text", "Grammar", "Newsdesk"], swiftSettings: strict,
      linkerSettings: selfContained),
    .executableTarget(
      name: "train-tagger",
      dependencies: ["Files", "JSON", "Text", "Tagger", "Grammar", "BundledGrammar", "Recognition"],
      swiftSettings: strict),
    tests("TaggerTests", ["BundledGrammar", "Tagger", "Text", "train-tagger"]),
    tests("GrammarTests", ["Grammar"]),
    tests("RecognitionTests", ["BundledGrammar", "Grammar", "Recognition"], exclude: ["Prose"]),
    tests("FilesTests", ["Files"]),
    tests("ValuesTests", ["Values"]),
    tests("TextTests", ["Text"]),
    tests("JSONTests", ["JSON", "Values"]),
    tests("ReferenceTests", ["Reference", "Values"]),
    tests("CheckingTests", ["Checking", "Reference", "Values", "Text", "Newsdesk"]),
    tests(
      "NewsdeskTests",
      ["Newsdesk", "Files", "Grammar", "Recognition", "JSON", "Values", "Text", "Reference", "Checking"],
      exclude: ["Pages"]),
    tests("tickmarkTests", ["tickmark", "JSON", "Checking", "LanguageServer", "Newsdesk", "Text", "Values"]),
    tests("LanguageServerTests", ["LanguageServer", "JSON", "Newsdesk", "Values", "Text", "Reference", "Checking"]),
    tests(
      "EndToEndTests", ["tickmark", "JSON", "LanguageServer"],
      exclude: ["Clients", "Editors", "Recordings", "Sessions"]),
    tests("RepositoryTests", ["Grammar"]),
  ]
)
