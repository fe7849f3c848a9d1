/// Words used in written dates.
enum TimestampWords {
    static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x4E00...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
    }

    /// The month, 1 to 12, with the given name, full or abbreviated.
    static func month(_ word: String) -> Int? {
        if let known = months[word] { return known }
        guard word.count >= 3 else { return nil }
        let found = Set(months.filter { $0.key.count >= 4 && $0.key.hasPrefix(word) }.values)
        return found.count == 1 ? found.first : nil
    }

    static func isWeekday(_ word: String) -> Bool { weekdays.contains { word.hasPrefix($0) } }

    /// The offset of a named zone, in minutes east of Greenwich.
    static func zone(_ word: String) -> Int? { zones[word] }

    /// The English names of the months, in lower case.
    static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let months: [String: Int] = {
        let names = [
            englishMonths.joined(separator: " "),
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feber maerz - - - - - sept okt - dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv fevrier - avr - - juil aout - - - decembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene - - abr - - - ago setiembre - - dic",
            "gennaio febbraio - aprile maggio giugno luglio - settembre ottobre - dicembre",
            "gen - - - mag giu lug - set ott - -",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus - oktober - -",
            "janurai - mrt - - - - - - - - -",
            "január február március április május június július augusztus szeptember október - december",
            "januaru februári marcius aprilis maius junius julius - - oktober - -",
            "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
            "- - μαρ - μαι ιουν ιουλ αυγ - - νοε -",
            "- - μαώ - - ιον ιολ αύγ - - νοέ -",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "januari februari mars april maj juni juli augusti september oktober november december",
        ]
        var months: [String: Int] = [:]
        for line in names {
            for (month, name) in line.split(separator: " ").enumerated()
            where name != "-" && months[String(name)] == nil {
                months[String(name)] = month + 1
            }
        }
        return months
    }()

    private static let weekdays = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
        "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "κυρ", "δευ",
        "τρι",
        "τετ", "πεμ", "παρ", "σαβ", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "maandag",
        "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]

    /// The zones of RFC 822, section 5, and further names used in feeds.
    private static let zones: [String: Int] = [
        "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "met": 60, "mez": 60,
        "cest": 120,
        "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540,
        "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "ast": -240, "adt": -180, "est": -300,
        "edt": -240,
        "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480,
        "pdt": -420,
        "pt": -480, "akst": -540, "akdt": -480, "hst": -600, "brt": -180,
    ]
}
