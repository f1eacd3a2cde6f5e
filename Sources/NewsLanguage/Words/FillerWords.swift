import NewsText

/// English words that say nothing of a sentence's matter: they carry no weight in similarity and do not hold a
/// word diff together.
package enum FillerWords {
    package static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    private static let hashes = Set(
        (LanguageFolder.of("en")?.file("words")?["filler words"].words ?? []).map { FNV1a($0).value })
}
