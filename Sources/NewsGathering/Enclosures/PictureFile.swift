import Foundation
package import NewsIngest
package import NewsModel

/// Gets a picture of an article into a file, to be shown.
///
/// Nothing here decodes it: whatever shows it does, in a process of its own. What is no picture by its first bytes is
/// not handed to it.
package struct PictureFile {
    /// A larger one is no picture of a text.
    package static let mostBytes = 20 << 20

    private let transfer: FileTransfer

    /// `progress` gets the bytes so far and, where the server says it, the whole length.
    package init(
        settings: FetchSettings, progress: @escaping (Int, Int?) -> Void = { _, _ in },
        isStopped: @escaping () -> Bool = { false }
    ) {
        transfer = FileTransfer(settings: settings, progress: progress, isStopped: isStopped)
    }

    /// - Parameters:
    ///   - address: as the article names it; only http and https are followed, and into the own network only where the
    ///     article's own source lies there.
    ///   - path: the file to write, which nobody but its owner may read.
    package func get(_ address: String, into path: String, now: Timestamp) throws(EnclosureError) {
        guard let address = SourceAddress.fromOutside(address) else {
            throw EnclosureError(reason: "“\(address)” is no http or https address")
        }
        let download = FileDownload(address: address, part: path, mostBytes: PictureFile.mostBytes)
        let response = transfer.run(download, address, now)
        download.end()
        if let problem = download.problem { throw EnclosureError(reason: problem) }
        if let failure = response.failure {
            throw EnclosureError(reason: FileTransfer.reason(failure, address))
        }
        guard response.status == 200 else {
            throw EnclosureError(reason: "\(WebAddress(address).shown): the server answers \(response.status)")
        }
        let head = FileHandle(forReadingAtPath: path)?.readData(ofLength: PictureFormat.headLength) ?? Data()
        guard PictureFormat(head: Array(head)) != nil else {
            throw EnclosureError(reason: "\(WebAddress(address).shown) is no JPEG, PNG, GIF, WebP or AVIF picture")
        }
    }
}

/// The formats of pictures that are shown, known by their first bytes: what a server calls a file may be wrong. Formats
/// that can name other files (SVG) are not among them.
enum PictureFormat: CaseIterable {
    case jpeg, png, gif, webp, avif

    /// Bytes that tell.
    static let headLength = 12

    init?(head: [UInt8]) {
        guard let found = PictureFormat.allCases.first(where: { $0.begins(head) }) else { return nil }
        self = found
    }

    private func begins(_ head: [UInt8]) -> Bool {
        switch self {
        case .jpeg: head.starts(with: [0xFF, 0xD8, 0xFF])
        case .png: head.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8))
        case .gif: head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8)
        case .webp: head.starts(with: "RIFF".utf8) && head.dropFirst(8).starts(with: "WEBP".utf8)
        case .avif:
            head.dropFirst(4).starts(with: "ftypavif".utf8) || head.dropFirst(4).starts(with: "ftypavis".utf8)
        }
    }
}
