import CPipe

/// What the C library keeps of memory that is not in use.
public enum Memory {
    /// To be called once, before there are threads. A short thread that allocates finds an arena of its own with glibc, up
    /// to eight for each core, and each keeps what it was given: a run of adding, which starts thousands, was found to hold
    /// four of 17 MB. Two serve as well.
    public static func useFewArenas() { rashomon_limit_arenas(2) }

    /// Gives memory that nothing uses back to the system, after work that needed much. Takes some milliseconds.
    public static func giveBack() { rashomon_give_memory_back() }
}
