import ArgumentParser
import Foundation
import NewsAnalysis

/// Fits the weights that links rest on, and says how well they do on events that were left out.
struct FitLinksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-links", abstract: "Fits the weights of links on annotated events.",
        discussion: """
            Reads EVENT.json files: {"articles":{"A":{"text","sentences":[{"id","span"}]},"B":…}, \
            "gold":{"links":[{"a","b","grade"}]}}; spans in Unicode code points, grades same, partial, or weak, which \
            counts neither way. Prints the weights for all events, of both steps, and what weights fitted without an \
            event say of it. Events of which "split" is held are never trained on.
            """)

    @Argument(help: "Folder of annotated events.") var folder: String

    @Option(help: "Folder of events that are trained on as well and not reported; those in English.")
    var also: [String] = []

    @Flag(help: "Print the features of every pair of sentences, with its label, instead.") var features = false

    /// Cells of one event with their probabilities, and how many links the event has.
    private typealias Judged = (cells: [(probability: Double, example: EventFile.Example)], links: Int)

    func run() throws {
        let events = try Self.events(in: folder).map { ($0.name, $0.pair.examples()) }
        if features {
            for (name, event) in events { for example in event.examples { print(line(name, example)) } }
            return
        }
        let others = try also.flatMap { try Self.events(in: $0) }.filter { ["en", "und"].contains($0.pair.language) }
            .map { $0.pair.examples().examples }
        var heldOut: [Judged] = []
        for left in events.indices {
            let model = LinkFit(others + events.indices.filter { $0 != left }.map { events[$0].1.examples })
            let (examples, links) = events[left].1
            heldOut.append((Array(zip(model.probabilities(of: examples), examples)), links))
        }
        let shipped = events.map { event -> Judged in
            (event.1.examples.map { ($0.probability, $0) }, event.1.links)
        }
        print("events \(events.count)  pairs of sentences \(events.reduce(0) { $0 + $1.1.examples.count })")
        print("left out one by one: " + summary(heldOut))
        print("weights of the program: " + summary(shipped))
        for threshold in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
            print(String(format: "  from %.1f: ", threshold) + score(heldOut, threshold))
        }
        let model = LinkFit(others + events.map(\.1.examples))
        print("first step")
        show(model.first.weights, PlainTextAlignment.featureNames)
        print("second step")
        show(model.second.weights, PlainTextAlignment.featureNames + PlainTextAlignment.contextNames)
    }

    private func show(_ weights: [Double], _ names: [String]) {
        for (name, weight) in zip(["bias"] + names, weights) {
            print(name.padding(toLength: 12, withPad: " ", startingAt: 0) + String(format: "%8.3f", weight))
        }
    }

    /// The annotated pairs of articles of a folder that may be trained on.
    private static func events(in folder: String) throws -> [(name: String, pair: EventFile.AnnotatedPair)] {
        try EventFile.all(in: folder).filter { $0.event.split != "held" }.flatMap { name, event in
            event.annotatedPairs.map { (name, $0) }
        }
    }

    private func line(_ event: String, _ example: EventFile.Example) -> String {
        let features = example.features.map { String(format: "%.4f", $0) }.joined(separator: ",")
        let label = example.isLink.map { $0 ? "1" : "0" } ?? "null"
        let links = example.links.sorted().map(String.init).joined(separator: ",")
        return """
            {"event":\(BenchInput.quoted(event)),"a_span":[\(example.spans.0.lowerBound),\(example.spans.0.upperBound)],\
            "b_span":[\(example.spans.1.lowerBound),\(example.spans.1.upperBound)],"label":\(label),"links":[\(links)],\
            "probability":\(String(format: "%.4f", example.probability)),"features":[\(features)]}
            """
    }

    /// Precision, recall and F1 of what reaches a threshold, as `score_events` counts them.
    private func figures(_ events: [Judged], _ threshold: Double) -> (precision: Double, recall: Double, f1: Double) {
        var (right, wrong, all) = (0, 0, 0)
        for event in events {
            let shown = event.cells.filter { $0.probability >= threshold }
            right += Set(shown.flatMap(\.example.links)).count
            wrong += shown.count { $0.example.isLink == false }
            all += event.links
        }
        let precision = right + wrong > 0 ? Double(right) / Double(right + wrong) : 0
        let recall = all > 0 ? Double(right) / Double(all) : 0
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0)
    }

    private func score(_ events: [Judged], _ threshold: Double) -> String {
        let found = figures(events, threshold)
        return String(format: "P %.3f  R %.3f  F1 %.3f", found.precision, found.recall, found.f1)
    }

    private func summary(_ events: [Judged]) -> String {
        let ranked = events.flatMap(\.cells).filter { $0.example.isLink != nil }
            .sorted { $0.probability > $1.probability }
        let all = events.reduce(0) { $0 + $1.links }
        var (hits, sum) = (0.0, 0.0)
        for (place, cell) in ranked.enumerated() where cell.example.isLink == true {
            hits += 1
            sum += hits / Double(place + 1)
        }
        let all01 = stride(from: 0.05, to: 0.95, by: 0.01).map { figures(events, $0) }
        let best = all01.map(\.f1).max() ?? 0
        let atEighty = all01.filter { $0.precision >= 0.8 }.map(\.recall).max() ?? 0
        let atEightyFive = all01.filter { $0.precision >= 0.85 }.map(\.recall).max() ?? 0
        return String(
            format: "average precision %.3f  best F1 %.3f  R at P .80 %.3f  R at P .85 %.3f", sum / Double(max(1, all)),
            best, atEighty, atEightyFive)
    }
}
