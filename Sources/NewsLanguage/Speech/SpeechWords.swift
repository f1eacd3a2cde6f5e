extension WordClasses {
    /// The classes by the names that sections of the file "speech" have for them.
    package static let byName: [String: WordClasses] = [
        "strong cue": .strongCue, "weak cue": .weakCue, "participle": .participle, "takes listener": .takesListener,
        "auxiliary": .auxiliary, "adverb": .adverb, "preposition": .preposition, "conjunction": .conjunction,
        "relative": .relative, "determiner": .determiner, "pronoun male": .pronounMale,
        "pronoun female": .pronounFemale,
        "pronoun plural": .pronounPlural, "pronoun thing": .pronounThing, "pronoun speaker": .pronounSpeaker,
        "role": .role,
        "organisation": .organisation, "title": .title, "nationality": .nationality, "day": .day,
        "particle": .particle, "abbreviation": .abbreviation, "male": .male, "female": .female,
        "that": .that, "to": .to, "according": .according, "not name": .notName,
        "subordinator": .subordinator, "possessive pronoun": .possessivePronoun, "speech noun": .speechNoun,
        "maybe noun": .maybeNoun,
        "distancing": .distancing, "agent marker": .agentMarker, "consumes": .consumes, "reports": .reports,
        "negation": .negation, "source": .source, "source after": .sourceAfter, "passive": .passive,
        "time": .time, "faint cue": .faintCue, "joiner": .joiner, "with": .with, "impersonal": .impersonal,
        "subjunctive": .subjunctive,
        "agency": .agency, "document": .document,
        "denial": .denial, "refusal": .refusal, "withholding": .withholding, "plain report": .plainReport,
        "work": .work, "figure": .figure, "becoming": .becoming, "charge": .charge, "naming": .naming,
        "inscribed": .inscribed, "oblique": .oblique, "listener marker": .listenerMarker,
        "past verb": .pastVerb, "indefinite": .indefinite, "plural": .plural, "article": .article,
    ]

    /// The classes that a section's name lists, "strong cue, reports"; nil where one of them does not exist.
    package init?(names: String) {
        var classes: WordClasses = []
        for name in names.split(separator: ",") {
            guard let known = Self.byName[String(name.drop { $0 == " " })] else { return nil }
            classes.formUnion(known)
        }
        self = classes
    }
}

extension WordTable {
    /// The words of a language for the rules of speech, from its file "speech"; nil where it has none.
    package static func speech(_ language: String) -> WordTable? { tables[language] }

    /// From `speech.txt` of the folder `en`; empty where that is missing.
    package static let english = tables["en"] ?? WordTable([])

    private static let tables = LanguageTable { folder in
        folder?.file("speech").map { file in
            WordTable(
                file.sections.compactMap { section in
                    WordClasses(names: section.name).map { ($0, section.words) }
                })
        }
    }
}
