import NewsText

/// What a word can mean inside a value.
package enum ValueWord: Sendable {
    case cardinal(Double)
    case scale(Double)
    /// "dozens", "hundreds": between the two.
    case vague(Double, Double)
    case fraction(Double)
    case ordinal(Int)
    case unit(Dimension, Double)
    case currency(String)
    case percent
    case qualifier(Qualifier)
    case month(Int)
    case weekday(Int)
    /// First and last month.
    case season(Int, Int)
    /// Someone who can be counted.
    case person
    /// Words such as "minister", "mayor", before or after a name.
    case role
}

extension ValueWord {
    /// What the word with this hash means; nil for most words.
    package static func of(_ hash: UInt64) -> ValueWord? { lexicon[hash] }

    private static let lexicon: [UInt64: ValueWord] = {
        var result: [UInt64: ValueWord] = [:]
        func add(_ words: String, _ value: ValueWord) {
            for word in words.split(separator: " ") { result[FNV1a(word.utf8).value] = value }
        }
        for (word, value) in NumberWords.cardinals { add(word, .cardinal(Double(value))) }
        for (number, words) in ordinals.enumerated() { add(words, .ordinal(number + 1)) }
        for (number, words) in months.enumerated() { add(words, .month(number + 1)) }
        for (number, words) in weekdays.enumerated() { add(words, .weekday(number)) }
        for (words, dimension, factor) in units { add(words, .unit(dimension, factor)) }
        for (words, code) in currencies { add(words, .currency(code)) }
        for (words, qualifier) in qualifiers { add(words, .qualifier(qualifier)) }
        for (words, low, high) in vagues { add(words, .vague(low, high)) }
        for (words, factor) in scales { add(words, .scale(factor)) }
        add("half", .fraction(0.5))
        add("thirds", .fraction(1.0 / 3))
        add("quarter quarters", .fraction(0.25))
        add("percent percentage pc pct", .percent)
        add("spring", .season(3, 6))
        add("summer", .season(6, 9))
        add("autumn", .season(9, 12))
        add("winter", .season(12, 3))
        add(persons, .person)
        add(roles, .role)
        return result
    }()

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ]

    private static let months = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ]

    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

    private static let units: [(String, Dimension, Double)] = [
        ("seconds secs", .duration, 1.0 / 86_400), ("minute minutes mins", .duration, 1.0 / 1440),
        ("hour hours hrs", .duration, 1.0 / 24), ("day days", .duration, 1), ("week weeks", .duration, 7),
        ("fortnight fortnights", .duration, 14), ("month months", .duration, 30.44),
        ("year years yrs", .duration, 365.25),
        ("decade decades", .duration, 3652.5), ("century centuries", .duration, 36525),
        ("millimetre millimetres millimeter millimeters mm", .length, 0.001),
        ("centimetre centimetres centimeter centimeters cm", .length, 0.01),
        ("metre metres meter meters", .length, 1), ("kilometre kilometres kilometer kilometers km kms", .length, 1000),
        ("mile miles", .length, 1609.34), ("foot feet ft", .length, 0.3048), ("inch inches", .length, 0.0254),
        ("yard yards", .length, 0.9144), ("kph kmh", .speed, 1000.0 / 3600), ("mph", .speed, 0.447),
        ("knots", .speed, 0.5144), ("degrees degree", .temperature, 1), ("gram grams", .mass, 0.001),
        ("kilo kilos kilogram kilograms kg", .mass, 1), ("pound-weight lb lbs", .mass, 0.4536),
        ("tonne tonnes ton tons", .mass, 1000), ("hectare hectares", .area, 10_000), ("acre acres", .area, 4046.9),
        ("magnitude", .magnitude, 1),
    ]

    private static let currencies: [(String, String)] = [
        ("dollar dollars usd", "USD"), ("euro euros eur", "EUR"), ("pound pounds gbp sterling", "GBP"),
        ("yen jpy", "JPY"), ("yuan renminbi cny", "CNY"), ("rouble roubles ruble rubles rub", "RUB"),
        ("rupee rupees inr", "INR"), ("franc francs chf", "CHF"), ("krona kronor krone kroner crown crowns", "crowns"),
        ("peso pesos", "pesos"), ("lira liras", "lira"), ("rand", "ZAR"), ("won krw", "KRW"), ("zloty zlotys", "PLN"),
        ("hryvnia hryvnias", "UAH"), ("shekel shekels", "ILS"), ("riyal riyals", "riyals"),
        ("dirham dirhams", "dirhams"),
        ("naira", "NGN"), ("shilling shillings", "shillings"), ("cent cents", "cents"),
    ]

    private static let qualifiers: [(String, Qualifier)] = [
        ("about around some roughly approximately circa estimated", .about), ("nearly almost", .nearly),
        ("over above exceeding", .moreThan), ("under below", .lessThan), ("only just exactly", .only),
    ]

    private static let vagues: [(String, Double, Double)] = [
        ("dozens", 20, 150), ("scores", 35, 200), ("hundreds", 150, 1999), ("thousands", 1500, 99_999),
        ("millions", 1.5e6, 9.99e8), ("billions", 1.5e9, 9.99e11), ("several", 3, 9), ("handful", 3, 8),
    ]

    private static let scales: [(String, Double)] = [
        ("dozen", 12), ("hundred", 100), ("thousand k", 1e3), ("million mn m", 1e6), ("billion bn b", 1e9),
        ("trillion tn", 1e12),
    ]

    private static let persons = """
        people person persons civilians civilian passengers passenger officers officer soldiers soldier troops men women \
        man woman children child boys girls boy girl workers worker students student pupils miners miner hikers hiker \
        residents resident villagers protesters demonstrators victims victim survivors patients patient voters fighters \
        militants gunmen suspects suspect prisoners hostages refugees migrants tourists fans players employees staff \
        firefighters police policemen crew sailors pilots drivers motorists witnesses dead injured wounded lives others \
        families customers spectators guests members lawmakers candidates inmates detainees
        """

    private static let roles = """
        minister president chancellor premier governor mayor secretary spokesman spokeswoman spokesperson ambassador \
        envoy general colonel commander chief director chairman chairwoman chair head judge justice senator \
        congressman congresswoman representative commissioner coach manager captain professor doctor king queen prince \
        princess pope bishop archbishop cardinal ceo founder owner leader prosecutor attorney inspector sheriff \
        superintendent editor author king sultan emir coordinator candidate
        """
}
