/// The languages that distinguish single-byte encodings, with letter frequencies from handbooks of cryptography,
/// rounded, as they only have to tell one encoding from another.
enum Languages {
    static let western = [
        LetterModel(letters: [
            ("é", 19), ("à", 5), ("è", 3.5), ("ê", 2.2), ("ç", 0.9), ("ù", 0.6), ("â", 0.6), ("î", 0.5), ("û", 0.5),
            ("ô", 0.4), ("ï", 0.1), ("ë", 0.1), ("œ", 0.2), ("ü", 0.05),
        ]),
        LetterModel(letters: [("ü", 6), ("ä", 5.5), ("ö", 3), ("ß", 3), ("é", 0.1)]),
        LetterModel(letters: [
            ("ó", 8), ("í", 7), ("á", 5), ("é", 4.3), ("ñ", 3), ("ú", 1.7), ("ü", 0.1), ("¿", 0.5), ("¡", 0.3),
        ]),
        LetterModel(letters: [
            ("ã", 7), ("ç", 5), ("á", 4), ("é", 4), ("í", 4), ("ó", 3), ("ê", 2), ("õ", 1.5), ("ú", 1.5), ("â", 1),
            ("à", 0.7), ("ô", 0.5),
        ]),
        LetterModel(letters: [("à", 6), ("è", 5), ("ò", 2), ("ù", 2), ("é", 1), ("ì", 1)]),
        LetterModel(letters: [("ä", 18), ("å", 15), ("ö", 13), ("é", 0.5)]),
        LetterModel(letters: [("å", 15), ("ø", 9), ("æ", 9), ("é", 0.5)]),
        estonian,
        LetterModel(letters: [
            ("á", 17), ("ð", 43), ("é", 6), ("í", 15), ("ó", 9), ("ú", 6), ("ý", 2), ("þ", 14), ("æ", 8), ("ö", 7),
        ]),
    ]
    static let central = [
        LetterModel(letters: [
            ("é", 38), ("á", 36), ("ö", 11), ("ó", 10), ("ő", 9), ("ü", 6), ("í", 6), ("ú", 3), ("ű", 2),
        ]),
        LetterModel(letters: [
            ("ł", 21), ("ę", 13), ("ą", 11), ("ó", 11), ("ż", 9), ("ś", 8), ("ć", 6), ("ń", 3), ("ź", 1),
        ]),
        LetterModel(letters: [
            ("á", 21), ("í", 31), ("é", 10), ("ě", 15), ("ř", 11), ("š", 8), ("ž", 10), ("č", 9), ("ý", 10), ("ů", 6),
            ("ú", 2), ("ť", 0.5), ("ň", 0.5), ("ď", 0.3), ("ľ", 3), ("ô", 2), ("ó", 0.5),
        ]),
        LetterModel(letters: [("ă", 24), ("î", 8), ("ţ", 8), ("ş", 10), ("â", 5)]),
        LetterModel(letters: [("č", 11), ("š", 9), ("ž", 6), ("ć", 6), ("đ", 2)]),
    ]
    static let turkish = [
        LetterModel(letters: [
            ("ı", 40), ("ü", 19), ("ş", 15), ("ç", 11), ("ğ", 10), ("ö", 8), ("â", 0.3), ("i\u{307}", 1),
        ])
    ]
    private static let estonian = LetterModel(letters: [
        ("ä", 10), ("õ", 9), ("ü", 6), ("ö", 2), ("š", 0.5), ("ž", 0.5),
    ])
    static let baltic = [
        estonian,
        LetterModel(letters: [
            ("ė", 15), ("š", 12), ("ų", 10), ("ž", 8), ("į", 6), ("ū", 5), ("č", 4), ("ą", 4), ("ę", 3),
        ]),
        LetterModel(letters: [
            ("ā", 38), ("ī", 19), ("ē", 18), ("š", 11), ("ž", 5), ("ū", 6), ("ņ", 6), ("ļ", 4), ("ķ", 1), ("č", 1),
            ("ģ", 1),
        ]),
    ]
    static let cyrillic = [
        LetterModel(alphabet: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
        LetterModel(alphabet: "оанивіетрскулдмпязьбгчхйюєжцшщїфґ"),
        LetterModel(alphabet: "аиоентрсвлкдпмзгуъбчяжцщшйхфью"),
        LetterModel(alphabet: "аоиенрстјувкмлдпгбзчжшцћхљњђфџ"),
    ]
    static let greek = [LetterModel(alphabet: "αοιετσνηυρπκμλςωίόάέήδγχθύφώβξζψϊϋΐ")]
    static let hebrew = [LetterModel(alphabet: "יוהלארתבשמנםדחעקפצגטכןסךזץף")]
    static let arabic = [LetterModel(alphabet: "اليمونترسبدعقةكهفحجصأشطىضخغثزذءئإظآؤ،")]
    static let thai = [LetterModel(alphabet: "านรอกเงยลมดทวบสปต่้ีคจะัิหขพไแชุโูใณ์ซถศผธญษภ็ืฟึำ")]
    /// Tones follow their letters, as Windows writes them.
    static let vietnamese = [
        LetterModel(letters: [
            ("\u{301}", 35), ("\u{300}", 35), ("\u{323}", 25), ("\u{309}", 14), ("\u{303}", 8), ("đ", 22), ("ư", 22),
            ("ô", 18), ("â", 17), ("ơ", 14), ("ê", 13), ("à", 11), ("á", 11), ("ă", 8), ("í", 5), ("ó", 5), ("ú", 3),
            ("é", 2), ("ù", 2), ("è", 1),
        ])
    ]
    static let all = western + central + turkish + baltic + cyrillic + greek + hebrew + arabic + thai
}
