//! The choice of a technical solution: criteria, candidates, and what was decided.

texts! {
    TITLE: "Choice of a solution", "Auswahl einer Lösung";
    ABOUT:
        "What a system has to do, how much that weighs, and how well each candidate does it, from 0 \
         to 5. Ask this last: first the customers, then the channels, then the technology.",
        "Was ein System leisten soll, wie viel das wiegt und wie gut jeder Kandidat es kann, von 0 \
         bis 5. Fragen Sie das zuletzt: erst die Kunden, dann die Kanäle, dann die Technik.";
    SYSTEM: "Solution for", "Lösung für";
    NO_SYSTEM: "No system is drawn yet", "Noch ist kein System gezeichnet";
    NO_SYSTEM_HINT:
        "Draw the system that you need; then candidates for it can be compared here.",
        "Zeichnen Sie das System, das Sie brauchen; dann lassen sich hier Kandidaten dafür vergleichen.";
    CRITERIA: "Criteria", "Kriterien";
    CRITERION: "Criterion {}", "Kriterium {}";
    CANDIDATES: "Candidates", "Kandidaten";
    CANDIDATE: "Candidate {}", "Kandidat {}";
    WEIGHT: "Weight 1–5", "Gewicht 1–5";
    SCORED: "Criteria (score 0–5)", "Kriterien (Punkte 0–5)";
    WEIGHT_OF: "Weight of “{}”", "Gewicht von „{}“";
    PROPOSE: "Take the proposed criteria", "Vorgeschlagene Kriterien übernehmen";
    ADD_CRITERION: "Add a criterion", "Kriterium hinzufügen";
    ADD_CANDIDATE: "Add a candidate", "Kandidaten hinzufügen";
    RESULT: "Weighted result", "Gewichtetes Ergebnis";
    RESULT_OF: "{} of 5", "{} von 5";
    RESULT_SPOKEN: "Weighted result of “{}”: {} of 5, rated by {} of {} criteria",
        "Gewichtetes Ergebnis von „{}“: {} von 5, nach {} von {} Kriterien bewertet";
    RATED: "{} of {} rated", "{} von {} bewertet";
    NOTHING_RATED: "Not rated yet", "Noch nicht bewertet";
    LEADS: "Leads", "Liegt vorn";
    NOTE_OF: "Note on “{}”", "Notiz zu „{}“";
    CHOSEN: "Decided for", "Entschieden für";
    CHOSEN_OPEN: "Not decided yet", "Noch nicht entschieden";
    REASON: "Why", "Begründung";
    REASON_HINT: "What tipped the scales, and what speaks against it?",
        "Was gab den Ausschlag, und was spricht dagegen?";
    NAME_TAKEN: "“{}” is there already.", "„{}“ gibt es schon.";
    LAW: "{} (the law asks for it: {})", "{} (gesetzlich verlangt: {})";
    OPEN: "Choose a solution…", "Lösung auswählen…";
    MEASURES_ABOUT: "Measures about it", "Maßnahmen dazu";
    NO_MEASURE_ABOUT: "No measure is about it yet", "Noch betrifft es keine Maßnahme";
    ASK: "Which solution comes into question for {}?", "Welche Lösung kommt für {} in Frage?";
    DECIDE: "Decide which solution {} shall be, and note why",
        "Entscheiden Sie, welche Lösung {} wird, und halten Sie fest, warum";
}
