extension Catalogue {
    /// Phrases used in several areas: signs, and counted nouns, with `#` for the number.
    static let common: [String: String] = [
        ", ": "，",
        "{1}, {2}": "{1}、{2}",
        "{1} or {2}": "{1} 或 {2}",
        "# story": "篇",
        "# issue": "期",
        "# paper": "份",
        "# bookmark": "个书签",
        "# search": "项",
        "# column": "栏",
        "# more notice": "条提示",
        "{1} of {2}": "{1}/{2}",
    ]
}
