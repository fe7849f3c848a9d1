import NewsModel

@testable import Typesetting

/// A story of our own, with all that a heading has.
enum Fixture {
    static let story = Article(
        id: ContentID("story"), kicker: "修了三年，花了两百万元", headline: "老桥今天通车 两岸居民夹道看热闹", deck: "渡船开到年底",
        bylineText: "本报记者 林小满 通讯员 陈大河",
        body: [
            Paragraph(
                "本报讯 今天上午8点，河上的老桥通车了。第一个过桥的是卖豆腐的老陈，他说：“这一天等了三年。”两岸来看热闹的有2000多人，比去年的庙会还多。",
                sourceLines: [4]),
            Paragraph("桥面加宽了2.5米，自行车有了自己的道——过去大家只能推着走……夜里，灯一直亮到河边的《春茶馆》门口。", sourceLines: [8]),
            Paragraph("渡船不停。船工老何说，年纪大的人还是爱坐船，通车那天船上也坐满了人。他打算开到年底，再把船送给镇上的学校。", sourceLines: [9]),
        ],
        photos: [Photo(caption: "通车以后，孩子们第一次骑车过河。", credit: "林小满 摄", sourceLines: [6])])

    /// A story with one paragraph and nothing else.
    static func paragraph(_ text: String, kind: Paragraph.Kind = .paragraph) -> Article {
        Article(id: ContentID("paragraph"), body: [Paragraph(text, kind: kind, sourceLines: [1])])
    }

    static let narrow = TypesettingStyle(ambiguous: .narrow)
}
