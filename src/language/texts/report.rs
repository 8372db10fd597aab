//! The report on a plan: what its chapters are called, and what each says over its page.

texts! {
    // What the chapters are about.
    COVER: "Cover", "Titelseite";
    COMPARISON: "Comparison", "Vergleich";
    SYSTEMS: "Systems and activities", "Systeme und Abläufe";
    CHANCES: "Opportunities, risks and competitors", "Chancen, Risiken und Wettbewerb";
    METHOD: "Method and sources", "Methode und Quellen";
    CONTENTS: "Contents", "Inhalt";
    IN_SHORT: "What the pages say, in short", "Was die Seiten sagen, in Kürze";

    // The models inside a sentence.
    NO_SALES: "no sales yet", "noch kein Verkauf";
    ONE_CHANNEL: "a single channel", "ein einziger Kanal";
    MULTICHANNEL: "multichannel", "Multichannel";
    CROSSCHANNEL: "crosschannel", "Crosschannel";
    OMNICHANNEL: "omnichannel", "Omnichannel";
    EVERYWHERE: "everywhere commerce", "Everywhere Commerce";
    // The same behind "from" and "to".
    TO_NO_SALES: "no sales", "keinem Verkauf";
    TO_ONE_CHANNEL: "a single channel", "einem einzigen Kanal";

    // The cover.
    WAY_IN_ONE: "Today {}, after one step {}", "Heute {}, nach einem Schritt {}";
    WAY: "Today {}, after {} steps {}", "Heute {}, nach {} Schritten {}";
    WAY_STAYS: "Today {}, and so it stays in the target", "Heute {}, und so bleibt es im Soll";
    NOW: "Today {}", "Heute {}";
    DONE_BY: "The last step is done by {}", "Der letzte Schritt ist fertig bis {}";
    TAKES: "All steps together take {}", "Alle Schritte zusammen kosten {}";
    FIRST_STEP: "It begins with step 1: {}", "Es beginnt mit Schritt 1: {}";

    // A view: what its model means for all who buy, and for those of one market.
    ALL_NONE: "Customers cannot buy from us yet", "Kunden können noch nicht bei uns kaufen";
    ALL_SINGLE: "Customers have one way to buy, and no other",
        "Kunden haben nur einen einzigen Weg zum Kauf";
    ALL_MULTICHANNEL: "Customers buy in silos: no channel knows what the others do",
        "Kunden kaufen in Silos: Kein Kanal weiß, was die anderen tun";
    ALL_CROSSCHANNEL: "Some channels work together, but customers still meet gaps",
        "Einige Kanäle arbeiten zusammen, aber Kunden stoßen noch auf Lücken";
    ALL_OMNICHANNEL: "Customers change between all channels as they like",
        "Kunden wechseln zwischen allen Kanälen, wie sie möchten";
    ALL_EVERYWHERE: "Customers can buy wherever they meet us",
        "Kunden können überall kaufen, wo sie uns begegnen";
    SOME_NONE: "{} cannot buy yet", "{} können noch nicht kaufen";
    SOME_SINGLE: "{} have only one way to buy", "{} haben nur einen Weg zum Kauf";
    SOME_MULTICHANNEL: "{} buy in silos", "{} kaufen in Silos";
    SOME_CROSSCHANNEL: "{} meet gaps between channels", "{} stoßen auf Lücken zwischen Kanälen";
    SOME_OMNICHANNEL: "{} change between all channels", "{} wechseln zwischen allen Kanälen";
    SOME_EVERYWHERE: "{} can buy everywhere", "{} können überall kaufen";
    PICTURE: "Drawing of the plan, {}: {}", "Zeichnung des Plans, {}: {}";

    // A step.
    STEP_LEADS: "Step {} leads from {} to {}", "Schritt {} führt von {} zu {}";
    STEP_FALLS: "Step {} leads back from {} to {}", "Schritt {} führt zurück von {} zu {}";
    STEP_LEADS_MARKET: "Step {} moves {} ahead: from {} to {}",
        "Schritt {} bringt {} voran: von {} zu {}";
    STEP_MENDS: "Step {} mends journeys: {} of {} without a break",
        "Schritt {} macht Kundenreisen nahtlos: {} von {}";
    STEP_PREPARES: "Step {} prepares the ground for what follows: the model stays {}",
        "Schritt {} bereitet vor, was folgt: Das Modell bleibt {}";
    STEP_KEEPS: "With step {} the model stays {}", "Mit Schritt {} bleibt das Modell {}";
    STEP_DONE_BY: "Done by {}", "Fertig bis {}";
    STEP_TAKES: "It takes {}", "Aufwand: {}";
    OF_OWNER: "{} (by {})", "{} (durch {})";

    // Who is addressed where.
    NOBODY_ADDRESSES: "Nobody addresses {} today", "Niemand spricht heute {} an";
    NOBODY_EVER: "Not even in the target does anybody address {}",
        "Auch im Soll spricht niemand {} an";
    ALL_ADDRESSED: "Every audience is addressed in at least one channel",
        "Jede Zielgruppe wird über mindestens einen Kanal angesprochen";
    ADDRESSED: "addressed", "angesprochen";
    NOT_SERVED: "addressed, but not served", "angesprochen, aber nicht bedient";
    NOTHING: "–", "–";
    REACH_ABOUT:
        "Which channel addresses which audience today, and from or until which step that changes.",
        "Welcher Kanal heute welche Zielgruppe anspricht und ab oder bis zu welchem Schritt sich das \
         ändert.";

    // Journeys.
    JOURNEYS_NOW: "{} of {} journeys run without a break today, {} in the target",
        "{} von {} Kundenreisen sind heute nahtlos, im Soll {}";
    NO_JOURNEY_NOW: "No journey runs without a break today, in the target {} of {}",
        "Heute ist keine Kundenreise nahtlos, im Soll {} von {}";
    ONE_JOURNEY_NOW: "1 of {} journeys runs without a break today, {} in the target",
        "1 von {} Kundenreisen ist heute nahtlos, im Soll {}";
    ONE_JOURNEY_BREAKS: "The one journey of the plan breaks today",
        "Die eine Kundenreise des Plans bricht heute ab";
    ALL_JOURNEYS: "All journeys run without a break today", "Alle Kundenreisen sind heute nahtlos";
    JOURNEY_BREAKS_ONCE: "breaks once", "bricht einmal ab";
    JOURNEY_BREAKS: "breaks {} times", "bricht {}-mal ab";
    WHOSE: "Journey of {}", "Weg der Zielgruppe {}";

    // What customers expect.
    MISSES: "{} misses {} of {} expectations of customers",
        "{} verfehlt {} von {} Erwartungen der Kunden";
    TODAY_AND_TARGET: "Where the target says otherwise, it stands behind the arrow.",
        "Wo im Soll etwas anderes gilt, steht es hinter dem Pfeil.";
    MISS_EACH: "{} miss expectations of customers, {} each",
        "{} verfehlen Erwartungen der Kunden, je {}";

    // Marketing and sales.
    TEAMWORK: "Marketing and sales meet {} of 6 signs of working together today, {} in the target",
        "Marketing und Vertrieb erfüllen heute {} von 6 Merkmalen der Zusammenarbeit, im Soll {}";
    TEAMWORK_QUESTION: "Sign of working together", "Merkmal der Zusammenarbeit";

    // Systems and activities.
    ONE_FITS_BADLY: "{} of {} systems and activities in use fits only partly or poorly",
        "{} von {} Systemen und Abläufen passt heute nur teilweise oder schlecht";
    SOME_FIT_BADLY: "{} of {} systems and activities in use fit only partly or poorly",
        "{} von {} Systemen und Abläufen passen heute nur teilweise oder schlecht";
    ALL_FIT: "What is in use today fits", "Was heute im Einsatz ist, passt";
    FIT_UNKNOWN: "How well the systems fit has not been judged yet",
        "Wie gut die Systeme passen, ist noch nicht beurteilt";
    FIT_TODAY: "Today", "Heute";
    NONE_IN_USE: "Nothing is in use yet; what is planned stands here",
        "Noch ist nichts im Einsatz; hier steht, was geplant ist";

    // Findings.
    FINDINGS_OPEN: "Open points for a decision: {}", "Offene Punkte zur Entscheidung: {}";
    ONE_WARNING_OPEN: "At one point the plan is not consistent yet",
        "An einer Stelle ist der Plan noch nicht schlüssig";
    WARNINGS_OPEN: "At {} points the plan is not consistent yet",
        "An {} Stellen ist der Plan noch nicht schlüssig";
    ONE_HINT_OPEN: "The plan is consistent; one point is worth a thought",
        "Der Plan ist schlüssig; ein Punkt ist eine Überlegung wert";
    HINTS_OPEN: "The plan is consistent; {} points are worth a thought",
        "Der Plan ist schlüssig; {} Punkte sind eine Überlegung wert";

    // What customers say.
    MORE_COMPLAINTS: "Customers complain more often than they praise",
        "Kunden beschweren sich öfter, als sie loben";
    MORE_WISHES: "Customers say what they want: wishes are what is noted most",
        "Kunden sagen, was sie wollen: Wünsche sind am häufigsten notiert";
    MORE_PRAISE: "Customers praise more than they complain",
        "Kunden loben mehr, als sie sich beschweren";
    VOICES_OF: "Complaints: {}, wishes: {}, praise: {}", "Beschwerden: {}, Wünsche: {}, Lob: {}";
    VOICE: "What was said", "Was gesagt wurde";
    WHO_AND_WHEN: "Who and when", "Wer und wann";

    // The roadmap.
    ROADMAP_RISES: "{} steps lead from {} to {}", "{} Schritte führen von {} zu {}";
    ROADMAP_RISES_IN_ONE: "One step leads from {} to {}", "Ein Schritt führt von {} zu {}";
    ROADMAP_STAYS: "What is planned changes much, but the model stays {}",
        "Das Geplante verändert vieles, das Modell bleibt aber {}";

    // Measures.
    ALL_OWNED: "Every measure has somebody who answers for it",
        "Für jede Maßnahme ist jemand verantwortlich";
    NONE_OWNED: "No measure has anybody yet who answers for it",
        "Für keine Maßnahme ist bisher jemand verantwortlich";
    SOME_OWNED: "Nobody answers yet for {} of {} measures",
        "Für {} von {} Maßnahmen ist noch niemand verantwortlich";

    // Where to.
    MORE_AND_LESS: "By {} the weight of the channels shifts: {} up, {} down",
        "Bis {} verschiebt sich das Gewicht der Kanäle: {} nach oben, {} nach unten";
    MORE_AND_LESS_OPEN: "The weight of the channels shifts: {} up, {} down",
        "Das Gewicht der Kanäle verschiebt sich: {} nach oben, {} nach unten";
    HOW_RIVAL: "How it competes", "Wie er konkurriert";
    BUSINESS: "What the company does", "Was das Unternehmen tut";
    GOAL_IS_SET: "Where the company wants to be is written down",
        "Wohin das Unternehmen will, ist festgehalten";
    BY_YEAR: "{} by {}", "{} bis {}";

    // Chances, risks and competitors.
    SOME_AHEAD: "{} of {} competitors are ahead of us today",
        "{} von {} Wettbewerbern sind heute weiter als wir";
    ONE_AHEAD: "{} is ahead of us today", "{} ist heute weiter als wir";
    NONE_AHEAD: "No competitor is ahead of us today, as far as is known",
        "Kein Wettbewerber ist heute weiter als wir, soweit bekannt";
    CHANCES_AND_RISKS: "Opportunities ({}) stand against risks ({})",
        "Chancen ({}) stehen Risiken ({}) gegenüber";

    // Method.
    METHOD_SAYS: "The model follows from the drawing by rules that anybody can check",
        "Das Modell folgt aus der Zeichnung, nach Regeln, die jeder nachprüfen kann";
    METHOD_DRAWING:
        "Channels, audiences, systems and their links are drawn once, each with the step in which it \
         comes or goes. Today, every step and the target are views of that one drawing. What two \
         channels share decides on the model: where something is placed or what it is called does \
         not.",
        "Kanäle, Zielgruppen, Systeme und ihre Verbindungen werden einmal gezeichnet, jeweils mit \
         dem Schritt, in dem sie kommen oder enden. Ist, jeder Schritt und Soll sind Ansichten \
         dieser einen Zeichnung. Über das Modell entscheidet, was zwei Kanäle teilen, nicht, wo \
         etwas steht oder wie es heißt.";
    LEVELS: "The levels", "Die Stufen";
    EFFORTS: "Efforts", "Aufwände";
    SOURCES: "Sources", "Quellen";
    SOURCE_RETAILING:
        "Norbert Beck and David Rygl: Categorization of multiple channel retailing in Multi-, Cross-, \
         and Omni-Channel Retailing for retailers and retailing. Journal of Retailing and Consumer \
         Services 27 (2015), pages 170–178",
        "Norbert Beck und David Rygl: Categorization of multiple channel retailing in Multi-, Cross-, \
         and Omni-Channel Retailing for retailers and retailing. Journal of Retailing and Consumer \
         Services 27 (2015), Seiten 170–178";
    SOURCE_PLAN: "The plan “{}”, as of {}", "Der Plan „{}“, Stand {}";
    ALL_FROM_PLAN: "All days were written in the plan", "Alle Tage stehen so im Plan";

    // What there is to say about a card.
    CARRIES: "The model rests on it", "Das Modell ruht darauf";
    SHARES_WITH: "Linked: {}", "Verbunden: {}";

    // The plan within a document.
    ATTACHED_PLAN: "The plan of which this was made; Commerce Canvas opens it",
        "Der Plan, aus dem dies entstand; Commerce Canvas öffnet ihn";

    // On a web page.
    ZOOM_IN: "Larger", "Größer";
    ZOOM_OUT: "Smaller", "Kleiner";
    VIEWS: "Views of the plan", "Ansichten des Plans";
    CLOSE: "Close this note", "Hinweis schließen";
    ABOUT_CARDS: "What there is to say about each card", "Was zu jeder Karte zu sagen ist";
    REASONS: "Reasons in detail", "Gründe im Einzelnen";

    // On every page.
    CONTINUED: "{} (continued)", "{} (Fortsetzung)";
}
