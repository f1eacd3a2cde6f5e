import NewsModel

/// Correcting which names are one person's.
extension ReaderState {
    /// The person whose page is on top.
    var personPage: PersonPage? {
        guard case .person(let name) = screen.route else { return nil }
        return data.person(name).value
    }

    /// Offers the forms of the name, to take one for somebody else's.
    mutating func chooseOtherPerson() {
        guard let page = personPage else { return }
        let choices = page.speaker.aliases.map { alias in
            Menu.Choice(
                title: "“\(alias)” is somebody else", detail: "",
                action: .effect(.correctPerson(PersonRule(page.speaker.name, alias, isSame: false))))
        }
        overlay = .menu(Menu(title: "These are two people", choices: choices))
    }

    mutating func correctPerson(_ name: String, isSame: Bool) -> [Effect] {
        guard let page = personPage else { return [] }
        guard name != page.speaker.name else {
            say("That is the name of this person already.", .refusal)
            return []
        }
        let rule = PersonRule(page.speaker.name, name, isSame: isSame)
        sayCorrected(rule)
        return [.correctPerson(rule)]
    }

    mutating func sayCorrected(_ rule: PersonRule) {
        sayDone("\(quoted(rule.first)) and \(quoted(rule.second)) are \(rule.isSame ? "one person" : "two people")")
    }
}
