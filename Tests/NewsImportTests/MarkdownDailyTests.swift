import NewsImport
import NewsModel
import Testing

/// Dailies that crawlers wrote as Markdown.
@Suite struct MarkdownDailyTests {
    private func issue(_ text: String) throws -> NewsModel.Issue {
        try IssueImporter.issues(from: Array(text.utf8), source: "p")[0].issue
    }

    @Test func boldLinesBelowTheNameOfAnIssueHeadItsStories() throws {
        let issue = try issue(
            """
            # 河口日报 2031年4月5日

            **港口吞吐量破亿吨**

            昨日十四时，河口港年吞吐量突破一亿吨。

            **老戏院重新开幕**

            停业二十五年的戏院修复完成，明天起三天免费放映。
            """)
        let stories = issue.sections.flatMap(\.articles)
        #expect(issue.publication == "河口日报")
        #expect(stories.map(\.headline) == ["港口吞吐量破亿吨", "老戏院重新开幕"])
        #expect(stories.first?.body.map(\.text) == ["昨日十四时，河口港年吞吐量突破一亿吨。"])
    }

    @Test func boldLinesWithinAStoryStayText() throws {
        let issue = try issue(
            """
            # 租房新变化

            租房的人多了，押金纠纷少了。

            **租得多，丢得少**

            记者走访了三个小区。

            **押金交给谁**

            押金交给第三方保管。
            """)
        #expect(issue.sections.flatMap(\.articles).map(\.headline) == ["租房新变化"])
    }

    @Test func aDeckTwoLevelsBelowATitleHeadsNoStory() throws {
        let issue = try issue(
            """
            # 河口日报 2031年4月5日 第1版

            - [全市召开两会](#1)
            - [港口吞吐量破亿吨](#2)

            ## 全市召开两会
            *2031年4月5日　第 01 版*

            全市人代会今天开幕，会期三天。

            ## 港口吞吐量破亿吨
            ###### 比上年提前二十六天
            *本报记者 江小雨*

            昨日十四时，河口港年吞吐量突破一亿吨。
            """)
        let stories = issue.sections.flatMap(\.articles)
        #expect(issue.publication == "河口日报")
        #expect(stories.map(\.headline) == ["全市召开两会", "港口吞吐量破亿吨"])
        #expect(stories.last?.deck == "比上年提前二十六天")
        #expect(issue.sections.first?.page == 1)
    }

    @Test func factsInAQuotationAreThoseOfTheStory() throws {
        let issue = try issue(
            """
            ## 港口吞吐量破亿吨

            > 版面：第03版
            > 作者：江小雨

            昨日十四时，河口港年吞吐量突破一亿吨。

            ## 志愿填报今起开始

            > 志愿填报分三批进行

            考生可以登录网站填报志愿，截止时间为本月二十日。
            """)
        let stories = issue.sections.flatMap(\.articles)
        #expect(stories.first?.bylines.map(\.name) == ["江小雨"])
        #expect(issue.sections.first?.page == 3)
        #expect(stories.last?.deck == "志愿填报分三批进行")
    }
}
