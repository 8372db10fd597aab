//! The guide: its ten questions and what is missing for each.

texts! {
    // The panel.
    TAB_GUIDE: "Guide", "Leitfaden";
    HEAD: "From customers to the plan", "Vom Kunden zum Plan";
    LEAD: "Ten questions, best in this order. Skip what you like; the plan keeps what you have.",
        "Zehn Fragen, am besten in dieser Reihenfolge. Überspringen Sie, was Sie möchten; der Plan \
         behält, was Sie haben.";
    COUNT: "{} of 10 answered", "{} von 10 beantwortet";
    BEGUN: "Begun", "Begonnen";
    ANSWERED: "Answered", "Beantwortet";
    SPOKEN_QUESTION: "{}. {}: {}", "{}. {}: {}";
    EXAMPLE: "For example: {}", "Zum Beispiel: {}";
    TO_DO: "What is missing", "Was noch fehlt";
    COULD_DO: "Worth a thought", "Auch zu bedenken";
    SHEETS: "All of it together", "Alles dazu im Überblick";
    SHEET_WHY: "Why it is this model, and what comes next",
        "Warum es dieses Modell ist und was als Nächstes kommt";
    ASKS_TARGET: "This asks about the target, whatever view is shown.",
        "Gefragt ist nach dem Soll, gleich welche Ansicht gezeigt wird.";
    ASKS_BOTH: "This asks about today and about the target, whatever view is shown.",
        "Gefragt ist nach Ist und Soll, gleich welche Ansicht gezeigt wird.";
    ASKS_PLAN: "This asks about the whole plan, whatever view is shown.",
        "Gefragt ist nach dem ganzen Plan, gleich welche Ansicht gezeigt wird.";
    BACK_TO_VIEW: "Back to the view “{}”", "Zurück zur Ansicht „{}“";
    PROPERTIES_OF: "Properties of {}", "Eigenschaften von {}";
    PROPERTIES_OF_MANY: "Properties of what is selected ({})",
        "Eigenschaften des Ausgewählten ({})";
    NEXT_QUESTION: "Next: {}", "Weiter: {}";
    BACK_TO: "Back to question {}", "Zurück zu Frage {}";
    ALL_ANSWERED:
        "All ten questions are answered. Show the target, and see under “Why” what carries it.",
        "Alle zehn Fragen sind beantwortet. Zeigen Sie das Soll, und sehen Sie unter „Warum“, was \
         es trägt.";
    WHAT_IS: "What is “{}”?", "Was heißt „{}“?";
    TERMS: "What the words mean", "Was die Begriffe bedeuten";
    TEAMWORK_TERMS: "Six signs of smarketing", "Sechs Merkmale für Smarketing";
    BEHIND_EXPECTATIONS: "Amazonisation and ROPO", "Amazonisierung und ROPO";
    EXPECTATION_TERMS: "Five expectations", "Fünf Erwartungen";
    FEATURE_TERMS: "Seven functions for business customers",
        "Sieben Funktionen für Geschäftskunden";
    LOOKING: "The plan is being looked through…", "Der Plan wird durchgesehen…";

    // The empty canvas.
    BEGIN: "Begin with the guide", "Mit dem Leitfaden beginnen";

    // Q1
    AUDIENCES_ASK:
        "Who are your customers, businesses or private people? Whom do you serve, whom do you want \
         to win?",
        "Wer sind Ihre Kunden, Geschäfts- oder Privatkunden? Wen bedienen Sie schon, wen wollen \
         Sie gewinnen?";
    AUDIENCES_WHY:
        "Everything else follows from this: a property manager looks for other things, in other \
         places, than a family that builds.",
        "Daraus folgt alles andere: Eine Hausverwaltung sucht anderes, und anderswo, als eine \
         Familie, die baut.";
    AUDIENCES_EXAMPLE: "craft firms (B2B, served), property managers (B2B, wanted)",
        "Handwerksbetriebe (B2B, bedient), Hausverwaltungen (B2B, gewünscht)";

    // Q2
    SELLING: "How you sell", "Wie Sie verkaufen";
    SELLING_ASK:
        "To whom do you sell, and through whom: directly, through dealers, through marketplaces, \
         or a mix?",
        "An wen verkaufen Sie und über wen: direkt, über Händler, über Marktplätze oder gemischt?";
    SELLING_WHY:
        "Business customers want their own prices, several users and EDI; private customers want \
         it simple. A marketplace brings visitors, but the customer stays there.",
        "Geschäftskunden wollen eigene Preise, mehrere Benutzer und EDI, Privatkunden wollen es \
         einfach. Ein Marktplatz bringt Besucher, aber der Kunde bleibt dort.";
    SELLING_EXAMPLE:
        "field sales and EDI for wholesalers, an own shop for builders (D2C), Amazon for remaining \
         stock",
        "Außendienst und EDI für den Großhandel, ein eigener Shop für Bauherren (D2C), Amazon für \
         Restposten";

    // Q3
    CHANNELS: "Channels and how they interlock", "Kanäle und ihr Zusammenspiel";
    CHANNELS_ASK: "Over how many channels do you sell, and how well do they work together?",
        "Über wie viele Kanäle verkaufen Sie, und wie gut arbeiten sie zusammen?";
    CHANNELS_WHY:
        "Customers do not think in channels. Draw between two cards what passes from one to the \
         other; the line above the drawing says which model that makes.",
        "Kunden denken nicht in Kanälen. Zeichnen Sie zwischen zwei Karten, was von einer zur \
         anderen geht; oben über der Zeichnung steht, welches Modell das ergibt.";
    CHANNELS_EXAMPLE:
        "ordered in the shop, collected in the branch: that turns two parallel channels into \
         crosschannel",
        "im Shop bestellt, in der Filiale abgeholt: So wird aus zwei Kanälen nebeneinander \
         Crosschannel";

    // Q4
    TEAMWORK: "Addressing customers", "Kunden gemeinsam ansprechen";
    TEAMWORK_ASK:
        "How and where do you address your customers, and do sales and marketing plan that \
         together?",
        "Wie und wo sprechen Sie Ihre Kunden an, und planen Vertrieb und Marketing das gemeinsam?";
    TEAMWORK_WHY:
        "Where marketing collects leads that sales never see, money is lost. One customer base and \
         joint campaigns turn two departments into one voice.",
        "Wo das Marketing Leads sammelt, die der Vertrieb nie sieht, geht Geld verloren. Ein \
         Kundenstamm und gemeinsame Kampagnen machen aus zwei Abteilungen eine Stimme.";
    TEAMWORK_EXAMPLE:
        "contacts from the fair are in the CRM the same evening, and sales call within three days",
        "Messekontakte stehen noch am selben Abend im CRM, und der Vertrieb ruft binnen drei Tagen \
         an";

    // Q5
    EXPECTATIONS_ASK:
        "Customers move between online and offline. Do you meet what they expect on every step?",
        "Kunden wechseln zwischen online und offline. Erfüllen Sie bei jedem Schritt, was sie \
         erwarten?";
    EXPECTATIONS_WHY:
        "Complete product and price information, simple registration, a simple purchase, fast \
         delivery. The next supplier is two clicks away, for businesses as for private customers.",
        "Vollständige Produkt- und Preisinformationen, einfache Anmeldung, einfacher Kauf, \
         schnelle Lieferung. Der nächste Anbieter ist zwei Klicks entfernt, auch für \
         Geschäftskunden.";
    EXPECTATIONS_EXAMPLE:
        "researched online, bought in the branch: does the branch know the price on the page?",
        "online informiert, in der Filiale gekauft: Kennt die Filiale den Preis von der Website?";

    // Q6
    GOALS: "Mission and vision", "Mission und Vision";
    GOALS_ASK:
        "What shall be reached in three to five years, and where do you want to be in ten? Which \
         channels will matter then?",
        "Was soll in drei bis fünf Jahren erreicht sein, und wo wollen Sie in zehn Jahren stehen? \
         Welche Kanäle zählen dann?";
    GOALS_WHY:
        "Only who knows where to go can say no to a project. Name opportunities, risks and how far \
         competitors are, too.",
        "Nur wer weiß, wohin es geht, kann zu einem Projekt Nein sagen. Nennen Sie auch Chancen, \
         Risiken und wie weit der Wettbewerb ist.";
    GOALS_EXAMPLE:
        "2029: trade customers order around the clock. 2036: every contact can become an order",
        "2029: Fachkunden bestellen rund um die Uhr. 2036: Jeder Kontakt kann eine Bestellung \
         werden";

    // Q7
    INVENTORY: "Today and target", "Ist und Soll";
    INVENTORY_ASK:
        "Which systems, tools and processes do you have, how well do they fit, what stands in the \
         way, and what shall be different?",
        "Welche Systeme, Werkzeuge und Abläufe haben Sie, wie gut passen sie, was steht im Weg, \
         und was soll anders werden?";
    INVENTORY_WHY:
        "Draw today first, then show the target and change it: what you add there is planned, what \
         you delete retires.",
        "Zeichnen Sie zuerst das Ist, zeigen Sie dann das Soll und ändern Sie es: Was Sie dort \
         hinzufügen, ist geplant, was Sie löschen, läuft aus.";
    INVENTORY_EXAMPLE:
        "an ERP that prices at night only: partial today, poor for a shop with live prices",
        "ein ERP, das Preise nur nachts rechnet: heute teilweise passend, für einen Shop mit \
         Tagespreisen schlecht";

    // Q8
    VOICES: "Voices of customers", "Stimmen der Kunden";
    VOICES_ASK: "What do customers and prospects say?", "Was sagen Kunden und Interessenten?";
    VOICES_WHY:
        "One sentence from a real customer settles more discussions than ten opinions in the room. \
         Note it where it belongs.",
        "Ein Satz eines echten Kunden beendet mehr Diskussionen als zehn Meinungen im Raum. \
         Notieren Sie ihn dort, wo er hingehört.";
    VOICES_EXAMPLE: "“After five nobody answers the phone, and that is when I plan the next day.”",
        "„Nach fünf geht niemand ans Telefon, und genau dann plane ich den nächsten Tag.“";

    // Q9
    MEASURES: "Measures and solutions", "Maßnahmen und Lösungen";
    MEASURES_ASK: "Only now: what is to be done, by whom, and with which technical solutions?",
        "Erst jetzt: Was ist zu tun, von wem, und mit welchen technischen Lösungen?";
    MEASURES_WHY:
        "A system that nobody needed is the most expensive one. Every measure has somebody who \
         answers for it.",
        "Am teuersten ist das System, das niemand gebraucht hat. Jede Maßnahme hat jemanden, der \
         sie verantwortet.";
    MEASURES_EXAMPLE:
        "train the store team (sales, 5 days), connect the shop with the ERP (IT, 25 days)",
        "Filialteam schulen (Vertrieb, 5 Tage), Shop an das ERP anbinden (IT, 25 Tage)";

    // Q10
    ROADMAP: "Step by step", "Schritt für Schritt";
    ROADMAP_ASK:
        "What comes first, as the smallest version that helps a customer (MVP), and what follows?",
        "Was kommt zuerst, als kleinstes Angebot, das Kunden schon hilft (MVP), und was folgt?";
    ROADMAP_WHY:
        "Whoever starts with everything starts with nothing. The first step shows whether the rest \
         is worth it.",
        "Wer mit allem anfängt, fängt mit nichts an. Der erste Schritt zeigt, ob sich der Rest \
         lohnt.";
    ROADMAP_EXAMPLE:
        "step 1: a shop for known customers; step 2: one customer base; step 3: collect at \
         partners",
        "Schritt 1: ein Shop für Bestandskunden; Schritt 2: ein Kundenstamm; Schritt 3: Abholung \
         bei Partnern";

    // What is found so far.
    FOUND_AUDIENCES: "{} served, {} wanted", "{} bedient, {} gewünscht";
    FOUND_MODELS: "Today: {}. In the target: {}", "Ist: {}. Soll: {}";
    FOUND_REACHED: "Audiences addressed through a channel: {} of {}",
        "Über einen Kanal angesprochene Zielgruppen: {} von {}";
    FOUND_EXPECTATIONS: "Selling channels that are rated: {} of {}",
        "Bewertete verkaufende Kanäle: {} von {}";
    FOUND_OUTLOOK: "{} of {} channels have an outlook", "{} von {} Kanälen haben einen Ausblick";
    FOUND_INVENTORY: "Systems: {}, activities: {}", "Systeme: {}, Aktivitäten: {}";
    FOUND_VOICES: "Noted: {}, of which by customers and prospects: {}",
        "Notiert: {}, davon von Kunden und Interessenten: {}";
    FOUND_MEASURES: "Measures: {}", "Maßnahmen: {}";
    FOUND_STEPS: "Steps: {}", "Schritte: {}";

    // What is missing.
    DRAW_SERVED: "Draw the customers you serve today",
        "Fügen Sie die Kunden hinzu, die Sie heute bedienen";
    DRAW_WANTED: "Draw the customers you want to win",
        "Fügen Sie die Kunden hinzu, die Sie gewinnen wollen";
    DRAW_MORE_SERVED: "Whom else do you serve today?", "Wen bedienen Sie heute noch?";
    DRAW_MORE_WANTED: "Whom else do you want to win?", "Wen wollen Sie noch gewinnen?";
    NAME_IT: "Say what {} really is: give it a name of its own",
        "Sagen Sie, was {} genau ist: Geben Sie einen eigenen Namen";
    WHEN: "Is it there today, or planned?", "Gibt es das heute schon, oder ist es geplant?";
    THERE_TODAY: "There today", "Heute da";
    IS_PLANNED: "Planned", "Geplant";
    DRAW_SELLER: "Draw a channel through which customers can buy",
        "Fügen Sie einen Kanal hinzu, über den Kunden kaufen können";
    LET_SELL: "Let {} sell", "{} verkaufen lassen";
    SERVE_BUSINESSES:
        "There are business customers, but no channel sells to them: sell to them through {}, too",
        "Es gibt Geschäftskunden, aber kein Kanal verkauft an sie: Verkaufen Sie über {} auch an \
         sie";
    SERVE_CONSUMERS:
        "There are private customers, but no channel sells to them: sell to them through {}, too",
        "Es gibt Privatkunden, aber kein Kanal verkauft an sie: Verkaufen Sie über {} auch an sie";
    ADD_FOR_BUSINESSES: "There are business customers, but no channel sells to them: add one",
        "Es gibt Geschäftskunden, aber kein Kanal verkauft an sie: Fügen Sie einen hinzu";
    ADD_FOR_CONSUMERS: "There are private customers, but no channel sells to them: add one",
        "Es gibt Privatkunden, aber kein Kanal verkauft an sie: Fügen Sie einen hinzu";
    SAY_WHO_RUNS: "Say who runs {}", "Sagen Sie, wer {} betreibt";
    SAY_TO_WHOM: "Say to whom {} sells", "Sagen Sie, an wen {} verkauft";
    SAY_FEATURES: "Say what {} offers business customers",
        "Sagen Sie, was {} Geschäftskunden bietet";
    DRAW_MORE_SELLERS: "Through what else do customers buy from you?",
        "Worüber kaufen Kunden sonst noch bei Ihnen?";
    DRAW_EDI: "Do large customers order from their own system (EDI, punch-out)?",
        "Bestellen große Kunden aus ihrem eigenen System (EDI, Punch-out)?";
    DRAW_MARKETPLACE: "Does a marketplace come into question?", "Kommt ein Marktplatz in Frage?";
    DRAW_MORE_MARKETPLACES: "Which other marketplaces come into question?",
        "Welche weiteren Marktplätze kommen in Frage?";
    DRAW_FITTING: "Channels that follow from {}", "Kanäle, die zu {} passen";
    FITS: "For {} ({}): {}", "Für {} ({}): {}";
    FITS_NEEDS: "For {} ({}), who need “{}”: {}", "Für {} ({}) mit dem Bedarf „{}“: {}";
    FITS_MESSAGE: "For {} ({}), addressed with “{}”: {}", "Für {} ({}) mit der Botschaft „{}“: {}";
    DRAW_SECOND: "Draw another channel that sells",
        "Fügen Sie einen weiteren Kanal hinzu, der verkauft";
    JOIN_CHANNELS: "No two channels work together: see what would join them at least effort",
        "Keine zwei Kanäle arbeiten zusammen: Sehen Sie, was sie mit dem geringsten Aufwand \
         verbindet";
    LEAD_ON: "See what leads on from {}", "Sehen Sie, was von {} aus weiterführt";
    SAY_WHERE_ONE: "Say where {} is addressed", "Sagen Sie, wo Sie {} ansprechen";
    SAY_WHERE_MANY: "Say where {} audiences are addressed",
        "Sagen Sie, wo Sie {} Zielgruppen ansprechen";
    DRAW_SALES: "Draw the sales team", "Fügen Sie den Vertrieb hinzu";
    DRAW_MARKETING: "Draw the marketing team", "Fügen Sie das Marketing hinzu";
    DRAW_SUPPORT: "Draw customer service: it can use the customer base, too",
        "Fügen Sie den Kundenservice hinzu: Auch er kann den Kundenstamm nutzen";
    JOIN_LEADS: "Let {} and {} exchange leads", "Lassen Sie {} und {} Leads austauschen";
    JOIN_CAMPAIGN: "Let {} and {} plan campaigns together",
        "Lassen Sie {} und {} Kampagnen gemeinsam planen";
    JOIN_VOICE: "Align what {} and {} say to customers",
        "Stimmen Sie die Kommunikation von {} und {} ab";
    DRAW_CUSTOMER_BASE: "Draw the customer base that both teams share",
        "Fügen Sie den Kundenstamm hinzu, den beide Teams teilen";
    USE_CUSTOMER_BASE: "Let {} work with {}", "Lassen Sie {} mit {} arbeiten";
    ASSESS: "Say how well {} meets what customers expect ({} of 5)",
        "Sagen Sie, wie gut {} die Erwartungen der Kunden erfüllt ({} von 5)";
    DRAW_JOURNEY: "Follow a customer over the channels",
        "Begleiten Sie einen Kunden über die Kanäle";
    WRITE_MISSION: "Write down the mission", "Schreiben Sie die Mission auf";
    MISSION_YEAR: "Say by which year the mission shall be reached",
        "Sagen Sie, bis zu welchem Jahr die Mission erreicht sein soll";
    WRITE_VISION: "Write down the vision", "Schreiben Sie die Vision auf";
    VISION_YEAR: "Say for which year the vision holds",
        "Sagen Sie, für welches Jahr die Vision gilt";
    SAY_OUTLOOK: "Say what becomes of each channel until then",
        "Sagen Sie, was bis dahin aus jedem Kanal wird";
    NAME_CHANCE: "Name an opportunity", "Nennen Sie eine Chance";
    NAME_RISK: "Name a risk", "Nennen Sie ein Risiko";
    SAY_NEEDS: "Say what {} need and how they are addressed",
        "Sagen Sie, was {} braucht und wie Sie diese Zielgruppe ansprechen";
    SAY_DIGITAL_REASON: "Say why you want to sell digitally at all",
        "Sagen Sie, warum Sie überhaupt digital verkaufen wollen";
    SAY_BUSINESS: "Say whether you make, trade or serve",
        "Sagen Sie, ob Sie herstellen, handeln oder Dienste leisten";
    SAY_MARKETING_GOAL: "Say what marketing shall reach", "Sagen Sie, was das Marketing erreichen soll";
    SAY_MARKETING_MESSAGE: "Say why customers should buy from you",
        "Sagen Sie, warum Kunden bei Ihnen kaufen sollen";
    SAY_MARKETING_BUDGET: "Say what marketing may cost a year",
        "Sagen Sie, was das Marketing im Jahr kosten darf";
    SAY_AIM: "Say which commerce model you aim at, and by when",
        "Sagen Sie, welches Modell Sie bis wann anstreben";
    DRAW_VISION: "Show the vision and draw which channels there will be then",
        "Zeigen Sie die Vision und zeichnen Sie, welche Kanäle es dann gibt";
    MORE_CHANCES: "Which other opportunities are there?", "Welche Chancen gibt es noch?";
    MORE_RISKS: "What else may go wrong?", "Was kann sonst noch schiefgehen?";
    MORE_COMPETITORS: "Who else serves the same customers?",
        "Wer bedient dieselben Kunden sonst noch?";
    NAME_COMPETITOR: "Name a competitor and how far they are",
        "Nennen Sie einen Wettbewerber und wie weit er ist";
    DRAW_SYSTEM: "Draw the systems you have today",
        "Fügen Sie die Systeme hinzu, die Sie heute haben";
    DRAW_MORE_SYSTEMS: "Which other systems are there?", "Welche Systeme gibt es noch?";
    DRAW_MORE_ACTIVITIES: "What else is done around the channels?",
        "Was geschieht sonst noch rund um die Kanäle?";
    DRAW_ACTIVITY: "Draw what is done around the channels: processes, tools, campaigns",
        "Fügen Sie hinzu, was rund um die Kanäle geschieht: Abläufe, Werkzeuge, Kampagnen";
    DRAW_CHANGE: "What has to change in the organisation, such as roles or commissions?",
        "Was muss sich in der Organisation ändern, etwa Rollen oder Provisionen?";
    SAY_WHO_CHANGES: "Say who answers for the change {}",
        "Sagen Sie, wer die Veränderung {} verantwortet";
    SAY_FIT: "Say how well {} fits today", "Sagen Sie, wie gut {} heute passt";
    SAY_FIT_TARGET: "Say how well {} fits what you want to reach",
        "Sagen Sie, wie gut {} zu dem passt, was Sie erreichen wollen";
    SAY_HURDLE: "Say what stands in the way of {}", "Sagen Sie, was bei {} im Weg steht";
    SHOW_TARGET: "Show the target and change it: nothing is different from today yet",
        "Zeigen Sie das Soll und ändern Sie es: Noch ist nichts anders als im Ist";
    NOTE_VOICE: "Note what customers or prospects say about {}",
        "Notieren Sie, was Kunden oder Interessenten zu {} sagen";
    ASK_WANTED: "Ask {} why they do not buy from you yet, and note what they say",
        "Fragen Sie {}, was bisher vom Kauf bei Ihnen abhält, und notieren Sie die Antwort";
    MORE_VOICES: "What else do customers and prospects say?",
        "Was sagen Kunden und Interessenten noch?";
    ADD_MEASURE: "Add a measure", "Fügen Sie eine Maßnahme hinzu";
    MORE_MEASURES: "What else is to be done?", "Was ist sonst noch zu tun?";
    SAY_STEP: "Say in which step “{}” is done", "Sagen Sie, in welchem Schritt „{}“ getan wird";
    SAY_OWNER: "Say who answers for “{}”", "Sagen Sie, wer „{}“ verantwortet";
    PLAN_FIRST_STEP: "Plan what comes first: show step 1 and draw",
        "Planen Sie, was zuerst kommt: Zeigen Sie Schritt 1 und zeichnen Sie";
    NAME_STEP: "Give step {} a name and a date", "Geben Sie Schritt {} einen Namen und ein Datum";
    SPLIT_STEPS: "Everything is planned for one step: move what can wait to the next",
        "Alles ist für einen Schritt geplant: Verschieben Sie, was warten kann, in den nächsten";
    FIRST_ANSWER: "First answer question {}: {}", "Beantworten Sie zuerst Frage {}: {}";
}
