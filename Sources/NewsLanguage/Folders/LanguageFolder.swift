import SharedState

/// Everything that the program knows of one language: the data files of its folder in `Sources/Languages`.
///
/// The code has no list of languages. It asks a folder for a file and does without where there is none, so that
/// adding a language is adding its folder.
package struct LanguageFolder: Sendable {
    /// The folder's name: a primary language subtag of BCP 47.
    package let code: String
    private let files: [String: LanguageFile]

    /// The file of a name ("words"), where the language has one.
    package func file(_ name: String) -> LanguageFile? { files[name] }

    /// The names of its files, sorted.
    package var fileNames: [String] { files.keys.sorted() }

    /// All languages, by code; English, whose words other languages borrow, first.
    package static let all: [LanguageFolder] = {
        var byCode: [String: [String: LanguageFile]] = [:]
        for file in EmbeddedText.files { byCode[file.language, default: [:]][file.name] = file }
        return byCode.map { LanguageFolder(code: $0.key, files: $0.value) }
            .sorted { ($0.code == "en" ? "" : $0.code) < ($1.code == "en" ? "" : $1.code) }
    }()

    /// By code, and by the codes of languages that are read as another one.
    private static let byCode: [String: LanguageFolder] = {
        var result = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
        for folder in all {
            for code in folder.file("words")?["also"].words ?? [] where result[String(Substring(code))] == nil {
                result[String(Substring(code))] = folder
            }
        }
        return result
    }()

    /// The folder of a language; nil for one that the program knows nothing of.
    ///
    /// - Parameter language: a BCP 47 tag, of which the primary subtag counts. Text of no known language ("und", "")
    ///   is read as English.
    package static func of(_ language: String) -> LanguageFolder? { byCode[code(language)] }

    /// The primary subtag of a BCP 47 tag in lower case; "en" for text of no known language.
    package static func code(_ language: String) -> String {
        if byCode[language] != nil { return language }
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return primary.isEmpty || primary == "und" ? "en" : primary
    }

    /// The rows of a section over all languages, each row with where it is from.
    package static func rows(of section: String, in file: String) -> [(language: String, row: [String])] {
        all.flatMap { folder in (folder.file(file)?[section].rows ?? []).map { (folder.code, $0) } }
    }

    /// The words of a section over all languages.
    package static func words(of section: String, in file: String) -> [String] {
        rows(of: section, in: file).flatMap(\.row)
    }
}

/// A table that is made of a language's folder when it is first asked for, and kept.
package final class LanguageTable<Value: Sendable>: Sendable {
    private let made = Locked<[String: Value]>([:])
    private let make: @Sendable (LanguageFolder?) -> Value

    /// - Parameter make: Makes the table; it is given nil for a language without a folder.
    package init(_ make: @escaping @Sendable (LanguageFolder?) -> Value) { self.make = make }

    /// The table of a language, given as a BCP 47 tag; see `LanguageFolder.of`.
    package subscript(language: String) -> Value {
        made.withLock { made in
            if let value = made[language] { return value }
            let folder = LanguageFolder.of(language)
            // Languages without a folder share one table.
            let key = folder?.code ?? ""
            let value = made[key] ?? make(folder)
            made[key] = value
            if folder?.code == language || language.isEmpty || language == "und" { made[language] = value }
            return value
        }
    }
}
