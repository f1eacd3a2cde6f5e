import NewsModel
import NewsWording
import TerminalCanvas

extension ReaderState {
    mutating func performComparison(_ id: CommandID, count: Int?) -> [Effect]? {
        switch id {
        case .nextDifference, .nextValue, .nextOnly: goToDifference(forward: true, id)
        case .previousDifference, .previousValue, .previousOnly: goToDifference(forward: false, id)
        case .followMove: followMove()
        case .reason:
            guard case .compare(let left, let right, let story) = screen.route,
                case .row(let row)? = selectedItem?.target
            else { return [] }
            return push(.reasons(left, right, story: story, row: row))
        case .toggleSame: compareOptions.showsSame.toggle()
        case .toggleReworded: compareOptions.showsReworded.toggle()
        case .toggleOnlyLeft: compareOptions.showsOnlyLeft.toggle()
        case .toggleOnlyRight: compareOptions.showsOnlyRight.toggle()
        case .toggleQuoteRows: compareOptions.showsQuoteRows.toggle()
        case .toggleNumbers: compareOptions.showsNumbers.toggle()
        case .cycleMarks: compareOptions.marks = compareOptions.marks.next
        case .toggleBrackets: compareOptions.showsBrackets.toggle()
        case .swapSides:
            guard case .compare(let left, let right, let story) = screen.route else { return [] }
            if let engine = engines[ComparedPair(left: left, right: right)] {
                engines[ComparedPair(left: right, right: left)] = engine
            }
            return compareAgain(right, left, story)
        case .setAnchor: setAnchor()
        case .ownOrder:
            compareOptions.usesOwnOrder.toggle()
            say(
                compareOptions.usesOwnOrder
                    ? "Each side stands in its own order." : "Both sides stand in the order of the left.")
        case .lockScrolling:
            compareOptions.isLocked.toggle()
            say(compareOptions.isLocked ? "Both sides scroll together." : "Each side scrolls alone.")
        case .zoomColumn:
            compareOptions.isZoomed.toggle()
            let outlet = focusedText?.summary.outlet ?? "One side"
            say(compareOptions.isZoomed ? "\(outlet) alone; \(shownKey(.zoomColumn)) shows both." : "Both sides.")
        case .wider: changeWidth(by: 4 * max(1, count ?? 1))
        case .narrower: changeWidth(by: -4 * max(1, count ?? 1))
        case .allColumns:
            compareOptions.usesAllColumns.toggle()
            screen.column = 0
        case .switchEngine: return switchEngine()
        case .tagSource: tagSource()
        default: return nil
        }
        return []
    }

    /// Of the column, the text, or the list with something beside it.
    private mutating func changeWidth(by columns: Int) {
        switch screen.route {
        case .article:
            let most = 200 - settings.measure
            readingOptions.extraMeasure = min(most, max(20 - settings.measure, readingOptions.extraMeasure + columns))
            say("Lines of \(settings.measure + readingOptions.extraMeasure) columns, where there is room.")
        case .stories, .search:
            let most = size.width / 3
            readingOptions.extraList = min(most, max(-most, readingOptions.extraList + columns))
        default: widen(by: columns)
        }
        revision += 1
    }

    private mutating func goToDifference(forward: Bool, _ id: CommandID) {
        let state = self
        if !goToItem(forward: forward, { state.isDifference($0, id) }) {
            say(forward ? "That was the last one." : "That was the first one.")
        } else if let counts = differenceCounts {
            say(counts)
        }
    }

    /// `≠ 2  " 1  ‹ 15  › 13`: how many differences of each kind there are, after where among them the reader is.
    private var differenceCounts: String? {
        guard case .compare(let left, let right, _) = screen.route, case .row(let number)? = selectedItem?.target,
            let rows = data.comparison(comparisonRequest(left, right)).value?.comparison.rows,
            rows.indices.contains(number)
        else { return nil }
        let signs = settings.glyphs.signs
        let kinds: [ComparisonRow.Kind] = [.valueDiffers, .quoteDiffers, .reworded, .onlyLeft, .onlyRight]
        let shown = rows.filter { kinds.contains($0.kind) && compareOptions.shows($0.kind) }
        let place = rows[...number].count { kinds.contains($0.kind) && compareOptions.shows($0.kind) }
        let counts = kinds.compactMap { kind -> String? in
            let count = shown.count { $0.kind == kind }
            return count == 0 ? nil : "\(signs.sign(kind)) \(count)"
        }
        return "difference \(place) of \(shown.count):  " + counts.joined(separator: "  ")
    }

    /// Jumps to the next row of the same links: the other end of what was moved; and back.
    private mutating func followMove() {
        guard case .compare(let left, let right, _) = screen.route,
            let comparison = data.comparison(comparisonRequest(left, right)).value?.comparison
        else { return }
        if let back = screen.jumpedFrom {
            screen.jumpedFrom = nil
            select(back.selected)
            return
        }
        guard case .row(let number)? = selectedItem?.target, comparison.rows.indices.contains(number),
            comparison.rows[number].isMoved
        else {
            if !goToItem(
                forward: true,
                { item in
                    if case .row(let row) = item.target {
                        comparison.rows.indices.contains(row) && comparison.rows[row].isMoved
                    } else {
                        false
                    }
                })
            {
                say("Nothing further on was moved.")
            }
            return
        }
        // Where the right side itself tells it: beside the right sentence before it.
        guard let sentence = comparison.rows[number].right.first else { return }
        let origin = position(ofPane: focusedPane)
        let found = comparison.rows.indices.last { row in
            row != number && (comparison.rows[row].right.max().map { $0 < sentence } ?? false)
                && sentence - (comparison.rows[row].right.max() ?? 0) <= 2
        }
        guard let found, goToRow(found) else {
            say("The right side tells it beside this.")
            return
        }
        screen.jumpedFrom = origin
        say("This is where the right side tells it, after sentence \(sentence); \(shownKey(.followMove)) goes back.")
    }

    private mutating func goToRow(_ row: Int) -> Bool {
        let layout = currentLayout
        guard let pane = layout.panes.first, let index = pane.items.firstIndex(where: { $0.id == Int64(row) }) else {
            return false
        }
        select(index + pane.firstItem)
        return true
    }

    private mutating func setAnchor() {
        guard let story = screen.route.story, let matrix = data.story(story).value?.matrix,
            let index = focusedColumnArticle(matrix)
        else { return }
        screen.anchor = index
        screen.column = 0
        let outlet =
            data.story(story).value?.sources.first { $0.article.id == matrix.articles[index] }?.article.outlet ?? ""
        say("The rows stand in the order of \(outlet).")
    }

    private mutating func widen(by columns: Int) {
        let change = screen.column == 0 ? columns : -columns
        compareOptions.leftExtra = min(max(-200, compareOptions.leftExtra + change), 200)
    }

    private mutating func switchEngine() -> [Effect] {
        guard case .compare(let left, let right, _) = screen.route,
            let current = data.comparison(comparisonRequest(left, right)).value?.comparison.engine
        else { return [] }
        let next: ComparisonEngine = current == .alignment ? .revision : .alignment
        engines[ComparedPair(left: left, right: right)] = next
        revision += 1
        say(
            next == .alignment
                ? "Compared by meaning, sentence by sentence." : "Compared word by word, as versions of one text.")
        return []
    }

    private mutating func tagSource() {
        let reference: TextReference
        switch (selectedItem?.target, screen.route) {
        case (.article(let id, _, _)?, _): reference = TextReference(article: id)
        case (.version(let number)?, .versions(let id)): reference = TextReference(article: id, version: number)
        default: return
        }
        if let index = tagged.firstIndex(of: reference) {
            tagged.remove(at: index)
        } else {
            tagged.append(reference)
            if tagged.count > 2 { tagged.removeFirst() }
        }
        revision += 1
        move(by: 1)
    }
}
