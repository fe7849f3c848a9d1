/// Abbreviations whose full stop ends no sentence.
public enum Abbreviations {
    /// In lower case, the titles that stand before a name: `Dr.`, `Messrs.`, `St.`
    public static let titles: Set<String> = [
        "capt", "col", "dr", "gen", "gov", "hon", "lieut", "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs",
        "ms", "mt", "prof", "rep", "rev", "sen", "sergt", "sgt", "st", "ste",
    ]
}
