import Foundation
package import NewsIndex
package import NewsIngest
package import NewsModel
import NewsText
package import ProgramSettings

/// Gets a file that is attached to an article.
package struct EnclosureFile {
    /// For the request: limits, proxy, certificates.
    package var settings: FetchSettings
    /// Where files go; each outlet has a folder of its own below.
    package var folder: String
    /// Called while bytes come; `total` is nil where the server does not say.
    package var progress: (_ bytes: Int, _ total: Int?) -> Void
    /// Asked while bytes come; true ends the transfer.
    package var isStopped: () -> Bool

    package init(
        settings: FetchSettings, folder: String, progress: @escaping (Int, Int?) -> Void = { _, _ in },
        isStopped: @escaping () -> Bool = { false }
    ) {
        self.settings = settings
        self.folder = folder
        self.progress = progress
        self.isStopped = isStopped
    }

    /// The settings of the source that brought the article: its cookies, its own headers for its own host, and whether
    /// it lies in the own network, as then its files may, too.
    package static func settings(
        _ settings: Settings, of article: Article, in index: NewsIndex
    ) throws(IndexError) -> FetchSettings {
        let ids = article.places.compactMap(\.source)
        let source = try index.sources(counting: false).first { ids.contains($0.id) }
        return source.map { FetchSettings(settings, of: $0) } ?? FetchSettings(settings)
    }

    /// What came of it.
    package enum Outcome: Equatable {
        /// The whole file is at the path.
        case saved(String)
        /// It was there.
        case present(String)
        /// It ended early; what came so far stays, and the next time goes on there.
        case interrupted(String)
    }

    /// The path that the file has once it is whole.
    package func path(of number: Int, in article: Article) -> String {
        let summary = article.summary
        let day = (summary.published ?? summary.firstSeen).dayString
        let several = article.enclosures.filter { !$0.isImage }.count > 1 ? " \(number)" : ""
        let enclosure = article.enclosures[number - 1]
        return folder + "/" + EnclosureName.safe(summary.outlet, fallback: "files") + "/"
            + EnclosureName.safe("\(day) \(summary.title)\(several)", fallback: "\(summary.id)")
            + EnclosureName.ending(of: enclosure)
    }

    /// Gets the file, or the rest of it.
    /// - Parameter number: which of the article's files, from 1.
    package func get(_ number: Int, of article: Article, now: Timestamp) throws(EnclosureError) -> Outcome {
        guard article.enclosures.indices.contains(number - 1) else {
            throw EnclosureError(reason: "article \(article.id) has no file \(number)")
        }
        guard let address = SourceAddress.fromOutside(article.enclosures[number - 1].url) else {
            throw EnclosureError(reason: "“\(article.enclosures[number - 1].url)” is no http or https address")
        }
        let path = path(of: number, in: article)
        if FileManager.default.fileExists(atPath: path) { return .present(path) }
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        } catch {
            throw EnclosureError(reason: "\((path as NSString).deletingLastPathComponent) cannot be made")
        }
        let download = FileDownload(address: address, part: path + ".part")
        defer { download.end() }
        let transfer = FileTransfer(settings: settings, progress: progress, isStopped: isStopped)
        var response = transfer.run(download, address, now)
        // The bytes here are from another state of the file, or are the whole of it and more.
        if response.status == 416 {
            download.end()
            download.forget()
            response = transfer.run(download, address, now)
        }
        if let problem = download.problem { throw EnclosureError(reason: problem) }
        switch response.failure {
        case nil: break
        case .cancelled, .cutOff, .timedOut: return .interrupted(path + ".part")
        case let failure?: throw EnclosureError(reason: FileTransfer.reason(failure, address))
        }
        guard response.status == 200 || response.status == 206 else {
            throw EnclosureError(reason: "\(WebAddress(address).shown): the server answers \(response.status)")
        }
        download.end()
        guard download.move(to: path) else { throw EnclosureError(reason: "\(path) cannot be written") }
        return .saved(path)
    }
}

/// Why a file could not be got.
package struct EnclosureError: Error, CustomStringConvertible {
    /// Without a full stop.
    package var reason: String
    /// `reason` with a full stop.
    package var description: String { reason + "." }

    package init(reason: String) { self.reason = reason }
}

/// Names of files that are made of what a feed says: nothing in them leads elsewhere, hides, or is an option.
enum EnclosureName {
    private static let longest = 120

    /// `text` as a name without an ending.
    static func safe(_ text: String, fallback: String) -> String {
        var name = ""
        for character in TextSanitizer.cleanLine(text) {
            name.append("/\\:*?\"<>|".contains(character) ? "-" : character)
        }
        name = name.trimmingCharacters(in: CharacterSet(charactersIn: " .-~"))
        while name.utf8.count > longest { name.removeLast() }
        name = name.trimmingCharacters(in: .whitespaces)
        return name.isEmpty ? fallback : name
    }

    /// The ending of the address where it is a plain one, else that of the type; empty where neither tells.
    static func ending(of enclosure: Enclosure) -> String {
        let path = enclosure.url.prefix { $0 != "?" && $0 != "#" }
        let last = path.split(separator: "/").last ?? ""
        if let point = last.lastIndex(of: "."), point != last.startIndex {
            let ending = last[last.index(after: point)...]
            if (1...5).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
                return "." + ending.lowercased()
            }
        }
        let type = (enclosure.type ?? "").prefix { $0 != ";" }.lowercased()
        return types[type] ?? ""
    }

    private static let types = [
        "audio/mpeg": ".mp3", "audio/mp3": ".mp3", "audio/mp4": ".m4a", "audio/x-m4a": ".m4a", "audio/aac": ".aac",
        "audio/ogg": ".ogg", "audio/opus": ".opus", "audio/flac": ".flac", "audio/wav": ".wav", "video/mp4": ".mp4",
        "video/webm": ".webm", "video/x-m4v": ".m4v", "video/quicktime": ".mov", "application/pdf": ".pdf",
        "application/epub+zip": ".epub", "image/jpeg": ".jpg", "image/png": ".png", "text/plain": ".txt",
        "application/zip": ".zip", "application/x-bittorrent": ".torrent",
    ]
}
