import PageReconstruction
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("zh", "大桥昨天下午全线合龙，预计年底通车。"),
        ("zh", "米市平穩，到貨漸多，市面因之略鬆。"),
        ("ja", "駅前商店街の大時計が一日、三十年ぶりに動き始めた。"),
        ("ko", "다리는 어제 오후에 완전히 이어졌다. 연말에 개통된다."),
        ("en", "The bridge was closed on Monday, and the ferry carried the mail."),
        ("en", "A crane fell."),
        ("de", "Die Brücke wurde am Montag geschlossen, und die Fähre trug die Post."),
        ("fr", "Le pont a été fermé lundi, et le bac a porté le courrier des villages."),
        ("es", "El puente fue cerrado el lunes y la barca llevó el correo de los pueblos."),
        ("it", "Il ponte è stato chiuso lunedì, e la barca ha portato la posta dei paesi."),
        ("pt", "A ponte foi fechada na segunda-feira, e a barca não levou o correio."),
        ("nl", "De brug werd op maandag gesloten, en het veer heeft de post niet gebracht."),
        ("sv", "Bron stängdes i måndags, och färjan tog posten som inte hade kommit fram."),
        ("da", "Broen blev lukket i mandags, og færgen tog posten af sted efter en time."),
        ("fi", "Silta suljettiin maanantaina, ja lautta vei postin, joka oli myöhässä."),
        ("pl", "Most został zamknięty w poniedziałek, a prom nie zabrał poczty, która była za ciężka."),
        ("cs", "Most byl v pondělí zavřen a přívoz vzal poštu, která se zpozdila."),
        ("hu", "A hidat hétfőn lezárták, és a komp vitte a postát, amely nem volt nehéz."),
        ("ro", "Podul a fost închis luni, și bacul a dus poșta în sat din nou."),
        ("tr", "Köprü pazartesi günü kapatıldı ve posta için bir tekne çok daha geç geldi."),
        ("ru", "Мост был закрыт в понедельник, и паром повёз почту, но не всё."),
        ("uk", "Міст був закритий у понеділок, і пором повіз пошту, але не всю."),
        ("el", "Η γέφυρα έκλεισε τη Δευτέρα και το πορθμείο πήρε τα γράμματα."),
        ("ar", "أغلق الجسر يوم الاثنين وحملت العبارة البريد"),
        ("he", "הגשר נסגר ביום שני והמעבורת לקחה את הדואר"),
        ("th", "สะพานปิดเมื่อวันจันทร์ และเรือข้ามฟากบรรทุกจดหมาย"),
    ])
    func theLanguageIsToldByScriptLettersAndWords(tag: String, text: String) {
        #expect(IssueFacts(lines: PageDump.lines(text)).language == tag)
    }

    @Test func numbersAloneAreOfNoLanguage() {
        #expect(IssueFacts(lines: PageDump.lines("12 34\n56")).language == nil)
    }

    @Test func aForeignNameDoesNotMakeAChinesePageEnglish() {
        let page = "华为发布 HarmonyOS 新版本\n记者从发布会上获悉，新系统支持更多设备，年内推送。"
        #expect(IssueFacts(lines: PageDump.lines(page)).language == "zh")
    }
}
