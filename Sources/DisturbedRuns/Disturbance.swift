/// What happens to a run of the program while it changes files.
package struct Disturbance: Hashable, Sendable {
    /// As `FaultInjection` knows them.
    package enum Kind: String, CaseIterable, Sendable {
        /// From then on the disk is full.
        case full
        /// One change fails with an error of input or output.
        case io
        /// From then on all changes fail so.
        case dead
        /// It is killed.
        case kill
        /// It is killed in the middle of what it writes.
        case torn
        /// It is asked to end, from the keyboard and by the system.
        case interrupt, terminate

        /// Whether the program itself goes on, and has to say what went wrong.
        package var isFault: Bool { [.full, .io, .dead].contains(self) }
    }

    /// The fault that happens.
    package var kind: Kind
    /// The change of a file at which it happens, from 1.
    package var change: Int

    package init(_ kind: Kind, at change: Int) {
        self.kind = kind
        self.change = change
    }
}

extension Disturbance: CustomStringConvertible {
    /// `kill at change 12`.
    package var description: String { "\(kind.rawValue) at change \(change)" }
}
