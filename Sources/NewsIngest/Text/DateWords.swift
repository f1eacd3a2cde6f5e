import NewsLanguage
import NewsModel

/// The names that dates are written with, and what belongs to reading a day.
enum DateWords {
    /// The months of all languages by their names, in small letters: the English ones first, then by month, so that a
    /// beginning that several share is read alike.
    private static let months: [(String, Int)] = {
        let rows = LanguageFolder.all.map { folder in (folder.code, folder.file("dates")?["months"].rows ?? []) }
        func names(_ month: Int, _ languages: (String) -> Bool) -> [(String, Int)] {
            rows.filter { languages($0.0) && month <= $0.1.count }.flatMap { $0.1[month - 1].map { ($0, month) } }
        }
        let english = (1...12).flatMap { names($0) { $0 == "en" } }
        return english + (1...12).flatMap { names($0) { $0 != "en" } }
    }()

    private static let monthsByName = Dictionary(months, uniquingKeysWith: { first, _ in first })

    /// The month that `word` (lower-cased) names, in full or by its first letters, at least three of them.
    static func month(_ word: String) -> Int? {
        if let exact = monthsByName[word] { return exact }
        guard word.count >= 3 else { return nil }
        return months.first { $0.0.hasPrefix(word) }?.1
    }

    /// Hours east of Greenwich of the zones of RFC 822 and others in use. The military letters are as RFC 822 has
    /// them; RFC 2822 holds them for unreliable, and feeds hardly use others than Z.
    static let zones: [String: Double] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "ist": 5.5, "cet": 1, "cest": 2,
        "met": 1, "mest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "msd": 4, "trt": 3,
        "adt": -3, "ast": -4, "at": -4, "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "ct": -6,
        "mdt": -6, "mst": -7, "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "akdt": -8, "akst": -9, "hst": -10,
        "brt": -3, "art": -3, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "awst": 8, "acst": 9.5, "acdt": 10.5,
        "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "sast": 2, "wib": 7, "pkt": 5,
        "a": -1, "b": -2, "c": -3, "d": -4, "e": -5, "f": -6, "g": -7, "h": -8, "i": -9, "k": -10, "l": -11,
        "m": -12, "n": 1, "o": 2, "p": 3, "q": 4, "r": 5, "s": 6, "t": 7, "u": 8, "v": 9, "w": 10, "x": 11, "y": 12,
    ]

    /// RFC 2822, section 4.3, with the turn at 90 that feeds have settled on.
    static func year(ofTwoDigits value: Int) -> Int { value < 90 ? 2000 + value : 1900 + value }

    /// The day, if there is such a month; a day past the end of its month (31 June) runs on into the next, as it does
    /// in the programs that wrote it.
    static func day(year: Int, month: Int, day: Int) -> CivilDay? {
        guard (1...12).contains(month), (1...31).contains(day), (0...9999).contains(year) else { return nil }
        return CivilDay(daysSince1970: CivilDay(year: year, month: month, day: 1).daysSince1970 + Int64(day - 1))
    }
}
