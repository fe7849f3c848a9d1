import Testing

@testable import App

@Suite struct SettingsGrammarTests {
    private func fault(_ text: String) -> SettingsGrammar.Fault? {
        do throws(SettingsGrammar.Fault) {
            try SettingsGrammar.check(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "", "\n# only a comment", "a = 1\r\nb = -2_000\r\n", "a = 'C:\\' # note",
        "a = \"\\u00e9 \\\"x\\\" \\U0001F4F0\"",
        "a.b.\"c d\" = true\n[keys]\nq = \"quit\"\n[[x.y]]\nz = [1, 2.5e3, 0xFF,\n  # why\n  'a', ]\n",
        "a = { b = 1, c = { d = [] } }", "a = \"\"\"\nlong \\\n   text \"\" \"\"\"\"\"", "a = '''\n\\ '''\n", "a = {}",
    ])
    func tomlIsTOML(text: String) {
        #expect(fault(text) == nil)
    }

    @Test(arguments: [
        ("a = 2026-05-14 5", 1), ("\na", 2), ("a =", 1), ("= 1", 1), ("a = 01", 1), ("a = \"x\nb = 1", 1),
        ("a = \"\\q\"", 1), ("a = \"\\ud800\"", 1), ("[a\n", 1), ("[[a]\n", 1), ("a = [1\nb = 2", 2),
        ("a = 1 b = 2", 1),
        ("a = {b = 1", 1), ("\"\"\"a\"\"\" = 1", 1), ("a = \"\"\"x", 1), ("# \u{1}", 1), ("a = 1__0", 1), ("a = +", 1),
    ])
    func whatIsNoneIsToldByItsLine(text: String, line: Int) {
        #expect(fault(text)?.line == line)
    }

    @Test func depthIsLimited() {
        #expect(fault("a = " + String(repeating: "[", count: 100_000)) != nil)
        #expect(fault("a = " + String(repeating: "{a=", count: 100_000)) != nil)
        #expect(fault(String(repeating: "a.", count: 200_000) + "a = 1") != nil)
    }
}
