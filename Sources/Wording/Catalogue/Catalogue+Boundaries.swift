extension Catalogue {
    /// How a page was joined from the lines of its source, and how that is corrected.
    static let boundaries: [String: String] = [
        "Source": "原文",
        "line {1}": "第 {1} 行",
        "s text": "s 正文",
        "J next story": "J 下一篇",
        "x splits or joins above": "x 与上文断开或相接",
        "X joins line {1} with this one": "X 把第 {1} 行接到本行",
        "No doubt is on the screen: } steps.": "屏幕上没有存疑处：} 找下一处。",
        "No doubt from here on.": "往后没有存疑处。",
        "No doubt before this place.": "往前没有存疑处。",
        "Nothing to split or join above this line.": "本行上方没有可断可接之处。",
        "Line {1} is taken up: X on the line that it goes on with.": "已取第 {1} 行：到它的下文那一行按 X。",
        "Line {1} is put back.": "第 {1} 行已放回。",
        "s shows the lines of the source: X joins two of them.": "s 显示原文各行：X 把两行相接。",
        "You joined line {1} with line {2}: x takes that back.": "你把第 {1} 行与第 {2} 行相接：按 x 撤销。",
        "You split after line {1}: x takes that back.": "你在第 {1} 行后断开：按 x 撤销。",
        "Line {1} breaks off: x joins it with line {2}.": "第 {1} 行没有下文：按 x 接第 {2} 行。",
        "Line {1} goes on with line {2}: x splits.": "第 {1} 行下接第 {2} 行：按 x 断开。",
        "Line {1} goes on with line {2}, {3}% sure: x splits.": "第 {1} 行下接第 {2} 行，{3}% 把握：按 x 断开。",
        "The page that was corrected is not open any more.": "改过的那一版已不在打开之列。",
        "The decision about line {1} is as before.": "第 {1} 行的处理已复原。",
    ]
}
