//! Lists, counts and quotes: parts of sentences that stand anywhere.

texts! {
    SIZE: "Size", "Größe";
    COUNT_OF: "{} of {}", "{} von {}";
    FROM_TO: "{} → {}", "{} → {}";
    THOUSANDS: ",", ".";
    PERCENT: "{} %", "{} %";
    // Patterns of days; the second is one of `strftime`.
    DAY_IN_FIGURES: "YYYY-MM-DD", "DD.MM.YYYY";
    DAY_OF_MONTH: "%-d %b %Y", "%-d.%-m.%Y";

    // Parts of sentences.
    QUOTED: "“{}”", "„{}“";
    AMOUNT: "{} {}", "{} {}";
    WITH_COMMA: "{}, {}", "{}, {}";
    PAIR: "{} and {}", "{} und {}";
    NAMES_AND_MORE: "{} and {} more", "{} und {} weitere";
    MANY_ELEMENTS: "{} elements", "{} Elemente";
    AND_MORE: "and {} more", "und {} weitere";
    REMOVE_NAMED: "Remove “{}”", "„{}“ entfernen";
    DECIMAL: "{}.{}", "{},{}";
    NAMED: "{}: {}", "{}: {}";
    WITH_ASIDE: "{} ({})", "{} ({})";
    PERSON_DAYS: "{} person-days", "{} Personentage";
    PERSON_DAYS_RANGE: "{} to {} person-days", "{} bis {} Personentage";
    ONE_DAY: "1 day", "1 Tag";
    DAYS: "{} days", "{} Tage";
    ONE_PERSON_DAY: "1 person-day", "1 Personentag";
    CHANGED_COUNT: "{} changed", "{} geändert";
}
