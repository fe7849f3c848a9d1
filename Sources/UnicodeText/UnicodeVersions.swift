import _FoundationICU

/// The versions that text is measured and broken by.
public enum UnicodeVersions {
    /// The version of Foundation's copy of ICU.
    public static let icu = U_ICU_VERSION
    /// The version of Unicode that ICU knows.
    public static let unicode = U_UNICODE_VERSION
}
