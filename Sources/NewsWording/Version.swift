/// The version of the program.
package enum Version {
    /// As `--version`, the manual, pages and `serve` give it.
    package static let current = "0.2.0"
}
