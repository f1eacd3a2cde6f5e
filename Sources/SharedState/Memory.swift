import CPipe

/// What the C library keeps of memory that is not in use.
public enum Memory {
    /// To be called once, before there are threads. A short thread that allocates finds an arena of its own with glibc,
    /// up to eight for each core, and each keeps what it was given: a run of adding, which starts thousands, was found
    /// to hold four of 17 MB. Two serve as well. And large blocks are had from the system one by one: otherwise glibc
    /// has none so that is smaller than the largest that was given back, and those it has from the heap leave holes
    /// there.
    public static func keepLittle() {
        rashomon_limit_arenas(2)
        rashomon_map_blocks_from(1 << 20)
    }

    /// Gives memory that nothing uses back to the system, after work that needed much. Takes some milliseconds.
    public static func giveBack() { rashomon_give_memory_back() }
}
