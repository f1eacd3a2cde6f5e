import ArgumentParser
import Foundation
import ProgramSettings

/// What commands with long answers take.
struct PagingOptions: ParsableArguments {
    @OptionGroup var settings: SettingsOptions
    @Flag(name: .long, help: "Write to the terminal directly, however long the answer is.")
    var noPager = false

    /// Writes the lines, through the pager where the terminal is too small for them.
    func show(_ lines: [String], on device: OutputDevice) {
        Answer.page(lines, device: device, pager: noPager || !device.isTerminal ? nil : settings.load()["pager"])
    }
}
