/// Why two values that are not equal are not said to differ.
package enum Silence: String, Sendable {
    case littleInCommon = "the words around them have too little in common"
    case weakLink = "the sentences are not surely about the same"
    case part = "one counts a part, or others besides"
    case rate = "one is for each of something, the other is not"
    case former = "one is an earlier figure or a forecast"
    case severity = "one is of the badly hurt only"
    case component = "one is a component, such as cash or stock"
    case conversion = "one is converted from another currency"
    case year = "they are of different years"
    case verb = "no verb is common to both"
    case date = "they are of different days"
    case group = "they count different people or things"
    case statedElsewhere = "an article states the other's figure as well"
    case sum = "figures of one article add up to the other's"
    case size = "they are of different sizes, as figures of different things are"
}
