import Foundation
import GRDB
import NewsAnalysis
import NewsModel
import NewsText

/// Finds speakers by words of their names.
struct SpeakerLookup {
    let db: Database

    /// Speakers who have all words of `name` in theirs; the last may be the start of one.
    func ids(matching name: String) throws -> [Int64] {
        let words = SpeakerName.words(name)
        guard let last = words.last else { return [] }
        let names = SpeakerWords(db: db)
        var ids = Set(try names.speakers(with: last, isPrefix: true))
        for word in words.dropLast() { ids.formIntersection(try names.speakers(with: word)) }
        return ids.sorted()
    }

    /// As `ids`, and for a full name the person's other forms too.
    func idsWithForms(matching name: String) throws -> [Int64] {
        let ids = try ids(matching: name)
        guard SpeakerName.words(name).count >= 2 else { return ids }
        return Set(ids).union(try forms(of: name)).sorted()
    }

    /// Speakers whose names are forms of a person's: "D. Holm" and "Holm" of "Dana Holm", where only one Holm is
    /// quoted.
    func forms(of name: String) throws -> [Int64] {
        guard let last = SpeakerName.words(name).last else { return [] }
        let rules = try PersonCorrections.all(db)
        // Of names that the reader has joined those count too that share no word.
        let words = [last] + rules.flatMap { [$0.first, $0.second] }.compactMap { SpeakerName.words($0).last }
        let namesakes = try Set(words).flatMap { try SpeakerWords(db: db).speakers(with: $0) }
        let sql = """
            SELECT id, name FROM speaker
            WHERE id IN (SELECT value FROM json_each(?)) AND kind = 'person' AND quote_count > 0
            """
        var known: [Int64: String] = [:]
        for row in try db.rows(sql, [namesakes.description]) {
            let (id, form): (Int64, String) = (row[0], row[1])
            known[id] = form
        }
        let ids = known.keys.sorted()
        let persons = PersonForms.persons(of: ids.compactMap { known[$0] } + [name], rules: rules)
        return ids.indices.filter { persons[$0] == persons[ids.count] }.map { ids[$0] }
    }
}
