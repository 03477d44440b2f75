// swift-tools-version: 6.1
import PackageDescription

/// The arrows run one way (README, "How the house is built"):
/// LetterModel <- DataFiles <- Facts <- {Templating, Deadlines, PlainEnglish, Renderers, Speech,
/// Translation} <- Press <- plainspoken
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Sound and word lists are a hundred times slower without the optimiser: the tests would take a quarter of an hour.
let optimised: Set<String> = ["Speech", "PlainEnglish"]

func source(_ name: String, _ dependencies: [Target.Dependency] = [], linking: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + (optimised.contains(name) ? [.unsafeFlags(["-O"])] : []),
    linkerSettings: linking.map { .linkedLibrary($0) })
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, path: "Tests/\(name)", exclude: data,
    swiftSettings: strict)
}

let package = Package(
  name: "plainspoken",
  products: [.executable(name: "plainspoken", targets: ["plainspoken"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // C libraries: a module map and a shim, nothing else.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev", "hunspell-en-gb"])]),
    .systemLibrary(
      name: "CESpeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev", "espeak-ng-data"])]),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CLame", pkgConfig: "lame", providers: [.apt(["libmp3lame-dev"])]),
    .systemLibrary(name: "COpusEnc", pkgConfig: "libopusenc", providers: [.apt(["libopusenc-dev"])]),
    .systemLibrary(name: "CEBUR128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),

    source("LetterModel"),
    source("DataFiles", ["LetterModel", "CLibXML2", "CSodium", yams]),
    source("Facts", ["LetterModel", "DataFiles"]),
    source("Templating", ["LetterModel", "DataFiles", "Facts", "CCmarkGFM"], linking: ["cmark-gfm-extensions"]),
    source("Deadlines", ["LetterModel", "Facts"]),
    source(
      "PlainEnglish", ["LetterModel", "DataFiles", "CCmarkGFM", "CHunspell", "CLibXML2", "CLibZip"],
      linking: ["cmark-gfm-extensions"]),
    source("Renderers", ["LetterModel"]),
    source(
      "Speech",
      ["LetterModel", "DataFiles", "Facts", "CESpeakNG", "CSndfile", "CSoxr", "CLame", "COpusEnc", "CEBUR128"]),
    source("Translation", ["LetterModel", "DataFiles"]),
    source(
      "Press",
      [
        "LetterModel", "DataFiles", "Facts", "Templating", "Deadlines", "PlainEnglish", "Renderers", "Speech",
        "Translation", "CSodium",
      ]),
    .executableTarget(
      name: "plainspoken",
      dependencies: [
        "LetterModel", "DataFiles", "Facts", "Templating", "Deadlines", "PlainEnglish", "Renderers", "Speech",
        "Translation", "Press", arguments,
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["LetterModel", "CLibXML2"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("LetterModelTests", ["LetterModel"]),
    tests("DataFilesTests", ["LetterModel", "DataFiles"]),
    tests("TemplatingTests", ["LetterModel", "DataFiles", "Facts", "Templating"]),
    tests("FactsTests", ["Facts", "LetterModel", "DataFiles"], data: ["facts.tsv", "facts-found.tsv"]),
    tests(
      "DeadlinesTests", ["Deadlines", "LetterModel", "DataFiles", "Facts", "Press"],
      data: ["rent.tsv", "clocks.tsv", "access.tsv", "holidays.tsv"]),
    tests("PressTests", ["LetterModel", "DataFiles", "Facts", "Press", "Translation"]),
    tests(
      "PlainEnglishTests", ["PlainEnglish", "LetterModel", "DataFiles", "CLibZip"], data: ["Golden", "Seeds"]),
    tests("RenderersTests", ["Renderers", "LetterModel"], data: ["Golden"]),
    tests("TranslationTests", ["Translation", "LetterModel", "DataFiles"]),
    tests(
      "SpeechTests", ["Speech", "LetterModel", "DataFiles", "Facts", "Press", "CLibXML2", "CLame", "plainspoken"],
      data: ["heard.tsv", "heard-abroad.tsv", "voice-samples.tsv"]),
    tests("HouseTests", ["LetterModel"]),
    tests("EndToEndTests", ["plainspoken"], data: ["Pages"]),

    // Only for `make bench` (Benchmarks/README.md).
    .executableTarget(
      name: "letter-bench", dependencies: ["LetterModel", "DataFiles", "Press", "Renderers", "Templating"],
      path: "Benchmarks/letter-bench", swiftSettings: strict),
    .executableTarget(
      name: "deadline-bench", dependencies: ["LetterModel", "Facts", "Deadlines", "Press"],
      path: "Benchmarks/deadline-bench", swiftSettings: strict),
    .executableTarget(
      name: "speech-bench", dependencies: ["LetterModel", "Speech"], path: "Benchmarks/speech-bench",
      exclude: ["rent-notice.txt"], swiftSettings: strict),
    .executableTarget(
      name: "lint-bench", dependencies: ["LetterModel", "PlainEnglish"], path: "Benchmarks/lint-bench",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
