/// The most frequent words of each language, and its letters beyond the alphabet that it shares with others.
struct FrequentWords: Sendable {
    let tags: [String]
    /// By word, the languages that have it, as indices of `tags`.
    let byWord: [String: [Int]]
    let byLetter: [Unicode.Scalar: [Int]]

    /// The number of letters in the longest word.
    static let longest = 7

    /// Parses a table with a language in each line: its tag, its words and, after a bar, its letters.
    private init(_ table: String) {
        var tags: [String] = []
        var byWord: [String: [Int]] = [:]
        var byLetter: [Unicode.Scalar: [Int]] = [:]
        for (language, line) in table.split(separator: "\n").enumerated() {
            let parts = line.split(separator: "|")
            let words = parts[0].split(separator: " ")
            tags.append(String(words[0]))
            for word in words.dropFirst() { byWord[String(word), default: []].append(language) }
            for letter in parts.count > 1 ? Array(parts[1].unicodeScalars) : [] where letter != " " {
                byLetter[letter, default: []].append(language)
            }
        }
        self.tags = tags
        self.byWord = byWord
        self.byLetter = byLetter
    }

    static let latin = FrequentWords(
        """
        en the of and to a in that is was for it with as his on be at by had not he are but from have which were their been who will
        de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat daß dass bei nach wurde|äöüß
        fr de la le et les des en du une est que dans qui par pour au sur pas plus ce il son avec ne sont aux cette qu ont été|éèêàçùœ
        es de la que el en y los del se las por un con para una su al lo como más fue sus este ha pero sobre entre|ñáíóú
        it di che la il e del per un in della una non con si da le dei è sono alla nel al gli come ha ed più dal delle|àèìòù
        pt de que e o a do da em um para com os no uma se na por as dos ao das não mais foi como à pelo pela seu são|ãõçáê
        nl de van het een en in is dat op te zijn met voor niet aan er om door ook als naar uit bij die den der werd heeft hij
        sv och i att det som en på är av för med till den har de inte om ett från var men vid så ej hade skall sig|åäö
        da og i at det er en til af på som for med de den der ikke et har fra var men blev efter skal sig hun|æøå
        no og i det er på som en til av for med at de har ikke den et fra var men ble etter seg skal hun opp|æøå
        fi ja on ei että se oli hän mutta kun ovat ole myös joka niin sekä kuin sen tai jo vain hänen mukaan|äö
        pl i w z na do nie się że jest to o od po za przez jak ale oraz dla który są tym jego był przy|ąćęłńśźż
        cs a v se na je že s z do o i to za by ve pro jsou jako ale po od které byl jeho podle které|ěščřžýáíůď
        sk a v sa na je že s z do o aj to za by vo pre sú ako ale po od ktoré bol jeho podľa|šščľžťýáíôň
        hu a az és hogy nem is egy meg ez volt de már csak mint még el ki van ezt azt akkor sem kell vagy|őűáéóöü
        ro de și în a la cu că pe din nu o să care mai ce este pentru un sau dar prin fost sunt după|ăâîșțşţ
        tr ve bir bu da de için ile olarak çok daha olan sonra gibi kadar ne o en ise olduğu var her|ğışçöü
        ca de la i el que a en les del els un per una amb no és al dels com més va les seva pel|çàèòï
        hr i je u na se da su za od a s o ne kao što bi iz koji će nije ali sa bio po|čćđšž
        sl in je v na da se za so ki ne z pa s po bi kot bil tudi iz od ter še bo|čšž
        vi và của là các có được cho trong một người không đã với những này để về khi từ|ăâđêôơư
        id yang dan di itu dengan untuk dari dalam tidak ini pada akan ke telah oleh ada juga mereka
        la et in est ad non cum ut ex quod sed qui per ab quam esse aut atque ac hoc
        et ja on ei et see oma ka kui aga oli mis ning selle välja või üle kes|äõöü
        lt ir yra kad su į iš ne bet buvo tai kaip jo o ar už po per nuo|ąčęėįšųūž
        lv un ir ka no ar par uz bija kas bet tas arī pie kā vai viņa|āčēģīķļņšūž
        af die van en in is het dat nie op te vir met wat sy hy om hulle was ook
        eo la de kaj en al estas por ne kiu ke ĝi li el sed pri mi kun|ĉĝĥĵŝŭ
        ga an na agus ar is go tá le sé i bhí de do níos ach mar leis
        cy y yn a i o ar yr ei mae ac wedi am oedd eu gan bod hynny
        """)

    static let cyrillic = FrequentWords(
        """
        ru и в не на что с по как он из его за от это для но был все так же к о до у|ыэёъѣ
        uk і в не на що з та до як за його від це для але був у й про її|іїєґ
        be і ў не на што з да як за яго ад гэта для але быў у па|ўі
        bg и в не на че с да се от за като си това по е са който към ще|ъ
        sr и у не на да се је за од са као што су али би из који ће|јљњћђџ
        mk и во не на да се за од со како што е се ќе го кој|ѓќѕј
        kk және мен бұл үшін деп бір болып ол бар да де|әғқңөұүһі
        """)

    static let devanagari = FrequentWords(
        """
        hi के में है की और से का को पर यह ने हैं कि एक नहीं था
        mr आहे आणि या च्या ते ने मध्ये होते की नाही हे तो
        ne छ र को मा ले हो गरेको पनि भएको यो लाई छन्
        """)
}
