/// Runs in East Asian papers: classical verse, prices and weather, lists of names.
extension BlockRuns {
    /// The minimum numbers of rows; fewer are too little evidence.
    private static let leastRows = 3
    /// Rows of one number of cells are a table even if they are few.
    private static let leastEqualRows = 2
    private static let leastScores = 2
    private static let leastLinesOfNames = 2

    mutating func markEastAsian(_ blocks: [Block]) {
        for (index, isVerse) in Stanzas(blocks).isVerse.enumerated() where isVerse { settle(index, as: .verse) }
        for run in Self.runs(of: blocks, of: { Self.endsInFigure($0) ? true : nil }) where run.count >= Self.leastRows {
            for index in run { settle(index, as: .row) }
        }
        for run in Self.runs(of: blocks, of: { Self.isScore($0) || Self.isInnings($0) ? true : nil })
        where run.count >= Self.leastScores {
            for index in run { settle(index, as: .row) }
            // A heading may precede the results, and other lines of the game follow: `▽準決勝`, `（延長十一回）`.
            if run.lowerBound > 0, blocks[run.lowerBound - 1].folded.first == "▽" {
                settle(run.lowerBound - 1, as: .row)
            }
            for line in blocks[run.upperBound...].prefix(while: Self.isOfGame) { settle(line.index, as: .row) }
        }
        for run in Self.runs(of: blocks, of: { Self.isRowOfCells($0) ? true : nil })
        where run.count >= Self.leastRows && blocks[run].count(where: { $0.shape.digits > 0 }) * 3 >= run.count * 2 {
            for index in run { settle(index, as: .row) }
        }
        for run in Self.runs(of: blocks, of: Self.cellsWithFigures) where run.count >= Self.leastEqualRows {
            for index in run { settle(index, as: .row) }
        }
        for label in blocks.dropLast()
        where SectionLabel.isLabel(label.folded) && RoleFeatures.isAmongBriefs(label.index + 1, blocks) {
            settle(label.index, as: .label)
        }
        for run in Self.runs(of: blocks, of: { BylinePattern.isListOfNames($0.folded) ? true : nil })
        where run.count >= Self.leastLinesOfNames {
            for index in run { settle(index, as: .item) }
        }
        for run in Self.runs(of: blocks, of: { Self.endsInDay($0) ? true : nil }) where run.count > 1 {
            for index in run { settle(index, as: .item) }
        }
        for run in Self.runs(of: blocks, of: { Self.beginsWithTime($0) ? true : nil }) where run.count > 1 {
            for index in run { settle(index, as: .row) }
        }
        for run in Self.runs(of: blocks, of: Self.markOfEntry) where run.count > 1 {
            // The last line may be the headline of a text.
            let isOverText = run.upperBound < blocks.count && RoleFeatures.isLong(blocks[run.upperBound])
            for index in isOverText ? run.dropLast() : run { settle(index, as: .item) }
        }
        markAdvertisements(blocks)
        for block in blocks where block.shape.isEastAsian && Self.isWeather(block) { settle(block.index, as: .row) }
    }

    /// The minimum number of lines; fewer belong to a notice.
    private static let leastOfAdvertisement = 3
    private static let addresses: WordList = [
        "电话", "電話", "热线", "熱線", "地址", "订餐", "訂座", "联系电话", "咨询", "垂询", "预订", "報名", "报名电话", "TEL", "Tel",
    ]

    /// Marks advertisements of shops: short lines between blank lines, without the end of a sentence, with a telephone
    /// number or an address.
    private mutating func markAdvertisements(_ blocks: [Block]) {
        var start = 0
        while start < blocks.count {
            let end = blocks[(start + 1)...].first { $0.blanksBefore > 0 }?.index ?? blocks.count
            let lines = blocks[start..<end]
            let isShort = lines.allSatisfy {
                $0.lines.count == 1 && $0.shape.count <= 30 && !$0.isComplete && $0.shape.end != .comma
                    && BylinePattern.line($0.folded) == nil && sure[$0.index] == nil
            }
            let hasAddress = lines.dropFirst().contains {
                Self.addresses.prefix(of: $0.folded) != nil && $0.shape.digits > 0
            }
            if lines.count >= Self.leastOfAdvertisement, start > 0, isShort, hasAddress, lines[start].shape.isEastAsian
            {
                for index in start..<end { settle(index, as: .furniture) }
            }
            start = end
        }
    }

    private static let marksOfEntries = Array("▽▼‧・．▶".unicodeScalars)
    private static let longestEntry = 40

    /// The printer's mark before an entry of a list or a title.
    private static func markOfEntry(_ block: Block) -> Unicode.Scalar? {
        guard let mark = block.folded.first else { return nil }
        let isEntry = marksOfEntries.contains(mark) && block.folded.count <= longestEntry
        return isEntry || LinePatterns.isMarkedTitle(block.folded) ? mark : nil
    }

    /// Whether the block begins with a time: `7:20 朝の音楽`.
    private static func beginsWithTime(_ block: Block) -> Bool {
        let time = block.folded.scalars.prefix { $0.isDigit || $0 == ":" }
        guard (4...5).contains(time.count), block.folded.count > time.count + 2, block.folded.count <= 40 else {
            return false
        }
        return time[time.count - 3] == ":" && block.folded.scalars[time.count] == " "
    }

    private mutating func settle(_ index: Int, as role: LineRole) {
        (verse[index], table[index], list[index]) = (role == .verse, role == .row, role == .item)
        sure[index] = role
    }

    /// The longest runs of East Asian lines with equal values of `key`.
    private static func runs<Key: Equatable>(of blocks: [Block], of key: (Block) -> Key?) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var open: (start: Int, key: Key)?
        for index in 0...blocks.count {
            let own =
                index < blocks.count && blocks[index].shape.isEastAsian && blocks[index].lines.count == 1
                ? key(blocks[index]) : nil
            if let run = open, run.key != own {
                runs.append(run.start..<index)
                open = nil
            }
            if open == nil, let own { open = (index, own) }
        }
        return runs
    }

    /// Whether the block is a line below the runs of a game, in brackets or behind a mark: `（北）佐藤―鈴木`, `▽本塁打　小林（湊）`.
    private static func isOfGame(_ block: Block) -> Bool {
        block.blanksBefore == 0 && block.folded.count <= longestEntry && block.shape.end != .stop
            && block.folded.first.map("(▽".unicodeScalars.contains) ?? false
    }

    private static let leastInnings = 3

    /// Whether the block is a team's runs by innings in baseball: `港東 020 010 200=5`, `湊　商　０１０　００１　０００　３`.
    private static func isInnings(_ block: Block) -> Bool {
        let text = block.folded
        guard text.count <= 40, text.first?.isIdeographic ?? false else { return false }
        guard let sum = text.scalars.lastIndex(of: "=") else {
            let words = text.scalars.split(separator: " ")
            return words.count { $0.count == 3 && $0.allSatisfy(\.isDigit) } >= leastInnings
                && words.allSatisfy { $0.allSatisfy(\.isDigit) || $0.allSatisfy(\.isIdeographic) }
        }
        return text.scalars[..<sum].count(where: \.isDigit) >= 5 && text.scalars[(sum + 1)...].allSatisfy(\.isDigit)
    }

    /// Whether the block consists of alternating names and figures without a sentence: `东河3:1海州`, `北浜 5-3 山川`,
    /// `【蹴球】▽準決勝 東浜2―1西浜、南浜3―0北浜`.
    private static func isScore(_ block: Block) -> Bool {
        let scalars = block.folded.scalars
        guard scalars.count <= 60,
            scalars.allSatisfy({ $0.isIdeographic || $0.isDigit || " :-―–、,【】▽()・".unicodeScalars.contains($0) })
        else { return false }
        return scalars.indices.contains { index in
            guard ":-―–".unicodeScalars.contains(scalars[index]) else { return false }
            let home = scalars[..<index].reversed().prefix { $0.isDigit }.count
            let away = scalars[(index + 1)...].prefix { $0.isDigit }.count
            guard 1...3 ~= home, 1...3 ~= away else { return false }
            let before = scalars[..<(index - home)].last { $0 != " " }
            let behind = scalars[(index + 1 + away)...].first { $0 != " " }
            return before?.isIdeographic ?? false && behind?.isIdeographic ?? false
        }
    }

    /// The number of cells of a row that has figures in two of them or more: `人民影院　祝福　9:00　1:30`.
    private static func cellsWithFigures(_ block: Block) -> Int? {
        guard isRowOfCells(block) else { return nil }
        let cells = block.folded.scalars.split(separator: " ")
        return cells.count { $0.contains(where: \.isDigit) } >= 2 ? cells.count : nil
    }

    private static let leastCells = 3

    /// Whether the block consists of cells separated by blanks, without a sentence: `序号 姓名 性别 金额`, `1 王建国 男 120000`.
    private static func isRowOfCells(_ block: Block) -> Bool {
        let text = block.folded
        // Korean words are separated as cells are.
        let isCells = block.shape.gaps > 0 || !text.scalars.contains(where: \.isHangul)
        return isCells && text.count <= 40 && text.scalars.count { $0 == " " } >= leastCells - 1
            && text.scalars.split(separator: " ").count >= leastCells
            && !text.scalars.contains { "。,;!?、《".unicodeScalars.contains($0) }
            && BylinePattern.line(text) == nil && !FurniturePattern.isFurniture(text)
    }

    private static let units = Array("元角分厘釐钱錢石斤担擔两兩度℃%点點人名只枚".unicodeScalars)
    private static let figures = Array("0123456789.一二三四五六七八九十百千万萬零〇○廿卅".unicodeScalars)

    /// Whether the block is an item with an amount at its end: `美元 689.23`, `標金開盤八百七十一元三角`, `今日臺北 多雲 十八至二十四度`.
    private static func endsInFigure(_ block: Block) -> Bool {
        let scalars = block.folded.scalars
        guard (4...28).contains(scalars.count), let first = scalars.first, first.isHan, !figures.contains(first),
            !scalars.contains(where: { ",。;!?:".unicodeScalars.contains($0) })
        else { return false }
        let units = scalars.reversed().prefix { Self.units.contains($0) }.count
        return units <= 2 && scalars.dropLast(units).last.map(figures.contains) ?? false
    }

    /// Whether the block is a title with a day, by which a web page links to a story: `我县启动农村公路三年行动 2021-05-30`.
    private static func endsInDay(_ block: Block) -> Bool {
        let day = block.folded.scalars.suffix(10)
        return block.folded.count > 14 && day.count(where: \.isDigit) == 8 && day.count { $0 == "-" || $0 == "/" } == 2
    }

    /// Whether the block is a weather report: `晴转多云 南风3到4级 21℃~33℃`, `南部 くもり 最高31度`.
    private static func isWeather(_ block: Block) -> Bool {
        let text = block.folded
        guard text.count <= 40, !block.isComplete else { return false }
        return text.scalars.count { $0 == "℃" } >= 2
            || (text.last == "度" || text.last == "℃") && block.shape.digits > 0 && text.contains(" ")
                && skies.contains(where: text.contains)
    }

    private static let skies = ["晴", "曇", "くもり", "多云", "多雲", "阴", "陰", "雨", "雪"]

    /// The lines of a poem in a run of short lines: those below its writer, without the heading of the next text, which
    /// is set apart from the poem and directly above that text.
    ///
    /// - Parameter run: indices of blocks.
    static func poem(_ run: Range<Int>, _ blocks: [Block]) -> Range<Int> {
        guard let first = blocks[run].first, first.shape.isEastAsian else { return run }
        var (start, end) = (run.lowerBound, run.upperBound)
        if let writer = run.prefix(3).last(where: { isWriter(blocks[$0]) && $0 + 1 < end }) { start = writer + 1 }
        if end > start, end < blocks.count, blocks[end].blanksBefore == 0 || isWriter(blocks[end - 1]),
            RoleFeatures.isLong(blocks[end]),
            let apart = (start..<end).last(where: { blocks[$0].blanksBefore > 0 }), end - apart <= longestHeading
        {
            end = max(start, apart)
        }
        return start..<end
    }

    /// A column's name, a headline, a writer, and a note that the text is continued from the previous day.
    private static let longestHeading = 5

    /// Whether a writer is named directly above a poem.
    static func isSigned(_ poem: Range<Int>, _ blocks: [Block]) -> Bool {
        poem.lowerBound > 0 && isWriter(blocks[poem.lowerBound - 1])
    }

    private static func isWriter(_ block: Block) -> Bool {
        BylinePattern.bareNames(block.folded) != nil || BylinePattern.line(block.folded) != nil
    }
}
