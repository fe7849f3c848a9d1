import NewsModel
import PageReconstruction
import Testing

/// Verse, prices, lists of names and labels of East Asian papers.
@Suite struct EastAsianRunTests {
    private func issue(_ text: String) -> NewsModel.Issue { PageRebuilder.issue(from: PageDump.lines(text)) }

    private func kinds(_ article: Article?) -> [Paragraph.Kind] { article?.body.map(\.kind) ?? [] }

    @Test func coupletsAreVerse() {
        let article = issue(
            """
            登北岭
            许伯年
            小径入云深，松风满客襟。
            回看来时路，秋色正沉沉。
            """
        ).articles.first
        #expect(article?.headline == "登北岭")
        #expect(article?.bylines.map(\.name) == ["许伯年"])
        #expect(kinds(article) == [.verse, .verse])
    }

    @Test func aPoemWithoutMarksEndsAboveTheHeadingOfTheNextText() {
        let articles = issue(
            """
            井边（外一首）
            林 远

            月亮落在井里
            打水的人
            把它提上来
            又倒进缸里

            灯下
            母亲缝着旧衣
            线很长
            夜也很长

            书房里的旧地图
            何 川

            父亲留下一张一九五六年的县城地图。纸已发黄，折痕处用胶布粘过，街名如今多半不在了。
            """
        ).articles
        #expect(articles.map(\.headline) == ["井边（外一首）", "书房里的旧地图"])
        #expect(articles.map { $0.bylines.map(\.name) } == [["林远"], ["何川"]])
        #expect(kinds(articles.first) == Array(repeating: .verse, count: 8))
    }

    @Test func pricesAreRowsAndNoHeadline() {
        let articles = issue(
            """
            河口金市
            標金開盤八百七十一元三角
            收盤八百七十二元一角
            銀洋七十二元四角

            東街火警
            焚去樓房三幢

            昨晨三時許，東街二〇五號洋貨號忽告失慎，救火會聞警趕到，竭力施救，至五時始熄，損失約二萬元。
            """
        ).articles
        #expect(articles.map(\.headline) == ["河口金市", "東街火警"])
        #expect(articles.last?.deck == "焚去樓房三幢")
        #expect(kinds(articles.first) == [.row, .row, .row])
    }

    @Test func namesBelowATitleAreItsList() {
        let articles = issue(
            """
            柳荫县第九届人民代表大会代表名单
            王德福 李 军 张秀英（女） 刘 洋
            陈桂兰（女） 赵永刚 孙 丽（女） 周 涛

            老街改造年底完工
            本报讯（记者 江小雨）记者昨天从住建局获悉，老街改造工程将于年底完工，沿街四百户居民不必搬离。
            """
        ).articles
        #expect(articles.map(\.headline) == ["柳荫县第九届人民代表大会代表名单", "老街改造年底完工"])
        #expect(articles.first?.body.map(\.text).joined(separator: "|").contains("陈桂兰（女） 赵永刚") == true)
    }

    @Test func anOfficeAndItsDayEndANotice() {
        let issue = issue(
            """
            柳荫县人民政府关于表彰先进集体的决定

            各乡镇人民政府：
            去年，全县涌现出一批先进集体。县政府决定，对县水务局等十个先进集体予以表彰，希望再接再厉。
            附件：先进集体名单
            柳荫县人民政府
            2031年3月2日

            短评
            把好事办实
            老街改造是好事。好事要办好，就要多听居民的话，把每一户的难处都记在账上。
            """)
        #expect(issue.articles.first?.body.suffix(3).map(\.text) == ["附件：先进集体名单", "柳荫县人民政府", "2031年3月2日"])
        #expect(issue.furniture.isEmpty)
    }

    @Test func marksOfATopListReturnOverTheirStories() {
        let issue = issue(
            """
            ■速览
            □二号线北段洞通
            □十五路公交明起改线

            □二号线北段洞通
            本报讯（记者 江小雨）昨天上午，二号线北段全线洞通，比计划提前二十天，年底可以试车。

            □十五路公交明起改线
            本报讯（记者 江小雨）因东街施工，十五路公交车明天起绕行建设街，工期预计三个月。
            """)
        #expect(issue.articles.compactMap(\.headline) == ["二号线北段洞通", "十五路公交明起改线"])
    }

    @Test func aJapaneseHeadNamesItsDayInTwoCalendars() {
        let issue = issue(
            """
            北浜日日新聞 2014年(平成26年)5月9日 金曜日 第3種郵便物認可 (4)

            港の防波堤、改修へ
            来年度着工 事業費12億円

            　市は8日、老朽化が進む港の防波堤を来年度から3年かけて改修する方針を明らかにした。国の補助を見込む。

            社説
            地方の足を守るには

            　路線バスの廃止が相次いでいる。人口減が続く中、運転手の不足も深刻で、国は補助の仕組みを見直すべきだ。
            """)
        #expect(issue.date == "2014-05-09")
        #expect(issue.furniture.count == 1)
        #expect(issue.sections.last?.name == "社説")
        #expect(issue.articles.map(\.headline) == ["港の防波堤、改修へ", "地方の足を守るには"])
    }

    @Test func aTitleBelowALabelIsNoWriterAndALetterIsFromAPlace() {
        let issue = issue(
            """
            【小檔案】
            木柵線
            全長十點九公里，設十二站，八十五年三月二十八日通車，每日載客約四萬人次。

            讀者投書
            公車站牌該換了
            我每天在永和路等車，站牌上的路線圖早已褪色，外地人根本看不懂，盼公車處儘速更換。
            （臺北縣／王小明）
            """)
        #expect(issue.articles.map(\.headline) == ["木柵線", "公車站牌該換了"])
        #expect(issue.articles.last?.bylines.map(\.name) == ["王小明"])
    }

    @Test func aHeadingAmongWrappedParagraphsWithIndentsStandsByItself() {
        let articles = issue(
            """
            柳荫县报 2031年10月11日 星期五
            全县设点四十二个收粮
            农民当日拿到粮款
            　　本报讯（记者 韩冰）10月8日起，我
            县秋粮收购工作全面展开，全县共设收购
            点四十二个，预计收购稻谷六万五千吨。
            　　记者在粮库看到，卖粮的车排起长队
            ，工作人员现场检验、过磅，农民当天拿
            到粮款。
            县医院新门诊楼启用
            　　10月9日，县人民医院新门诊楼正式启
            用，新楼设诊室六十八间，候诊时间可以
            缩短四成，电梯增加到六部，患者很欢喜。
            三起事故的教训
            　　一周之内，我县连续发生三起农用车事
            故，造成二人受伤。
            """
        ).articles
        #expect(articles.compactMap(\.headline).count == 3)
        #expect(articles.last?.headline == "三起事故的教训")
        #expect(articles.map(\.body.count) == [2, 1, 1])
    }

    @Test func numbersOnLinesOfTheirOwnCountThePartsOfAStory() {
        let articles = issue(
            """
            这个暑假，县图书馆天天爆满
            原创 柳荫发布 2031-07-20 18:05 发表于柳荫

            01
            早上七点半就有人排队

            7月19日早上七点半，县图书馆门前已经排起了长队，初三学生小林说，来晚了就没有座位了。

            02
            增设座位二百个

            为了满足需求，图书馆新增座位二百个，开放时间延长到晚上九点，读者都说方便了许多。
            """
        ).articles
        #expect(articles.map(\.headline) == ["这个暑假，县图书馆天天爆满"])
        #expect(articles.first?.body.map(\.kind) == [.crosshead, .paragraph, .crosshead, .paragraph])
    }

    @Test func advertisementsStandAroundTheStories() {
        let issue = issue(
            """
            全县中小学默哀三分钟

            本报讯 昨日下午2时28分，全县中小学师生默哀三分钟，县城主要街道的车辆鸣笛致哀。

            柳荫宾馆
            婚宴 寿宴 商务宴
            每席688元起
            订餐电话：0431-6222333
            地址：人民路18号

            人物
            守桥人老耿
            本报记者 林晓

            老耿今年七十三岁，在青龙桥头住了三十一年，每天清早，他都要把桥栏杆擦一遍，风雨无阻。
            """)
        #expect(issue.furniture.count == 5)
        #expect(issue.articles.map(\.headline) == ["全县中小学默哀三分钟", "守桥人老耿"])
    }

    @Test func aBoxThatNamesPagesIsOneStoryOfItsLabel() {
        let issue = issue(
            """
            全县中小学默哀三分钟

            本报讯 昨日下午2时28分，全县中小学师生默哀三分钟，县城主要街道的车辆鸣笛致哀。

            今日导读
            2版 老街改造进展如何
            4版 高考前吃什么
            8版 欧洲杯前瞻
            """)
        #expect(issue.sections.last?.name == "今日导读")
        #expect(issue.sections.last?.articles.map(\.headline) == [nil])
        #expect(issue.sections.last?.articles.first?.body.count == 3)
    }

    @Test func aBracketNamesWhoReportsAndFromWhere() {
        let article = issue(
            """
            豪雨沖斷便橋

            〔記者黃國雄／南投報導〕信義鄉連日豪雨，通往三村的便橋前天深夜遭溪水沖斷，約四百名居民交通中斷。
            """
        ).articles.first
        #expect(article?.headline == "豪雨沖斷便橋")
        #expect(article?.dateline == "南投報導")
        #expect(article?.bylines == [Byline(role: "記者", name: "黃國雄")])
    }

    @Test func aMarkBeforeOneTitleIsBeforeTitlesThroughoutThePage() {
        let issue = issue(
            """
            ◎市電、来月から値上げ
            　市交通局は市電の運賃を来月一日から五円値上げする。定期券も一割ほど高くなる。

            ◎水不足続く
            　上流の貯水池の水位が平年の六割に下がり、市は節水を呼びかけている。

            テレビ
            7:00 ニュース
            7:20 朝の音楽
            8:15 連続小説
            """)
        #expect(issue.articles.compactMap(\.headline) == ["市電、来月から値上げ", "水不足続く"])
        #expect(issue.sections.last?.name == "テレビ")
        #expect(kinds(issue.articles.last) == [.row, .row, .row])
    }

    @Test func markedLinesWithoutTextAreAList() {
        let articles = issue(
            """
            街市口罩賣到斷市

            深水埗一帶藥房昨日再現人龍，一名姓黃的主婦說，輪候兩小時只買到一盒，店員勸人明天再來。

            三粒星
            ◆地鐵乘客量下跌兩成
            ◆清潔運動周日展開了
            ◆圖書館縮短開放時間
            """
        ).articles
        #expect(articles.last?.headline == "三粒星")
        #expect(kinds(articles.last) == [.item, .item, .item])
    }

    @Test func scoresAndRowsOfCellsAreTablesWithTheirHeads() {
        let articles = issue(
            """
            河口队三连胜
            昨晚，河口队在主场以两球取胜，积分升到第二位，主教练说队员们体能恢复得很快。

            昨日比分
            河口2：0石桥
            青湾1：1白沙

            积分榜
            名次 球队 场次 积分
            1 青湾 12 27
            2 河口 12 25
            3 白沙 12 20
            """
        ).articles
        #expect(articles.map(\.headline) == ["河口队三连胜", "昨日比分", "积分榜"])
        #expect(kinds(articles.dropFirst().first) == [.row, .row])
        #expect(kinds(articles.last) == [.row, .row, .row, .row])
    }

    @Test func twoRowsOfEqualCellsAreATable() {
        let story = issue(
            """
            南港码头昨日开工
            本报讯 南港码头昨天上午开工建设，计划用两年时间建成三个泊位。
            工人们冒雨平整场地，当天运走土石四百多方。
            今日电影
            工人影院　渔歌　9:30　14:00　19:00
            海滨影院　长桥　10:00　15:30　20:00
            """
        ).articles.last
        #expect(story?.headline == "今日电影")
        #expect(kinds(story) == [.row, .row])
    }

    @Test func briefsStandUnderTheLabelAboveThem() {
        let issue = issue(
            """
            北山水库提前蓄水
            新华社北山十七日电 北山水库比计划提前半个月开始蓄水，下游十二个乡今年冬灌不再缺水。
            水库管理处派人沿渠查看，把漏水的地方都补好了。
            简讯
            ▲市第二小学新建的阅览室昨天开放。
            ▲城南菜场从明天起提早半小时开门。
            ▲渡口的新轮船已经试航。
            读者来信
            盼望早点修好路灯
            编辑同志：我们巷子里的路灯坏了一个多月，夜里走路很不方便，希望有关单位早点来修。
            """)
        #expect(issue.sections.map(\.name) == [nil, "简讯", "读者来信"])
        #expect(issue.sections[1].articles.map(\.body.count) == [3])
    }

    @Test func trianglesPartTheSentencesOfAJapaneseColumn() {
        let issue = issue(
            """
            波の音
            ▼堤の桜が咲いた。去年より五日早いという▼花の下に集まる人の声を聞きながら、渡し船の時代を思う。

            おくやみ
            ▽森田タケさん（八十八歳、本町）三日死去。葬儀は五日午後一時、光明寺。
            ▽大野清さん（七十九歳、浜町）四日死去。葬儀は六日午前十時、自宅。
            """)
        #expect(issue.articles.flatMap(\.photos).isEmpty)
        #expect(issue.articles.map(\.body.count) == [1, 2])
    }

    @Test func readersWhoWroteToAJapanesePaperAreNamed() {
        let articles = issue(
            """
            読者の声
            花壇に水を
            主婦　大野和子　５８（浜町）
            駅前の花壇がしおれています。朝の散歩のついでに水をやる人が増えればと思い、筆を執りました。
            図書館の時間を延ばして
            会社員　森田健　４２（本町）
            仕事帰りに寄れる図書館があれば、町はもっと豊かになります。週に一日でも遅くまで開けてください。
            """
        ).articles
        #expect(articles.map(\.headline) == ["花壇に水を", "図書館の時間を延ばして"])
        #expect(articles.flatMap(\.bylines).map(\.name) == ["大野和子", "森田健"])
        #expect(articles.flatMap(\.bylines).map(\.role) == ["主婦", "会社員"])
    }

    @Test func koreanLinesAreJoinedWithBlanks() {
        let articles = issue(
            """
            나루터 다리 협상 타결

            강변시와 나루군은 13일 새벽 다리 통행료 협상을
            타결했다. 노조는 14일로 예고한 파업을 철회했다.
            양쪽은 통행료 1.8% 인하와 인력 42명 충원에
            합의했다. 시민 불편은 없을 것으로 보인다.
            """
        ).articles
        #expect(
            articles.flatMap(\.body).map(\.text) == [
                "강변시와 나루군은 13일 새벽 다리 통행료 협상을 타결했다. 노조는 14일로 예고한 파업을 철회했다. "
                    + "양쪽은 통행료 1.8% 인하와 인력 42명 충원에 합의했다. 시민 불편은 없을 것으로 보인다."
            ])
    }

    /// Lines of a narrow column that are filled to the last syllable.
    @Test func wordsDividedByKoreanTypesettersAreJoined() {
        let articles = issue(
            """
            나루터 다리 협상 타결

            강변시와 나루군은 어제 새벽 나루터 다
            리의 통행료 협상을 마쳤다고 밝혔으며
            새 통행료는 다음달 첫날부터 받기로 하
            고 주민에게는 받지 않는다고 덧붙였는
            데 상인들은 이 소식을 반기면서 관광객
            이 더 늘어날 것으로 기대하고 있다고 전
            했다.
            """
        ).articles
        let text = articles.flatMap(\.body).map(\.text).joined()
        #expect(text.contains("나루터 다리의 통행료") && text.contains("받기로 하고 주민") && text.contains("관광객이 더"))
    }

    @Test func reportersOfKoreanPapersSignBelow() {
        let articles = issue(
            """
            강변시, 자전거 도로 넓힌다

            강변시는 내년 봄까지 나루터에서 시장까지 자전거 도로를 두 배로 넓힌다고 3일 밝혔다.

            이보람 기자 boram@gangbyeon.kr

            도서관 새 단장 마쳐

            시립도서관이 두 달 동안의 공사를 마치고 5일 다시 문을 연다고 도서관 쪽이 전했다.
            """
        ).articles
        #expect(articles.map(\.headline) == ["강변시, 자전거 도로 넓힌다", "도서관 새 단장 마쳐"])
        #expect(articles.map { $0.bylines.map(\.name) } == [["이보람"], []])
    }

    @Test func bracketsSayWhereAndByWhomAStoryWasWritten() {
        let articles = issue(
            """
            碼頭重修工竣
            （江濱通訊）南岸碼頭重修工程業於前日告竣，輪渡即可照常停泊，商民稱便。
            渡輪加班 居民稱便
            【記者林月華報道】渡輪公司昨日宣布，由下月起繁忙時間加開四班，往返兩岸只需十五分鐘。
            """
        ).articles
        #expect(articles.map(\.headline) == ["碼頭重修工竣", "渡輪加班 居民稱便"])
        #expect(articles.map(\.dateline) == ["江濱通訊", "記者林月華報道"])
    }

    @Test func aFewQuestionsWithTheirAnswersAreTurns() {
        let article = issue(
            """
            便民问答
            问：老年证在哪里办理？
            答：带身份证到所在社区办理，当天可取。
            问：夜间公交几点收车？
            答：三路和五路末班车为二十二点三十分。
            """
        ).articles.last
        #expect(article?.headline == "便民问答")
        #expect(article?.body.count == 4)
    }

    @Test func writersOfLettersToChinesePapersSignThem() {
        let articles = issue(
            """
            读者来信
            路灯该修了
            编辑同志：西桥头的路灯坏了一个多月，夜里行人来往很不方便，希望有关部门早日修好。
            西桥小学 李惠珍

            请多进小号雨靴
            入夏以来雨水多，孩子们上学要蹚水，供销社里却买不到小号雨靴，希望商店能多进一些货。
            石桥农机厂 赵有德
            """
        ).articles
        #expect(articles.map(\.headline) == ["路灯该修了", "请多进小号雨靴"])
        #expect(articles.map(\.body.last?.text) == ["西桥小学 李惠珍", "石桥农机厂 赵有德"])
    }

    @Test func thePathOfAPageOfTheWebHeadsNothing() {
        let issue = issue(
            """
            岬新聞デジタル
            ホーム > 社会 > 記事

            古い桟橋、住民の手で修理
            岬の古い桟橋が、住民三十人の手で八年ぶりに修理された。作業は朝早くから夕方まで続いた。
            【写真説明】桟橋の板を張り替える住民＝12日、岬町
            """)
        #expect(issue.articles.map(\.headline) == ["古い桟橋、住民の手で修理"])
        #expect(issue.articles.first?.photos.count == 1)
    }
}
