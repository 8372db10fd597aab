//! The words of a plan: kinds, fields and their values.

texts! {
    // The sorts of nodes, one and many, and the links between them.
    CHANNEL: "Channel", "Kanal";
    CHANNELS: "Channels", "Kanäle";
    AUDIENCE: "Audience", "Zielgruppe";
    AUDIENCES: "Audiences", "Zielgruppen";
    SYSTEM: "System", "System";
    SYSTEMS: "Systems", "Systeme";
    TEAM: "Team", "Team";
    TEAMS: "Teams", "Teams";
    ACTIVITY: "Activity", "Aktivität";
    ACTIVITIES: "Activities", "Aktivitäten";
    NOTE: "Note", "Notiz";
    NOTES: "Notes", "Notizen";
    FRAME: "Frame", "Rahmen";
    FRAMES: "Frames", "Rahmen";
    LINKS: "Links", "Verbindungen";
    JOURNEY: "Journey", "Kundenreise";
    JOURNEYS: "Journeys", "Kundenreisen";
    MEASURE: "Measure", "Maßnahme";
    MEASURES: "Measures", "Maßnahmen";
    STEP: "Step", "Schritt";
    STEPS: "Steps", "Schritte";

    // Markets.
    B2B: "B2B", "B2B";
    B2C: "B2C", "B2C";
    BUSINESSES: "Business customers", "Geschäftskunden";
    CONSUMERS: "Private customers", "Privatkunden";

    // Whether an audience is served.
    SERVED: "Served", "Bestandskunden";
    WANTED: "Wanted", "Wunschkunden";

    // Who runs a channel.
    OWN: "Our own", "Wir selbst";
    PARTNER: "Run by {}", "Betrieben von {}";
    B2B_SHOP: "B2B shop / dealer portal", "B2B-Shop / Händlerportal";
    SELLER: "Who sells there", "Wer dort verkauft";
    OWN_ACCOUNT: "Our own account", "Unser eigenes Konto";
    RESELLER: "{}, a reseller", "{}, ein Wiederverkäufer";
    UNNAMED_RESELLER: "A reseller", "Ein Wiederverkäufer";
    UNNAMED_PARTNER: "Run by a partner", "Betrieben von einem Partner";

    // Where customers meet a channel, and whether they can buy there.
    ONLINE: "Online", "Online";
    OFFLINE: "Offline", "Offline";
    TOUCHPOINT: "Touchpoint", "Touchpoint";
    SELLS: "Sells", "Verkauft";
    INFORMS: "Informs only", "Informiert nur";

    // Lifecycles.
    EXISTING: "Existing", "Vorhanden";
    PLANNED: "Planned for step {}", "Geplant für Schritt {}";
    ENVISIONED: "Only in the vision", "Nur in der Vision";
    RETIRING: "Until step {}", "Endet mit Schritt {}";

    // Availabilities.
    YES: "Yes", "Ja";
    NO: "No", "Nein";
    AVAILABLE_FROM: "From step {}", "Ab Schritt {}";

    // Views; a step that has a name is shown with it.
    TODAY: "Today", "Ist";
    TARGET: "Target", "Soll";
    VISION: "Vision", "Vision";
    VISION_IN: "Vision {}", "Vision {}";
    STEP_NUMBER: "Step {}", "Schritt {}";
    STEP_NAMED: "Step {}: {}", "Schritt {}: {}";

    // Resources, as what is shared.
    ORDERS: "Orders", "Bestellungen";
    RESERVATIONS: "Reservations", "Reservierungen";
    BASKET: "Basket", "Warenkorb";
    PAYMENT: "Payment", "Zahlung";
    RETURNS: "Returns", "Retouren";
    CUSTOMER_DATA: "Customer data", "Kundendaten";
    STOCK: "Stock", "Bestand";
    PRICES: "Prices", "Preise";
    PRODUCT_DATA: "Product data", "Produktdaten";
    ORDER_DATA: "Order data", "Auftragsdaten";
    CONTENT: "Content", "Inhalte";
    LEADS: "Leads", "Leads";

    // Classes of links: how deep sharing goes.
    TRANSACTION: "Purchase", "Kauf";
    DATA: "Shared data", "Gemeinsame Daten";
    HAND_OVER: "Before the purchase", "Vor dem Kauf";
    NOTHING_SHARED: "Shares no data", "Teilt keine Daten";

    // How well something fits.
    FIT_GOOD: "Fits well", "Passt gut";
    FIT_PARTIAL: "Fits partly", "Passt teilweise";
    FIT_POOR: "Fits poorly", "Passt schlecht";
    NOT_KNOWN: "Not known", "Nicht bekannt";
    DOES_NOT_APPLY: "Does not apply", "Trifft nicht zu";

    // What becomes of a channel by the year of the vision.
    OUTLOOK_GROWING: "Will matter more", "Wird wichtiger";
    OUTLOOK_STEADY: "Will matter as today", "Bleibt gleich wichtig";
    OUTLOOK_SHRINKING: "Will matter less", "Verliert an Bedeutung";
    OUTLOOK_GONE: "Will be gone", "Wird es nicht mehr geben";

    // What a channel offers to business customers.
    SEVERAL_USERS: "Several users per company", "Mehrere Benutzer je Firma";
    INDIVIDUAL_PRICES: "Individual prices", "Individuelle Preise";
    VOLUME_DISCOUNTS: "Volume discounts", "Mengenrabatte";
    APPROVAL: "Order approval", "Bestellfreigabe";
    QUOTES: "Quotes on request", "Angebote auf Anfrage";
    QUICK_ORDER: "Quick order by article number", "Schnellbestellung per Artikelnummer";
    PUNCH_OUT: "Punch-out", "Punch-out";

    // What customers expect of a channel.
    PRODUCT_INFORMATION: "Complete product information", "Vollständige Produktinformationen";
    PRICE_INFORMATION: "Complete price information", "Vollständige Preisinformationen";
    SIMPLE_REGISTRATION: "Simple registration", "Einfache Registrierung";
    SIMPLE_PURCHASE: "Purchase in few clicks", "Kauf mit wenigen Klicks";
    DELIVERY_DAYS: "Days until delivery", "Tage bis zur Lieferung";
    DELIVERY_DAYS_TARGET: "Days until delivery in the target", "Tage bis zur Lieferung im Soll";

    // Colours of notes and frames.
    GREY: "Grey", "Grau";
    RED: "Red", "Rot";
    ORANGE: "Orange", "Orange";
    YELLOW: "Yellow", "Gelb";
    GREEN: "Green", "Grün";
    BLUE: "Blue", "Blau";
    VIOLET: "Violet", "Violett";

    // Who gave feedback.
    SOURCE_CUSTOMER: "Customer", "Kunde";
    SOURCE_PROSPECT: "Prospect", "Interessent";
    SOURCE_PARTNER: "Partner", "Partner";

    // How feedback was meant.
    PRAISE: "Praise", "Lob";
    WISH: "Wish", "Wunsch";
    COMPLAINT: "Complaint", "Beschwerde";

    // What a customer does at a stop.
    DISCOVER: "Discover", "Entdecken";
    RESEARCH: "Research", "Informieren";
    PURCHASE: "Buy", "Kaufen";
    PAY: "Pay", "Bezahlen";
    RECEIVE: "Receive", "Erhalten";
    RETURN: "Return", "Zurückgeben";
    SERVICE: "Get help", "Hilfe bekommen";
    REPEAT: "Buy again", "Wieder kaufen";

    // How far a measure is.
    OPEN: "Open", "Offen";
    DOING: "Under way", "In Arbeit";
    DONE: "Done", "Erledigt";
    DROPPED: "Dropped", "Verworfen";
    MARKETS: "Markets", "Märkte";
    ROUTE: "Route to the customer", "Vertriebsweg";
    THROUGH: "Through whom", "Über wen";
    SELLS_OR_INFORMS: "Sells or informs", "Verkauft oder informiert";
    INTERLOCKING: "Interlocking", "Ineinandergreifen";
    NUMEROUS: "Numerous channels", "Zahlreiche Kanäle";
    BOTH_SIDES: "Online and offline", "Online und offline";
    ATTACHED: "Attached", "Angebunden";
    FULL_INTERACTION: "Purchase joined throughout", "Kauf durchgehend verbunden";
    FULL_INTEGRATION: "Data joined throughout", "Daten durchgehend gemeinsam";
    OPERATOR: "Operator", "Betreiber";
    OUTLOOK: "Outlook", "Ausblick";
    FIT: "Fit", "Eignung";
    BOTH_TEAMS: "Sales and marketing are there", "Vertrieb und Marketing sind da";
    ONE_CUSTOMER_BASE: "One customer base", "Ein Kundenstamm";
    SUPPORT_TOO: "Customer service uses it, too", "Auch der Kundenservice nutzt ihn";
    LEADS_EXCHANGED: "Leads are exchanged", "Leads werden ausgetauscht";
    ONE_VOICE: "One voice", "Eine Stimme";
    JOINT_CAMPAIGNS: "Joint campaigns", "Gemeinsame Kampagnen";
}
