/// The analysis that made what an index stores.
enum Analysis {
    /// To be raised with every change of the analysis that makes stored results differ.
    static let version = 3
}
