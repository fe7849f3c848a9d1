import NewsModel

/// The origin of a preference's value.
public enum PreferenceOrigin: Equatable, Sendable {
    case program
    case settings
    /// A choice made by a key or a command, which replaces the value of the settings.
    case choice(instead: String)
}

extension PreferenceTable {
    /// The preferences according to the settings, and after applying remembered choices: a choice overrides the setting
    /// that it replaced until that setting is changed.
    static func effective(
        _ configuration: Configuration, _ memory: Memory, over usual: Preferences = Preferences()
    ) -> (configured: Preferences, chosen: Preferences) {
        var configured = usual
        for preference in all {
            guard let value = configuration.preferences[preference.name], preference.values.contains(value) else {
                continue
            }
            preference.write(value, &configured)
        }
        var chosen = configured
        for preference in all {
            guard let choice = memory.choices[preference.name], choice.instead == preference.read(configured),
                preference.values.contains(choice.value)
            else { continue }
            preference.write(choice.value, &chosen)
        }
        if !configuration.themes.contains(chosen.theme) { chosen.theme = configured.theme }
        return (configured, chosen)
    }

    /// The values in effect, in the order of the table, each with its origin.
    public static func report(
        _ configuration: Configuration, _ memory: Memory
    ) -> [(name: String, value: String, origin: PreferenceOrigin)] {
        let (configured, chosen) = effective(configuration, memory)
        return all.map { preference in
            let (value, setting) = (preference.read(chosen), preference.read(configured))
            if value != setting { return (preference.name, value, .choice(instead: setting)) }
            let isSet = configuration.preferences[preference.name] != nil
            return (preference.name, value, isSet ? .settings : .program)
        }
    }
}
