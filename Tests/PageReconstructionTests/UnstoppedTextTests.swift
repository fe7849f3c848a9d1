import NewsModel
import PageReconstruction
import Testing

/// Text whose paragraphs end without a full stop, and which must not be joined or moved for that.
@Suite struct UnstoppedTextTests {
    private func articles(_ text: String) -> [Article] {
        PageRebuilder.issue(from: PageDump.lines(text)).articles
    }

    private func lines(_ article: Article?) -> [[Int]] { article?.body.map(\.sourceLines) ?? [] }

    @Test func entriesWithLabelsOrTimesAreParagraphs() {
        let articles = articles(
            """
            河口晚报
            2028年8月13日

            昨日成绩
            举重女子六十九公斤级：方小舟以二百八十六公斤的总成绩获得第一名，并三次打破河口纪录，北渡选手林梅名列第二
            体操女子团体：河口队得一百八十八分获得冠军，南山队一百八十六分，北渡队一百八十一分，队长从平衡木上掉下来一次
            跳水男子双人三米板：王帆和秦开以四百六十九分夺冠，北渡队四百二十一分，南山队四百一十五分，裁判长现场宣布成绩

            今日看点
            08:30 射箭女子个人八分之一决赛，张巧对阵北渡选手权恩，渡口电视台现场直播，解说员是老韩和他的搭档小白
            10:00 游泳男子百米自由泳半决赛，女子二百米蝶泳决赛，刘歌在第四道，焦洋在第六道，渡口电视台现场直播
            14:30 女排小组赛，河口队对南山队，陈教练称这是小组赛最关键的一场，地点在北渡体育馆，门票已经售完
            """)
        #expect(articles.map(\.headline) == ["昨日成绩", "今日看点"])
        #expect(articles.map(lines) == [[[5], [6], [7]], [[10], [11], [12]]])
    }

    @Test func theOfficeBelowANoticeIsNoHeadline() {
        let articles = articles(
            """
            河口日报
            2024年12月31日 星期二 第08版 公告

            拍卖公告
            受委托，本公司定于2025年1月15日上午10时在本公司大厅公开拍卖渡口路9号门面房一处，建筑面积86.42平方米，起拍价128万元
            联系电话：5550199 联系人：林先生
            河口市鼎新拍卖有限公司

            减资公告
            河口市北渡印务有限公司（注册号430000000012345）经股东会决议，注册资本由500万元减至100万元，请债权人自公告之日起45日内申报债权，特此公告

            注销公告
            河口市好再来饭馆有限公司（注册号430000000054321）经股东会决议，拟向登记机关申请注销登记，请债权人自公告之日起45日内申报债权，特此公告
            """)
        #expect(articles.map(\.headline) == ["拍卖公告", "减资公告", "注销公告"])
        #expect(articles.map(lines) == [[[5], [6], [7]], [[10]], [[13]]])
    }

    @Test func itemsInLowerCaseAreNotJoined() {
        let articles = articles(
            """
            BULLETIN DU PORT
            Juin 1998

            Conseil municipal du 4 juin
            - adoption du compte de la commune, qui présente un excédent de douze mille francs reporté sur les travaux du quai
            - vote d'une subvention de trois mille francs à l'amicale des pêcheurs, à condition que l'étang soit curé avant l'hiver
            - refus de la demande de M. Poulain, qui voulait poser une antenne sur le clocher avec l'accord du curé mais sans le nôtre

            École
            - la rentrée aura lieu le 8 septembre ; les inscriptions sont prises à la mairie tous les matins, sauf le mercredi
            - la cantine augmente de cinquante centimes, ce qui est peu pour un repas et beaucoup pour une assiette de purée
            """)
        #expect(articles.map(\.headline) == ["Conseil municipal du 4 juin", "École"])
        #expect(articles.map(lines) == [[[5], [6], [7]], [[10], [11]]])
    }

    @Test func linesOfAVeryNarrowColumnAreJoined() {
        let page = """
            昨日午後二時本
            埠米商在會館集
            議討論米價問題
            到者三十餘人由
            林會長主席報告
            近日來源不暢存
            底無多各行一致
            主張派員赴鄉採
            購並請官廳准予
            免稅議畢散會
            """
        #expect(
            articles("米商集議\n" + page + "\n輪船失火\n" + page).map(lines) == [
                [Array(2...11)], [Array(13...22)],
            ])
    }
}
