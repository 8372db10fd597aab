//! The page that a window begins with.

texts! {
    TITLE: "How would you like to begin?", "Womit möchten Sie beginnen?";
    ABOUT: "Everything can be changed later.", "Alles lässt sich später ändern.";
    EMPTY: "Empty plan, with the guide", "Leerer Plan, mit dem Leitfaden";
    OPEN: "Open a plan…", "Plan öffnen…";
    IMPORT: "Import from another program…", "Aus anderem Programm importieren…";
    PASTE: "Paste a list or table", "Liste oder Tabelle einfügen";
    RECENT: "Plans of last time", "Zuletzt bearbeitet";
    NO_RECENT: "Plans that you open or save stand here.",
        "Hier stehen die Pläne, die Sie öffnen oder speichern.";
    NOT_READ: "Moved, or no longer readable", "Verschoben oder nicht mehr lesbar";
    TEMPLATES: "Templates of your trade", "Vorlagen Ihrer Branche";
    TEMPLATES_ABOUT:
        "Each is a whole plan: today, the target, steps, journeys and measures. Point at one to see \
         its target, take the one that comes closest, and change what is different with you.",
        "Jede ist ein ganzer Plan: Ist, Soll, Schritte, Kundenreisen und Maßnahmen. Zeigen Sie auf \
         eine, um ihr Soll zu sehen, nehmen Sie die ähnlichste und ändern Sie, was bei Ihnen \
         anders ist.";
    SAMPLES: "Finished samples", "Fertige Beispiele";
    SAMPLES_ABOUT:
        "What a plan looks like after a workshop. Look around; the sample itself stays as it is.",
        "So sieht ein Plan nach einem Workshop aus. Sehen Sie sich um; das Beispiel selbst bleibt, \
         wie es ist.";
    AT_START: "Show this page at the start", "Diese Seite beim Start zeigen";
}
