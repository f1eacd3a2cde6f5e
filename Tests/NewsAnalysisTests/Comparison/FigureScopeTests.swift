import NewsAnalysis
import Testing

/// What parts two figures that stand in like words, each condition beside a twin in which they differ.
@Suite("Figures of two things")
struct FigureScopeTests {
    private func differing(_ left: String, _ right: String) -> [String] { LabelledValues.differing(left, right) }

    /// Nothing is said of a report and a twin whose figure is of something else, and one thing of a twin whose figure
    /// is of the same.
    private func expectTwins(
        of report: String, apart other: String, differing twin: String, as differences: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(differing(report, other).isEmpty, sourceLocation: sourceLocation)
        #expect(differing(report, twin) == differences, sourceLocation: sourceLocation)
    }

    @Test("a budget is not what is spent besides, and an offer not the other side's proposal")
    func thingsOfSums() {
        let budget = "Premier Olm will propose a $6 billion budget to parliament in Tarn on Friday."
        expectTwins(
            of: budget,
            apart: "Premier Olm will propose $5 billion in new rail spending to parliament in Tarn on Friday.",
            differing: "Premier Olm will propose a $5 billion budget to parliament in Tarn on Friday.",
            as: ["$6 billion | $5 billion"])
        let offer = "The miners want half of the money in their $9 million offer to go to pensions in Tarn."
        expectTwins(
            of: offer,
            apart: "The miners want pensions in Tarn, far from the Kessel Group's $12 million offer.",
            differing: "The miners want half of the money in their $12 million offer to go to pensions in Tarn.",
            as: ["$9 million | $12 million"])
    }

    @Test("one of several sums in a row is not the only sum of the other report")
    func sumsInARow() {
        let all = "The ministry in Norholm asked parliament for $30 million in aid for the flooded valley."
        expectTwins(
            of: all,
            apart: """
                The ministry in Norholm asked parliament for $24 million in aid for the flooded valley, as well as \
                $6 million to house the homeless.
                """,
            differing: "The ministry in Norholm asked parliament for $24 million in aid for the flooded valley.",
            as: ["$30 million | $24 million"])
    }

    @Test("deals for other terms are two deals")
    func termsOfDeals() {
        let seven = "Rovers offered Bela Quist a seven-year deal worth $14 million, his agent said."
        #expect(
            differing(seven, "Rovers offered Bela Quist a four-year deal worth $18 million, his agent said.")
                .allSatisfy { !$0.contains("million") })
        #expect(
            differing(seven, "Rovers offered Bela Quist a seven-year deal worth $18 million, his agent said.")
                == ["$14 million | $18 million"])
    }

    @Test("the shares of one firm are not those of another, the shares that polls find not those of another poll")
    func whoseShares() {
        let left = "Shares tumbled in Tarn on Monday. The Nordbank dropped 4.8 percent on the news of the fraud."
        expectTwins(
            of: left,
            apart:
                "Shares tumbled in Tarn. The Tarn Index of banks, which had held so far, dropped 5.3 percent on the news.",
            differing: "Shares tumbled in Tarn. The Nordbank dropped 5.3 percent on the news of the fraud.",
            as: ["4.8 percent | 5.3 percent"])
        #expect(
            differing(
                "A poll for the Tarn Courier found that 68 percent of people in Veldmark distrust the premier.",
                "A survey of the Radio Sund found that 83 percent of people in Veldmark distrust the premier."
            ).isEmpty)
    }

    @Test("sums in sentences on one matter need more in common than that")
    func sumsWithoutAThing() {
        #expect(
            differing(
                "The council of Tarn will add 300 million of the $5 billion total to its request for the next year.",
                "The council of Tarn asks parliament to spend $6 billion in the next year."
            ).isEmpty)
        let fund = "Within days the Olm Freedom Fund announced that it had raised $20 million."
        #expect(
            differing(fund, "The Olm Freedom Fund raised more than $30 million in a week.")
                == ["$20 million | more than $30 million"])
        #expect(
            differing(
                "The court in Dorn ordered a fine of $2 million for the dairy.",
                "The dairy was fined $3 million in Dorn."
            ) == ["$2 million | $3 million"])
    }

    @Test("what a title counts is the article's own")
    func countsOfTitles() {
        #expect(
            differing(
                "12 reasons Quist is a strong candidate\nRosa Quist announced on Monday that she is a candidate in Tarn.",
                "5 reasons Quist announced so early\nRosa Quist announced on Monday that she is a candidate in Tarn."
            ).isEmpty)
    }

    @Test("what is so much sooner, so much ahead or one side's lead is no level")
    func offsetsAndMargins() {
        #expect(
            differing(
                "Quist won the bout five rounds sooner than his first one against Olm.",
                "Quist won the bout against Olm, which went 11 rounds."
            ).isEmpty)
        let seats = "The Greens won 24 seats in the vote in Hallin on Sunday, more than the Liberals."
        expectTwins(
            of: seats,
            apart: "The Greens surged to a six-seat victory over the Liberals in the vote in Hallin on Sunday.",
            differing: "The Greens won 26 seats in the vote in Hallin on Sunday, more than the Liberals.",
            as: ["24 | 26"])
    }

    @Test("of 14 dead three of whom are the gunmen, another report counts eleven or twelve")
    func includedOrNot() {
        let left = "Attack in Caldor\nThe attack in Caldor on Monday killed 14 people, including three gunmen."
        #expect(differing(left, "Caldor mourns\nThe attack in Caldor on Monday killed 12 people.").isEmpty)
        #expect(
            differing(left, "Caldor mourns\nThe attack in Caldor on Monday killed 19 people.").contains("14 | 19"))
    }

    @Test("the dead of one town are part of those of the country")
    func tollsOfTwoPlaces() {
        let all =
            "Palm Sunday attacks\nBombs at two churches in Arren killed at least 37 people on Sunday, police said."
        expectTwins(
            of: all,
            apart: "Bombs on Sunday\nIn Aldun, a bomb outside the church killed 13 people on Sunday, police said.",
            differing: "Bombs on Sunday\nIn Aldun, a bomb outside the church killed 34 people on Sunday, police said.",
            as: ["at least 37 | 34"])
    }

    @Test("two drops of claims are of two kinds of claims, and two votes of two laws")
    func changesAndVotes() {
        #expect(
            differing(
                "Continuing claims in Norholm fell to 655,000, a decrease of 45,000 from the week before.",
                "First claims in Norholm fell to 473,000, a drop of 34,000 from the week before."
            ).allSatisfy { !$0.contains("34,000") })
        let bridge = "The senate in Tarn passed the bridge bill in a vote of 69 to 30 on Tuesday."
        expectTwins(
            of: bridge,
            apart: "After the 69-30 vote on the bridge bill the senate in Tarn passed the budget in a 50-49 vote.",
            differing: "The senate in Tarn passed the bridge bill in a 68-30 vote on Tuesday.", as: ["69 to 30 | 68-30"]
        )
    }

    @Test("arrests of one night are not all arrests")
    func arrestsOfOneNight() {
        let all = "Riots in Tarn\nPolice in Tarn have arrested more than 400 protesters over the unrest."
        expectTwins(
            of: all,
            apart: "Third night\nPolice in Tarn arrested 86 protesters over the unrest on Saturday.",
            differing: "Riots in Tarn\nPolice in Tarn have arrested 260 protesters over the unrest.",
            as: ["more than 400 | 260"])
    }

    @Test("a share of so many next games is no number of games that were won")
    func ratios() {
        #expect(
            differing(
                "Last season the Harriers won 40 games and lost in the first round to Caldor.",
                "Last season the Harriers lost to Caldor in the first round. They won 18 of its next 23 games."
            ).isEmpty)
    }

    @Test("two contracts within seven months are no contract for seven months")
    func spans() {
        let contract = "The club rewarded coach Orm with a one-year contract extension last September."
        expectTwins(
            of: contract,
            apart: "The club rewarded coach Orm with two contract extensions in seven months.",
            differing: "The club rewarded coach Orm with a two-year contract extension last September.",
            as: ["one-year | two-year"])
    }

    @Test("'35 miles' and '60km' are one distance, '10,400 acres' and '4,600 hectares' are not")
    func conversionsOfMeasures() {
        let miles = "The quake struck at sea 35 miles southwest of the port of Aldun, the survey said."
        expectTwins(
            of: miles,
            apart: "The quake struck at sea 60km southwest of the port of Aldun, the survey said.",
            differing: "The quake struck at sea 75km southwest of the port of Aldun, the survey said.",
            as: ["35 miles | 75km"])
        #expect(
            differing(miles, "The quake struck at sea 75km southwest of the town of Brell, the survey said.").isEmpty)
        #expect(
            differing(
                "The fire near Varn has burned 10,400 acres of forest.", "The fire near Varn has burned 4,600 hectares."
            )
                == ["10,400 acres | 4,600 hectares"])
        #expect(
            differing(
                "The 15,800-square-metre building in Varn houses law offices.",
                "The 170,000-square-foot building in Varn houses law offices."
            ).isEmpty)
    }

    @Test("a dozen may be eleven or fourteen, and is no twenty")
    func dozens() {
        let dozen = "Pirates hold about a dozen ships on the coast of Arren."
        expectTwins(
            of: dozen,
            apart: "Pirates hold at least 14 ships on the coast of Arren.",
            differing: "Pirates hold at least 20 ships on the coast of Arren.", as: ["about a dozen | at least 20"])
    }

    @Test("who was 16 then is 18 now")
    func agesThen() {
        let now = "The 18-year-old driver failed to meet his probation officer in Hallin on Monday."
        expectTwins(
            of: now,
            apart: "The then 16-year-old driver was put on probation in Hallin and failed to meet his officer.",
            differing: "The 16-year-old driver failed to meet his probation officer in Hallin on Monday.",
            as: ["18-year-old | 16-year-old"])
    }

    @Test("the end of a week of figures, the time of a page and 'shortly after' are no other times")
    func times() {
        #expect(
            differing(
                "Norholm had 6,900 claims for jobless aid in the week ending March 28.",
                "Norholm had 3,200 claims for jobless aid in the week ending May 2."
            ).allSatisfy { !$0.contains("May") })
        #expect(
            differing(
                "Posted January 5 at 3:39 PM Quist signs for Rovers.",
                "Posted on January 5 at 5:53 PM Quist signs for Rovers."
            ).isEmpty)
        let call = "Shortly after 3:30 on Tuesday somebody called the fire brigade about the barn in Holt."
        expectTwins(
            of: call,
            apart: "Somebody called the fire brigade about the barn in Holt at 3:33 a.m. on Tuesday.",
            differing: "Somebody called the fire brigade about the barn in Holt at 4:45 a.m. on Tuesday.",
            as: ["Shortly after 3:30 | 4:45 a.m."])
    }

    @Test("a time to the half hour is the one three minutes later")
    func roundedTimes() {
        expectTwins(
            of: "Somebody called the fire brigade about the barn in Holt at 3:30 a.m. on Tuesday.",
            apart: "Somebody called the fire brigade about the barn in Holt at 3:33 a.m. on Tuesday.",
            differing: "Somebody called the fire brigade about the barn in Holt at 3:50 a.m. on Tuesday.",
            as: ["3:30 a.m. | 3:50 a.m."])
    }

    @Test("a season's count is not held against a career's twenty times as large")
    func countsOfOtherSize() {
        expectTwins(
            of: "The rookie averaged 5.2 yards and finished with a team-high 716 yards rushing and five touchdowns.",
            apart: "He finished with 6,728 yards rushing with 96 touchdowns in addition to 918 yards receiving.",
            differing: "He finished with 728 yards rushing with nine touchdowns in addition to 918 yards receiving.",
            as: ["five | nine"])
    }

    @Test("numbers of telephones, blocks and names count nothing")
    func designators() {
        #expect(
            differing(
                "Call the police in Sarn on 0800 555 111.", "Call the police in Sarn on 0800 555111."
            ).isEmpty)
        #expect(
            differing(
                "Officers searched the 12200 block of Harrow Street in Dell.",
                "Officers searched the 12500 block of Harrow Street in Dell."
            ).isEmpty)
        #expect(
            differing(
                "Lanark Films, once 21st Era Lanark, parts with its star host.",
                "Twenty-First Era Lanark parts with its star host."
            ).isEmpty)
        #expect(
            differing("It rained for the 21st day in Dell.", "It rained for the twenty-third day in Dell.")
                == ["21st | twenty-third"])
    }
}
