import CICU

/// The versions that text is measured and broken by.
public enum UnicodeVersions {
    /// ICU's version, as its headers say.
    public static var icu: String { String(cString: cicu_version()) }
    /// The version of Unicode that ICU knows.
    public static var unicode: String { String(cString: cicu_unicode_version()) }
}
