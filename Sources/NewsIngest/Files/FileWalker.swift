#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the files to read below a folder.
public enum FileWalker {
    /// What a walk found: paths in the order of their names, folder by folder, and what could not be entered.
    public struct Findings: Sendable {
        /// Paths, in the order of the walk.
        public var files: [String] = []
        /// Paths that could not be looked at, and why.
        public var warnings: [IngestWarning] = []
    }

    /// Endings of the files that a walk takes up; a file that is added by name may have any.
    static let endings: Set<String> = [
        "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "rss", "rdf", "atom", "json",
        "eml", "mbox",
    ]

    /// Folders inside each other that are entered: more are a mistake of a program, or a loop.
    private static let mostFolders = 64

    /// Files that speak about the folder that they lie in.
    private static let notArticles: Set<String> = [
        "readme", "license", "licence", "changelog", "contributing", "authors",
    ]

    /// The files at `path`: itself if it is one, else all with a known ending below it. Hidden files and folders,
    /// and files like README and LICENSE, are passed over; a folder reached twice through links is entered once.
    public static func find(_ path: String) -> Findings {
        var findings = Findings()
        var status = stat()
        guard stat(FileName.system(path), &status) == 0 else {
            let problem = FileProblem(errno: errno)
            findings.warnings.append(
                IngestWarning(subject: path, problem: problem.text, advice: problem.advice, isFailure: true))
            return findings
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            findings.files.append(path)
            return findings
        }
        var entered: Set<[UInt64]> = []
        walk(path, into: &findings, entered: &entered, depth: 0)
        if findings.files.isEmpty, findings.warnings.isEmpty {
            findings.warnings.append(
                IngestWarning(
                    subject: path, problem: "holds no text, Markdown, HTML or feed files",
                    advice: "add a folder with .txt, .md, .html, .xml or .json files", isFailure: true))
        }
        return findings
    }

    private static func walk(_ folder: String, into findings: inout Findings, entered: inout Set<[UInt64]>, depth: Int)
    {
        var status = stat()
        guard depth < mostFolders else {
            findings.warnings.append(
                IngestWarning(
                    subject: folder, problem: "lies deeper than \(mostFolders) folders, and was not looked into",
                    advice: "add it by itself"))
            return
        }
        guard stat(FileName.system(folder), &status) == 0,
            entered.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted
        else { return }
        guard let names = names(in: folder) else {
            let problem = FileProblem(errno: errno)
            findings.warnings.append(IngestWarning(subject: folder, problem: problem.text, advice: problem.advice))
            return
        }
        // Further folders of a maildir may lie in it as plain ones.
        let isMaildir = maildirParts.isSubset(of: names)
        if isMaildir { takeLetters(in: folder, into: &findings) }
        var folders: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") && !(isMaildir && maildirParts.contains(name)) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard stat(FileName.system(path), &status) == 0 else {
                let problem = FileProblem(errno: errno)
                findings.warnings.append(IngestWarning(subject: path, problem: problem.text, advice: problem.advice))
                continue
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                folders.append(path)
            } else if isArticle(name) {
                findings.files.append(path)
            }
        }
        for path in folders { walk(path, into: &findings, entered: &entered, depth: depth + 1) }
    }

    // MARK: Maildir

    /// A folder of letters, one a file: those that were seen lie in `cur`, the others in `new`. Source: maildir(5).
    private static let maildirParts: Set<String> = ["cur", "new", "tmp"]

    private static func takeLetters(in folder: String, into findings: inout Findings) {
        for part in ["cur", "new"] {
            let inner = folder.hasSuffix("/") ? folder + part : folder + "/" + part
            for name in (names(in: inner) ?? []).sorted() where !name.hasPrefix(".") {
                findings.files.append(inner + "/" + name)
            }
        }
    }

    /// When the file at `path` was last changed, or put there, in seconds since 1970; nil where there is none. Not the
    /// time of its content, which a letter keeps where it is moved.
    public static func changed(_ path: String) -> Int64? {
        var status = stat()
        guard stat(FileName.system(path), &status) == 0 else { return nil }
        #if canImport(Glibc)
            return Int64(status.st_ctim.tv_sec)
        #else
            return Int64(status.st_ctimespec.tv_sec)
        #endif
    }

    private static func isArticle(_ name: String) -> Bool {
        let (stem, ending) = FilePath.split(name: name)
        return endings.contains(ending) && !notArticles.contains(stem.lowercased())
    }

    private static func names(in folder: String) -> [String]? {
        guard let handle = opendir(FileName.system(folder)) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                FileName.text(Array(bytes.prefix { $0 != 0 }))
            }
            names.append(name)
        }
        return names
    }
}

/// Parts of paths.
enum FilePath {
    /// The name's stem, and its ending in lower case without the point.
    static func split(name: String) -> (stem: String, ending: String) {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return (name, "") }
        return (String(name[..<point]), name[name.index(after: point)...].lowercased())
    }

    /// The names between the slashes, without empty ones and `.`.
    static func components(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init).filter { $0 != "." }
    }

    /// `path` from the root of the file system, links left as they are.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }
}
