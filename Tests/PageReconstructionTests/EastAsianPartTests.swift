import NewsModel
import PageReconstruction
import Testing

/// Headings within East Asian stories, verse, lists, and what news sites print around an article.
@Suite struct EastAsianPartTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func texts(_ article: Article?, _ kind: Paragraph.Kind) -> [String] {
        (article?.body ?? []).filter { $0.kind == kind }.map(\.text)
    }

    @Test func headingsWithinASignedStoryAreCrossheads() {
        let issue = issue(
            """
            柳荫晚报 2031年4月5日 星期六 第7版 人物

            修船人和他的最后一条船
            本报记者 江小雨
            柳荫渡口有一间船坞，修船的是七十岁的陶师傅。他十五岁学徒，修了五十多年木船。
            一条船要晒三十天
            陶师傅修船先晒板。木船的底板要晒足三十天，少一天都不行，他说木头有脾气。
            徒弟改修快艇
            徒弟小冯改修快艇了，陶师傅没有拦他。小冯说，修一条木船的钱只够买半桶漆。
            冬季供暖本周试水
            本报讯（记者 林一舟）市供热公司昨日通知，本周起对全市供热管网进行试水，请住户家中留人。
            """)
        let stories = issue.articles
        #expect(stories.map(\.headline) == ["修船人和他的最后一条船", "冬季供暖本周试水"])
        #expect(texts(stories.first, .crosshead) == ["一条船要晒三十天", "徒弟改修快艇"])
    }

    @Test func aNumberedLineBelowATextHeadsAPart() {
        let article = issue(
            """
            拟表彰对象公示

            根据评选办法，现将五名拟表彰对象予以公示，公示期七天。

            一、工业系统（3名）
            张立新 男 平川钢铁公司炉长
            王晓燕 女 平川纺织集团挡车工
            马建军 男 平川水泥公司班长
            联系电话：0537—2100000
            """
        ).articles.first
        #expect(article?.headline == "拟表彰对象公示")
        #expect(article?.bylines == [])
        #expect(texts(article, .crosshead) == ["一、工业系统（3名）"])
    }

    @Test func stanzasBelowATitleThatSpeaksOfPoemsAreVerse() {
        let issue = issue(
            """
            诗二首

            柳 絮

            秋天的电话

            秋天打来电话的时候
            我正在晾一床旧棉被
            铃声在屋里响了很久

            七律·登望海楼
            周伯安
            百尺危楼接海天，凭栏一望气如烟。
            帆来帆去千重浪，潮落潮生万顷田。

            老街的铜锁匠

            何舟

            老街拐角有一间铜锁铺，门板是卸下来再装上去的那一种。铺主姓金，七十多岁，耳朵已经不大好。
            """)
        let verse = issue.articles.flatMap { texts($0, .verse) }
        #expect(
            verse == [
                "秋天打来电话的时候", "我正在晾一床旧棉被", "铃声在屋里响了很久", "百尺危楼接海天，凭栏一望气如烟。", "帆来帆去千重浪，潮落潮生万顷田。",
            ])
    }

    @Test func aParagraphPartedAtTheEndOfAColumnGoesOn() {
        let article = issue(
            """
            夜市搬了家
            本报记者 丁一鸣
            　　昨天傍晚六点，新民路夜市的摊
            主老唐把最后一箱炒粉的家什搬下三
            轮车。这里离旧址一点二公里。
            　　“头两天没人找得到，一晚上卖
            了十来份。”老唐一边点火一边说，“昨

            天好多了，卖了六十份。”
            　　夜市原在新民路中段，因为占道经

            营、油烟扰民，居民投诉不断。今年三
            月，街道办决定整体搬迁。
            """
        ).articles.first
        #expect(
            article?.body.map(\.text) == [
                "昨天傍晚六点，新民路夜市的摊主老唐把最后一箱炒粉的家什搬下三轮车。这里离旧址一点二公里。",
                "“头两天没人找得到，一晚上卖了十来份。”老唐一边点火一边说，“昨天好多了，卖了六十份。”",
                "夜市原在新民路中段，因为占道经营、油烟扰民，居民投诉不断。今年三月，街道办决定整体搬迁。",
            ])
    }

    @Test func whatSitesPrintAroundAnArticleIsFurniture() {
        let issue = issue(
            """
            柳荫失物招领点设到会展中心

            http://news.example.cn 2031年05月19日03:55 柳荫晚报

              为解决外地来人不清楚认领地点的问题,失物网推出特别措施

              柳荫失物招领点设到会展中心

              【本报讯】(记者江小雨)失物网推出认领点后,得到了市民和来人的赞扬。
              记者昨日从失物网了解到,认领点每天九时开门,市民可以带证件认领。

            阅读数：1382
            【评论】【收藏此页】【大 中 小】【打印】【关闭】
            © 柳荫晚报 版权所有 未经书面授权禁止复制或建立镜像
            """)
        #expect(issue.articles.count == 1)
        #expect(issue.articles.first?.headline == "柳荫失物招领点设到会展中心")
        #expect(issue.date == "2031-05-19")
        #expect(issue.furniture.count == 5)
    }

    @Test func aLineOfUnmarkedWordsIsNoEntryOfAConversation() {
        let article = issue(
            """
            糧食調節會
            昨開首次會議
            議決平價糶米辦法四條

            本市糧食調節委員會於昨日下午三時、在市府會議廳舉行首次會議、到委員林君等九人、議
            決平價糶米辦法四條、自十五日起實行、至五時散會、
            """
        ).articles.first
        #expect(article?.kicker == "糧食調節會")
        #expect(article?.headline == "昨開首次會議")
        #expect(article?.deck == "議決平價糶米辦法四條")
    }

    @Test func linesThatATextAnnouncesAreItsList() {
        let stories = issue(
            """
            夜市搬了家
            本报讯 昨天傍晚六点，新民路夜市的摊主老唐把最后一箱炒粉的家什搬下三轮车。这里离旧址一点二公里，他的摊位号是四十三。
            街道办副主任孙晓云介绍，一百一十户摊主中有九十七户已经迁入，剩下的十三户因为经营品种与夜市要求不符，改到早市经营。

            我市三名教师获评“最美教师”
            本报讯 昨日，全市“最美教师”名单公布，我市三名教师榜上有名，将于教师节前受到表彰，名单如下：
            王立志 城郊镇中心小学
            孙丽娜 东甸子小学
            韩 冰 二道沟教学点
            （马欣）
            """
        ).articles
        #expect(stories.count == 2)
        #expect(stories.last?.body.count == 4)
        #expect(stories.last?.bylines.map(\.name) == ["马欣"])
    }

    @Test func aPageWithItsNameIsNoLabel() {
        let issue = issue(
            """
            松江早报
            2031年8月20日
            星期五 农历七月十三
            05 要闻

            把耕地保护责任落到田间地头
            本报讯（记者 谢岩）昨日，全省耕地保护工作会议在省城召开。会议要求，坚决遏制耕地非农化。
            """)
        #expect(issue.sections.map(\.name) == ["要闻"])
        #expect(issue.sections.first?.page == 5)
        #expect(issue.furniture.count == 4)
    }

    @Test func titlesListedAtTheHeadOfATranscriptAreItsContents() {
        let issue = issue(
            """
            今天节目的主要内容有：
            1.夏粮收购由南向北全面展开
            2.神舟飞船航天员工作进展顺利
            3.长江上游水库群开始腾库迎汛

            夏粮收购由南向北全面展开
            连日来，我国夏粮主产区小麦陆续收获，收购工作由南向北全面展开。截至目前，主产区累计收购小麦一千三百万吨。

            神舟飞船航天员工作进展顺利
            今天，三名航天员开始在轨工作，各项状态良好。他们将在太空工作三个月，完成多项科学实验和两次出舱活动。

            长江上游水库群开始腾库迎汛
            水利部消息，截至目前，长江上游二十一座水库已腾出防洪库容三百六十亿立方米，为迎接主汛期做好了准备。
            """)
        #expect(issue.sections.first?.name?.hasPrefix("今天节目的主要内容有") ?? false)
        #expect(issue.articles.first?.body.count == 3)
        #expect(
            issue.articles.dropFirst().map(\.headline) == [
                "夏粮收购由南向北全面展开", "神舟飞船航天员工作进展顺利", "长江上游水库群开始腾库迎汛",
            ])
    }

    @Test func aDayWrittenOutIsNoTitle() {
        let issue = issue(
            """
            申江日報
            中華民國二十六年三月五日

            西德選舉法
            三強獲致協議
            此間法官方聲稱，法國政府以不得已的心情，決定批準西德聯邦議會之選舉法，並將德憲法問題交人民投票。
            """)
        #expect(issue.articles.first?.headline == "西德選舉法")
        #expect(issue.articles.first?.deck == "三強獲致協議")
    }

    @Test func aTableOfContentsDoesNotHideThePageBelowIt() {
        let issue = issue(
            """
            清江日报      2031年7月18日 星期五  1版

            山区孩子吃上热午饭
            本报记者 江小雨
            7月17日中午，海拔一千三百米的木坪小学飘出饭香。四十二个孩子排队打饭，每人一荤一素一汤。

            导读
            2版 稻田里养出生态鱼
            3版 古镇老茶馆的一天
            4版 国际油价再跌

            清江日报      2031年7月18日 星期五  2版 综合

            稻田里养出生态鱼
            本报记者 林一舟
            在龙头镇，三千亩稻田里游着鲤鱼。农民算了一笔账，一亩地增收八百元，明年还要扩种。
            """)
        #expect(issue.sections.last?.page == 2)
        #expect(issue.sections.last?.articles.map(\.headline) == ["稻田里养出生态鱼"])
    }

    @Test func theTextOfANoticeIsNoLineOfItsHeading() {
        let stories = issue(
            """
            本報啓事
            本報自即日起增出星期增刊一張不另取資訂閱諸君請注意

            鳴謝
            家嚴病劇承 李醫士診治轉危爲安特此鳴謝 王志誠謹啓
            結婚啓事
            茲承 張少甫先生介紹訂於本月十日在大東酒樓舉行結婚典禮敬備喜筵恭請光臨 陳文瀾 周淑貞 謹啓
            """
        ).articles
        #expect(stories.map(\.headline) == ["本報啓事", "鳴謝", "結婚啓事"])
    }
}
