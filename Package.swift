// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
    import Glibc
#endif

/// Language settings that every target shares.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The pure targets also promise not to touch memory unsafely without saying so.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

/// What reads, compares and draws texts is optimised in debug builds too, which takes hardly longer to build: its tests
/// take a third to a thirtieth of the time. To step through it line by line, build with RASHOMON_UNOPTIMIZED=1.
let quick: [SwiftSetting] =
    Context.environment["RASHOMON_UNOPTIMIZED"] == nil ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []

/// What waits for people, files and networks, not for the processor, is compiled to take little room: see
/// docs/decisions/size.md.
let compact: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Whether the C library of this machine reads relocations in packed form (RELR): glibc from 2.36 on.
let readsPackedRelocations: Bool = {
    #if canImport(Glibc)
        var name = [CChar](repeating: 0, count: 64)
        let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
        // "glibc 2.36" and a zero.
        let version = String(decoding: name.prefix(max(1, length) - 1).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let numbers = version.split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count >= 2 && (numbers[0], numbers[1]) >= (2, 36)
    #else
        return false
    #endif
}()

/// Every product that holds `NewsText`, which is each of them, is linked by LLVM's linker, a part of the toolchain: it
/// takes a fifth of the time that the system's takes.
let quickly: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]

/// Settings that make the program small; see docs/decisions/size.md.
let small: [LinkerSetting] = [
    // Nothing is loaded into the program that would look for its symbols.
    .unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release)),
    // Equal functions are kept once: nothing tells two of them apart by their addresses. No table of handlers for
    // exceptions of C++ is made, as none are thrown.
    .unsafeFlags(
        ["-Xlinker", "--icf=all", "-Xlinker", "--no-eh-frame-hdr"],
        .when(platforms: [.linux], configuration: .release)),
    .unsafeFlags(
        readsPackedRelocations ? ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"] : [],
        .when(platforms: [.linux], configuration: .release)),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "rashomon",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "rashomon", targets: ["rashomon"]),
        .executable(name: "rashomon-bench", targets: ["rashomon-bench"]),
        .executable(name: "rashomon-fuzz", targets: ["rashomon-fuzz"]),
        // Loaded before a program to let its changes of files go wrong.
        .library(name: "FaultInjection", type: .dynamic, targets: ["FaultInjection"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // C libraries
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CPipe"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // No tables of ICU in the program
        .target(name: "UnicodeTables"),

        // What each language is, as data built into the program
        .target(name: "Languages"),

        // The shared core, bottom-up
        .target(name: "SharedState", dependencies: ["CPipe"], swiftSettings: strict),
        .target(name: "JSONRPC", dependencies: ["SharedState"], swiftSettings: strict + compact),
        .target(name: "NewsText", swiftSettings: pure + quick, linkerSettings: quickly),
        .target(name: "NewsModel", dependencies: ["NewsText"], swiftSettings: pure + quick + compact),
        .target(
            name: "NewsLanguage", dependencies: ["Languages", "NewsModel", "NewsText", "SharedState"],
            swiftSettings: pure + quick),
        .target(
            name: "NewsAnalysis", dependencies: ["NewsLanguage", "NewsModel", "NewsText", "SharedState"],
            swiftSettings: pure + quick),
        .target(
            name: "NewsIngest",
            dependencies: [
                "NewsLanguage", "NewsModel", "NewsText", "SharedState", "CCurl", "CGumbo", "CLibXML2", "CZlib",
            ],
            swiftSettings: strict + compact),
        .target(
            name: "NewsIndex",
            dependencies: [
                "NewsText", "NewsModel", "NewsLanguage", "NewsAnalysis", "NewsIngest", "SharedState", grdb, grdbSQLite,
            ],
            swiftSettings: strict + compact),

        // What a person and the network bring
        .target(
            name: "ProgramSettings", dependencies: ["NewsModel", "NewsText", yams], swiftSettings: strict + compact),
        .target(name: "NewsWording", dependencies: ["NewsModel", "NewsText"], swiftSettings: pure + compact),
        .target(
            name: "NewsGathering",
            dependencies: [
                "NewsText", "NewsModel", "NewsWording", "NewsIngest", "NewsIndex", "ProgramSettings", "SharedState",
            ],
            swiftSettings: strict + compact),

        // The reader
        .target(name: "TerminalCanvas", dependencies: ["NewsText"], swiftSettings: pure + quick),
        .target(
            name: "ReaderInterface",
            dependencies: ["NewsModel", "NewsText", "NewsWording", "TerminalCanvas"],
            swiftSettings: pure + quick + compact),
        .target(
            name: "NcursesTerminal",
            dependencies: ["TerminalCanvas", "NewsText", "SharedState", "CNcurses"],
            swiftSettings: strict + compact),
        .target(name: "ReaderThemes", dependencies: ["TerminalCanvas", yams], swiftSettings: strict + compact),
        .target(
            name: "ReaderSession",
            dependencies: [
                "NewsText", "NewsModel", "NewsWording", "NewsIndex", "NewsGathering", "ProgramSettings", "SharedState",
                "TerminalCanvas",
                "ReaderInterface", "ReaderThemes", "NcursesTerminal",
            ],
            swiftSettings: strict + compact),
        .target(
            name: "ReaderCommands",
            dependencies: [
                "NewsText", "NewsModel", "NewsAnalysis", "NewsIngest", "NewsIndex", "NewsWording", "NewsGathering",
                "ProgramSettings", "TerminalCanvas", "ReaderInterface", "ReaderThemes", "NcursesTerminal",
                "ReaderSession", "SharedState", "JSONRPC", argumentParser,
            ],
            swiftSettings: strict + compact),
        .executableTarget(
            name: "rashomon", dependencies: ["ReaderCommands", "UnicodeTables"], swiftSettings: strict + compact,
            linkerSettings: small),

        // Timings and tests of the real program
        .target(name: "TerminalProcess", dependencies: ["NewsText"], swiftSettings: strict),
        .target(name: "FaultInjection"),
        .target(name: "DisturbedRuns", dependencies: ["NewsIndex"], swiftSettings: strict),
        .executableTarget(
            name: "rashomon-bench",
            dependencies: [
                "NewsText", "NewsModel", "NewsLanguage", "NewsAnalysis", "NewsIngest", "NewsIndex",
                "TerminalCanvas", "ReaderInterface", "LabelledCases", "LoopbackServer", "SharedState",
                "TerminalProcess", "DisturbedRuns", argumentParser,
            ],
            swiftSettings: strict),

        // Labelled cases and how answers are scored against them, for scores and tests
        .target(
            name: "LabelledCases", dependencies: ["NewsText", "NewsModel", "NewsAnalysis"], swiftSettings: strict),

        // A server on this machine, for tests and timings
        .target(name: "LoopbackServer", dependencies: ["SharedState"], swiftSettings: strict),

        // Parsers that are fed with what nobody would send
        .target(name: "CFuzzer"),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "NewsText", "NewsModel", "NewsAnalysis", "NewsIngest", "NewsIndex", "ProgramSettings", "ReaderThemes",
                "ReaderInterface", "NcursesTerminal",
            ],
            swiftSettings: strict),
        .executableTarget(name: "rashomon-fuzz", dependencies: ["CFuzzer", "FuzzTargets"], swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"], swiftSettings: strict),

        // Tests
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC", "SharedState"], swiftSettings: strict),
        .testTarget(
            name: "NewsWordingTests", dependencies: ["NewsWording", "NewsModel", "NewsText"], swiftSettings: strict),
        .testTarget(name: "NewsTextTests", dependencies: ["NewsText"], swiftSettings: strict),
        .testTarget(name: "NewsModelTests", dependencies: ["NewsModel", "NewsText"], swiftSettings: strict),
        .testTarget(
            name: "NewsLanguageTests", dependencies: ["NewsLanguage", "NewsModel", "NewsText"], swiftSettings: strict),
        .testTarget(
            name: "NewsAnalysisTests",
            dependencies: ["LabelledCases", "NewsAnalysis", "NewsLanguage", "NewsModel", "NewsText", "NewsWording"],
            exclude: ["Quotes/Cases", "Quotes/Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "NewsIngestTests",
            dependencies: ["NewsIngest", "NewsModel", "NewsText", "LoopbackServer"],
            swiftSettings: strict),
        .testTarget(
            name: "NewsGatheringTests",
            dependencies: [
                "NewsGathering", "NewsIndex", "NewsIngest", "NewsModel", "ProgramSettings", "LoopbackServer",
                "SharedState",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NewsIndexTests",
            dependencies: [
                "NewsIndex", "NewsAnalysis", "NewsIngest", "NewsModel", "NewsText", "SharedState", grdb,
            ],
            exclude: ["Formats"],
            swiftSettings: strict),
        .testTarget(
            name: "TerminalCanvasTests",
            dependencies: ["TerminalCanvas", "NewsText"],
            swiftSettings: strict),
        .testTarget(
            name: "NcursesTerminalTests",
            dependencies: ["NcursesTerminal", "TerminalCanvas", "TerminalProcess"],
            swiftSettings: strict),
        .testTarget(
            name: "ReaderThemesTests",
            dependencies: ["ReaderThemes", "TerminalCanvas"],
            swiftSettings: strict),
        .testTarget(
            name: "ReaderInterfaceTests",
            dependencies: [
                "ReaderInterface", "TerminalCanvas", "NewsAnalysis", "NewsLanguage", "NewsModel", "NewsText",
            ],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "ReaderCommandsTests",
            dependencies: ["ReaderCommands", "ReaderInterface", "ReaderSession", "NewsIndex", "NewsModel"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "DisturbedRuns", "JSONRPC", "NewsModel", "NewsText", "NewsIndex", "LoopbackServer", "SharedState",
                "TerminalProcess", grdb,
            ],
            exclude: ["Goldens"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
