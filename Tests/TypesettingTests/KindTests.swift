import NewsModel
import Testing

@testable import Typesetting

/// The kinds of paragraphs beside plain ones.
@Suite struct KindTests {
    private static func article(_ paragraphs: [(Paragraph.Kind, String)]) -> Article {
        Article(id: ContentID("kinds"), body: paragraphs.map { Paragraph($1, kind: $0) })
    }

    @Test func versesKeepTheirLinesAndHaveNoIndent() {
        let poem = Self.article([
            (.paragraph, "桥头有人念诗："), (.verse, "月亮照着老桥"), (.verse, "　　桥下的水一直往东流过了三个镇子还不肯停下来"),
            (.paragraph, "大家都听着。"),
        ])
        #expect(
            picture(of: poem, measure: 32) == """
                    桥头有人念诗：

                月亮照着老桥
                　　桥下的水一直往东流过了三个镇
                    子还不肯停下来

                    大家都听着。
                """)
    }

    @Test func itemsHaveBulletsAndHangBesideThem() {
        let list = Self.article([
            (.item, "Bring a lamp, for the bridge is dark after nine."), (.item, "Leave carts at the gate."),
        ])
        #expect(
            picture(of: list, measure: 28) == """
                • Bring a lamp, for the
                  bridge is dark after nine.
                • Leave carts at the gate.
                """)
    }

    @Test func itemsOfANumberedListHaveTheirNumbers() {
        var list = Self.article([(.item, "Bring a lamp, for the bridge is dark."), (.item, "Leave carts at the gate.")])
        list.body[0].number = 9
        list.body[1].number = 10
        #expect(
            picture(of: list, measure: 28) == """
                9. Bring a lamp, for the
                   bridge is dark.
                10. Leave carts at the gate.
                """)
    }

    @Test func quotationsStandBesideABar() {
        let story = Self.article([
            (.paragraph, "镇上说："), (.quotation, "老桥明年再修一次，渡船照开，票价不变，月票也不变。"), (.note, "据镇政府公告。"),
        ])
        #expect(
            picture(of: story, measure: 28) == """
                  镇上说：

                │ 老桥明年再修一次， 渡船照
                │ 开，票价不变，月票也不变。

                  据镇政府公告。
                """)
    }

    @Test func rowsOfATableStandInColumns() {
        let rows = ["渡口\t班次\t票价", "东门\t12\t1.5", "西河码头\t8\t10"]
        #expect(
            picture(of: Self.article(rows.map { (.row, $0) }), measure: 40) == """
                渡口      班次  票价
                东门        12   1.5
                西河码头     8    10
                """)
    }

    @Test func aRowWithoutRoomForItsColumnsIsWrapped() {
        let rows = ["the ferry at the eastern gate\t12", "the other\t8"]
        #expect(
            picture(of: Self.article(rows.map { (.row, $0) }), measure: 24) == """
                the ferry at the eastern
                  gate 12
                the other 8
                """)
    }

    @Test func cellsMayBeEmptyAndRowsMayHaveMore() {
        let rows = ["a\t\tc", "aa\tb\tc\td"]
        #expect(
            picture(of: Self.article(rows.map { (.row, $0) }), measure: 40) == """
                a      c
                aa  b  c  d
                """)
    }
}
