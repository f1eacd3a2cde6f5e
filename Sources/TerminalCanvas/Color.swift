/// A colour as themes name it.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the terminal's 16 colours: 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan,
    /// 7 white, then the bright ones.
    case ansi(UInt8)
    /// Red, green and blue of sRGB, 0 to 255 each.
    case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, Sendable {
    case monochrome = 0
    case ansi8 = 8
    case ansi16 = 16
    case indexed256 = 256
    /// Each of red, green and blue in 256 steps.
    case direct = 16_777_216

    public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

extension Color {
    /// `#rrggbb`, `rrggbb`, `default`, or a name such as `blue` or `bright-blue`; `nil` for anything else.
    public init?(_ text: String) {
        let name = text.lowercased()
        if name == "default" {
            self = .terminal
            return
        }
        let isBright = name.hasPrefix("bright-")
        if let index = Color.names.firstIndex(of: isBright ? String(name.dropFirst(7)) : name) {
            self = .ansi(UInt8(index) + (isBright ? 8 : 0))
            return
        }
        let digits = name.hasPrefix("#") ? name.dropFirst() : name[...]
        guard digits.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }

    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// Relative luminance, 0 to 1, after WCAG 2; `nil` where the terminal decides.
    public var luminance: Double? {
        guard case .rgb(let red, let green, let blue) = self else { return nil }
        return 0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
    }

    /// Contrast ratio after WCAG 2, 1 to 21; `nil` where the terminal decides one of the two.
    public func contrast(with other: Color) -> Double? {
        guard let a = luminance, let b = other.luminance else { return nil }
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The colour, moved towards `strong` as little as it takes to stand out from `background` by `least`.
    /// - Parameter shown: what the terminal makes of a colour; the answer is such a one.
    public func legible(
        on background: Color, least: Double, towards strong: Color, shown: (Color) -> Color = { $0 }
    ) -> Color {
        var result = shown(self)
        guard var ratio = result.contrast(with: background) else { return result }
        var share = 0.0
        while ratio < least, share < 1 {
            share += 0.05
            result = shown(mixed(with: strong, share: min(share, 1)))
            ratio = result.contrast(with: background) ?? ratio
        }
        return result
    }

    /// `1 - share` of this colour and `share` of the other; this one where the terminal decides either.
    public func mixed(with other: Color, share: Double) -> Color {
        guard case .rgb(let r1, let g1, let b1) = self, case .rgb(let r2, let g2, let b2) = other else { return self }
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(min(255, max(0, Double(a) * (1 - share) + Double(b) * share + 0.5)))
        }
        return .rgb(mix(r1, r2), mix(g1, g2), mix(b1, b2))
    }

    /// The sRGB transfer function as a table would give it: x^2.4 by way of x^2 and the fifth root.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        if value <= 0.04045 { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        return base * base * fifthRoot(base * base)
    }

    private static func fifthRoot(_ value: Double) -> Double {
        var root = 1.0
        for _ in 0..<30 {
            let fourth = root * root * root * root
            root = (4 * root + value / fourth) / 5
        }
        return root
    }
}

// MARK: - Reducing to what a terminal has

extension Color {
    /// The nearest of the 240 colours of a 256-colour terminal that nobody redefines: the 6×6×6 cube (16–231) and
    /// the greys (232–255). The first 16 belong to the person at the terminal.
    public static func nearest256(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        let r = cubeIndex(red)
        let g = cubeIndex(green)
        let b = cubeIndex(blue)
        let average = (Int(red) + Int(green) + Int(blue)) / 3
        let grey = min(23, max(0, (average - 3) / 10))
        let greyLevel = 8 + 10 * grey
        let target = (Int(red), Int(green), Int(blue))
        let cubeDistance = distance(target, (cubeLevels[r], cubeLevels[g], cubeLevels[b]))
        let greyDistance = distance(target, (greyLevel, greyLevel, greyLevel))
        return greyDistance < cubeDistance ? 232 + grey : 16 + 36 * r + 6 * g + b
    }

    /// As a terminal of 256 colours shows it.
    public var among256: Color {
        guard case .rgb(let red, let green, let blue) = self else { return self }
        return Color.rgb(ofIndex: Color.nearest256(red, green, blue))
    }

    /// What a 256-colour terminal shows for an index from 16 on.
    public static func rgb(ofIndex index: Int) -> Color {
        if index >= 232 {
            let level = UInt8(clamping: 8 + 10 * (index - 232))
            return .rgb(level, level, level)
        }
        let cube = max(0, index - 16)
        func level(_ step: Int) -> UInt8 { UInt8(clamping: cubeLevels[step % 6]) }
        return .rgb(level(cube / 36), level(cube / 6), level(cube))
    }

    private static let cubeLevels = [0, 95, 135, 175, 215, 255]

    private static func cubeIndex(_ channel: UInt8) -> Int {
        channel < 48 ? 0 : channel < 115 ? 1 : min(5, (Int(channel) - 35) / 40)
    }

    private static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
        let red = a.0 - b.0
        let green = a.1 - b.1
        let blue = a.2 - b.2
        return 2 * red * red + 4 * green * green + 3 * blue * blue
    }
}
