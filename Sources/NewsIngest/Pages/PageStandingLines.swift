/// Lines that stand under every article of a site, told by how they begin and by what goes on from there: "Copyright
/// 2026" is one, "Copyright infringement was not proven" is the news.
extension PageLexicon {
    /// Whether `text`, a whole block, is such a line; `hasLink` says whether a link is in it.
    static func isStandingLine(_ text: String, hasLink: Bool) -> Bool {
        let start = text.drop { !$0.isLetter && $0 != "©" }
        let lower = start.lowercased()
        func rest(after phrase: String) -> Substring? {
            guard lower.hasPrefix(phrase) else { return nil }
            return lower.dropFirst(phrase.count)
        }
        if anyhow.contains(where: { lower.hasPrefix($0) }) { return true }
        if notices.contains(where: { rest(after: $0).map(isEndOfNotice) ?? false }) { return true }
        if adverts.contains(where: { rest(after: $0).map(isEndOfAdvert) ?? false }) { return true }
        if credits.contains(where: { lower.hasPrefix($0) && isName(start.dropFirst($0.count)) }) { return true }
        return invitations.contains { rest(after: $0).map { isInvitation($0, hasLink: hasLink) } ?? false }
    }

    /// What begins with a capital or is no word; the second "photo" of "Photo by photo" is no name.
    private static func isName(_ rest: Substring) -> Bool {
        rest.first { !$0.isWhitespace }.map { $0.isUppercase || !$0.isLetter } ?? false
    }

    /// Nothing, a year, a sign, or whose it is.
    private static func isEndOfNotice(_ rest: Substring) -> Bool {
        guard rest.first?.isLetter != true else { return false }
        guard let next = rest.first(where: { !$0.isWhitespace }) else { return true }
        return !next.isLetter || rest.hasPrefix(" by ")
    }

    /// Nothing, or what is set apart from the word.
    private static func isEndOfAdvert(_ rest: Substring) -> Bool {
        let words = rest.drop(while: \.isWhitespace)
        guard let first = words.first else { return true }
        if !words.contains(where: \.isLetter) { return true }
        return !rest.isEmpty && "–—-|:.•·(".contains(first) && words.count <= 60
    }

    /// Invitations have something to press, speak to the reader or of themselves, or are no sentences.
    private static func isInvitation(_ rest: Substring, hasLink: Bool) -> Bool {
        guard rest.first?.isLetter != true else { return false }
        if hasLink || !endsSentence(rest) { return true }
        return rest.split { !$0.isLetter }.contains { invitationWords.contains(String($0)) }
    }

    private static func endsSentence(_ text: Substring) -> Bool {
        text.last { !$0.isWhitespace && !"”“\"»«’".contains($0) }.map { ".!?…".contains($0) } ?? false
    }

    /// Openings after which nothing else comes.
    private static let anyhow = [
        "image credit", "photo credit", "picture:", "photo:", "photos:", "image:", "foto:", "fotos:", "bild:",
        "bilder:", "crédit photo", "crédits photo", "crédit :", "©", "materiał chroniony",
        "this article is the copyrighted", "we respect your privacy", "wir respektieren deine privat",
        "wir respektieren ihre privat", "sie sind aktuell nicht eingeloggt", "sie sind nicht eingeloggt",
        "you are not logged in", "this post may contain affiliate", "jump to recipe", "sharing is caring",
    ]
    private static let credits = ["photo by", "photos by"]
    private static let notices = [
        "copyright", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos",
        "todos os direitos", "tutti i diritti", "wszelkie prawa", "bildquelle", "bildnachweis", "beitragsbild",
        "titelbild",
    ]
    private static let adverts = [
        "advertisement", "anzeige", "werbung", "publicidad", "publicité", "pubblicità", "sponsored content",
    ]
    private static let invitations = [
        "follow us on", "follow me on", "follow him on", "follow her on", "folgen sie uns", "folge uns", "síguenos",
        "suivez-nous", "seguici", "volg ons", "obserwuj nas", "sign up for", "sign up to", "subscribe to",
        "subscribe now", "abonnieren sie", "jetzt abonnieren", "suscríbete", "suscríbase", "abonnez-vous", "iscriviti",
        "assine", "have a tip", "got a tip", "get the latest", "click here to", "share this", "we may earn",
        "continue reading", "enable javascript",
    ]
    /// Whom invitations speak to, what they speak of.
    private static let invitationWords: Set<String> = [
        "us", "our", "your", "newsletter", "newsletters", "inbox", "email", "mail", "channel", "podcast", "app",
        "updates", "news", "free", "here", "facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube",
        "linkedin", "tiktok", "commission", "affiliate", "browser", "story", "article", "uns", "unseren", "unserem",
        "ihre", "ihren", "kostenlos", "kanal", "nuestro", "nuestra", "boletín", "canal", "gratis", "notre", "nos",
        "votre", "lettre", "nostra", "nostro", "canale", "nosso", "nossa", "onze", "nieuwsbrief", "nas", "naszym",
    ]

    /// How many of the phrases that ask to sign in or to subscribe stand in `text`.
    static func asksToSubscribe(_ text: String) -> Int {
        let words = " " + text.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
        return subscribing.count { words.contains($0) }
    }

    private static let subscribing = [
        " subscribe ", " subscription ", " sign in ", " log in ", " login ", " sign up ", " register ", " free trial ",
        " continue reading ", " keep reading ", " become a member ", " already a ", " unlock ", " unlimited access ",
        " abonnieren ", " abo ", " abonnement ", " anmelden ", " einloggen ", " registrieren ", " weiterlesen ",
        " freischalten ", " suscríb", " suscripción ", " inicia sesión ", " regístrate ", " abonnez ", " abonner ",
        " se connecter ", " connectez ", " abbonati ", " abbonamento ", " accedi ", " registrati ", " assine ",
        " assinatura ", " inloggen ", " abonneer ", " prenumerera ", " logga in ", " zaloguj ", " prenumerat",
        " subskrypcj", " подпис", " войти ", " 購読 ", " 登录 ", " 订阅 ",
    ]
}
