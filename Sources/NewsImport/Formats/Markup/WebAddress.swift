/// Web addresses as strings; resolves relative addresses against the address of their document.
///
/// Source: RFC 3986, section 5.2, *Relative Resolution*.
enum WebAddress {
    /// The absolute form of `reference`, or `reference` unchanged if `base` cannot be resolved against.
    static func resolve(_ reference: String, against base: String?) -> String {
        guard let base, !base.isEmpty, scheme(of: reference) == nil else { return reference }
        if reference.isEmpty { return withoutFragment(base) }
        guard let scheme = scheme(of: base) else { return relative(reference, to: base) }
        let parts = parts(of: withoutFragment(base).dropFirst(scheme.utf8.count + 1))
        if reference.hasPrefix("//") { return scheme + ":" + reference }
        guard parts.authority != nil || parts.path.hasPrefix("/") else { return reference }
        return scheme + ":" + (parts.authority.map { "//" + $0 } ?? "") + path(reference, parts)
    }

    /// The scheme before the first colon, such as `https`; `nil` for a relative reference.
    static func scheme(of address: String) -> String? {
        guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter else {
            return nil
        }
        let scheme = address[..<colon]
        return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
            ? String(scheme) : nil
    }

    /// The host without `www.`: `example.org` for `https://www.example.org/news`.
    static func host(of address: String) -> String? {
        guard let scheme = scheme(of: address), address.dropFirst(scheme.count).hasPrefix("://") else { return nil }
        let host = address.dropFirst(scheme.count + 3).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let bare = host.split(separator: "@").last.map(String.init) ?? ""
        return bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare
    }

    static func withoutFragment(_ address: String) -> String {
        address.firstIndex(of: "#").map { String(address[..<$0]) } ?? address
    }

    private typealias Parts = (authority: Substring?, path: Substring, query: Substring?)

    private static func parts(of address: Substring) -> Parts {
        let query = address.firstIndex(of: "?")
        let before = query.map { address[..<$0] } ?? address
        let asked = query.map { address[address.index(after: $0)...] }
        guard before.hasPrefix("//") else { return (nil, before, asked) }
        let rest = before.dropFirst(2)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        return (rest[..<slash], rest[slash...], asked)
    }

    private static func path(_ reference: String, _ base: Parts) -> String {
        if reference.hasPrefix("#") { return base.path + (base.query.map { "?" + $0 } ?? "") + reference }
        if reference.hasPrefix("?") { return base.path + reference }
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        let tail = reference[end...]
        if reference.hasPrefix("/") { return withoutDots(reference[..<end]) + tail }
        let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
        return withoutDots(Substring(folder + reference[..<end])) + tail
    }

    /// Resolves a reference against the path of a file in an archive.
    private static func relative(_ reference: String, to base: String) -> String {
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        if end == reference.startIndex { return withoutFragment(base) + reference }
        let folder = withoutFragment(base).lastIndex(of: "/").map { String(base[...$0]) } ?? ""
        let path = reference.hasPrefix("/") ? String(reference[..<end]) : folder + reference[..<end]
        let isRooted = path.hasPrefix("/")
        let clean = withoutDots(Substring(isRooted ? path : "/" + path))
        return (isRooted ? clean : String(clean.dropFirst())) + reference[end...]
    }

    /// Implements section 5.2.4, *Remove Dot Segments*.
    ///
    /// - Parameter path: a path that begins with `/`.
    private static func withoutDots(_ path: Substring) -> String {
        // Most dots are part of file names.
        let hasSegments = zip(path.utf8, path.utf8.dropFirst()).contains {
            $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".")
        }
        guard hasSegments else { return String(path) }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }
}
