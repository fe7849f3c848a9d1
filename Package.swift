// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Foundation's own copy of ICU, so that no second copy of its data is linked. It is written in C++, and a static Swift
/// runtime leaves the C++ library to the system.
let foundationICU: [LinkerSetting] = ["_FoundationICU", "stdc++", "m"].map { .linkedLibrary($0) }

/// A program at a fixed address needs no relocation of its ninety thousand addresses at start: this saves 2 ms and 2
/// MB. The Swift runtime is linked into it as well (`--static-swift-stdlib`).
let fixedAddress: [LinkerSetting] = [
    .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
]

/// Nothing is loaded into the program at run time, so it exports no symbols; exported symbols would keep unused code: 2
/// MB. Identical functions whose addresses are never compared are merged: 0.3 MB. `wcwidth` alone is exported, for
/// ncurses, so that it measures characters as layout does.
let shownNames: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"], .when(configuration: .release)),
    .unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"]),
]

/// Modules that wait for people or for disks are compiled for size.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A library target of the package. Its folder has its name, and all its warnings are errors.
func module(
    _ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = [],
    swiftSettings: [SwiftSetting] = [], linkerSettings: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + swiftSettings,
        linkerSettings: linkerSettings)
}

/// The tests of a module, in `Tests/<module>Tests`.
func tests(of name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "broadsheet",
    products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(name: "CFoldingTables", exclude: ["folding.bin", "pinyin.bin"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CTerminal"),
        .target(name: "CProgram"),
        .target(name: "CProcess"),
        .target(name: "CLanguageModel", exclude: ["characters.bin", "characters.txt"]),

        module("Wording", exclude: ["README.md"]),
        module("NewsModel", exclude: ["README.md"]),
        module(
            "UnicodeText", uses: ["CFoldingTables", "Wording"], exclude: ["README.md"], linkerSettings: foundationICU),
        module("ScreenModel", uses: ["UnicodeText"], exclude: ["README.md"]),
        module("TextSearch", uses: ["NewsModel", "UnicodeText", "Wording"], exclude: ["README.md"]),
        module("Typesetting", uses: ["NewsModel", "UnicodeText"], exclude: ["README.md"]),
        module(
            "PageReconstruction", uses: ["NewsModel", "UnicodeText", "Wording", "CLanguageModel"],
            exclude: ["README.md"]),
        module(
            "PageLayout", uses: ["NewsModel", "PageReconstruction", "UnicodeText"], exclude: ["README.md"]),
        module(
            "NewsImport",
            uses: [
                "PageLayout", "Files", "PageReconstruction", "IssueDocument", "LosslessJSON", "NewsModel",
                "UnicodeText", "Wording", "CLanguageModel", "CLibXML2", "CLibArchive",
            ],
            exclude: ["README.md"]),
        module("Files", uses: ["CProcess"], exclude: ["README.md"]),
        module("LosslessJSON", exclude: ["README.md"]),
        module("IssueDocument", uses: ["NewsModel", "LosslessJSON", "Wording"], exclude: ["README.md"]),
        module(
            "IssueExport", uses: ["NewsModel", "IssueDocument", "UnicodeText", "Wording", "CLibArchive"],
            exclude: ["README.md"],
            swiftSettings: small),
        module("Anchoring", uses: ["NewsModel"], exclude: ["README.md"]),
        module(
            "BookmarkStore", uses: ["NewsModel", "Files", "LosslessJSON", "UnicodeText", "Wording"],
            exclude: ["Bookmarks/bookmarks.schema.json", "README.md"], swiftSettings: small),
        module("SearchIndex", uses: ["TextSearch"], exclude: ["README.md"]),
        module(
            "Library",
            uses: [
                "NewsModel", "TextSearch", "SearchIndex", "Files", "CProcess", "Wording",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["README.md"], swiftSettings: small),
        module(
            "ReaderCore",
            uses: ["NewsModel", "Anchoring", "UnicodeText", "Typesetting", "TextSearch", "ScreenModel", "Wording"],
            exclude: ["README.md"], swiftSettings: small),
        module(
            "NcursesTerminal", uses: ["ScreenModel", "UnicodeText", "Wording", "CNcurses", "CTerminal"],
            exclude: ["README.md"]),
        module(
            "App",
            uses: [
                "NewsModel", "UnicodeText", "TextSearch", "Anchoring", "NewsImport", "IssueExport", "Library",
                "BookmarkStore", "Files", "ReaderCore", "ScreenModel", "Wording",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ], exclude: ["README.md"], swiftSettings: small),
        .executableTarget(
            name: "broadsheet",
            dependencies: [
                "App", "NewsModel", "UnicodeText", "TextSearch", "NewsImport", "IssueExport", "Library",
                "BookmarkStore", "Files", "LosslessJSON", "Anchoring", "ReaderCore", "NcursesTerminal", "Wording",
                "CProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["README.md"], swiftSettings: strict + small, linkerSettings: fixedAddress + shownNames
        ),

        tests(of: "Wording"),
        tests(of: "NewsModel"),
        tests(of: "ScreenModel", uses: ["RandomNumbers"]),
        // The tests start the built program.
        tests(of: "NcursesTerminal", uses: ["RandomNumbers", "ScreenModel", "TestSupport", "broadsheet"]),
        tests(
            of: "NewsImport",
            uses: [
                "NewsModel", "Files", "IssueDocument", "LosslessJSON", "CLibArchive", "Fuzzing", "TestSupport",
                "Wording",
            ]),
        tests(
            of: "App",
            uses: [
                "NewsImport", "Library", "BookmarkStore", "Files", "NewsModel", "ReaderCore", "ScreenModel",
                "TestSupport",
            ]),
        .testTarget(name: "ProgramTests", dependencies: ["TestSupport", "broadsheet"], swiftSettings: strict),
        tests(of: "ReaderCore", uses: ["Anchoring", "NewsModel", "RandomNumbers", "ScreenModel", "Wording"]),
        tests(of: "UnicodeText", uses: ["TestSupport"]),
        tests(of: "Typesetting", uses: ["NewsModel", "RandomNumbers", "UnicodeText"]),
        tests(of: "TextSearch", uses: ["NewsModel", "RandomNumbers"]),
        tests(of: "SearchIndex", uses: ["RandomNumbers", "TextSearch"]),
        tests(of: "LosslessJSON"),
        tests(of: "PageReconstruction", uses: ["NewsModel", "RandomNumbers"]),
        tests(of: "PageLayout", uses: ["NewsModel", "PageReconstruction", "RandomNumbers"]),
        tests(of: "Anchoring", uses: ["NewsModel"]),
        tests(of: "Files", uses: ["RandomNumbers", "TestSupport"]),
        tests(of: "IssueDocument", uses: ["NewsModel"]),
        tests(of: "IssueExport", uses: ["NewsModel", "NewsImport", "Wording"]),
        tests(of: "BookmarkStore", uses: ["NewsModel", "Files", "LosslessJSON", "TestSupport", "Wording"]),
        tests(
            of: "Library", uses: ["NewsModel", "NewsImport", "RandomNumbers", "TestSupport", "TextSearch", "Files"]),

        .target(name: "RandomNumbers", path: "Tests/RandomNumbers", swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["CLibArchive"], path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "Fuzzing",
            dependencies: [
                "App", "NewsImport", "BookmarkStore", "Library", "NewsModel", "RandomNumbers", "TextSearch", "Files",
            ],
            path: "Tests/Fuzzing", swiftSettings: strict),
        tests(of: "Fuzzing", uses: ["TestSupport"]),
        .executableTarget(
            name: "folding-tables", path: "Tests/FoldingTables", swiftSettings: strict, linkerSettings: foundationICU
        ),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "App", "Library", "BookmarkStore", "Anchoring", "NewsImport", "NewsModel", "PageReconstruction",
                "TextSearch", "Typesetting", "UnicodeText", "Fuzzing", "RandomNumbers", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Benchmarks",
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// libFuzzer has its own `main` and needs every module instrumented, so it is built separately (Tests/README.md).
if Context.environment["BROADSHEET_FUZZER"] != nil {
    package.targets.append(
        .executableTarget(
            name: "importer-fuzzer", dependencies: ["Fuzzing"], path: "Tests/CoverageFuzzing",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
