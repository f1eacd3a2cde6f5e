# Reads the table of `llvm-cov report` and prints the share of lines that tests reach: for each target, for all, and
# for each file below 60 %.
$1 ~ /\.swift$/ {
    file = $1
    sub(/.*Sources\//, "", file)
    target = file
    sub(/\/.*/, "", target)
    lines[target] += $8
    missed[target] += $9
    if ($8 > 0 && ($8 - $9) / $8 < 0.6) low[file] = ($8 - $9) / $8
}
END {
    for (target in lines) {
        printf "%-20s %6d lines %6.1f %%\n", target, lines[target], 100 * (1 - missed[target] / lines[target]) | "sort"
        all += lines[target]
        allMissed += missed[target]
    }
    close("sort")
    if (all > 0) printf "%-20s %6d lines %6.1f %%\n", "all", all, 100 * (1 - allMissed / all)
    for (file in low) printf "below 60 %%: %s %.0f %%\n", file, 100 * low[file]
}
