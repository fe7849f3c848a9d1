/// The publication, day and page in the line beside a story's author: `《晚潮报》（2024年05月06日　第 01 版）`.
struct EPaperOrigin {
    private(set) var publication: String?
    private(set) var date: String?
    private(set) var label: EPaperPageLabel?

    init(of page: MarkupNode) {
        let lines = page.elements { $0.hasClass("date") || $0.hasClass("lai") }.compactMap(\.lineText)
        guard let line = lines.first(where: { $0.contains("版") }) ?? lines.first else { return }
        if let open = line.firstIndex(of: "《"), let close = line.firstIndex(of: "》"), open < close {
            publication = line[line.index(after: open)..<close].trimmedToContent
        }
        let ordinal = line.lastIndex(of: "第")
        date = WrittenDate(String(line[..<(ordinal ?? line.endIndex)]))?.isoDay
        label = ordinal.flatMap { EPaperPageLabel(line[$0...].filter { $0 != "）" && $0 != ")" }) }
    }
}
