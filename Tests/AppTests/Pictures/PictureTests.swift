import Foundation
import ScreenModel
import Testing

/// README's pictures are what the program shows of the samples now.
///
/// `BROADSHEET_PICTURES=new swift test --filter PictureTests` draws them anew.
@Suite struct PictureTests {
    struct Scene: CustomTestStringConvertible {
        /// The beginning of the files' names in `Tests/Pictures`; `dark` or `light` is the end.
        let name: String
        let sample: String
        let locale: String
        var keys = ""
        /// A text that is on the screen once the picture can be taken.
        let sign: String

        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "front-zh", sample: "weidu-2020-12-02.txt", locale: "zh_CN.UTF-8", sign: "Tab 列表"),
        Scene(
            name: "story-zh", sample: "weidu-2020-12-02.txt", locale: "zh_CN.UTF-8", keys: "Enter", sign: "Space 翻页"),
        Scene(name: "front-en", sample: "harbour-gazette.txt", locale: "en_GB.UTF-8", sign: "Tab list"),
        Scene(name: "keys-en", sample: "harbour-gazette.txt", locale: "en_GB.UTF-8", keys: "?", sign: "j k scroll"),
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Pictures").standardizedFileURL

    @Test(arguments: scenes)
    func isAsTheProgramDrawsIt(scene: Scene) throws {
        let sitting = try Sitting(
            opening: [Sitting.samples + "/" + scene.sample], columns: 100, rows: 30,
            variables: ["LC_ALL": scene.locale])
        sitting.wait("the first screen") { $0.contains(scene.sign) || !scene.keys.isEmpty && $0.contains("Tab ") }
        sitting.press(scene.keys)
        sitting.wait(for: scene.sign)
        sitting.wait("all issues") { !$0.contains("opening, ") && !$0.contains("正在打开") }
        let frame = try #require(sitting.terminal.frame)
        for isLight in [false, true] {
            let drawn = FrameSVG(frame, isLight: isLight).text
            let file = Self.folder.appending(path: "\(scene.name)-\(isLight ? "light" : "dark").svg")
            if ProcessInfo.processInfo.environment["BROADSHEET_PICTURES"] == "new" {
                try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
                try drawn.write(to: file, atomically: true, encoding: .utf8)
            }
            let isCurrent = (try? String(contentsOf: file, encoding: .utf8)) == drawn
            #expect(isCurrent, "stale: BROADSHEET_PICTURES=new swift test --filter PictureTests draws it anew")
        }
    }
}
