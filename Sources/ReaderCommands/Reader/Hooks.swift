import NewsGathering
import NewsIndex
import NewsModel
import NewsText
import ProgramSettings
import ReaderSession

/// The reader's programs for what a round of fetching brings.
struct Hooks {
    /// Seconds that one program may take.
    private static let patience = 60.0

    private let index: NewsIndex
    private let hooks: [HookSetting]
    private let arrivals: NewArrivals?

    /// To be made before anything is fetched.
    init(index: NewsIndex, settings: Settings) throws {
        self.index = index
        hooks = settings.hooks.filter(\.isSound)
        arrivals = hooks.isEmpty ? nil : try NewArrivals(index: index)
    }

    /// Runs each hook for each new article or story that it wants, one after the other. A hook that fails is not run
    /// again in this round.
    func run(now: Timestamp, isStopped: () -> Bool, warned: (String) -> Void) throws {
        guard let arrivals else { return }
        let (article, story) = try arrivals.take()
        for hook in hooks {
            let query = NewsQuery.parse(hook.query, now: now, zone: .system).query
            switch hook.event {
            case .newArticle:
                run(hook, try arrivals.articles(after: article, query).map { ProgramItem($0) }, isStopped, warned)
            case .newStory:
                let items = try arrivals.stories(after: story, article: article, query).map { summary in
                    ProgramItem(
                        summary, try index.articles(NewsQuery(.story(summary.id)), sort: .oldest, limit: 200).items)
                }
                run(hook, items, isStopped, warned)
            case nil: continue
            }
        }
    }

    private func run(
        _ hook: HookSetting, _ items: [ProgramItem], _ isStopped: () -> Bool, _ warned: (String) -> Void
    ) {
        for item in items {
            if isStopped() { return }
            let runner = ProgramRunner(
                words: ProgramSetting.words(hook.program) ?? [], shell: hook.shell, item: item,
                variables: ["RASHOMON_HOOK": hook.name])
            guard let problem = runner.answer(seconds: Hooks.patience, isStopped: isStopped).problem else { continue }
            if isStopped() { return }
            return warned("The hook \(hook.name) failed and was not run further: \(TextSanitizer.cleanLine(problem)).")
        }
        if items.count >= NewArrivals.most {
            warned("The hook \(hook.name) was run for the first \(NewArrivals.most) only.")
        }
    }
}
