import NewsModel

enum QuoteStage {
    static func quotes(in text: ArticleText, language: String) -> [Quote] { [] }
}
