import NewsIndex
import NewsIngest
import NewsModel

/// Reads one item of an answer.
enum GoogleReaderItem {
    static func item(_ value: JSONValue) -> ServiceItem? {
        guard let id = value["id"]?.text else { return nil }
        let categories = (value["categories"]?.elements ?? []).compactMap(\.text)
        let stream = value["origin"]?["streamId"]?.text ?? ""
        let states = Set(categories.compactMap(GoogleReaderStream.state))
        // Folders are among the labels; the store knows them.
        let labels = categories.compactMap(GoogleReaderStream.label).map(ServiceText.name).filter { !$0.isEmpty }
        let state = RemoteState(
            isRead: states.contains("read"), isStarred: states.contains("starred"), tags: Set(labels))
        return ServiceItem(
            id: GoogleReaderID.canonical(id), stream: stream, entry: entry(value, categories), state: state)
    }

    private static func entry(_ value: JSONValue, _ categories: [String]) -> FeedEntry {
        var entry = FeedEntry()
        entry.id = RemoteDraft.idPrefix + "greader/" + GoogleReaderID.canonical(value["id"]?.text ?? "")
        entry.title = GoogleReaderText.plain(value["title"]?.text ?? "")
        entry.link = address(value["canonical"]) ?? address(value["alternate"]) ?? ""
        entry.content = value["content"]?["content"]?.text ?? ""
        entry.summary = value["summary"]?["content"]?.text ?? ""
        entry.published = time(value)
        if let author = value["author"]?.text, !author.isEmpty {
            entry.authors = [FeedPerson(name: GoogleReaderText.plain(author))]
        }
        entry.categories = categories.filter { !$0.hasPrefix("user/") }
        for enclosure in (value["enclosure"]?.elements ?? []).prefix(200) {
            guard let url = enclosure["href"]?.text, !url.isEmpty else { continue }
            entry.enclosures.append(
                Enclosure(url: url, type: enclosure["type"]?.text, length: enclosure["length"]?.integer))
        }
        return entry
    }

    /// `updated` is not read: some servers say there when the item was last marked.
    private static func time(_ value: JSONValue) -> Timestamp? {
        if let published = value["published"]?.integer, published > 0 { return Timestamp(seconds: Int64(published)) }
        return value["crawlTimeMsec"]?.integer.map { Timestamp(seconds: Int64($0 / 1_000)) }
    }

    private static func address(_ links: JSONValue?) -> String? {
        (links?.elements ?? []).lazy.compactMap { $0["href"]?.text }.first { !$0.isEmpty }
    }
}

/// Names of streams: all items, those with a state, those with a label. Servers write the user's number for the hyphen.
enum GoogleReaderStream {
    static let all = "user/-/state/com.google/reading-list"
    static let read = "user/-/state/com.google/read"
    static let starred = "user/-/state/com.google/starred"

    /// The stream of a label.
    static func label(named name: String) -> String { "user/-/label/" + name }

    /// The name of a label's stream.
    static func label(_ stream: String) -> String? { rest(of: stream, after: "label/") }

    /// The name of a state's stream.
    static func state(_ stream: String) -> String? { rest(of: stream, after: "state/com.google/") }

    private static func rest(of stream: String, after kind: String) -> String? {
        guard stream.hasPrefix("user/"), let slash = stream.dropFirst(5).firstIndex(of: "/") else { return nil }
        let name = stream[stream.index(after: slash)...]
        return name.hasPrefix(kind) ? String(name.dropFirst(kind.count)) : nil
    }
}

/// Ids of items. Servers write the same number as `tag:google.com,2005:reader/item/` with 16 hexadecimal digits, and as
/// a signed decimal number; here it is the latter. Ids that are no such numbers stay as they are.
enum GoogleReaderID {
    private static let prefix = "tag:google.com,2005:reader/item/"

    /// The form in which the index keeps ids.
    static func canonical(_ id: String) -> String {
        if id.hasPrefix(prefix) {
            let digits = id.dropFirst(prefix.count)
            guard digits.utf8.count <= 16, let number = UInt64(digits, radix: 16) else { return String(digits) }
            return String(Int64(bitPattern: number))
        }
        if let number = Int64(id) { return String(number) }
        if let number = UInt64(id) { return String(Int64(bitPattern: number)) }
        if id.utf8.count == 16, let number = UInt64(id, radix: 16) { return String(Int64(bitPattern: number)) }
        return id
    }

    /// The form that all servers take.
    static func long(_ id: String) -> String {
        guard let number = Int64(id) else { return prefix + id }
        let digits = String(UInt64(bitPattern: number), radix: 16)
        return prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// Titles and names: plain text with most servers, HTML with some. FreshRSS writes signs that mean something in HTML or
/// in names of streams in their wide forms.
enum GoogleReaderText {
    private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
        "＆": "&", "＜": "<", "＞": ">", "？": "?", "＼": "\\", "／": "/", "，": ",", "；": ";",
    ]

    /// Whatever form the server wrote it in.
    static func plain(_ text: String) -> String {
        var text = text
        if text.unicodeScalars.contains(where: { wide[$0] != nil }), !text.unicodeScalars.contains(where: isEastAsian) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.map { wide[$0] ?? $0 }))
        }
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "&")),
            text[start...].contains(/&(amp|lt|gt|quot|apos|nbsp|#[0-9]+|#x[0-9a-fA-F]+);/)
        else { return text }
        return PageLinks.plainText(text)
    }

    /// Where wide signs are at home: Chinese, Japanese and Korean letters.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
