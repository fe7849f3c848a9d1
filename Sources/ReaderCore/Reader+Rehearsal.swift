import NewsModel
import ScreenModel

extension Reader {
    /// Opens and draws a paper that nobody sees.
    ///
    /// What is done for the first time takes several times as long: code and tables are fetched, types come to life. A
    /// reader that waits for its paper can have that behind it when the paper comes.
    public static func rehearse(size: ScreenSize) {
        let text = "本报讯(记者 张三)12月1日, “一二三”。A一二三四五六七八九十。"
        let story = Article(
            id: ContentID(""), kicker: "一二三", headline: text, bylines: [Byline(role: "记者", name: "张三")],
            bylineText: "记者 张三", body: [Paragraph(text)])
        let issue = Issue(
            id: ContentID(""), language: "zh", furniture: [Furniture(text: "一")],
            sections: [Section(name: "一", articles: [story])])
        var reader = Reader(size: size, isOpening: true)
        _ = reader.update(
            .papers([Paper(issue: issue, source: "/一")], notices: []), at: Moment(time: "", id: ""))
        _ = reader.view()
    }
}
