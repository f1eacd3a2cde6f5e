import Languages

/// Text that was built into the program: bytes that nobody writes and that live as long as the process.
@safe
struct EmbeddedText: @unchecked Sendable {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// All data files of the folders of languages, as `Sources/Languages` registered them.
    static let files: [LanguageFile] = {
        var result: [LanguageFile] = []
        var next = unsafe firstLanguageDataFile()
        while let file = unsafe next?.pointee {
            let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
            result.append(
                LanguageFile(
                    language: unsafe String(cString: file.language), name: unsafe String(cString: file.name),
                    text: unsafe EmbeddedText(bytes: bytes)))
            unsafe next = file.next
        }
        return result
    }()

    private init(bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

    /// A copy as a string; what is no UTF-8 is replaced.
    var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    /// A copy of some of its bytes as a string; what is no UTF-8 is replaced.
    func string(_ range: Range<Int>) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { unsafe body(bytes.span) }
}
