import NewsImport
import NewsModel
import Testing

/// The additions of site generators and notebooks to Markdown.
@Suite struct MarkdownDialectTests {
    private func story(_ text: String) throws -> Article {
        try IssueImporter.issues(from: Array(text.utf8), source: "p")[0].issue.articles[0]
    }

    @Test func componentsAndBoxesShowTheirTextAlone() throws {
        let story = try story(
            """
            ---
            title: The bridge
            authors:
              - name: Anna Reed
                url: https://paper.example
            ---
            import Tabs from './tabs';

            :::note In short
            The bridge is open.
            :::

            <Tabs>
            <TabItem value="a">Cars crossed.</TabItem>
            </Tabs>

            Dear <Name>, a List<String> stays.
            """)
        #expect(story.bylines.map(\.name) == ["Anna Reed"])
        #expect(
            story.body.map(\.text) == [
                "In short", "The bridge is open.", "Cars crossed.", "Dear <Name>, a List<String> stays.",
            ])
    }

    @Test func wordsBetweenCallsAndAttributesStay() throws {
        let story = try self.story(
            """
            # The ferry {#ferry .unnumbered}

            {{% note %}}Low tide at six.{{% /note %}}

            {% quote %}It [sails]{.smallcaps} again.{% endquote %}

            {: .lead}
            A set {1, 2} stays, and a {word}.

            | Ship \\| boat | Feet |
            |---|---|
            | a | 9 |
            """)
        #expect(story.headline == "The ferry")
        #expect(
            story.body.map(\.text) == [
                "Low tide at six.", "It sails again.", "A set {1, 2} stays, and a {word}.", "Ship | boat\tFeet", "a\t9",
            ])
    }

    @Test func linesOfPandocAreVerseAndDefinitions() throws {
        let story = try story("# T\n\n| The ferry\n|   sails at night\n\nTide\n:   The sea rises.\n")
        #expect(story.body.map(\.text) == ["The ferry", "sails at night", "Tide", "The sea rises."])
        #expect(story.body.map(\.kind) == [.verse, .verse, .paragraph, .item])
    }

    @Test func aTableOfHTMLKeepsItsRows() throws {
        let story = try story(
            "# T\n\nThe fares:\n\n<table>\n<tr><th>Ship</th><th>Fare</th></tr>\n\n<tr><td>Ferry</td><td>2 &pound;</td></tr>\n</table>\n\nAll told.\n"
        )
        #expect(story.body.map(\.text) == ["The fares:", "Ship\tFare", "Ferry\t2 £", "All told."])
        #expect(story.body[1].kind == .row)
        #expect(story.body.map(\.sourceLines) == [[3], [5, 6, 8, 9], [5, 6, 8, 9], [11]])
    }

    @Test func everyElementAndCharacterOfHTMLIsKnown() throws {
        let story = try self.story(
            "# T\n\nA <dfn>tide</dfn> of <var>n</var> <samp>feet</samp>, &frac12; &pound; &rarr; &hearts; &nbsp now.\n\nDear <reader>.\n"
        )
        #expect(story.body.map(\.text) == ["A tide of n feet, ½ £ → ♥ \u{A0} now.", "Dear <reader>."])
    }

    @Test func whatSitesAndNotebooksWriteIntoTextIsNotShown() throws {
        let story = try story(
            """
            ---
            title: 槐树
            author: "[[方小舟]]"
            tags: [树]
            categories: 副刊
            ---
            {{< figure src="a.jpg" title="井边的槐树" >}}

            槐树 ![[a.png]] 有三百岁了。{% include x.html %} ^a1b2c3

            树高 10^2 厘米。
            """
        )
        #expect(story.bylines.map(\.name) == ["方小舟"])
        #expect(story.categories == ["树", "副刊"])
        #expect(story.photos.map(\.caption) == ["井边的槐树"])
        #expect(story.body.map(\.text) == ["槐树 有三百岁了。", "树高 10^2 厘米。"])
    }
}

/// Facts and notes as Pandoc and Logseq write them, and `#` that is no heading.
@Suite struct MarkdownFactsTests {
    private func issue(_ text: String) throws -> NewsModel.Issue {
        try IssueImporter.issues(from: Array(text.utf8), source: "p")[0].issue
    }

    @Test func aTitleBlockNamesTheStoryAndNotesInPlaceStay() throws {
        let issue = try issue(
            """
            % The gauge
            % Anna Reed; Otto Lind
            % 3 May 2030

            It is read hourly.^[At night *every two* hours.] The keeper writes it down.[^a]

            [^a]: In ink.

                Since May.
            """)
        let story = issue.articles[0]
        #expect(issue.date == "2030-05-03")
        #expect(story.headline == "The gauge")
        #expect(story.bylines.map(\.name) == ["Anna Reed", "Otto Lind"])
        #expect(
            story.body.map(\.text) == [
                "It is read hourly. [At night every two hours.] The keeper writes it down.[a]", "[a] In ink.",
                "Since May.",
            ])
        #expect(issue.furniture.map(\.sourceLines).prefix(3) == [[1], [2], [3]])
    }

    @Test func propertiesOfAnOutlineAreFactsOrNotShown() throws {
        let issue = try issue(
            """
            title:: The bridge
            date:: 2030-05-03
            author:: [[Anna Reed]]

            - # Opening
            - The bridge is open.
            \t- Cars crossed.
            \t  id:: 6634f1b2-1111
            - collapsed:: true
              Ferries go on.
            - {{query (todo now)}}
            """)
        let story = issue.articles[0]
        #expect(issue.date == "2030-05-03")
        #expect(story.bylines.map(\.name) == ["Anna Reed"])
        #expect(story.headline == "Opening" || story.body.contains { $0.text == "Opening" })
        #expect(story.body.map(\.text).suffix(3) == ["The bridge is open.", "Cars crossed.", "Ferries go on."])
    }

    @Test(arguments: [
        "#!/bin/sh\n# Reads the gauge.\n\nset -e\n# for ever\nread_gauge\n",
        "# Where readings are kept\ndatadir = /var/lib\n\n# How often\ninterval = 60\n",
        "Install the package. It needs rights.\n\n# apt-get install gauge\n# systemctl enable gauge\n\nThen look.\n",
        "12:00 INFO started\n# rotated at noon\n12:01 INFO started\n# rotated again\n12:02 INFO started\n",
    ])
    func commentsAndPromptsAreNoHeadings(text: String) throws {
        let issue = try issue(text)
        let comments = text.split(separator: "\n").filter { $0.hasPrefix("# ") }
        let shown = issue.articles.flatMap { [$0.headline].compactMap(\.self) + $0.body.map(\.text) }.joined(
            separator: "\n")
        for comment in comments { #expect(shown.contains(comment)) }
    }

    @Test func linksOfGeminiAreTheirWords() throws {
        let story = try issue("# The ferry\n\n=> gemini://buoy.example/fares The fares\n=> it sails again.\n").articles[
            0]
        #expect(story.body.map(\.text) == ["The fares", "=> it sails again."])
    }

    @Test func whatIsFencedOrIndentedIsNoHeading() throws {
        let story = try issue("Begin so.\n\n```sh\n# install\nget gauge\n# start\n```\n\nThen go on.\n").articles[0]
        #expect(story.body.map(\.text) == ["Begin so.", "# install", "get gauge", "# start", "Then go on."])
        let indented = try issue("# The gauge\n\nRun it.\n\n    # start\n").articles
        #expect(indented.map(\.headline) == ["The gauge"])
    }
}
