import Foundation
import GRDB
import NewsModel
import NewsText

/// Why a line of an archive is not taken, in words.
struct ArchiveProblem: Error {
    var reason: String
}

extension ArchiveTable.Form {
    // MARK: Writing

    /// The value of a line for that of a column; nil where the column has none.
    func written(_ value: DatabaseValue) -> Any? {
        if value.isNull { return nil }
        let text = String.fromDatabaseValue(value) ?? ""
        return switch self {
        case .text, .outlet: text
        case .number: Int64.fromDatabaseValue(value) ?? 0
        case .wide: String(Int64.fromDatabaseValue(value) ?? 0)
        case .flag: (Int64.fromDatabaseValue(value) ?? 0) != 0
        case .list: ListColumn.split(text)
        case .json: try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        case .blocks: ContentCoding.blocks(Array(Data.fromDatabaseValue(value) ?? Data())).map(\.archived)
        case .links:
            ContentCoding.links(Array(Data.fromDatabaseValue(value) ?? Data())).map { link -> [String: Any] in
                ["start": link.span.start, "end": link.span.end, "url": link.url]
            }
        }
    }

    // MARK: Reading

    /// The value of a column for that of a line. Texts come without control characters.
    func read(_ value: Any, _ db: Database) throws(ArchiveProblem) -> any BoundValue {
        switch self {
        case .text: return TextSanitizer.clean(try string(value))
        case .outlet:
            let name = TextSanitizer.cleanLine(try string(value))
            do { return try ArticleStore.outletID(name, db) } catch { throw ArchiveProblem(reason: "\(error)") }
        case .number: return try number(value)
        case .wide:
            guard let number = Int64(try string(value)) else { throw ArchiveProblem(reason: "is no number in quotes") }
            return number
        case .flag:
            guard let flag = value as? Bool else { throw ArchiveProblem(reason: "is neither true nor false") }
            return flag
        case .list:
            guard let list = value as? [String] else { throw ArchiveProblem(reason: "is no list of words") }
            return ListColumn.join(list.map(TextSanitizer.cleanLine))
        case .json:
            guard
                let data = try? JSONSerialization.data(
                    withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
            else { throw ArchiveProblem(reason: "is no JSON") }
            return String(decoding: data, as: UTF8.self)
        case .blocks:
            let blocks = try objects(value).map { object throws(ArchiveProblem) in try TextBlock(archived: object) }
            return Data(ContentCoding.encode(blocks))
        case .links:
            let links = try objects(value).map { object throws(ArchiveProblem) in
                TextLink(span: try TextSpan(archived: object), url: try string(object["url"] ?? ""))
            }
            return Data(ContentCoding.encode(links))
        }
    }

    private func string(_ value: Any) throws(ArchiveProblem) -> String {
        guard let text = value as? String else { throw ArchiveProblem(reason: "is no text") }
        return text
    }

    /// No time, count or number of ours comes near it, and what is computed from it fits into 64 bits.
    static let greatest: Int64 = 1 << 42

    private func number(_ value: Any) throws(ArchiveProblem) -> Int64 {
        guard let number = value as? Int64, (-Self.greatest...Self.greatest).contains(number) else {
            throw ArchiveProblem(reason: "is no number, or one that is too great")
        }
        return number
    }

    private func objects(_ value: Any) throws(ArchiveProblem) -> [[String: Any]] {
        guard let objects = value as? [[String: Any]] else { throw ArchiveProblem(reason: "is no list of spans") }
        return objects
    }
}

extension TextSpan {
    /// Of `start` and `end`.
    fileprivate init(archived object: [String: Any]) throws(ArchiveProblem) {
        guard let start = object["start"] as? Int, let end = object["end"] as? Int, 0 <= start, start <= end else {
            throw ArchiveProblem(reason: "holds a span without a start and an end behind it")
        }
        self.init(start, end)
    }
}

extension TextBlock {
    fileprivate var archived: [String: Any] {
        var object: [String: Any] = ["start": span.start, "end": span.end]
        if isRepeat { object["repeat"] = true }
        switch kind {
        case .paragraph: object["kind"] = "paragraph"
        case .heading(let level):
            object["kind"] = "heading"
            object["level"] = level
        case .listItem(let depth, let ordinal):
            object["kind"] = "listItem"
            object["level"] = depth
            object["ordinal"] = ordinal
        case .blockQuote: object["kind"] = "blockQuote"
        case .preformatted: object["kind"] = "preformatted"
        case .tableRow: object["kind"] = "tableRow"
        case .image: object["kind"] = "image"
        }
        return object
    }

    fileprivate init(archived object: [String: Any]) throws(ArchiveProblem) {
        let level = min(max(object["level"] as? Int ?? 0, 0), 100)
        let kind: Kind
        switch object["kind"] as? String {
        case "paragraph": kind = .paragraph
        case "heading": kind = .heading(level: level)
        case "listItem": kind = .listItem(depth: level, ordinal: (object["ordinal"] as? Int).map { max($0, 0) })
        case "blockQuote": kind = .blockQuote
        case "preformatted": kind = .preformatted
        case "tableRow": kind = .tableRow
        case "image": kind = .image
        default: throw ArchiveProblem(reason: "holds a block of no known kind")
        }
        self.init(kind: kind, span: try TextSpan(archived: object), isRepeat: object["repeat"] as? Bool ?? false)
    }
}
