/// The rule about local addresses: who starts inside may stay inside; nobody gets in from outside.
///
/// What the reader typed may be on the own network. What a feed, a page or a redirect names may not, because it could
/// ask a router or a printer for something in the reader's name.
struct AddressGuard {
    /// The address was not typed by the reader.
    let isFromContent: Bool
    /// The reader typed an address of the own network, and what it names may be there too.
    let allowsPrivate: Bool
    var isRedirected = false
    private(set) var startedPrivate = false

    init(isFromContent: Bool, allowsPrivate: Bool) {
        self.isFromContent = isFromContent
        self.allowsPrivate = allowsPrivate
    }

    /// Whether a connection may be made to an address that is private or not.
    func allows(isPrivate: Bool) -> Bool {
        !isPrivate || allowsPrivate || startedPrivate || !isRedirected && !isFromContent
    }

    /// Notes the address of a connection that is there, and whether a request may be sent over it. A name may stand
    /// for addresses inside and outside: only the one that is really used counts.
    mutating func connected(isPrivate: Bool) -> Bool {
        guard allows(isPrivate: isPrivate) else { return false }
        if isPrivate, !isRedirected { startedPrivate = true }
        return true
    }
}
