/// Parts of class names and ids that indicate an element's purpose.
struct NameHints: Sendable {
    private let parts: [[UInt8]]

    init(_ parts: String) {
        self.parts = parts.split(separator: " ").map { Array($0.utf8) }
    }

    /// Whether any part occurs in `name`, ignoring case.
    func occur(in name: String) -> Bool {
        guard !name.isEmpty else { return false }
        let bytes = name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return parts.contains { Self.occurs($0, in: bytes) }
    }

    private static func occurs(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                for start in 0...(bytes.count - part.count) where bytes[start] == part[0] {
                    var index = 1
                    while index < part.count, bytes[start + index] == part[index] { index += 1 }
                    if index == part.count { return true }
                }
                return false
            }
        }
    }
}

extension NameHints {
    /// Elements outside the story, unless a name typical of the story (`maybe`) occurs as well.
    static let unlikely = NameHints(
        """
        -ad- ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer gdpr header legends menu \
        newsletter related remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination \
        pager popup yom-remote
        """)
    static let maybe = NameHints("and article body column content main shadow")
    static let positive = NameHints(
        "article body content entry hentry h-entry main page pagination post text blog story")
    static let negative = NameHints(
        """
        -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share \
        shoutbox sidebar skyscraper sponsor shopping tags widget
        """)
    static let byline = NameHints("byline author dateline writtenby p-author zuozhe")
    static let kicker = NameHints("kicker eyebrow overline fly_title fly-title yinti jianti")
    /// Names in which a part typical of bylines means something else.
    static let noByline = NameHints("dateline author-bio about-author authority")
    static let deck = NameHints(
        """
        standfirst subheadline sub-headline subtitle strapline article-deck story-deck dek rubric futi end_summary \
        article-summary article_summary
        """)
    static let date = NameHints("date time publish posted pubtime")
    static let sharing = NameHints("share sharedaddy")
}
