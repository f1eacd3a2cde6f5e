import Foundation
import LabelledCases
import NewsAnalysis
import NewsModel
import Testing

/// Figures of one thing that no link of sentences ties, each rule beside a twin in which nothing differs.
@Suite("Figures of one thing")
struct SoleFigureTests {
    private func differing(_ left: String, _ right: String) -> [String] { LabelledValues.differing(left, right) }

    @Test(
        "the labelled reports: hardly anything that is said is wrong, in the half that rules were made with and the other"
    )
    func labelledReports() throws {
        let cases = try LabelledValues.cases("values.jsonl")
        #expect(cases.count == 60 && cases.count { $0.differs.isEmpty } >= 20)
        for labelled in cases {
            for pair in labelled.differs {
                #expect(labelled.a.contains(pair[0]) && labelled.b.contains(pair[1]), "\(labelled.id)")
            }
        }
        let tune = ValueScore(cases.filter { $0.split == .tune })
        #expect(tune.precision >= 0.9 && tune.recall >= 0.7, "\(tune.faults)")
        let held = ValueScore(cases.filter { $0.split == .held })
        #expect(held.precision >= 0.9, "\(held.wrong) wrong")
        #expect(held.right > 0)
    }

    @Test("the two articles say the same of each other, whichever stands left", arguments: LabelledValues.files)
    func isSymmetric(_ file: String) throws {
        for labelled in try LabelledValues.cases(file) where labelled.split == .tune {
            let there = Set(LabelledValues.differing(labelled.a, labelled.b))
            let back = Set(
                LabelledValues.values(labelled.b, labelled.a).filter { $0.relation == .differs }
                    .map { "\($0.rightText) | \($0.leftText)" })
            #expect(there == back, "\(labelled.id)")
        }
    }

    @Test("'about 850' is not 'nearly 1,000', but 'about 960' may be")
    func hedgedFigures() {
        let nearly = "Norrland keeps nearly 1,000 soldiers at the base near Tarn."
        #expect(
            differing("Norrland keeps about 850 soldiers at the base near Tarn.", nearly)
                == ["about 850 | nearly 1,000"])
        #expect(differing("Norrland keeps about 960 soldiers at the base near Tarn.", nearly).isEmpty)
    }

    @Test("'at least 37' and 'at least 38' can both be true, 'at least 37' and 'at least 52' are not of one count")
    func bounds() {
        func report(_ toll: String) -> String {
            "At least \(toll) people were killed when a train left the rails near Tarn."
        }
        #expect(differing(report("37"), report("38")).isEmpty)
        #expect(differing(report("37"), report("52")) == ["At least 37 | At least 52"])
    }

    @Test("a delay of fifty minutes is how long something was delayed")
    func lengthsByTheirNoun() {
        let train = "After a 50-minute delay the train to Tarn left at dusk and came to Orr without another halt."
        #expect(
            differing(train, "The train to Tarn was delayed by about 30 minutes to look at a door.")
                == ["50-minute | about 30 minutes"])
        #expect(differing(train, "The train to Tarn was cleaned for about 30 minutes.").isEmpty)
    }

    @Test("the toll of the event stands at the beginning, that of an earlier one further down")
    func tollOfTheLead() {
        let long = """
            Ferry sinks off Caldor
            A ferry sank off Caldor on Monday and nine people died, the coast guard said.
            The harbour master had warned of the wind.
            Fishermen brought blankets to the quay and the mayor opened the gym.
            The last such accident on this coast killed 31 people.
            """
        let other = """
            Bells toll in Caldor
            Eleven people were killed when the boat went down, the mayor told reporters in the gym.
            The wind had been strong all day.
            """
        #expect(differing(long, other).contains("nine | Eleven"))
        #expect(!differing(long, other).contains { $0.contains("31") })
        let updated = other + "\nOnly nine people were known to be dead in the morning."
        #expect(differing(long, updated).isEmpty)
    }

    @Test("'at least 34' and the 212 of long ago are not one figure of an article")
    func boundsAndOthers() {
        let left = """
            Quake kills at least 34 in Karsk
            An earthquake killed at least 34 people in Karsk on Tuesday.
            Power was out across the district.
            Three villages can be reached only on foot.
            The last comparable earthquake in the region, in 1974, killed 212 people.
            """
        let right = """
            Rescuers reach Sorn
            A first group of rescuers reached the village of Sorn after the earthquake that has killed 57 people.
            They had walked for six hours.
            """
        #expect(differing(left, right).isEmpty)
    }

    @Test("four children among the dead are not the dead")
    func amongTheDead() {
        let ten = "Hotel burns in Marl\nTen people died in the fire at the hotel in Marl on Friday."
        #expect(
            differing(ten, "Grief in Marl\nFour children were among the dead of the hotel fire in Marl on Friday.")
                .isEmpty)
        #expect(
            differing(ten, "Grief in Marl\nTwelve people died in the hotel fire in Marl on Friday.")
                == ["Ten | Twelve"])
    }

    @Test("a rise since a year ago is not held against one since a month ago")
    func bases() {
        let year = "Prices in Orm rose 3.1 percent in October from a year before, the statistics office said."
        #expect(
            differing(year, "Prices in Orm rose 0.4 percent in October from September, the statistics office said.")
                .isEmpty)
        #expect(
            differing(year, "Prices in Orm rose 3.4 percent in October from a year before, the statistics office said.")
                == ["3.1 percent | 3.4 percent"])
    }

    @Test("a sum in brackets behind another currency is converted, and converted at any rate")
    func conversions() {
        let left = "The gallery in Aln bought the portrait for 3 million euros ($3.4 million) on Tuesday."
        #expect(differing(left, "The gallery in Aln bought the portrait for $3.3 million on Tuesday.").isEmpty)
        #expect(
            differing(left, "The gallery in Aln bought the portrait for 4 million euros on Tuesday.")
                == ["3 million euros | 4 million euros"])
    }

    @Test("years and months of one term are one length of time")
    func composedDurations() {
        let six = "The court in Dorn sentenced Bela Quist to six years and three months in prison."
        #expect(differing(six, "Bela Quist was sentenced to 75 months in prison by the court in Dorn.").isEmpty)
        #expect(
            differing(six, "Bela Quist was sentenced to eight years in prison by the court in Dorn.")
                == ["six years and three months | eight years"])
    }

    @Test("brothers have ages of their own, and a former teacher is as old as she is")
    func ages() {
        let brothers = "Barn burns\nPiet Olm, 24, denied setting fire to the barn near Holt."
        #expect(
            differing(brothers, "Teenager in court\nJan Olm, 19, denied setting fire to the barn near Holt.").isEmpty)
        #expect(
            differing(brothers, "Man in court\nPiet Olm, 26, denied setting fire to the barn near Holt.") == ["24 | 26"]
        )
        #expect(
            differing(
                "Tirrell wins Hallin\nThe winner of the vote in Hallin, Rosa Tirrell, 44, thanked her voters.",
                "School's out\nThe 45-year-old former teacher swept to victory in Hallin. Rosa Tirrell thanked her voters."
            )
                == ["44 | 45-year-old"])
    }

    @Test("a point between hours and minutes is a colon, a price is none")
    func clocksWithPoints() {
        #expect(
            differing(
                "The express hit a lorry near Vell at 7.40am on Tuesday.",
                "The express hit a lorry near Vell at 8:05 a.m. on Tuesday.") == ["7.40am | 8:05 a.m."])
        #expect(
            differing(
                "The express hit a lorry near Vell at 7.40am on Tuesday.",
                "The express hit a lorry near Vell at 7:40 a.m. on Tuesday."
            ).isEmpty)
        #expect(
            LabelledValues.values("Shares of Varn closed at 10.50 crowns.", "Shares of Varn closed at 10.90 crowns.")
                .allSatisfy { $0.kind == .money })
    }

    @Test("shares of one whole differ, shares of two do not")
    func wholes() {
        let left = "Marin Dovar won 51.3 percent of the vote in Tolm on Sunday."
        #expect(
            differing(left, "Marin Dovar won 52.1 percent of the vote in Tolm on Sunday.")
                == ["51.3 percent | 52.1 percent"])
        #expect(differing(left, "Marin Dovar won 52.1 percent of the districts in Tolm on Sunday.").isEmpty)
    }

    @Test("what each customer gets is the same said before or behind the sum")
    func each() {
        let left = "Customers of Norrit will receive refunds of $15 each."
        #expect(differing(left, "Each customer of Norrit will be refunded $25.") == ["$15 | $25"])
        #expect(differing(left, "Customers of Norrit will receive refunds of $25 million.").isEmpty)
    }

    @Test("another place in the same sentence differs, another spelling or a country does not")
    func placesInOneSlot() {
        func report(_ place: String) -> String {
            "Three masked men robbed a jeweller's shop in \(place) on Tuesday morning and fled on scooters."
        }
        #expect(differing(report("Brand Street"), report("Castle Street")) == ["Brand Street | Castle Street"])
        #expect(differing(report("Mazar"), report("Mazzar")).isEmpty)
        #expect(differing(report("Lyon"), report("France")).isEmpty)
        #expect(
            differing(report("Brand Street"), report("Castle Street") + " Brand Street was closed.").isEmpty)
    }

    @Test("police and organisers count one crowd")
    func crowds() {
        let left = "Ravel marches\nSome 12,000 people marched through Ravel on Saturday, police said."
        #expect(
            differing(left, "Ravel on its feet\nOrganisers put the crowd at 30,000 when Ravel marched on Saturday.")
                == ["Some 12,000 | 30,000"])
        #expect(
            differing(left, "Ravel on its feet\nRavel, a town of 30,000, marched against the rents on Saturday.")
                .isEmpty)
    }

    @Test("a herd of which eleven died is no other number of the cows that died")
    func countsOfAWhole() {
        let left = "The eleven cows that died on the farm near Mell Bridge were insured."
        let right = "A herd of 32 cows on the farm near Mell Bridge was not milked; eleven animals died."
        #expect(differing(left, right).isEmpty)
        #expect(
            differing(left, "The nine cows that died on the farm near Mell Bridge were insured.") == ["eleven | nine"])
    }

    @Test("numbers written to one place differ by one of it, a coarser one takes a finer one in")
    func neighbours() {
        let three = "The gallery in Aln bought the portrait for 3 million euros on Tuesday."
        #expect(differing(three, "The gallery in Aln bought the portrait for 3.4 million euros on Tuesday.").isEmpty)
        #expect(differing(three, "The gallery in Aln bought the portrait for 4 million euros on Tuesday.").count == 1)
    }

    @Test("the day of one doing differs, the days of two do not")
    func daysOfOneDoing() {
        let left = """
            Glass museum to open
            The museum of glass in Terrin will open on 12 May, two years late.
            Its roof had leaked.
            """
        #expect(
            differing(left, "Museum sets a date\nThe museum of glass in Terrin will open to the public on May 21.")
                == ["12 May | May 21"])
        #expect(
            differing(left, "Museum sells tickets\nTickets for the museum of glass in Terrin are sold from May 2.")
                .isEmpty)
    }

    @Test("the seats of one party differ, those of two do not")
    func seatsOfAParty() {
        let left = """
            Tolm votes
            The Farmers won 31 seats in Tolm on Sunday. The Liberals won 20 seats.
            """
        #expect(
            differing(left, "Majority in Tolm\nThe Farmers won 32 seats in Tolm on Sunday.") == ["31 | 32"])
        #expect(differing(left, "Majority in Tolm\nThe Greens won nine seats in Tolm on Sunday.").isEmpty)
    }

    @Test(
        "a toll that differs stands at the event, though the headlines give it before the sentence that names the event"
    )
    func differenceAtTheEvent() throws {
        let texts = LabelledValues.texts([
            "Ferry sinks off Caldor, 9 dead\nA ferry sank off Caldor on Monday and 9 people were killed, the port said.",
            "12 dead as ferry sinks off Caldor\nA ferry sank off Caldor on Monday and 12 people were killed, the port said.",
        ])
        let event = try #require(CoverageBuilder.matrix(of: texts, context: StoryContext(texts: texts)).facts.first)
        #expect(event.differences.map(\.difference.leftText) == ["9"])
        #expect(event.coverage.allSatisfy { $0.isStated })
    }

    @Test("the toll of an event of a year gone by is not that of this one")
    func twoEvents() {
        let left =
            "The president travelled to Corvan on Tuesday.\nOn Saturday a gunman killed 22 people in Corvan, a town in Norrland."
        let right = "The senator spoke of the church in Tarn, where nine people were killed.\nHe was applauded."
        #expect(
            differing(left, right.replacing("the church in Tarn", with: "the church")).isEmpty == false)
        #expect(differing(left, right.replacing("in Tarn, where", with: "where in 2015")).isEmpty)
    }

    @Test("students who walked and students who were killed together with others are two groups")
    func coordinatedSubjects() {
        let left = "Some 20 students of a school in Dorn walked out of their lessons on Tuesday."
        let right = "They remembered the school in Dorn where 17 students and staff members were killed."
        #expect(differing(left, right).isEmpty)
    }

    @Test("sums of the goods of two countries, and states with others beside them, are not of one thing")
    func namesBehindFigures() {
        let left = "Norrland imposed new tariffs on $34 billion in Ostmark goods on Monday, the ministry said."
        let right = "Norrland imposed new tariffs on $60 billion of Velmark goods on Monday, the ministry said."
        #expect(differing(left, right).isEmpty)
        #expect(
            differing(left, right.replacing("Velmark", with: "Ostmark")) == ["$34 billion | $60 billion"])
        let states = "The firm settled with 48 states and the District of Tarn on Monday, the ministry said."
        #expect(differing(states, "The firm settled with 50 states on Monday, the ministry said.").isEmpty)
        #expect(
            !differing(
                states.replacing(" and the District of Tarn", with: ""),
                "The firm settled with 50 states on Monday, the ministry said."
            ).isEmpty)
    }

    @Test("what a figure rose from is not the figure of today")
    func startOfARise() {
        let left = "New infections in Norrland topped 136,000 on Wednesday, a record."
        let right = "New infections in Norrland went from 104,000 to 136,000 on Wednesday, a record."
        #expect(differing(left, right).isEmpty)
        #expect(!differing(left, "New infections in Norrland reached 145,000 on Wednesday, a record.").isEmpty)
    }

    @Test("days of two doings in sentences that are much alike")
    func daysOfOtherDoings() {
        let left = "Governor Ida Norr urged the voters of Tarn on Sunday to reject the recall."
        #expect(differing(left, "Governor Ida Norr faces the voters of Tarn in the recall on Tuesday.").isEmpty)
    }

    @Test("a difference stands at one fact once")
    func differencesOnce() {
        let texts = LabelledValues.texts([
            "Nine die in mine\nNine people died in the mine near Corvan on Tuesday.\nThe nine dead were miners.",
            "Twelve die in mine\nTwelve people died in the mine near Corvan on Tuesday.\nTwelve people died.",
        ])
        for fact in CoverageBuilder.matrix(of: texts, context: StoryContext(texts: texts)).facts {
            let told = fact.differences.map { "\($0.difference.leftText) | \($0.difference.rightText)".lowercased() }
            #expect(Set(told).count == told.count, "\(told)")
        }
    }
}
