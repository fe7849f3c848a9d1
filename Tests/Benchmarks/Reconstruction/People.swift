/// Names, and the forms in which papers credit writers and photographers.
struct People {
    private static let surnames = Array(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文邢付柴贠")
    private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志海春红梅晓东亮云飞鹏宇浩然子涵一诺欣怡家豪思远文博雅琪佳宁振铭铎廷合凤林雪峰冬青小燕永胜新民")

    static func name(_ random: inout PageRandom) -> String {
        let surname = random.chance(0.02) ? random.pick(["欧阳", "司马", "上官"]) : String(random.pick(surnames))
        let count = random.chance(0.25) ? 1 : 2
        return surname + (0..<count).map { _ in String(random.pick(given)) }.joined()
    }

    struct Line {
        let text: String
        let writers: [ShatteredPage.Writer]
    }

    /// A name of two characters, sometimes set as wide as one of three.
    private static func spaced(_ name: String, _ random: inout PageRandom) -> String {
        name.count == 2 && random.chance(0.2) ? "\(name.prefix(1))　\(name.suffix(1))" : name
    }

    private static func writer(_ role: String?, _ name: String) -> ShatteredPage.Writer {
        .init(role: role, name: name)
    }

    /// A byline on a line of its own.
    static func line(_ random: inout PageRandom) -> Line {
        let (first, second, third) = (name(&random), name(&random), name(&random))
        let (a, b) = (spaced(first, &random), spaced(second, &random))
        switch random.number(0...22) {
        case 0: return Line(text: "本报记者 \(a)", writers: [writer("记者", first)])
        case 1, 2: return Line(text: "本报记者 \(a) 通讯员 \(b)", writers: [writer("记者", first), writer("通讯员", second)])
        case 3: return Line(text: "本报记者 \(a) \(b)", writers: [writer("记者", first), writer("记者", second)])
        case 4: return Line(text: "□本报记者 \(a)", writers: [writer("记者", first)])
        case 5: return Line(text: "□首席记者 \(a) 通讯员 \(b)", writers: [writer("首席记者", first), writer("通讯员", second)])
        case 6: return Line(text: "本报记者 \(a) 文/图", writers: [writer("记者", first)])
        case 7: return Line(text: "文/图 本报记者 \(a)", writers: [writer("记者", first)])
        case 8:
            return Line(
                text: "记者 \(a) 通讯员 \(b) \(third)",
                writers: [writer("记者", first), writer("通讯员", second), writer("通讯员", third)])
        case 9: return Line(text: "本报记者\(first) 通讯员\(second)", writers: [writer("记者", first), writer("通讯员", second)])
        case 10: return Line(text: "本报见习记者 \(a)", writers: [writer("见习记者", first)])
        case 11: return Line(text: "□ \(first) \(second)", writers: [writer(nil, first), writer(nil, second)])
        case 12: return Line(text: "通讯员 \(a)", writers: [writer("通讯员", first)])
        case 13: return Line(text: "本报记者 \(a)、\(b)", writers: [writer("记者", first), writer("记者", second)])
        case 14: return Line(text: "新华社记者 \(a) \(b)", writers: [writer("记者", first), writer("记者", second)])
        case 15: return Line(text: "■ 本报全媒体记者 \(a)", writers: [writer("全媒体记者", first)])
        case 16: return Line(text: "本报记者 \(a) 实习生 \(b)", writers: [writer("记者", first), writer("实习生", second)])
        case 17: return Line(text: "（本报记者 \(first)）", writers: [writer("记者", first)])
        case 18: return Line(text: "\(first) 文/图", writers: [writer(nil, first)])
        case 19: return Line(text: "作者：\(first)", writers: [writer(nil, first)])
        case 20: return Line(text: "□记者 \(a) 文 \(second) 图", writers: [writer("记者", first), writer("记者", second)])
        case 21: return Line(text: "本报评论员", writers: [writer("评论员", "本报评论员")])
        default: return Line(text: "特约记者 \(a) 摄影/\(second)", writers: [writer("特约记者", first), writer("摄影", second)])
        }
    }

    /// The opening of a text with its writers.
    static func opening(_ random: inout PageRandom) -> Line {
        let (first, second) = (name(&random), name(&random))
        let day = "\(random.number(1...12))月\(random.number(1...28))日"
        switch random.number(0...11) {
        case 0, 1: return Line(text: "本报讯（记者 \(first)）", writers: [writer("记者", first)])
        case 2, 3:
            return Line(text: "本报讯（记者 \(first) 通讯员 \(second)）", writers: [writer("记者", first), writer("通讯员", second)])
        case 4:
            return Line(text: "本报讯（通讯员 \(first) \(second)）", writers: [writer("通讯员", first), writer("通讯员", second)])
        case 5:
            return Line(
                text: "新华社北京\(day)电（记者\(first)、\(second)）", writers: [writer("记者", first), writer("记者", second)])
        case 6: return Line(text: "本报讯 ", writers: [])
        case 7: return Line(text: "本报讯 记者\(first)报道：", writers: [writer("记者", first)])
        case 8: return Line(text: "新华社\(day)电 ", writers: [])
        case 9: return Line(text: "晚报讯（首席记者 \(first)）", writers: [writer("首席记者", first)])
        case 10: return Line(text: "本报上海\(day)电（记者\(first)）", writers: [writer("记者", first)])
        default:
            return Line(text: "本报讯（记者 \(first) \(second) 文/图）", writers: [writer("记者", first), writer("记者", second)])
        }
    }

    /// The sign-off after the last full stop of a text.
    static func signOff(_ random: inout PageRandom) -> Line {
        let (first, second) = (name(&random), name(&random))
        switch random.number(0...3) {
        case 0: return Line(text: "（记者 \(first)）", writers: [writer("记者", first)])
        case 1: return Line(text: "（\(first) \(second)）", writers: [writer(nil, first), writer(nil, second)])
        default: return Line(text: "（\(first)）", writers: [writer(nil, first)])
        }
    }

    /// A caption of `sentence`, which includes its full stop, in one of the usual forms.
    static func caption(_ sentence: String, _ random: inout PageRandom) -> String {
        let name = name(&random)
        switch random.number(0...15) {
        case 13: return "\(sentence) \(name) 供图"
        case 14: return "\(sentence) 本报通讯员 \(name) 摄影"
        case 15: return "\(sentence)新华社发（\(name) 摄）"
        case 0, 1, 2: return "\(sentence) \(name) 摄"
        case 3: return "图为\(sentence) \(name) 摄"
        case 4: return "\(sentence) 本报记者 \(name) 摄"
        case 5: return "\(sentence)（\(name) 摄）"
        case 6: return "图为\(sentence)"
        case 7: return "▲\(sentence) \(name) 摄"
        case 8: return "\(sentence)图为活动现场。 通讯员 \(name) 摄"
        case 9: return "\(sentence) \(name) 摄影报道"
        case 10: return "\(sentence)新华社记者 \(name) 摄"
        case 11: return "\(sentence)（资料图片）"
        default: return "\(sentence) 摄影/\(name)"
        }
    }
}
