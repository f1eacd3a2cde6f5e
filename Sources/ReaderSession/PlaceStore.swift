import Foundation
import NewsIndex
import ReaderInterface

/// Keeps where the reader was, and the theme, in the index between two runs.
struct PlaceStore {
    let index: NewsIndex

    private static let placeKey = "reader.place"
    private static let themeKey = "reader.theme"

    /// `nil` at the first run, and where what is stored was written by a program that kept something else.
    func load() -> SavedPlace? {
        guard let text = try? index.place(PlaceStore.placeKey) else { return nil }
        return try? JSONDecoder().decode(SavedPlace.self, from: Data(text.utf8))
    }

    /// Returns whether it was stored; nothing is said of it, as the reader may be on their way out.
    func save(_ place: SavedPlace) -> Bool {
        guard let data = try? JSONEncoder().encode(place) else { return false }
        do {
            try index.setPlace(String(decoding: data, as: UTF8.self), for: PlaceStore.placeKey)
            return true
        } catch {
            return false
        }
    }

    var theme: String? {
        try? index.place(PlaceStore.themeKey)
    }

    /// nil forgets it. Nothing is said where it cannot be stored.
    func save(theme: String?) {
        try? index.setPlace(theme, for: PlaceStore.themeKey)
    }
}
