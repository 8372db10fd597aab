//! Where a company wants to be, and what becomes of its channels by then.

texts! {
    STRATEGY_HEAD: "Where to?", "Wohin?";
    STRATEGY_LEAD: "What the company wants comes before channels and systems.",
        "Was das Unternehmen will, kommt vor Kanälen und Systemen.";
    COMPANY: "Company", "Unternehmen";
    COMPANY_HINT: "Name of the company", "Name des Unternehmens";
    BUSINESS: "Do you make, trade or serve?", "Sind Sie Hersteller, Händler oder Dienstleister?";
    MAKER: "We make what we sell", "Wir sind Hersteller";
    TRADER: "We trade", "Wir sind Händler";
    SERVICE: "We provide services", "Wir sind Dienstleister";
    DIGITAL_REASON: "Why sell digitally?", "Warum digital verkaufen?";
    DIGITAL_REASON_HINT: "What gets better for customers, and what for you?",
        "Was wird für Kunden besser, und was für Sie?";
    AIMS: "Models aimed at", "Angestrebte Modelle";
    AIM_FOR: "Aim {} for", "Ziel {} für";
    AIM_MODEL: "Model of aim {}", "Modell von Ziel {}";
    AIM_YEAR: "Aim {} by", "Ziel {} bis";
    AIM_NUMBER: "Aim {}", "Ziel {}";
    ADD_AIM: "Add an aim", "Ziel hinzufügen";
    MARKETING: "Marketing", "Marketing";
    MARKETING_GOAL: "Marketing goal", "Marketingziel";
    MARKETING_GOAL_HINT: "What shall marketing reach, and how is that measured?",
        "Was soll das Marketing erreichen, und woran messen Sie das?";
    MARKETING_MESSAGE: "Marketing message", "Kernbotschaft";
    MARKETING_MESSAGE_HINT: "Why should customers buy from you?",
        "Warum sollen Kunden bei Ihnen kaufen?";
    MARKETING_BUDGET: "Marketing budget a year", "Marketingbudget im Jahr";
    CURRENCY: "Currency", "Währung";
    DIRECT: "Sells the same (direct)", "Verkauft das Gleiche (direkt)";
    INDIRECT: "Meets the same need (indirect)", "Deckt denselben Bedarf (indirekt)";
    SHORT_INDIRECT: "indirect", "indirekt";
    COMPETITOR_DIRECTNESS: "Whether competitor {} is direct or indirect",
        "Ob Wettbewerber {} direkt oder indirekt ist";
    MISSION: "Mission", "Mission";
    MISSION_HINT: "What do you want to have achieved in three to five years?",
        "Was wollen Sie in drei bis fünf Jahren erreicht haben?";
    MISSION_YEAR: "Mission by", "Mission bis";
    VISION_HINT: "Where do you want to be in ten years?", "Wo wollen Sie in zehn Jahren stehen?";
    VISION_YEAR: "Vision for", "Vision für";
    YEAR_HINT: "Year", "Jahr";
    DELIVERY_TARGET: "Delivery target (days)", "Lieferziel (Tage)";
    CHANCES: "Opportunities", "Chancen";
    CHANCE_NUMBER: "Opportunity {}", "Chance {}";
    CHANCE_HINT: "What speaks for it?", "Was spricht dafür?";
    ADD_CHANCE: "Add an opportunity", "Chance hinzufügen";
    RISKS: "Risks", "Risiken";
    RISK_NUMBER: "Risk {}", "Risiko {}";
    RISK_HINT: "What may go wrong?", "Was kann schiefgehen?";
    ADD_RISK: "Add a risk", "Risiko hinzufügen";
    COMPETITORS: "Competitors", "Wettbewerber";
    COMPETITOR_NUMBER: "Competitor {}", "Wettbewerber {}";
    COMPETITOR_HINT: "Name of the competitor", "Name des Wettbewerbers";
    COMPETITOR_MODEL: "How far competitor {} is", "Wie weit Wettbewerber {} ist";
    COMPETITOR_NOTE: "About competitor {}", "Zu Wettbewerber {}";
    COMPETITOR_NOTE_HINT: "What do they do better?", "Was machen sie besser?";
    ADD_COMPETITOR: "Add a competitor", "Wettbewerber hinzufügen";
    MODEL_NOT_KNOWN: "Model not known", "Modell nicht bekannt";
    REMOVE_ENTRY: "Remove {}", "{} entfernen";
    SECTION: "Channels in {}", "Die Kanäle im Jahr {}";
    SECTION_OPEN: "Channels in the year of the vision", "Die Kanäle im Jahr der Vision";
    LEAD: "Which channels will matter then, which less, which no more?",
        "Welche Kanäle zählen dann, welche weniger, welche gar nicht mehr?";
    NO_CHANNEL: "As soon as there are channels, their outlook stands here.",
        "Sobald es Kanäle gibt, steht hier ihr Ausblick.";
    OUTLOOK_OF: "Outlook of {}", "Ausblick von {}";
    ALL_SHOWN: "Show on the cards", "Auf den Karten zeigen";

    // Presets.
    KNOWN_MARKETPLACES: "Known marketplaces", "Bekannte Marktplätze";
    FIELD_MARKETPLACE: "Marketplace", "Marktplatz";
    OTHER_MARKETPLACE: "Another one", "Ein anderer";
}
