import LabelledCases
import Testing

/// What two articles write otherwise of one thing without a figure: each rule beside a twin in which nothing differs.
@Suite("Names, ranks and words of one thing")
struct WordingTests {
    private func differing(_ left: String, _ right: String) -> [String] { LabelledValues.differing(left, right) }

    @Test("the labelled reports: hardly anything that is said is wrong, in either half")
    func labelledReports() throws {
        let cases = try LabelledValues.cases("words.jsonl")
        #expect(cases.count == 40 && cases.count { $0.differs.isEmpty } == 20)
        for labelled in cases {
            for pair in labelled.differs {
                #expect(labelled.a.contains(pair[0]) && labelled.b.contains(pair[1]), "\(labelled.id)")
            }
        }
        let tune = ValueScore(cases.filter { $0.split == .tune })
        #expect(tune.precision >= 0.9 && tune.recall >= 0.5, "\(tune.faults)")
        let held = ValueScore(cases.filter { $0.split == .held })
        #expect(held.precision >= 0.9 && held.recall >= 0.55, "\(held.right) right, \(held.wrong) wrong")
    }

    // MARK: Names

    @Test("one person's surname in two spellings, beside the given name")
    func surnames() {
        let left = "Work on the harbour wall began on Monday. The builder Anton Wessely opened the site."
        #expect(
            differing(left, "The harbour gets its wall. The plan is by Anton Vesely, who lives in Tarn.")
                == ["Wessely | Vesely"])
        #expect(differing(left, "The harbour gets its wall. The plan is by Bruno Vesely, who lives in Tarn.").isEmpty)
        #expect(differing(left, "The harbour gets its wall. The plan is by Anton Walsall, who lives in Tarn.").isEmpty)
    }

    @Test("British and American spellings of a name are one")
    func spellings() {
        let left = "The convoy left Tarn on Monday. It kept to the Internationally Recognised Transit Corridor."
        let right = "A convoy sailed on Monday. In the Internationally Recognized Transit Corridor it was safe."
        #expect(differing(left, right).isEmpty)
        let harbour = "The Orrin Harbour Trust was founded in Tarn. It owns nine boats."
        #expect(differing(harbour, "Nine boats are owned in Tarn. The Orrin Harbor Trust rents them out.").isEmpty)
    }

    @Test("what stands between two quotations is no utterance, where marks are paired wrongly")
    func narration() {
        let left =
            "\"The wall will hold,\"said Ana Orme, executive director and chief executive of the Harbour Trust.\"It must.\""
        let right = left.replacing("chief executive", with: "CEO")
        #expect(differing(left, right).isEmpty)
        let told =
            "The mayor was calm. \"We will build the wall of the harbour before the winter storms,\" Ana Orme said."
        #expect(!differing(told, told.replacing("before the winter", with: "after the winter")).isEmpty)
    }

    @Test("a slip in one of several mentions, but not the name of another person")
    func slips() {
        let left = "The nurse Carl Brandt was honoured in Sool on Friday. Brandt had saved two children."
        let whole = "The town of Sool honoured Carl Brandt. It was late when "
        #expect(differing(left, whole + "the mayor told Brandtt that he was a hero.") == ["Brandt | Brandtt"])
        #expect(differing(left, whole + "the mayor told Inga Brandtt that he was a hero.").isEmpty)
        #expect(differing(left, whole + "the mayor told Brendel that he was a hero.").isEmpty)
    }

    @Test("given names of the two sexes, words of the language and the ways to write one given name are no spellings")
    func noSpellings() {
        let martin = "The court in Sool heard Martin Hale for an hour."
        #expect(differing(martin, "The court in Sool heard Martina Hale for an hour.").isEmpty)
        let party = "The delegates of the Labour Party voted in Tarn."
        #expect(differing(party, "In Tarn the members of the Labor Party cast their votes.").isEmpty)
        let writer = "The writer Mohamed Asri read from his book in Tarn."
        #expect(differing(writer, "Readers in Tarn came to hear Mohammed Asri.").isEmpty)
    }

    @Test(
        "a given name from another alphabet, and the endings '-ers' and '-ors', are written as each house writes them")
    func transliterations() {
        let left = "State television heard the governor of the island, Masoud Dalmar, on Sunday."
        #expect(differing(left, "The governor of the island, Massoud Dalmar, said that the roads were open.").isEmpty)
        #expect(
            differing(left, "The governor of the island, Masoud Dallmar, said that the roads were open.")
                == ["Dalmar | Dallmar"])
        #expect(
            differing(
                "Two clerks of Gordon Advisers met in Tarn.", "In Tarn the staff of Gordon Advisors stayed at home."
            ).isEmpty)
        #expect(
            differing("The court in Sool heard Mathew Hale for an hour.", "In Sool the court heard Matthew Hale.")
                == ["Mathew | Matthew"])
    }

    @Test("a deputy may have any rank")
    func deputies() {
        #expect(
            differing(
                "The depot burnt all night. Sgt. Rosa Mint of the sheriff's office led the work.",
                "A fire broke out in the depot. Deputy Rosa Mint called for more pumps."
            ).isEmpty)
    }

    @Test("ranks of one person, spelled or cut, old or new")
    func ranks() {
        let left = "A fire broke out in the depot. Capt. Rosa Mint of the army led the work."
        #expect(
            differing(left, "The depot burnt all night. Colonel Rosa Mint called for more pumps.")
                == ["Capt. Rosa Mint | Colonel Rosa Mint"])
        for other in ["Captain Rosa Mint", "Sergeant Paul Mint", "former Colonel Rosa Mint", "Colonel Mint"] {
            #expect(
                differing(left, "The depot burnt all night. The \(other) called for more pumps.").isEmpty, "\(other)")
        }
        let general = "The depot burnt all night. Lt. Gen. Ole Varr gave the order."
        #expect(differing("A fire broke out in the depot. General Ole Varr gave the order.", general).isEmpty)
    }

    // MARK: Kinds of thing

    @Test("two vehicles as the object of one verb, in sentences that tell of one event")
    func vehicles() {
        let left = "A bomber rammed a car packed with explosives into the wall of the consulate in Marzan on Thursday."
        let right = "A bomber rammed a truck into the wall of the consulate in Marzan on Thursday, officials said."
        #expect(differing(left, right) == ["car | truck"])
        #expect(differing(left + " A second man rammed a truck into the gate.", right).isEmpty)
        #expect(differing(left, right + " The blast overturned a car.") == ["car | truck"])
        #expect(differing(left, "A bomber parked a truck at the wall of the consulate in Marzan on Thursday.").isEmpty)
    }

    @Test("left and right of one limb, but not the verb 'left' and not two limbs")
    func sides() {
        let left = "Striker Emil Tass of Velmark broke a bone in his left foot in the match against Corran."
        let right = "Striker Emil Tass of Velmark broke a bone in his right foot in the match against Corran."
        #expect(differing(left, right) == ["left foot | right foot"])
        #expect(differing(left, right.replacing("right foot", with: "right hand")).isEmpty)
        #expect(differing(left + " His right foot is sound.", right).isEmpty)
    }

    @Test("opposite parts of one country, but not two countries whose names begin so")
    func regions() {
        let left = "A train derailed near a village in northern Karsk on Sunday and hurt nobody, the railway said."
        let right = "A train derailed near a village in southern Karsk on Sunday and hurt nobody, the railway said."
        #expect(differing(left, right) == ["northern Karsk | southern Karsk"])
        #expect(differing(left, right.replacing("southern", with: "eastern")).isEmpty)
        #expect(
            differing(
                left.replacing("northern", with: "North"), right.replacing("southern", with: "South")
            ).isEmpty)
    }

    // MARK: Words said

    @Test("an utterance with a word changed is one, in sentences that nothing links; cut or repeated it is none")
    func utterances() {
        let left =
            "The council met on Monday. \"We were promised a bridge and we got a drawing,\" said the mayor of Dorn."
        let right = "Nobody laughed that evening. \"We were sold a bridge and we got a drawing,\" she had shouted."
        #expect(
            differing(left, right)
                == ["We were promised a bridge and we got a drawing | We were sold a bridge and we got a drawing"])
        #expect(differing(left, "Nobody laughed that evening. \"We got a drawing,\" she had shouted.").isEmpty)
        #expect(
            differing(left, right + " \"We were promised a bridge and we got a drawing,\" she repeated.").isEmpty)
    }

    @Test("words put in by an editor in round brackets, and apostrophes between spaces, are no other words")
    func houseStyle() {
        #expect(
            differing(
                "\"The ship turned (its bow) towards the boats and fired a warning shot,\" the captain said.",
                "\"The ship turned towards the boats and fired a warning shot,\" the captain said."
            ).isEmpty)
        #expect(
            differing(
                "\u{201C} It \u{2019} s true : I \u{2019} m hosting it and I don \u{2019} t fear it ! \u{201D} she wrote.",
                "\"It's true: I'm hosting it and I don't fear it!\" she wrote."
            ).isEmpty)
    }

    @Test("two parts of one utterance that overlap are no two wordings")
    func overlappingParts() {
        let left = "The judge was firm. \"This court will not sanction one more day of this neglect,\" she wrote."
        #expect(
            differing(
                left,
                """
                The ruling is long. \"Others may find a way around; this court will not sanction one more day of this,\" \
                it says.
                """
            ).isEmpty)
        #expect(
            !differing(
                left, "The ruling is long. \"This court will not tolerate one more day of this neglect,\" it says."
            ).isEmpty)
    }

    @Test("a short quotation with another first word is no other wording of a long one")
    func pickedUpWords() {
        let long = "\"The shock was great, but the others in the hall managed to get out safely,\" the chief said."
        #expect(differing(long, "\"They managed to get out safely,\" the chief said.").isEmpty)
        #expect(
            differing(
                "\"We never met them or their friends in the war,\" the chief said.",
                "\"Chief met their friend,\" a headline read."
            ).isEmpty)
    }

    @Test("numbers, hours and '&' are written as each house writes them")
    func numbersInQuotations() {
        let left =
            "\"By rolling back this 11th hour rule we keep 5 species & their forests safe until 6:00,\" they said."
        let right =
            "\"By rolling back this eleventh hour rule we keep five species and their forests safe until 6,\" they said."
        #expect(differing(left, right).isEmpty)
        #expect(!differing(left, right.replacing("five", with: "four")).isEmpty)
    }

    // MARK: Lists, records, times

    @Test("charges of which one article has one more, but no open list and no other charges")
    func charges() {
        let left = "Viktor Sabri was charged with drunken driving, manslaughter and leaving the scene of an accident."
        func right(_ list: String) -> String { "Viktor Sabri was charged with \(list)." }
        let more = "negligent homicide, drunken driving, manslaughter and leaving the scene of an accident"
        #expect(differing(left, right(more)).count == 1)
        #expect(differing(left, right("manslaughter, leaving the scene of an accident and drunken driving")).isEmpty)
        #expect(differing(left, right("several crimes, including drunken driving and manslaughter")).isEmpty)
        #expect(differing(left, right("manslaughter, drunken driving, leaving the scene and theft")).count == 1)
    }

    @Test("people in a row of whom one was convicted are no charges")
    func peopleInARow() {
        #expect(
            differing(
                "The premier pardoned a man convicted of homicide, a woman who stole a cow and a boy who lied.",
                "The premier pardoned another convicted of homicide and a woman who stole a cow."
            ).isEmpty)
    }

    @Test("charges besides others, in other words or behind which it is said who says so are no other charges")
    func chargesInOtherWords() {
        let left = "Viktor Sabri was charged with manslaughter, leaving the scene of an accident and DWI."
        for right in [
            "Viktor Sabri was also charged with manslaughter and leaving the scene of an accident.",
            "Viktor Sabri was charged with manslaughter, leaving the scene of an accident and driving while intoxicated.",
            "Viktor Sabri was charged with manslaughter, leaving the scene of an accident and DWI, police said.",
            "Viktor Sabri was charged with manslaughter, leaving the scene of an accident and drunken driving.",
        ] { #expect(differing(left, right).isEmpty, "\(right)") }
        #expect(
            differing(left, "Viktor Sabri was charged with manslaughter and leaving the scene of an accident.").count
                == 1)
    }

    @Test("the record of one fighter, but neither one result apart nor that of another")
    func records() {
        let left = "Former champion Rick Bowen (45-1) beat a younger man in Sandau."
        let told: KeyValuePairs<String, [String]> = [
            "Bowen (43-1)": ["45-1 | 43-1"], "Bowen (44-1)": [], "Gall (43-1)": [],
        ]
        for (winner, differences) in told {
            #expect(differing(left, "On the undercard \(winner) won on points.") == differences, "\(winner)")
        }
    }

    @Test("a team's record is of one day, and weeks from one to the other are no result")
    func recordsOfTeams() {
        #expect(
            differing(
                "The Harriers of Sandau are last of the division with a 9-14 record after Friday.",
                "The Harriers of Sandau improved their record to 7-6 and are last of the division after Friday."
            ).isEmpty)
        #expect(
            differing(
                "Quist played well in a 17-14 victory of the Harriers at Sandau.",
                "Quist played well in Weeks 14-16 for the Harriers at Sandau."
            ).isEmpty)
    }

    @Test("how often one thing was done, but not how often two things were")
    func times() {
        let left = "Police said the boy had previously been arrested four times for theft in the town of Dell."
        let right = "The boy had been arrested three times for theft in the town of Dell, police said."
        #expect(differing(left, right) == ["four | three"])
        #expect(differing(left, right.replacing("arrested", with: "fined")).isEmpty)
    }

    @Test("that nobody was hurt, said by somebody quoted, contradicts no article that counts the hurt itself")
    func quotedDenial() {
        let left = "Two hurt as crane topples in Velm\nTwo workers were injured when a crane fell in Velm on Thursday."
        let denial = "The owner added that \"no one was injured\"."
        #expect(
            differing(left, "Crane falls in Velm\nA crane fell in Velm and two people were injured. \(denial)").isEmpty)
        #expect(!differing(left, "Crane falls in Velm\nA crane fell in Velm. No one was injured.").isEmpty)
    }
}
