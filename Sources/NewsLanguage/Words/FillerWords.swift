import NewsText

/// English words that say nothing of a sentence's matter: they carry no weight in similarity and do not hold a
/// word diff together.
package enum FillerWords {
    package static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    private static let hashes: Set<UInt64> = Set(words.split(separator: " ").map { FNV1a($0.utf8).value })

    private static let words = """
        a about above after again against all also although am amid among an and another any are as at be because been before being \
        below between both but by can could did do does doing down during each either else ever every few for from further \
        had has have having he her here hers herself him himself his how however i if in into is it its itself just least \
        less many may me might more most much must my near neither no nor not of off on once only onto or other our out \
        over own per same she should since so some such than that the their theirs them themselves then there these they \
        this those though through thus to too toward towards under until up upon us very via was we were what when where \
        whether which while who whom whose why will with within without would yet you your said says say saying told \
        according added s t
        """
}
