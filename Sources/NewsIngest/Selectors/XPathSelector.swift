/// Expressions of XPath 1.0 that choose elements as a selector of CSS does, said as one. What XPath can say besides is
/// refused: positions among all that was found, text, functions.
///
/// Source: XML Path Language 1.0 (W3C), abbreviated syntax among them.
public enum XPathSelector {
    /// What an expression chooses.
    public struct Choice: Hashable, Sendable {
        /// A selector; empty for the element itself that the expression starts from.
        public var selector: String
        /// The attribute that is meant, and not the element's text.
        public var attribute: String?
    }

    /// The selector for `expression`; nil where there is none.
    /// - Parameter isInside: the expression starts from an element, not from the page.
    public static func choice(_ expression: String, isInside: Bool) -> Choice? {
        let parts = split(expression, at: "|").map { path($0, isInside: isInside) }
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
        let choices = parts.compactMap { $0 }
        guard Set(choices.map(\.attribute)).count == 1, choices.count == 1 || choices.allSatisfy({ $0.selector != "" })
        else { return nil }
        return Choice(
            selector: choices.map(\.selector).joined(separator: ", "), attribute: choices[0].attribute)
    }

    // MARK: Paths

    private static func path(_ text: String, isInside: Bool) -> Choice? {
        var rest = text.trimming(" ", "\t", "\n")[...]
        if isInside, rest.hasPrefix("/") { return nil }
        if rest.hasPrefix(".") {
            rest = rest.dropFirst()
            if rest.isEmpty { return Choice(selector: "", attribute: nil) }
        }
        var selector = ""
        var attribute: String?
        var isDescendant = true
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        } else if rest.hasPrefix("/") {
            rest = rest.dropFirst()
        }
        let steps = split(String(rest), at: "/")
        for (place, step) in steps.enumerated() {
            // Two slashes leave an empty step between them.
            if step.isEmpty {
                guard place > 0 else { return nil }
                isDescendant = true
                continue
            }
            let isLast = place == steps.count - 1
            if step.hasPrefix("@") || step.hasPrefix("attribute::") {
                let name = step.hasPrefix("@") ? step.dropFirst() : step.dropFirst(11)
                guard isLast, isName(name) else { return nil }
                attribute = String(name)
            } else if step == "text()" {
                guard isLast else { return nil }
            } else {
                guard let (compound, reachesDeep) = compound(step) else { return nil }
                let combinator = selector.isEmpty ? "" : isDescendant || reachesDeep ? " " : " > "
                selector += combinator + compound
                isDescendant = false
            }
        }
        return Choice(selector: selector, attribute: attribute)
    }

    /// A step, and whether it reaches below the children.
    private static func compound(_ step: String) -> (String, Bool)? {
        var rest = step[...]
        var reachesDeep = false
        for (axis, isDeep) in [("descendant::", true), ("descendant-or-self::", true), ("child::", false)]
        where rest.hasPrefix(axis) {
            rest = rest.dropFirst(axis.count)
            reachesDeep = isDeep
        }
        let name = rest.prefix { $0 != "[" }
        guard name == "*" || isName(name) else { return nil }
        rest = rest[name.endIndex...]
        var tests = ""
        while rest.first == "[" {
            guard let end = closing(rest) else { return nil }
            let inside = String(rest[rest.index(after: rest.startIndex)..<end]).trimming(" ")
            rest = rest[rest.index(after: end)...]
            guard let test = predicate(inside, of: String(name)) else { return nil }
            // A place is counted among what the tests before it left, which no selector says.
            if !tests.isEmpty, test.contains(":nth-") || test.contains(":last-") { return nil }
            tests += test
        }
        guard rest.isEmpty else { return nil }
        let tag = name == "*" && !tests.isEmpty ? "" : String(name)
        return (tag + tests, reachesDeep)
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    // MARK: Predicates

    private static func predicate(_ text: String, of name: String) -> String? {
        let parts = text.components(at: " and ")
        if parts.count > 1 {
            let tests = parts.map { predicate($0.trimming(" "), of: name) }
            return tests.allSatisfy { $0 != nil } ? tests.compactMap { $0 }.joined() : nil
        }
        if let number = Int(text), number > 0 { return place(number, of: name) }
        if text == "last()" { return name == "*" ? ":last-child" : ":last-of-type" }
        if text.hasPrefix("position()=") { return Int(text.dropFirst(11)).flatMap { place($0, of: name) } }
        if let inner = argument(of: "not", text) {
            return predicate(inner, of: name).flatMap { $0.hasPrefix(":") ? nil : ":not(\($0))" }
        }
        if let test = function(text) { return test }
        guard text.hasPrefix("@") else { return nil }
        let attribute = text.dropFirst().prefix { $0 != "=" && $0 != " " }
        guard isName(attribute) else { return nil }
        let rest = String(text[attribute.endIndex...]).trimming(" ")
        if rest.isEmpty { return "[\(attribute)]" }
        guard rest.hasPrefix("="), let value = quoted(String(rest.dropFirst()).trimming(" ")) else { return nil }
        return "[\(attribute)=\(value)]"
    }

    private static func place(_ number: Int, of name: String) -> String {
        name == "*" ? ":nth-child(\(number))" : ":nth-of-type(\(number))"
    }

    /// `contains`, `starts-with` and what stands for "has an address" and "has the class".
    private static func function(_ text: String) -> String? {
        if text.hasPrefix("string-length(@"), text.hasSuffix(")>0") || text.hasSuffix(") > 0") {
            let name = text.dropFirst(15).prefix { $0 != ")" }
            return isName(name) ? "[\(name)]" : nil
        }
        for (name, sign) in [("contains", "*="), ("starts-with", "^=")] {
            guard let inner = argument(of: name, text) else { continue }
            let arguments = split(inner, at: ",").map { $0.trimming(" ") }
            guard arguments.count == 2, let value = quoted(arguments[1]) else {
                return classWord(inner)
            }
            guard arguments[0].hasPrefix("@"), isName(arguments[0].dropFirst()) else { return classWord(inner) }
            return "[\(arguments[0].dropFirst())\(sign)\(value)]"
        }
        return nil
    }

    /// `concat(' ', normalize-space(@class), ' '), ' word '`: the way to say that a class is among others.
    private static func classWord(_ inner: String) -> String? {
        let plain = inner.replacing(" ", with: "").replacing("'", with: "\"")
        let start = ["concat(\"\",normalize-space(@class),\"\"),\"", "concat(\"\",@class,\"\"),\""]
            .first { plain.hasPrefix($0) }
        guard let start, plain.hasSuffix("\"") else { return nil }
        let word = plain.dropFirst(start.count).dropLast()
        return isName(word) ? "[class~=\"\(word)\"]" : nil
    }

    private static func argument(of name: String, _ text: String) -> String? {
        guard text.hasPrefix(name + "("), text.hasSuffix(")") else { return nil }
        return String(text.dropFirst(name.count + 1).dropLast())
    }

    /// A text in quotes as CSS has it.
    private static func quoted(_ text: String) -> String? {
        guard text.count >= 2, let mark = text.first, mark == "\"" || mark == "'", text.last == mark else { return nil }
        let inner = text.dropFirst().dropLast()
        guard !inner.contains(mark), !inner.contains("\""), !inner.contains("\\"), !inner.contains("\n") else {
            return nil
        }
        return "\"\(inner)\""
    }

    // MARK: Text

    /// Parts between `mark`s that are neither in quotes nor in brackets.
    private static func split(_ text: String, at mark: Character) -> [String] {
        var parts = [""]
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "[" || character == "(" {
                depth += 1
            } else if character == "]" || character == ")" {
                depth -= 1
            } else if character == mark, depth == 0 {
                parts.append("")
                continue
            }
            parts[parts.count - 1].append(character)
        }
        return parts.map { $0.trimming(" ", "\t", "\n") }
    }

    private static func closing(_ text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        for place in text.indices {
            let character = text[place]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "[" {
                depth += 1
            } else if character == "]" {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return nil
    }
}

extension String {
    /// Parts between occurrences of `mark`.
    fileprivate func components(at mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
