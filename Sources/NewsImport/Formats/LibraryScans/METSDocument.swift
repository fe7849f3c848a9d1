/// A METS document (Library of Congress): the parts of an issue, and the blocks of text in files that form each part.
struct METSDocument {
    /// An area of a text file.
    struct Area: Equatable {
        var file: String
        /// The id of a block, a page or a word; `nil` for the whole file.
        var begin: String?
        /// The id of the last word, if `begin` is a word.
        var end: String?
    }

    /// A division of the logical structure.
    struct Division {
        var type: String
        var label: String?
        var descriptions: [String]
        /// The areas of the division itself, each with its role.
        var areas: [(role: String, area: Area)] = []
        var divisions: [Division] = []
    }

    /// The label of the whole document.
    let label: String?
    private(set) var logical: [Division] = []
    /// The divisions of the pages, in a document without other divisions.
    private(set) var ofPages: [Division] = []
    /// The text files of the pages, in page order.
    private(set) var pages: [String] = []
    private(set) var descriptions: [String: METSDescription] = [:]
    /// The paths of the files by id, as written in the document.
    private(set) var files: [String: String] = [:]
    private var physical: [String: (role: String, areas: [Area])] = [:]
    private var links: [String: [String]] = [:]

    init?(_ bytes: [UInt8]) {
        guard let root = XMLTree(utf8: bytes)?.root, root.isNamed("mets") else { return nil }
        label = root["LABEL"]?.trimmedToContent
        for element in root.descendants("file") {
            guard let id = element["ID"], let path = element.child("FLocat")?["href"] else { continue }
            files[id] = path
        }
        for section in root.children("dmdSec") {
            if let id = section["ID"] { descriptions[id] = METSDescription(section) }
        }
        for link in root.descendants("structLink") { readLinks(link) }
        let maps = root.children("structMap")
        let isLogical = maps.map { $0["TYPE"]?.uppercased() == "LOGICAL" }
        for (map, isLogical) in zip(maps, isLogical) where !isLogical {
            map.visit { if $0.isNamed("div") { readPhysical($0) } }
        }
        for (map, isLogical) in zip(maps, isLogical) where isLogical {
            logical += map.children("div").map(division)
        }
        if logical.isEmpty { ofPages = maps.flatMap { $0.children("div").map(division) } }
    }

    /// Reads links: `smLink` links a division to a part of a page, `smLinkGrp` links its first locator to each of the others.
    private mutating func readLinks(_ link: XMLElement) {
        for element in link.children("smLink") {
            guard let from = element["from"], let to = element["to"] else { continue }
            links[Self.id(from), default: []].append(Self.id(to))
        }
        for group in link.children("smLinkGrp") {
            let ids = group.children("smLocatorLink").compactMap { $0["href"].map(Self.id) }
            if let first = ids.first { links[first, default: []] += ids.dropFirst() }
        }
    }

    private static func id(_ reference: String) -> String { String(reference.drop { $0 == "#" }) }

    private mutating func readPhysical(_ element: XMLElement) {
        let areas = self.areas(in: element)
        for area in areas where !pages.contains(area.file) { pages.append(area.file) }
        guard let id = element["ID"], !areas.isEmpty else { return }
        physical[id] = (role: element["LABEL"] ?? element["TYPE"] ?? "", areas: areas)
    }

    private func areas(in element: XMLElement) -> [Area] {
        element.children("fptr").flatMap { pointer -> [Area] in
            let inner = pointer.descendants("area").compactMap(area)
            if !inner.isEmpty { return inner }
            return pointer["FILEID"].flatMap(path).map { [Area(file: $0)] } ?? []
        }
    }

    private func area(_ element: XMLElement) -> Area? {
        guard let id = element["FILEID"], let path = path(id) else { return nil }
        return Area(file: path, begin: element["BEGIN"], end: element["END"])
    }

    /// The path of a text file, or `nil` for a picture of a page, which has areas as well.
    private func path(_ id: String) -> String? {
        files[id].flatMap { $0.lowercased().hasSuffix(".xml") ? $0 : nil }
    }

    /// The local name: `issue` for `np:issue`.
    private static func localName(_ type: String) -> Substring { type.split(separator: ":").last ?? "" }

    private func division(_ element: XMLElement) -> Division {
        var division = Division(
            type: Self.localName(element["TYPE"] ?? "").uppercased(), label: element["LABEL"]?.trimmedToContent,
            descriptions: (element["DMDID"] ?? "").split(separator: " ").map(String.init))
        let own = areas(in: element)
        division.areas = own.map { (role: "", area: $0) }
        for target in element["ID"].flatMap({ links[$0] }) ?? [] {
            guard let linked = physical[target] else { continue }
            division.areas += linked.areas.map { (role: linked.role.uppercased(), area: $0) }
        }
        division.divisions = element.children("div").map(self.division)
        return division
    }
}
