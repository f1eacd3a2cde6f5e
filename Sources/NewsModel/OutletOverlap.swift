/// Which outlets report on the same stories, and which of them with the same words.
public struct OutletOverlap: Hashable, Sendable, Codable {
    /// An outlet, and how much of it was looked at.
    public struct Outlet: Hashable, Sendable, Codable {
        /// The publisher's, as its articles show it.
        public var name: String
        /// All that the index has of it, but for hidden ones.
        public var articles: Int
        /// Stories that it has articles in.
        public var stories: Int
        /// Of these, stories that another outlet tells too.
        public var sharedStories: Int
        /// Of these, stories that it told first.
        public var firstStories: Int

        public init(name: String, articles: Int, stories: Int, sharedStories: Int, firstStories: Int) {
            self.name = name
            self.articles = articles
            self.stories = stories
            self.sharedStories = sharedStories
            self.firstStories = firstStories
        }
    }

    /// Those with the most shared stories first.
    public var outlets: [Outlet]
    /// Stories that both outlets tell, by their numbers in `outlets`; 0 on the diagonal.
    public var together: [[Int]]
    /// The share of the row outlet's words that stand in long runs in the column outlet's articles of the same stories,
    /// 0 to 1, over the stories that were looked at; 0 on the diagonal.
    public var sameWords: [[Double]]
    /// How many of the newest stories were looked at for `sameWords`.
    public var wordStories: Int
    /// Outlets in the index; more than `outlets` where there are too many to show.
    public var outletCount: Int

    public init(
        outlets: [Outlet], together: [[Int]], sameWords: [[Double]], wordStories: Int, outletCount: Int
    ) {
        self.outlets = outlets
        self.together = together
        self.sameWords = sameWords
        self.wordStories = wordStories
        self.outletCount = outletCount
    }
}
