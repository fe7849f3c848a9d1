import NewsModel
import Testing

@testable import Typesetting

@Suite struct PictureTests {
    @Test func aStoryInOneColumn() {
        #expect(
            picture(of: Fixture.story, measure: 48) == """
                修了三年，花了两百万元
                老桥今天通车 两岸居民夹道看热闹
                渡船开到年底
                本报记者 林小满 通讯员 陈大河
                ────────────────────────────────────────────────
                    本报讯 今天上午8点，河上的老桥通车了。第一个
                过桥的是卖豆腐的老陈，他说：“这一天等了三年。”两
                岸来看热闹的有2000多人，比去年的庙会还多。
                ┌──────────────────────────────────────────────┐
                │ 通车以后，孩子们第一次骑车过河。 林小满 摄   │
                └──────────────────────────────────────────────┘
                    桥面加宽了2.5米， 自行车有了自己的道——过去大
                家只能推着走……夜里， 灯一直亮到河边的 《春茶馆》
                门口。
                    渡船不停。船工老何说，年纪大的人还是爱坐船，
                通车那天船上也坐满了人。他打算开到年底，再把船送
                给镇上的学校。
                """)
    }

    @Test func aStoryInTwoColumns() {
        #expect(
            pages(width: 76, columns: 2, rows: 14) == [
                """
                  修了三年，花了两百万元
                  老桥今天通车 两岸居民夹道看热闹
                  渡船开到年底
                  本报记者 林小满 通讯员 陈大河
                  ────────────────────────────────────────────────────────────────────────
                      本报讯 今天上午8点，河上的老桥        桥面加宽了2.5米， 自行车有了自
                  通车了。 第一个过桥的是卖豆腐的老     己的道——过去大家只能推着走……夜里，
                  陈，他说：“这一天等了三年。”两岸来    灯一直亮到河边的《春茶馆》门口。
                  看热闹的有 2000 多人， 比去年的庙         渡船不停。船工老何说，年纪大的
                  会还多。                              人还是爱坐船，通车那天船上也坐满了
                  ┌────────────────────────────────┐    人。他打算开到年底，再把船送给镇上
                  │ 通车以后， 孩子们第一次骑车过  │    的学校。
                  │ 河。 林小满 摄                 │
                  └────────────────────────────────┘
                """
            ])
    }

    @Test func aStoryInThreeColumns() {
        #expect(
            pages(width: 112, columns: 3, rows: 20) == [
                """
                    修了三年，花了两百万元
                    老桥今天通车 两岸居民夹道看热闹
                    渡船开到年底
                    本报记者 林小满 通讯员 陈大河
                    ────────────────────────────────────────────────────────────────────────────────────────────────────────
                        本报讯 今天上午8点，河上的老    ┌──────────────────────────────┐    里， 灯一直亮到河边的 《春茶馆》
                    桥通车了。第一个过桥的是卖豆腐的    │ 通车以后，孩子们第一次骑车过 │    门口。
                    老陈，他说：“这一天等了三年。”两    │ 河。 林小满 摄               │        渡船不停。船工老何说，年纪大
                    岸来看热闹的有2000多人，比去年的    └──────────────────────────────┘    的人还是爱坐船，通车那天船上也坐
                    庙会还多。                              桥面加宽了2.5米， 自行车有了    满了人。他打算开到年底，再把船送
                                                        自己的道——过去大家只能推着走……夜    给镇上的学校。
                """
            ])
    }

    @Test func aHeadingIsBalancedOverItsLines() {
        let heading = picture(of: Fixture.story, measure: 24).split(separator: "\n").prefix(7)
        #expect(
            heading.joined(separator: "\n") == """
                修了三年，花了两百万元
                老桥今天通车
                两岸居民夹道看热闹
                渡船开到年底
                本报记者 林小满
                通讯员 陈大河
                ────────────────────────
                """)
        let story = Article(id: ContentID("x"), headline: "镇上的人都来看老桥通车了")
        #expect(picture(of: story, measure: 22) == "镇上的人都\n来看老桥通车了")
    }

    @Test func wordsEmojiAndOtherScriptsStandTogether() {
        // Arabic is set in logical order: the terminal, or nothing, turns it round.
        let story = Article(
            id: ContentID("x"),
            body: [
                "第3届Swift大会今天开幕👩‍💻，来自🇨🇳的人说“hello, world”。", "ภาษาไทยเป็นภาษาที่มีระดับเสียง", "صحيفة اليوم في المدينة القديمة",
            ]
            .map { Paragraph($0) })
        #expect(
            picture(of: story, measure: 24) == """
                  第3届Swift大会今天开幕
                👩‍💻，来自🇨🇳的人说“hello,
                world”。

                ภาษาไทยเป็นภาษาที่มีระดับเสียง

                صحيفة اليوم في المدينة
                القديمة
                """)
    }

    @Test func ambiguousMarksOfTwoCellsAreCountedSo() {
        let style = TypesettingStyle(ambiguous: .wide)
        #expect(
            picture(of: Fixture.paragraph("他说：“老桥——通车了。”"), measure: 16, style: style) == """
                  他说： “老桥
                ——通车了。”
                """)
    }

    private func pages(width: Int, columns: Int, rows: Int) -> [String] {
        var paged = PagedLayout(
            Fixture.story, geometry: ColumnGeometry(width: width, columns: columns), rows: rows, style: Fixture.narrow)
        paged.setAll()
        return (0..<paged.pageCount).map { picture(ofPage: $0, of: paged) }
    }
}
