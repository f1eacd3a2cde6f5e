import NewsModel

/// The names that dates are written with, and what belongs to reading a day.
enum DateWords {
    /// The months of several languages by the beginnings of their names, longest first where they share one.
    private static let months: [(String, Int)] = [
        // English, and what other languages share with it
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
        ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
        ("januar", 1), ("jänner", 1), ("janvier", 1), ("enero", 1), ("gennaio", 1), ("janeiro", 1), ("januari", 1),
        ("styczeń", 1), ("stycznia", 1), ("ocak", 1), ("januára", 1), ("ledna", 1), ("leden", 1), ("ianuarie", 1),
        ("января", 1), ("январь", 1), ("січня", 1), ("ιανουαρίου", 1), ("ιανουάριος", 1), ("január", 1),
        ("tammikuuta", 1), ("tammikuu", 1),
        ("februar", 2), ("feber", 2), ("février", 2), ("fevrier", 2), ("febrero", 2), ("febbraio", 2),
        ("fevereiro", 2), ("februari", 2), ("luty", 2), ("lutego", 2), ("şubat", 2), ("února", 2), ("únor", 2),
        ("февраля", 2), ("февраль", 2), ("лютого", 2), ("φεβρουαρίου", 2), ("φεβρουάριος", 2), ("február", 2),
        ("helmikuuta", 2), ("helmikuu", 2),
        ("märz", 3), ("maerz", 3), ("mrz", 3), ("mars", 3), ("marzo", 3), ("março", 3), ("marco", 3), ("maart", 3),
        ("mrt", 3), ("marts", 3), ("marzec", 3), ("marca", 3), ("mart", 3), ("března", 3), ("březen", 3),
        ("martie", 3), ("марта", 3), ("март", 3), ("березня", 3), ("μαρτίου", 3), ("μάρτιος", 3), ("μαρτ", 3),
        ("március", 3), ("maaliskuuta", 3), ("maaliskuu", 3),
        ("avril", 4), ("avr", 4), ("abril", 4), ("abr", 4), ("aprile", 4), ("kwiecień", 4), ("kwietnia", 4),
        ("nisan", 4), ("dubna", 4), ("duben", 4), ("aprilie", 4), ("апреля", 4), ("апрель", 4), ("квітня", 4),
        ("απριλίου", 4), ("απρίλιος", 4), ("április", 4), ("huhtikuuta", 4), ("huhtikuu", 4),
        ("mai", 5), ("mayo", 5), ("maggio", 5), ("mag", 5), ("maio", 5), ("mei", 5), ("maj", 5), ("maja", 5),
        ("mayıs", 5), ("května", 5), ("květen", 5), ("мая", 5), ("май", 5), ("травня", 5), ("μαΐου", 5),
        ("μάιος", 5), ("μαϊ", 5), ("μαΐ", 5), ("május", 5), ("toukokuuta", 5), ("toukokuu", 5),
        ("juni", 6), ("juin", 6), ("junio", 6), ("giugno", 6), ("giu", 6), ("junho", 6), ("czerwiec", 6),
        ("czerwca", 6), ("haziran", 6), ("června", 6), ("červen", 6), ("iunie", 6), ("июня", 6), ("июнь", 6),
        ("червня", 6), ("ιουνίου", 6), ("ιούνιος", 6), ("ιούν", 6), ("ιουν", 6), ("június", 6), ("kesäkuuta", 6),
        ("kesäkuu", 6),
        ("juli", 7), ("juillet", 7), ("juil", 7), ("julio", 7), ("luglio", 7), ("lug", 7), ("julho", 7),
        ("lipiec", 7), ("lipca", 7), ("temmuz", 7), ("července", 7), ("červenec", 7), ("iulie", 7), ("июля", 7),
        ("июль", 7), ("липня", 7), ("ιουλίου", 7), ("ιούλιος", 7), ("ιούλ", 7), ("ιουλ", 7), ("július", 7),
        ("heinäkuuta", 7), ("heinäkuu", 7),
        ("août", 8), ("aout", 8), ("aoû", 8), ("agosto", 8), ("ago", 8), ("augustus", 8), ("augusti", 8),
        ("sierpień", 8), ("sierpnia", 8), ("ağustos", 8), ("srpna", 8), ("srpen", 8), ("августа", 8),
        ("август", 8), ("серпня", 8), ("αυγούστου", 8), ("αύγουστος", 8), ("αύγ", 8), ("αυγ", 8),
        ("augusztus", 8), ("elokuuta", 8), ("elokuu", 8),
        ("sept", 9), ("septembre", 9), ("septiembre", 9), ("settembre", 9), ("set", 9), ("setembro", 9),
        ("wrzesień", 9), ("września", 9), ("eylül", 9), ("září", 9), ("septembrie", 9), ("сентября", 9),
        ("сентябрь", 9), ("вересня", 9), ("σεπτεμβρίου", 9), ("σεπτέμβριος", 9), ("σεπ", 9), ("szeptember", 9),
        ("szept", 9), ("syyskuuta", 9), ("syyskuu", 9),
        ("oktober", 10), ("okt", 10), ("octobre", 10), ("octubre", 10), ("ottobre", 10), ("ott", 10),
        ("outubro", 10), ("out", 10), ("październik", 10), ("października", 10), ("ekim", 10), ("října", 10),
        ("říjen", 10), ("octombrie", 10), ("октября", 10), ("октябрь", 10), ("жовтня", 10), ("οκτωβρίου", 10),
        ("οκτώβριος", 10), ("οκτ", 10), ("október", 10), ("lokakuuta", 10), ("lokakuu", 10),
        ("novembre", 11), ("noviembre", 11), ("novembro", 11), ("listopad", 11), ("listopada", 11),
        ("kasım", 11), ("listopadu", 11), ("noiembrie", 11), ("ноября", 11), ("ноябрь", 11), ("νοεμβρίου", 11),
        ("νοέμβριος", 11), ("νοέμ", 11), ("νοε", 11), ("marraskuuta", 11), ("marraskuu", 11),
        ("dezember", 12), ("dez", 12), ("décembre", 12), ("decembre", 12), ("déc", 12), ("diciembre", 12),
        ("dic", 12), ("dicembre", 12), ("dezembro", 12), ("grudzień", 12), ("grudnia", 12), ("aralık", 12),
        ("prosince", 12), ("prosinec", 12), ("decembrie", 12), ("декабря", 12), ("декабрь", 12), ("грудня", 12),
        ("δεκεμβρίου", 12), ("δεκέμβριος", 12), ("δεκ", 12), ("desember", 12), ("des", 12), ("joulukuuta", 12),
        ("joulukuu", 12),
    ]

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
