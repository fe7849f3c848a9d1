import _FoundationICU

/// The versions of the data for widths and line breaks.
public enum UnicodeVersions {
    /// The version of Foundation's copy of ICU.
    public static let icu = U_ICU_VERSION
    /// The version of Unicode that ICU implements.
    public static let unicode = U_UNICODE_VERSION
}
