import NewsModel
import NewsWording

extension ReaderState {
    /// What is selected can be muted by.
    var muteChoices: [MuteChoice] {
        var choices: [MuteChoice] = []
        let story = currentStory
        let summary = story.flatMap { id in
            data.stories?.window.rows.first { $0.id == id } ?? data.story(id).value?.summary
        }
        if let story { choices.append(MuteChoice(title: "This story, and what joins it", query: "story:\(story)")) }
        if let terms = summary?.terms, terms.count > 1 {
            let topic = terms.prefix(2)
            choices.append(
                MuteChoice(
                    title: "The topic \(topic.joined(separator: " + "))",
                    query: topic.map { "\"\($0)\"" }.joined(separator: " ")))
        }
        if let term = summary?.terms.first {
            choices.append(MuteChoice(title: "Titles with “\(term)”", query: "title:\"\(term)\""))
        }
        let outlet = currentArticle?.outlet ?? summary.flatMap { $0.outlets.count == 1 ? $0.outlets.first : nil }
        let inOutlet = outlet.map { "outlet:" + QueryLanguage.quoted($0) }
        if let title = currentArticle?.title ?? summary?.headline, let series = MuteChoice.series(title), let inOutlet,
            let outlet
        {
            choices.append(
                MuteChoice(
                    title: "The series “\(series)” of \(outlet)", query: "title:\"\(series)\" \(inOutlet)"))
        }
        if let author = currentArticle?.author, !author.isEmpty {
            choices.append(MuteChoice(title: "The author \(author)", query: "author:" + QueryLanguage.quoted(author)))
        }
        if let inOutlet, let outlet { choices.append(MuteChoice(title: "The outlet \(outlet)", query: inOutlet)) }
        return choices
    }

    mutating func showMuteChoices() {
        overlay = .menu(
            Menu(
                title: "Mute what?",
                choices: muteChoices.map { choice in
                    // A story's number says nothing to anybody.
                    let isStory = choice.query.hasPrefix("story:")
                    let detail = isStory ? currentStory.map { headline(of: $0) } ?? "" : choice.query
                    return Menu.Choice(title: choice.title, detail: detail, action: .mute(choice))
                }))
    }

    /// Asks for how long.
    mutating func showMuteTimes(_ choice: MuteChoice) {
        let times: [(String, Int64?)] = [
            ("for a day", 86_400), ("for a week", 7 * 86_400), ("for four weeks", 28 * 86_400), ("for good", nil),
        ]
        overlay = .menu(
            Menu(
                title: "Mute \(choice.title.prefix(1).lowercased() + choice.title.dropFirst())",
                choices: times.map { words, seconds in
                    let rule = ArticleRule(
                        query: choice.query, actions: [.hide], until: seconds.map { clock + $0 }, added: clock)
                    return Menu.Choice(title: words, detail: "", action: .effect(.addRule(rule)))
                }))
    }

    /// Opens the list of rules that was asked for.
    mutating func showRules(
        _ rules: [ArticleRule], _ headlines: [RuleID: String], _ sources: [SourceID: String]
    ) {
        guard overlay == nil, screen.route == .stories || screen.route == .sources else { return }
        guard !rules.isEmpty else {
            say("There are no rules yet; \(shownKey(.mute)) on a story makes one, and `rashomon rules add`.", .refusal)
            return
        }
        let wording = Wording(clock: clock, zone: settings.zone)
        overlay = .menu(
            Menu(
                title: "Rules, in their order (Enter removes one)",
                choices: rules.map { rule in
                    let source = rule.source.map { sources[$0] ?? "source \($0)" }
                    let scope = RuleWording.scope(
                        rule, source: source, story: headlines[rule.id].map { cut($0) }, wording: wording)
                    let title = "\(rule.actionText)  \(scope)"
                    let hides = rule.actions.contains(.hide) && rule.matched > 0
                    return Menu.Choice(
                        title: title, detail: RuleWording.count(rule, wording: wording),
                        action: hides ? .endRule(rule, title) : .effect(.removeRule(rule.id, showingAgain: false)))
                }))
    }

    /// What becomes of the articles that a rule has hidden.
    mutating func askToEnd(_ rule: ArticleRule, _ title: String) {
        let count = Wording.count(rule.matched, "article")
        let them = rule.matched == 1 ? "it" : "them"
        overlay = .menu(
            Menu(
                title: "Remove the rule?", notes: ["\(title): it has hidden \(count)."],
                choices: [
                    Menu.Choice(
                        title: "Remove it and show \(them) again", detail: "",
                        action: .effect(.removeRule(rule.id, showingAgain: true))),
                    Menu.Choice(
                        title: "Remove it and leave \(them) hidden", detail: "what comes from now on is shown",
                        action: .effect(.removeRule(rule.id, showingAgain: false))),
                    Menu.Choice(title: "Leave it", detail: "", action: .nothing),
                ]))
    }

    /// What has become of a rule that was removed.
    mutating func sayRemoved(showingAgain: Bool, hidden: Int) {
        if showingAgain { return sayDone("Rule removed; what it hid is shown again") }
        let stay = "\(Wording.count(hidden, "article")) \(hidden == 1 ? "stays" : "stay") hidden"
        sayDone("Rule removed" + (hidden > 0 ? "; " + stay : ""))
    }
}
