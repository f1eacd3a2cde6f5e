/// A selector of CSS, for elements of a page.
///
/// Understood are types, `*`, classes, ids, attributes (`[a]`, `=`, `~=`, `|=`, `^=`, `$=`, `*=`, with ` i`), the
/// pseudo-classes `:first-child`, `:last-child`, `:only-child`, `:nth-child()`, `:nth-last-child()`, the same of type,
/// `:empty` and `:not()` with a list of compounds, the combinators descendant, `>`, `+` and `~`, and lists with commas.
/// Source: Selectors Level 4 (W3C), without what depends on a browser's state.
public struct CSSSelector: Hashable, Sendable {
    /// What is wrong with a selector, in words.
    public struct Problem: Error, Hashable, CustomStringConvertible {
        /// Without a full stop.
        public var reason: String
        /// The same as `reason`, to be put into a sentence.
        public var description: String { reason }
    }

    /// How a compound stands to the one before it.
    enum Combinator: Hashable { case descendant, child, next, later }

    /// What one part of a compound asks of an element.
    enum Test: Hashable {
        /// The element's name, in lower case.
        case tag(String)
        /// A word of its `class`, in its own case.
        case name(String)
        /// Its `id`, in its own case.
        case identity(String)
        /// An attribute, how it is compared, and with what; the last is empty for `exists`.
        case attribute(String, Comparison, String, ignoresCase: Bool)
        /// Where it stands among its siblings.
        case place(Place)
        /// It has neither elements nor text in it.
        case isEmpty
        /// None of these holds.
        indirect case not([Compound])
    }

    /// `word` is one of several with spaces between, `language` the whole value or its part before a hyphen.
    enum Comparison: Hashable { case exists, equals, word, language, begins, ends, contains }

    /// `a`n + `b`, counted among all siblings or those of one type, from either end.
    struct Place: Hashable {
        var step: Int
        var offset: Int
        var ofType = false
        var fromEnd = false

        /// - Parameter number: the element's place, from 1.
        func holds(_ number: Int) -> Bool {
            if step == 0 { return number == offset }
            let rest = number - offset
            return rest % step == 0 && rest / step >= 0
        }
    }

    /// Tests of one element; all must hold.
    struct Compound: Hashable {
        var tests: [Test] = []
    }

    /// A compound, and how it stands to the one before it in the chain.
    struct Step: Hashable {
        var combinator: Combinator
        var compound: Compound
    }

    /// Alternatives, each from the outermost element to the one that is meant.
    var chains: [[Step]]
    /// As it was written.
    public var text: String

    /// Reads a selector, or a list of them.
    public init(_ text: String) throws(Problem) {
        var parser = CSSSelectorParser(text)
        chains = try parser.list()
        self.text = text
    }
}

/// Reads selectors.
struct CSSSelectorParser {
    private static let most = 64

    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars.prefix(2_000)) }

    private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    private func problem(_ reason: String) -> CSSSelector.Problem { CSSSelector.Problem(reason: reason) }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        at += 1
        return true
    }

    @discardableResult
    private mutating func skipSpaces() -> Bool {
        let start = at
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { at += 1 }
        return at > start
    }

    // MARK: Structure

    /// Reads all of the text.
    mutating func list() throws(CSSSelector.Problem) -> [[CSSSelector.Step]] {
        var chains = [try chain()]
        while take(",") {
            chains.append(try chain())
            if chains.count > CSSSelectorParser.most { throw problem("it has too many parts") }
        }
        if let rest = next { throw problem("“\(rest)” is not understood") }
        return chains
    }

    private mutating func chain() throws(CSSSelector.Problem) -> [CSSSelector.Step] {
        skipSpaces()
        var steps = [CSSSelector.Step(combinator: .descendant, compound: try compound())]
        while true {
            let hasSpace = skipSpaces()
            guard let scalar = next, scalar != "," else { return steps }
            let combinator: CSSSelector.Combinator
            switch scalar {
            case ">": combinator = .child
            case "+": combinator = .next
            case "~": combinator = .later
            default:
                guard hasSpace else { throw problem("“\(scalar)” is not understood") }
                combinator = .descendant
            }
            if combinator != .descendant {
                at += 1
                skipSpaces()
            }
            steps.append(CSSSelector.Step(combinator: combinator, compound: try compound()))
            if steps.count > CSSSelectorParser.most { throw problem("it has too many parts") }
        }
    }

    private mutating func compound(isInNot: Bool = false) throws(CSSSelector.Problem) -> CSSSelector.Compound {
        var compound = CSSSelector.Compound()
        let start = at
        if take("*") {
        } else if let scalar = next, CSSSelectorParser.isName(scalar) {
            compound.tests.append(.tag(try name().lowercased()))
        }
        while let test = try test(isInNot: isInNot) {
            compound.tests.append(test)
            if compound.tests.count > CSSSelectorParser.most { throw problem("it has too many parts") }
        }
        if at == start {
            throw problem(next.map { "an element is missing before “\($0)”" } ?? "an element is missing at the end")
        }
        return compound
    }

    private mutating func test(isInNot: Bool) throws(CSSSelector.Problem) -> CSSSelector.Test? {
        if take(".") { return .name(try name()) }
        if take("#") { return .identity(try name()) }
        if take("[") { return try attribute() }
        if take(":") { return try pseudoClass(isInNot: isInNot) }
        return nil
    }

    // MARK: Parts

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80 || scalar == "-" || scalar == "_" || scalar == "\\"
            || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private mutating func name() throws(CSSSelector.Problem) -> String {
        var name = String.UnicodeScalarView()
        while let scalar = next, CSSSelectorParser.isName(scalar) {
            at += 1
            if scalar == "\\" {
                guard let escaped = next else { throw problem("a backslash stands at the end") }
                at += 1
                name.append(escaped)
            } else {
                name.append(scalar)
            }
        }
        if name.isEmpty {
            throw problem(next.map { "a name is missing before “\($0)”" } ?? "a name is missing at the end")
        }
        return String(name)
    }

    private mutating func attribute() throws(CSSSelector.Problem) -> CSSSelector.Test {
        skipSpaces()
        let attribute = try name().lowercased()
        skipSpaces()
        if take("]") { return .attribute(attribute, .exists, "", ignoresCase: false) }
        let signs: [(Unicode.Scalar, CSSSelector.Comparison)] = [
            ("~", .word), ("|", .language), ("^", .begins), ("$", .ends), ("*", .contains),
        ]
        var comparison = CSSSelector.Comparison.equals
        for (sign, meaning) in signs where take(sign) {
            comparison = meaning
            break
        }
        guard take("=") else { throw problem("“[\(attribute)” is not closed") }
        skipSpaces()
        let value = try self.value()
        skipSpaces()
        let ignoresCase = take("i") || take("I")
        skipSpaces()
        guard take("]") else { throw problem("“[\(attribute)” is not closed") }
        return .attribute(attribute, comparison, value, ignoresCase: ignoresCase)
    }

    private mutating func value() throws(CSSSelector.Problem) -> String {
        guard let mark = next, mark == "\"" || mark == "'" else { return try name() }
        at += 1
        var value = String.UnicodeScalarView()
        while let scalar = next, scalar != mark {
            at += 1
            if scalar == "\\", let escaped = next {
                at += 1
                value.append(escaped)
            } else {
                value.append(scalar)
            }
        }
        guard take(mark) else { throw problem("a quotation mark is not closed") }
        return String(value)
    }

    private mutating func pseudoClass(isInNot: Bool) throws(CSSSelector.Problem) -> CSSSelector.Test {
        let name = try name().lowercased()
        func place(_ step: Int, _ offset: Int, ofType: Bool = false, fromEnd: Bool = false) -> CSSSelector.Test {
            .place(CSSSelector.Place(step: step, offset: offset, ofType: ofType, fromEnd: fromEnd))
        }
        switch name {
        case "first-child": return place(0, 1)
        case "last-child": return place(0, 1, fromEnd: true)
        case "first-of-type": return place(0, 1, ofType: true)
        case "last-of-type": return place(0, 1, ofType: true, fromEnd: true)
        case "empty": return .isEmpty
        case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
            let (step, offset) = try formula(of: name)
            return place(step, offset, ofType: name.hasSuffix("type"), fromEnd: name.contains("last"))
        case "not" where !isInNot:
            guard take("(") else { throw problem(":not wants brackets") }
            var compounds: [CSSSelector.Compound] = []
            repeat {
                skipSpaces()
                compounds.append(try compound(isInNot: true))
                skipSpaces()
            } while take(",")
            guard take(")") else { throw problem(":not takes single elements, and its bracket is to be closed") }
            return .not(compounds)
        default: throw problem("“:\(name)” is not understood here")
        }
    }

    /// `odd`, `even`, `3`, `2n+1`, `-n+3`.
    private mutating func formula(of name: String) throws(CSSSelector.Problem) -> (step: Int, offset: Int) {
        guard take("(") else { throw problem(":\(name) wants brackets") }
        var inside = ""
        while let scalar = next, scalar != ")" {
            at += 1
            if scalar != " " { inside.unicodeScalars.append(scalar) }
        }
        guard take(")") else { throw problem("the bracket of :\(name) is not closed") }
        let wrong = problem(":\(name)(\(inside)) is not understood")
        inside = inside.lowercased()
        if inside == "odd" { return (2, 1) }
        if inside == "even" { return (2, 0) }
        guard let n = inside.firstIndex(of: "n") else {
            guard let number = Int(inside), abs(number) < 100_000 else { throw wrong }
            return (0, number)
        }
        let (head, tail) = (inside[..<n], inside[inside.index(after: n)...])
        let step = head.isEmpty || head == "+" ? 1 : head == "-" ? -1 : Int(head)
        let offset = tail.isEmpty ? 0 : Int(tail)
        guard let step, let offset, abs(step) < 100_000, abs(offset) < 100_000 else { throw wrong }
        return (step, offset)
    }
}
