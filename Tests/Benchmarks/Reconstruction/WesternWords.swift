import Foundation

/// Words of a Western language for generating sentences, headlines and notices.
struct WesternWords {
    let subjects: [String]
    let verbs: [String]
    let objects: [String]
    let adverbials: [String]
    let titled: [String]
    let labels: [String]
    let papers: [String]
    let folios: [String]
    let contents: [String]
    let jumps: [String]
    let datelines: [String]
    let notices: [String]
    let goods: [String]
    let places: [String]
    let by: String
    let forenames = ["Ada", "Jonas", "Miriam", "Karl", "Louise", "Peter", "Ines", "Hugh"]
    let surnames = ["Brandt", "Lindqvist", "Carter", "Moreau", "Tamsin", "Weber", "Ashby", "Falk"]

    func clause(_ random: inout PageRandom, capital: Bool) -> String {
        let subject = random.pick(subjects)
        let first = capital ? subject.prefix(1).uppercased() + subject.dropFirst() : subject
        return [first, random.pick(verbs), random.pick(objects), random.pick(adverbials)].joined(separator: " ")
    }

    /// The last words of a deck.
    func ends(_ random: inout PageRandom) -> String { random.pick(adverbials) }

    static let languages = [english, english, english, german, french]

    private static let english = WesternWords(
        subjects: [
            "the mill", "the county", "a ferryman", "the new bridge", "the school board", "Mr. Carter", "the river",
            "a committee of seven", "the Governor", "every farmer of the valley",
        ],
        verbs: ["has closed", "will carry", "refused", "brought back", "has been told of", "is said to want", "sold"],
        objects: [
            "the old wheel", "three hundred sacks of grain", "a letter from the capital", "the road to Dunmore",
            "its commissioners", "nine wagons of coal",
        ],
        adverbials: [
            "on Monday", "for the first time in nine years", "before the frost", "near the landing stage",
            "at the general meeting", "without a word of explanation", "in 1916",
        ],
        titled: [
            "Mill", "Bridge", "Opens", "River", "County", "Refuses", "School", "New", "Ferry", "Votes", "Coal",
            "Strike",
            "Ends", "Governor", "Asks", "Road", "for", "of", "in", "to",
        ],
        labels: ["SPORTS", "LOCAL NEWS", "BUSINESS", "OPINION", "● CULTURE", "Letters"],
        papers: ["THE DUNMORE GAZETTE", "The Valley Herald", "QUARRY TOWN POST", "THE EVENING STAR"],
        folios: [
            "VOL. XII. NO. 34. DUNMORE, FRIDAY, APRIL 20, 1916. PRICE TWO CENTS.", "Page 3 April 20, 1916",
            "Friday, October 9, 1998", "No. 288 May 3, 1858",
        ],
        contents: ["CONTENTS", "In This Issue", "INSIDE"],
        jumps: ["(Continued on Page 4)", "CONTINUED ON PAGE TWO", "See BRIDGE, Page 6"],
        datelines: ["LONDON, Feb. 16.—", "DUNMORE, May 3 — ", ""],
        notices: ["TO LET", "FOR SALE", "WANTED", "NOTICE", "LOST", "AUCTION"],
        goods: ["Wheat", "Rye", "Oats, best", "Butter, lb.", "Hides", "Union Pacific"],
        places: ["14 Mill Lane", "Dunmore", "North Bank", "Chair", "Treasurer"], by: "By ")

    private static let german = WesternWords(
        subjects: ["die Mühle", "der Landrat", "ein Fährmann", "die neue Brücke", "der Schulrat", "die Gesellschaft"],
        verbs: ["schloß", "verweigerte", "brachte", "verkaufte", "erwartet", "übernahm"],
        objects: ["das alte Rad", "dreihundert Säcke Korn", "einen Brief der Regierung", "die Straße nach Steinau"],
        adverbials: [
            "am Montag", "zum ersten Mal seit neun Jahren", "vor dem Frost", "bei der Versammlung", "ohne Erklärung",
        ],
        titled: ["Mühle", "Brücke", "Neue", "Fähre", "Landtag", "Kohlen", "Schule", "Streik", "Wahl", "und", "der"],
        labels: ["● Sport", "Kultur"],
        papers: ["Steinauer Zeitung", "Der Landbote", "Neuer Anzeiger"],
        folios: ["Nr. 288.— Dienstag, 7. Dezember 1858.", "Sonntag, den 2. August 1914"],
        contents: ["Inhalt"], jumps: ["(Fortsetzung auf Seite 3)"], datelines: ["Stuttgart, den 3. März. ", ""],
        notices: ["Bekanntmachung", "Zu verkaufen", "Gesucht"],
        goods: ["Weizen", "Roggen", "Butter", "Gasmotor Deutz"],
        places: ["Steinau", "Markt 4", "Vorsitzender"], by: "Von ")

    private static let french = WesternWords(
        subjects: ["le moulin", "la commission", "un passeur", "le nouveau pont", "le préfet", "la société"],
        verbs: ["a fermé", "refuse", "a vendu", "attend", "a rendu compte de", "reprend"],
        objects: ["la vieille roue", "trois cents sacs de blé", "une lettre du ministre", "la route de Valmont"],
        adverbials: [
            "lundi dernier", "pour la première fois depuis neuf ans", "avant l'hiver", "sans un mot", "à la séance",
        ],
        titled: ["Moulin", "Pont", "Nouveau", "Conseil", "Séance", "Grève", "Vote", "Route", "de", "du"],
        labels: ["● Sports"],
        papers: ["LE COURRIER DE VALMONT", "Journal de la Vallée"],
        folios: ["MERCREDI 8 FÉVRIER 1882", "N° 288.—Mardi, 7 Décembre 1858."],
        contents: ["SOMMAIRE"], jumps: ["(Suite de la page 1)"], datelines: ["Paris, 3 décembre. ", ""],
        notices: ["AVIS", "À LOUER", "À VENDRE"], goods: ["Froment", "Seigle", "Beurre, le kilog."],
        places: ["Valmont", "rue du Curé", "président"], by: "Par ")
}
