import ArgumentParser
import Foundation
import NewsIngest
import NewsModel

/// A file, with what came along with it, from the command line or from a line of a batch.
struct IngestCase {
    var id: String?
    var bytes: [UInt8]
    var contentType: String?
    var url: String?

    init(path: String, contentType: String?, url: String?, id: String? = nil) throws {
        let data =
            path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: path))
        bytes = [UInt8](data)
        self.contentType = contentType.flatMap { $0.isEmpty ? nil : $0 }
        self.url = url.flatMap { $0.isEmpty ? nil : $0 }
        self.id = id
    }

    /// A line of a batch: a path, or an object with `input` and what the options say.
    init(line: String) throws {
        guard line.hasPrefix("{"), let value = JSONValue.parse(Array(line.utf8)), let path = value["input"]?.text else {
            try self.init(path: line, contentType: nil, url: nil)
            return
        }
        try self.init(
            path: path, contentType: value["content_type"]?.text, url: value["base_url"]?.text ?? value["url"]?.text,
            id: value["id"]?.text)
    }

    /// Prints an answer a line: for the file given, or in a batch for each line of standard input.
    static func answer(
        _ input: String?, contentType: String? = nil, url: String?, isBatch: Bool,
        with answer: (IngestCase) -> OrderedJSON
    ) throws {
        guard isBatch else {
            guard let input else { throw ValidationError("Give a file, or --batch and files on standard input.") }
            print(answer(try IngestCase(path: input, contentType: contentType, url: url)).text)
            return
        }
        while let line = readLine() {
            do {
                print(answer(try IngestCase(line: line)).text)
            } catch {
                print(OrderedJSON.object([("error", .string(String(describing: error)))]).text)
            }
        }
    }
}

/// Parses feeds.
struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Parses a feed and prints what it holds as JSON.")

    @Argument(help: "The feed's file; - reads standard input.")
    var input: String?
    @Option(help: "The Content-Type header that it was served with.")
    var contentType: String?
    @Option(help: "The address that it was fetched from.")
    var baseURL: String?
    @Flag(help: "Read paths, or JSON objects {input,content_type,base_url}, from standard input.")
    var batch = false

    func run() throws {
        try IngestCase.answer(input, contentType: contentType, url: baseURL, isBatch: batch) { item in
            FeedJSON.object(FeedParser.parse(item.bytes, contentType: item.contentType, baseURL: item.url))
        }
    }
}

/// Extracts articles from pages.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Takes the article out of a page and prints it as JSON.")

    @Argument(help: "The page's file; - reads standard input.")
    var input: String?
    @Option(help: "The address that it was fetched from.")
    var url: String?
    @Flag(help: "Read paths, or JSON objects {input,url}, from standard input.")
    var batch = false

    func run() throws {
        try IngestCase.answer(input, url: url, isBatch: batch) { item in
            PageJSON.object(
                PageExtractor.extract(item.bytes, url: item.url, contentType: item.contentType), id: item.id)
        }
    }
}

/// Finds the feeds of pages.
struct DiscoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "Prints the addresses of the feeds that a page names as JSON.")

    @Argument(help: "The page's file; - reads standard input.")
    var input: String?
    @Option(help: "The address that it was fetched from.")
    var baseURL: String?
    @Flag(help: "Read paths, or JSON objects {input,base_url}, from standard input.")
    var batch = false

    func run() throws {
        try IngestCase.answer(input, url: baseURL, isBatch: batch) { item in
            .strings(FeedDiscovery.feeds(in: item.bytes, baseURL: item.url))
        }
    }
}

/// Reads lists of feeds.
struct OPMLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opml", abstract: "Prints the feeds of an OPML file as JSON.")

    @Argument(help: "The list's file; - reads standard input.")
    var input: String?
    @Flag(help: "Read paths from standard input.")
    var batch = false

    func run() throws {
        try IngestCase.answer(input, url: nil, isBatch: batch) { item in
            let list = OPML.parse(item.bytes)
            let feeds = list.feeds.map { feed in
                OrderedJSON.object([
                    ("title", .string(feed.title)), ("xml", .string(feed.address)), ("html", .string(feed.site)),
                    ("category", .string(feed.folders.last ?? feed.categories.first)),
                ])
            }
            return .object([("feeds", .array(feeds)), ("error", .bool(list.error != nil))])
        }
    }
}

/// Reads dates.
struct DatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates",
        abstract: "Reads dates, one JSON string a line, and prints each as ISO 8601 in UTC, or null.")

    @Flag(help: "As without: the dates are always read from standard input.")
    var batch = false

    func run() {
        while let line = readLine() {
            print(DateParser.parse(JSONValue.parse(Array(line.utf8))?.text ?? line)?.iso8601 ?? "null")
        }
    }
}

/// Cleans addresses.
struct CleanURLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean-url", abstract: "Reads addresses, one JSON string a line, and prints each without tracking."
    )

    @Flag(help: "As without: the addresses are always read from standard input.")
    var batch = false

    func run() {
        while let line = readLine() {
            let address = JSONValue.parse(Array(line.utf8))?.text ?? line
            print(OrderedJSON.string(CanonicalAddress.readable(address)).text)
        }
    }
}
