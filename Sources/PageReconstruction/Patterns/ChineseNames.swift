/// Recognises Chinese personal names by their form.
enum ChineseNames {
    /// The commonest surnames in the 2007 and 2020 lists of the Ministry of Public Security, and some rarer ones.
    private static let surnames = Set(
        """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏\
        钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪\
        严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席\
        卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符\
        奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫\
        鞠僧桑荆谌银扬明沙伏岑习胥保和蔺闫肖付代粟亓仝逯佘揣晁逄訾闻撒么占线綦轩农寇牧\
        張陳楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍萬錢湯黎喬賀賴龔龐蘭莊關紀
        """.unicodeScalars)

    /// Characters commonly used to write foreign names and those of other peoples of China (the tables of Xinhua).
    private static let transliterating = Set(
        """
        阿埃艾爱安昂奥巴白柏拜班贝本比彼毕边宾波玻伯勃博卜布采蔡查察昌彻茨茨慈达大戴丹当道德登邓狄迪蒂丁东杜顿多恩尔耳法凡范方菲        费芬丰佛夫弗福盖冈高戈哥格葛根贡古瓜圭哈海汉翰豪赫黑亨洪胡华怀惠霍基吉季济加佳嘉贾简江杰捷金津居喀卡凯坎康考柯科克肯孔库夸        奎昆拉腊莱来赖兰郎朗劳老勒雷蕾李里丽利莉力立连良列林琳隆娄卢鲁路露伦罗洛玛马麦迈曼芒茅梅门蒙孟米密明敏缪摩莫姆木穆拿娜纳        乃南内嫩尼妮年涅宁牛纽农努诺欧帕派潘庞佩彭皮平坡朴普漆齐奇契恰强乔钦琼丘曲让热仁日荣茹儒瑞若撒萨塞赛桑色瑟森沙莎山尚绍舍        申生圣施石史舒斯丝思苏孙索所塔泰坦汤唐陶特腾提田铁廷通图土托脱瓦娃万旺威韦维卫魏温文翁沃乌武伍西希锡席夏显香肖谢辛欣兴休秀        许叙雪雅亚延扬尧耶也叶伊依易因英尤约宰赞泽曾扎詹章珍真芝志中朱祖佐买提江古仁曲旦扎巴珠卓次央旺
        """.unicodeScalars)

    private static let compoundSurnames: WordList = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒",
    ]

    /// Whether the text is two to four Chinese characters beginning with a surname (four only after a compound
    /// surname), or a name with a middle dot.
    static func isName(_ text: FoldedScalars) -> Bool {
        guard let first = text.first, isNameLike(text) else { return false }
        // `文化·生活` is the name of a column.
        if text.contains("·") { return text.scalars.count(where: transliterating.contains) * 2 >= text.count - 1 }
        if compoundSurnames.prefix(of: text) != nil { return text.count >= 3 }
        return text.count <= 3 && surnames.contains(first)
    }

    /// Whether the text has the form of a name, for places where a name must be, as after `记者`.
    static func isNameLike(_ text: FoldedScalars) -> Bool {
        if text.contains("·") {
            return text.count >= 4 && text.count <= 16 && text.scalars.allSatisfy { $0.isHan || $0 == "·" }
                && text.first != "·" && text.last != "·"
        }
        return text.count >= 2 && text.count <= 4 && text.scalars.allSatisfy(\.isHan)
    }
}
