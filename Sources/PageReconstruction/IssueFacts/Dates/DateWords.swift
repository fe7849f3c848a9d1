import UnicodeText

/// Names of months and weekdays in the languages of the press, folded.
enum DateWords {
    /// The month, 1 to 12.
    static func month(_ word: String) -> Int? { months[word] }

    /// The weekday, 0 for Sunday to 6.
    static func weekday(_ word: String) -> Int? { weekdays[word] }

    /// The month named by a misrecognised word.
    static func monthNear(_ word: String) -> Int? { near(word, fullMonths) }

    /// The weekday named by a misrecognised word.
    static func weekdayNear(_ word: String) -> Int? { near(word, fullWeekdays) }

    /// The index of a season in the list of seasons; each language has its own entries.
    static func season(_ word: String) -> Int? { seasons.firstIndex(of: word) }

    /// Whether a word connects the parts of a date: `17th of May`, `le 8 de février`, `den 2. August`.
    static func isConnector(_ word: String) -> Bool { connectors.contains(word) }

    static func isOrdinal(_ word: String) -> Bool { ordinals.contains(word) }

    /// The only name that a misrecognised word is close to. Short words are excluded, because they are close to many.
    private static func near(_ word: String, _ names: [(String, Int)]) -> Int? {
        let length = word.unicodeScalars.count
        guard length >= 5 else { return nil }
        let limit = length >= 7 ? 2 : 1
        var found: Int?
        for (name, number) in names where Misreading.isNear(word, name, limit: limit) {
            if let found, found != number { return nil }
            found = number
        }
        return found
    }

    /// Parses a table with a language in each line, in which the names of one month are separated by `/`. The first
    /// meaning of a word wins.
    private static func table(_ lines: String, from first: Int) -> [String: Int] {
        var table: [String: Int] = [:]
        for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
            for (number, names) in line.split(separator: UInt8(ascii: " ")).enumerated() {
                for name in names.split(separator: UInt8(ascii: "/")).map(FoldedWords.folded)
                where table[name] == nil {
                    table[name] = number + first
                }
            }
        }
        return table
    }

    private static let months = table(monthNames, from: 1)
    private static let weekdays = table(weekdayNames, from: 0)
    private static let fullMonths = table(
        monthNames.split(separator: "\n").prefix(5).joined(separator: "\n"), from: 1
    ).filter { $0.key.utf8.count >= 5 }.map { ($0.key, $0.value) }
    private static let fullWeekdays = table(
        weekdayNames.split(separator: "\n").prefix(5).joined(separator: "\n"), from: 0
    ).filter { $0.key.utf8.count >= 5 }.map { ($0.key, $0.value) }

    /// English, German, French, Spanish and Italian come first: misrecognised words are compared with these only.
    private static let monthNames = """
        january/jan february/feb/febr march/mar april/apr/apl may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec
        januar/jänner/jenner februar/feber märz/merz april mai/may juni/junius/juny juli/julius/july august/augst september oktober/october/octobr november dezember/december/dez/decembr
        janvier/janv février/fév/févr/fevr mars avril/avr mai juin juillet/juil août/aoust/aout septembre octobre novembre décembre/déc
        enero/ene febrero/hebrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic
        gennaio/gennajo/genn febbraio/febbrajo/febb marzo aprile maggio/magg giugno/giug luglio/lugl agosto settembre/sett ottobre/ott novembre dicembre
        janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro novembro dezembro
        januari/januarij/january februari/februarij/february maart/maert april mei juni/junij juli/julij augustus september october/oktober november december
        januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september oktober november december
        tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta
        stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień
        ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec
        január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra
        január február március április május június július augusztus szeptember október november december
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie/octomvrie noiembrie/noemvrie decembrie/decemvrie
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
        siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada studenoga/studeni prosinca/prosinac
        januara/januar februara/februar marta/mart aprila/april maja/maj juna/jun jula/jul avgusta/avgust septembra/septembar oktobra/oktobar novembra/novembar decembra/decembar
        januari februari maret april mei juni juli agustus september oktober november desember
        января/январь февраля/февраль марта/март апреля/апрель/апрѣля/апрѣль мая/май июня/июнь/іюня/іюнь июля/июль/іюля/іюль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        януари февруари март април май юни юли август септември октомври ноември декември
        јануара фебруара марта априла маја јуна јула августа/аугуста септембра октобра новембра децембра
        Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
        יאנואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
        """

    private static let weekdayNames = """
        sunday/sun monday/mon tuesday/tues/tue wednesday/wed/weds thursday/thurs/thur/thu friday/fri saturday/sat/satur
        sonntag/sontag montag dienstag/dinstag mittwoch/mittwochs/mittewoche donnerstag/donnerstags freitag/freytag samstag/sonnabend/sonnabends
        dimanche/dim lundi mardi mercredi jeudi vendredi samedi
        domingo lunes martes miércoles jueves viernes sábado
        domenica lunedì martedì mercoledì giovedì venerdì sabato
        domingo segunda terça/têrça quarta quinta sexta sábado
        zondag/zondagh maandag dinsdag/dingsdag woensdag donderdag/donderdagh vrijdag/vrydag zaterdag/zaturdag
        söndag/söndagen/søndag/søndagen måndag/måndagen/mandag/mandagen tisdag/tisdagen/tirsdag/tirsdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen/lørdag/lørdagen
        sunnuntai/sunnuntaina maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina perjantai/perjantaina lauantai/lauantaina
        niedziela/niedzielę poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę
        neděle pondělí úterý středa čtvrtek pátek sobota
        nedeľa pondelok utorok streda štvrtok piatok sobota
        vasárnap hétfő kedd szerda csütörtök péntek szombat
        duminică luni marți/marţi miercuri joi vineri sâmbătă
        pazar pazartesi salı çarşamba perşembe cuma cumartesi
        diumenge dilluns dimarts dimecres dijous divendres dissabte
        nedjelja/nedelja ponedjeljak/ponedeljak utorak srijeda/sreda četvrtak petak subota
        minggu/ahad senin selasa rabu kamis jumat sabtu
        воскресенье понедельник/понедѣльникъ вторник/вторникъ среда/среду четверг/четвергъ пятница/пятницу суббота/субботу
        неділя понеділок вівторок середа четвер п’ятниця субота
        неделя понеделник вторник сряда четвъртък петък събота
        недеља понедељак уторак среда четвртак петак субота
        Κυριακή Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο
        """

    private static let connectors = Set(
        FoldedWords.words(
            of: "of the de di del do da den der dem am des le la el il ten d der 'of van af du a o og i y e ho feira"))

    private static let ordinals = Set(
        FoldedWords.words(of: "st nd rd th d ten te ter tes er re e eme ème o a ro do to de ste sten en ª º го я ое"))

    private static let seasons = FoldedWords.words(
        of: """
            spring summer autumn fall winter christmas easter midsummer frühjahr frühling sommer herbst printemps été automne hiver \
            primavera verano otoño invierno estate autunno inverno outono verão zomer herfst lente höst vår syksy kevät
            """)
}
