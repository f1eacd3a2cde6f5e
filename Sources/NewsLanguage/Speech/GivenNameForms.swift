/// Short forms of given names, so that Bill Crane and William Crane are one person.
package enum GivenNameForms {
    package static func areForms(_ a: String, _ b: String) -> Bool {
        groups.contains { $0.contains(a) && $0.contains(b) }
    }

    private static let groups: [Set<String>] = [
        ["bill", "william", "will", "billy"], ["bob", "robert", "rob", "bobby"], ["jim", "james", "jimmy"],
        ["joe", "joseph"], ["mike", "michael"], ["tom", "thomas", "tommy"], ["dan", "daniel"], ["dave", "david"],
        ["liz", "elizabeth", "beth", "betsy"], ["kate", "katherine", "catherine", "kathy", "cathy"],
        ["tony", "anthony"], ["chris", "christopher"], ["ted", "edward", "ed", "theodore"],
        ["steve", "steven", "stephen"],
        ["jeff", "jeffrey", "geoffrey"], ["matt", "matthew"], ["nick", "nicholas"], ["ben", "benjamin"],
        ["sam", "samuel"], ["tim", "timothy"], ["rick", "richard", "dick"], ["ron", "ronald"], ["don", "donald"],
        ["larry", "lawrence"], ["andy", "andrew"], ["greg", "gregory"], ["ken", "kenneth"],
        ["charlie", "charles", "chuck"],
        ["sue", "susan"], ["jen", "jennifer"], ["becky", "rebecca"], ["debbie", "deborah"], ["maggie", "margaret"],
        ["alex", "alexander", "alexandra"], ["jack", "john"], ["pat", "patrick", "patricia"], ["pete", "peter"],
        ["vova", "vladimir"], ["hans", "johannes"], ["max", "maximilian"],
    ]
}
