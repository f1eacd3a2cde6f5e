import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// The stories of an affair by time: who tells each, and what is new in it. Nothing for a story that stands alone.
struct AffairLines {
    private let context: LayoutContext
    private let detail: StoryDetail

    init(_ context: LayoutContext, _ detail: StoryDetail) {
        self.context = context
        self.detail = detail
    }

    func add(_ builder: inout LineBuilder) {
        let affair = detail.affair
        guard affair.count > 1 else { return }
        let words = AffairWording(affair, words: context.words)
        builder.add("The affair, in \(affair.count) stories", .heading, x: 1)
        for story in affair {
            let isThis = story.story == detail.summary.id
            let style = isThis ? Style.bold : .plain
            builder.beginItem()
            builder.wrapped(
                .runs(
                    (words.days(story) + "  ", .dim), (story.headline, style),
                    (isThis ? context.dot + "this story" : "", .dim)), x: 2, width: max(8, builder.width - 3))
            let outlets = context.names(story.outlets, columns: max(8, builder.width / 2))
            builder.wrapped(
                context.dots([outlets, words.new(story) ?? ""]), .dim, x: 4, width: max(8, builder.width - 5))
            builder.endItem(.story(story.story), id: -story.story.rawValue)
        }
        builder.blank()
        builder.add("This story", .heading, x: 1)
    }
}
