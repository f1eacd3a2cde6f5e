import Foundation
import Testing

/// A few articles of invented outlets: three about a closed bridge, two about a stolen swan, one alone.
enum Corpus {
    static let articles: [(name: String, text: String)] = [
        (
            "morning-mail/bridge.txt",
            """
            Title: Osterlund bridge closes after crack is found
            Outlet: Morning Mail
            Author: Tilde Marrow
            Date: 2026-11-18T07:30:00Z
            URL: https://morning-mail.example/osterlund-bridge
            Language: en

            The Osterlund bridge over the river Vimmel was closed on Wednesday after inspectors found a crack in a girder.

            About 14,000 vehicles cross the bridge every day. "We could not wait for another night," said Ragna Follin, \
            the head of the Osterlund road office.

            Repairs will take 12 weeks and cost 3.1 million crowns, the road office said.

            Buses between Osterlund and Vimmelby run over the old ferry road.
            """
        ),
        (
            "vimmel-post/bridge.txt",
            """
            Title: Crack shuts Osterlund bridge over the Vimmel
            Outlet: Vimmel Post
            Date: 2026-11-18T09:10:00Z
            URL: https://vimmel-post.example/bridge-crack
            Language: en

            Inspectors closed the Osterlund bridge on Wednesday because of a crack in one of its girders.

            The bridge over the river Vimmel carries 11,000 vehicles a day. "We could not wait," Ragna Follin of the \
            Osterlund road office said.

            The repairs are to cost 3.1 million crowns and to last 12 weeks.

            Shopkeepers in Vimmelby fear for their Christmas trade.
            """
        ),
        (
            "osterlund-echo/bridge.txt",
            """
            Title: Bridge closed: Osterlund faces a winter of detours
            Outlet: Osterlund Echo
            Date: 2026-11-18T16:45:00Z
            URL: https://osterlund-echo.example/detours
            Language: en

            Osterlund faces a winter of detours since inspectors found a crack in a girder of the bridge over the Vimmel.

            The road office closed the Osterlund bridge on Wednesday; repairs will take 16 weeks, it expects.

            "We could not wait for another night," said Ragna Follin, who heads the office.

            Pupils from Vimmelby will reach school by boat.
            """
        ),
        (
            "morning-mail/swan.txt",
            """
            Title: Thieves take wooden swan from Brenholm theatre
            Outlet: Morning Mail
            Date: 2026-11-15T18:00:00Z
            URL: https://morning-mail.example/swan
            Language: en

            Thieves took the wooden swan of the Brenholm theatre from its stage on Saturday night.

            The swan, carved in 1891, weighs 80 kilograms. "They must have brought a cart," said Ivo Lasker, the \
            theatre's stage master.

            The theatre offers 500 crowns to whoever brings the swan back.
            """
        ),
        (
            "vimmel-post/swan.txt",
            """
            Title: Wooden swan stolen from stage in Brenholm
            Outlet: Vimmel Post
            Date: 2026-11-15T20:20:00Z
            URL: https://vimmel-post.example/wooden-swan
            Language: en

            The wooden swan of the Brenholm theatre was stolen from the stage in the night to Sunday.

            It was carved in 1891 and weighs 80 kilograms, said Ivo Lasker, the stage master of the theatre.

            Whoever brings the swan back to the theatre gets 500 crowns.
            """
        ),
        (
            "osterlund-echo/radish.txt",
            """
            Title: Radish grower weighs in at the county fair
            Outlet: Osterlund Echo
            Date: 2026-11-12T08:00:00Z
            Language: en

            A radish of four kilograms won the ribbon at the county fair in Tolleby. Its grower, Nanna Quist, gives her \
            radishes cold tea.
            """
        ),
    ]

    /// Writes the articles below the program's folder; returns the path of their folder.
    static func write(for program: Program) throws -> String {
        for article in articles { try program.write(article.text, to: "corpus/" + article.name) }
        return program.path("corpus")
    }

    /// A program whose index holds the articles.
    static func indexed() throws -> Program {
        let program = try Program()
        _ = try program.run("add", "--quiet", try write(for: program))
        return program
    }
}

extension Program {
    /// The number of the story whose headline has this word.
    func story(about word: String) throws -> String {
        let stories = try json("stories", "--json", kind: "stories").items()
        let found = stories.first { ($0["headline"] as? String ?? "").contains(word) }
        return "\(found?["id"] as? Int ?? 0)"
    }

    /// The number of the article whose title has this word.
    func article(about word: String) throws -> String {
        let hits = try json("search", "--json", "title:\(word)", kind: "search").items()
        let article = hits.first?["article"] as? [String: Any]
        return "\(article?["id"] as? Int ?? 0)"
    }
}
