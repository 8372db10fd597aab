//! Words of the guide: the ten questions, what is missing, and the panel that leads through them.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// The panel.
pub const TAB_GUIDE: Text = Text::new("Guide", "Leitfaden");
pub const HEAD: Text = Text::new("From customers to the plan", "Vom Kunden zum Plan");
pub const LEAD: Text = Text::new(
    "Ten questions, best in this order. Skip what you like; the plan keeps what you have.",
    "Zehn Fragen, am besten in dieser Reihenfolge. Überspringen Sie, was Sie möchten; der Plan behält, was Sie haben.",
);
pub const COUNT: Text = Text::new("{} of 10 answered", "{} von 10 beantwortet");
pub const OPEN: Text = Text::new("Open", "Offen");
pub const BEGUN: Text = Text::new("Begun", "Begonnen");
pub const ANSWERED: Text = Text::new("Answered", "Beantwortet");
pub const SPOKEN_QUESTION: Text = Text::new("{}. {}: {}", "{}. {}: {}");
pub const EXAMPLE: Text = Text::new("For example: {}", "Zum Beispiel: {}");
pub const TO_DO: Text = Text::new("What is missing", "Was noch fehlt");
pub const COULD_DO: Text = Text::new("Worth a thought", "Auch zu bedenken");
pub const NEXT_QUESTION: Text = Text::new("Next: {}", "Weiter: {}");
pub const BACK_TO: Text = Text::new("Back to question {}", "Zurück zu Frage {}");
pub const AND_MORE: Text = Text::new("… and {} more of this kind", "… und {} weitere dieser Art");
pub const ALL_ANSWERED: Text = Text::new(
    "All ten questions are answered. Show the target, and see under “Why” what carries it.",
    "Alle zehn Fragen sind beantwortet. Zeigen Sie das Soll, und sehen Sie unter „Warum“, was es trägt.",
);
pub const WHAT_IS: Text = Text::new("What is “{}”?", "Was heißt „{}“?");
pub const TERMS: Text = Text::new("What the words mean", "Was die Begriffe bedeuten");
pub const TEAMWORK_TERMS: Text =
    Text::new("Six signs of acting as one", "Sechs Zeichen für ein Miteinander");
pub const EXPECTATION_TERMS: Text = Text::new("Five expectations", "Fünf Erwartungen");
pub const FEATURE_TERMS: Text =
    Text::new("Seven functions for businesses", "Sieben Funktionen für Firmen");
pub const LOOKING: Text =
    Text::new("The plan is being looked through …", "Der Plan wird durchgesehen …");

// The empty canvas.
pub const BEGIN: Text = Text::new("Begin with the guide", "Mit dem Leitfaden beginnen");
pub const SHOW_GUIDE: Text = Text::new("Guide", "Leitfaden");

// Q1
pub const AUDIENCES: Text = Text::new("Audiences", "Zielgruppen");
pub const AUDIENCES_ASK: Text = Text::new(
    "Who are your customers, businesses or private people? Whom do you serve, whom do you want to win?",
    "Wer sind Ihre Kunden, Firmen oder Privatleute? Wen bedienen Sie schon, wen wollen Sie gewinnen?",
);
pub const AUDIENCES_WHY: Text = Text::new(
    "Everything else follows from this: a property manager looks for other things, in other places, than a family that builds.",
    "Daraus folgt alles andere: Eine Hausverwaltung sucht anderes, und anderswo, als eine Familie, die baut.",
);
pub const AUDIENCES_EXAMPLE: Text = Text::new(
    "craft firms (B2B, served), property managers (B2B, wanted)",
    "Handwerksbetriebe (B2B, bedient), Hausverwaltungen (B2B, gewünscht)",
);

// Q2
pub const SELLING: Text = Text::new("How you sell", "Wie Sie verkaufen");
pub const SELLING_ASK: Text = Text::new(
    "To whom do you sell, and through whom: directly, through dealers, through marketplaces, or a mix?",
    "An wen verkaufen Sie und über wen: direkt, über Händler, über Marktplätze oder gemischt?",
);
pub const SELLING_WHY: Text = Text::new(
    "Business customers want their own prices, several users and EDI; private customers want it simple. A marketplace brings visitors, but the customer stays there.",
    "Geschäftskunden wollen eigene Preise, mehrere Benutzer und EDI, Privatkunden wollen es einfach. Ein Marktplatz bringt Besucher, aber der Kunde bleibt dort.",
);
pub const SELLING_EXAMPLE: Text = Text::new(
    "field sales and EDI for wholesalers, an own shop for builders (D2C), Amazon for remaining stock",
    "Außendienst und EDI für den Großhandel, ein eigener Shop für Bauherren (D2C), Amazon für Restposten",
);

// Q3
pub const CHANNELS: Text =
    Text::new("Channels and how they interlock", "Kanäle und ihr Zusammenspiel");
pub const CHANNELS_ASK: Text = Text::new(
    "Over how many channels do you sell, and how well do they work together?",
    "Über wie viele Kanäle verkaufen Sie, und wie gut arbeiten sie zusammen?",
);
pub const CHANNELS_WHY: Text = Text::new(
    "Customers do not think in channels. Draw between two cards what passes from one to the other; the line above the drawing says which model that makes.",
    "Kunden denken nicht in Kanälen. Zeichnen Sie zwischen zwei Karten, was von einer zur anderen geht; oben über der Zeichnung steht, welches Modell das ergibt.",
);
pub const CHANNELS_EXAMPLE: Text = Text::new(
    "ordered in the shop, collected in the branch: that turns two parallel channels into crosschannel",
    "im Shop bestellt, in der Filiale abgeholt: So werden aus zwei Kanälen nebeneinander Crosschannel",
);

// Q4
pub const TEAMWORK: Text = Text::new("Addressing customers as one", "Kunden gemeinsam ansprechen");
pub const TEAMWORK_ASK: Text = Text::new(
    "How and where do you address your customers, and do sales and marketing plan that together?",
    "Wie und wo sprechen Sie Ihre Kunden an, und planen Vertrieb und Marketing das gemeinsam?",
);
pub const TEAMWORK_WHY: Text = Text::new(
    "Where marketing collects leads that sales never see, money is lost. One customer base and joint campaigns turn two departments into one voice.",
    "Wo das Marketing Leads sammelt, die der Vertrieb nie sieht, geht Geld verloren. Ein Kundenstamm und gemeinsame Kampagnen machen aus zwei Abteilungen eine Stimme.",
);
pub const TEAMWORK_EXAMPLE: Text = Text::new(
    "contacts from the fair are in the CRM the same evening, and sales call within three days",
    "Messekontakte stehen noch am selben Abend im CRM, und der Vertrieb ruft binnen drei Tagen an",
);

// Q5
pub const EXPECTATIONS: Text = Text::new("What customers expect", "Was Kunden erwarten");
pub const EXPECTATIONS_ASK: Text = Text::new(
    "Customers move between online and offline. Do you meet what they expect on every step?",
    "Kunden wechseln zwischen online und offline. Erfüllen Sie auf jedem Schritt, was sie erwarten?",
);
pub const EXPECTATIONS_WHY: Text = Text::new(
    "Complete product and price information, simple registration, a simple purchase, fast delivery. The next supplier is two clicks away, for businesses as for private customers.",
    "Vollständige Produkt- und Preisinformationen, einfache Anmeldung, einfacher Kauf, schnelle Lieferung. Der nächste Anbieter ist zwei Klicks entfernt, auch für Firmen.",
);
pub const EXPECTATIONS_EXAMPLE: Text = Text::new(
    "researched online, bought in the branch: does the branch know the price on the page?",
    "online informiert, in der Filiale gekauft: Kennt die Filiale den Preis von der Website?",
);

// Q6
pub const GOALS: Text = Text::new("Mission and vision", "Mission und Vision");
pub const GOALS_ASK: Text = Text::new(
    "What shall be reached in three to five years, and where do you want to be in ten? Which channels will matter then?",
    "Was soll in drei bis fünf Jahren erreicht sein, und wo wollen Sie in zehn Jahren stehen? Welche Kanäle zählen dann?",
);
pub const GOALS_WHY: Text = Text::new(
    "Only who knows where to go can say no to a project. Name chances, risks and how far competitors are, too.",
    "Nur wer weiß, wohin es geht, kann zu einem Projekt Nein sagen. Nennen Sie auch Chancen, Risiken und wie weit der Wettbewerb ist.",
);
pub const GOALS_EXAMPLE: Text = Text::new(
    "2029: trade customers order around the clock. 2036: every contact can become an order",
    "2029: Fachkunden bestellen rund um die Uhr. 2036: Jeder Kontakt kann eine Bestellung werden",
);

// Q7
pub const INVENTORY: Text = Text::new("Today and target", "Ist und Soll");
pub const INVENTORY_ASK: Text = Text::new(
    "Which systems, tools and processes do you have, how well do they fit, what stands in the way, and what shall be different?",
    "Welche Systeme, Werkzeuge und Abläufe haben Sie, wie gut passen sie, was steht im Weg, und was soll anders werden?",
);
pub const INVENTORY_WHY: Text = Text::new(
    "Draw today first, then show the target and change it: what you add there is planned, what you delete retires.",
    "Zeichnen Sie zuerst das Ist, zeigen Sie dann das Soll und ändern Sie es: Was Sie dort hinzufügen, ist geplant, was Sie löschen, läuft aus.",
);
pub const INVENTORY_EXAMPLE: Text = Text::new(
    "an ERP that prices at night only: partial today, poor for a shop with live prices",
    "ein ERP, das Preise nur nachts rechnet: heute teilweise passend, für einen Shop mit Tagespreisen schlecht",
);

// Q8
pub const VOICES: Text = Text::new("Voices of customers", "Stimmen der Kunden");
pub const VOICES_ASK: Text =
    Text::new("What do customers and prospects say?", "Was sagen Kunden und Interessenten?");
pub const VOICES_WHY: Text = Text::new(
    "One sentence from a real customer settles more discussions than ten opinions in the room. Note it where it belongs.",
    "Ein Satz eines echten Kunden beendet mehr Diskussionen als zehn Meinungen im Raum. Notieren Sie ihn dort, wo er hingehört.",
);
pub const VOICES_EXAMPLE: Text = Text::new(
    "“After five nobody answers the phone, and that is when I plan the next day.”",
    "„Nach fünf geht niemand ans Telefon, und genau dann plane ich den nächsten Tag.“",
);

// Q9
pub const MEASURES: Text = Text::new("Measures and solutions", "Maßnahmen und Lösungen");
pub const MEASURES_ASK: Text = Text::new(
    "Only now: what is to be done, by whom, and with which technical solutions?",
    "Erst jetzt: Was ist zu tun, von wem, und mit welchen technischen Lösungen?",
);
pub const MEASURES_WHY: Text = Text::new(
    "A system that nobody needed is the most expensive one. Every measure has somebody who answers for it.",
    "Am teuersten ist das System, das niemand gebraucht hat. Jede Maßnahme hat jemanden, der sie verantwortet.",
);
pub const MEASURES_EXAMPLE: Text = Text::new(
    "train the store team (sales, 5 days), connect the shop with the ERP (IT, 25 days)",
    "Filialteam schulen (Vertrieb, 5 Tage), Shop an das ERP anbinden (IT, 25 Tage)",
);

// Q10
pub const ROADMAP: Text = Text::new("Step by step", "Schritt für Schritt");
pub const ROADMAP_ASK: Text = Text::new(
    "What comes first, as the smallest version that helps a customer (MVP), and what follows?",
    "Was kommt zuerst, als kleinste Fassung, die einem Kunden hilft (MVP), und was folgt?",
);
pub const ROADMAP_WHY: Text = Text::new(
    "Whoever starts with everything starts with nothing. The first step shows whether the rest is worth it.",
    "Wer mit allem anfängt, fängt mit nichts an. Der erste Schritt zeigt, ob sich der Rest lohnt.",
);
pub const ROADMAP_EXAMPLE: Text = Text::new(
    "step 1: a shop for known customers; step 2: one customer base; step 3: collect at partners",
    "Schritt 1: ein Shop für Bestandskunden; Schritt 2: ein Kundenstamm; Schritt 3: Abholung bei Partnern",
);

// What is found so far.
pub const FOUND_AUDIENCES: Text = Text::new("{} served, {} wanted", "{} bedient, {} gewünscht");
pub const FOUND_SELLING: Text = Text::new("{}, {}", "{}, {}");
pub const FOUND_MODELS: Text = Text::new("Today: {}. In the target: {}", "Ist: {}. Soll: {}");
pub const FOUND_REACHED: Text = Text::new(
    "{} of {} audiences are addressed in a channel",
    "{} von {} Zielgruppen werden in einem Kanal angesprochen",
);
pub const FOUND_EXPECTATIONS: Text = Text::new(
    "{} of {} channels that sell are assessed",
    "{} von {} verkaufenden Kanälen sind bewertet",
);
pub const FOUND_OUTLOOK: Text =
    Text::new("{} of {} channels have an outlook", "{} von {} Kanälen haben einen Ausblick");
pub const FOUND_INVENTORY: Text =
    Text::new("Systems: {}, activities: {}", "Systeme: {}, Aktivitäten: {}");
pub const FOUND_VOICES: Text = Text::new("Noted: {}", "Notiert: {}");
pub const FOUND_MEASURES: Text = Text::new("Measures: {}", "Maßnahmen: {}");
pub const FOUND_STEPS: Text = Text::new("Steps: {}", "Schritte: {}");

// What is missing.
pub const DRAW_SERVED: Text = Text::new(
    "Draw the customers you serve today",
    "Zeichnen Sie die Kunden, die Sie heute bedienen",
);
pub const DRAW_WANTED: Text = Text::new(
    "Draw the customers you want to win",
    "Zeichnen Sie die Kunden, die Sie gewinnen wollen",
);
pub const DRAW_SELLER: Text = Text::new(
    "Draw a channel in which customers can buy",
    "Zeichnen Sie einen Kanal, in dem Kunden kaufen können",
);
pub const LET_SELL: Text = Text::new("Let {} sell", "{} verkaufen lassen");
pub const SERVE_BUSINESSES: Text = Text::new(
    "There are business customers, but no channel sells to them: open {} for them",
    "Es gibt Geschäftskunden, aber kein Kanal verkauft an sie: Öffnen Sie {} für sie",
);
pub const SERVE_CONSUMERS: Text = Text::new(
    "There are private customers, but no channel sells to them: open {} for them",
    "Es gibt Privatkunden, aber kein Kanal verkauft an sie: Öffnen Sie {} für sie",
);
pub const SAY_WHO_RUNS: Text = Text::new("Say who runs {}", "Sagen Sie, wer {} betreibt");
pub const SAY_TO_WHOM: Text = Text::new("Say to whom {} sells", "Sagen Sie, an wen {} verkauft");
pub const SAY_FEATURES: Text =
    Text::new("Say what {} offers business customers", "Sagen Sie, was {} Geschäftskunden bietet");
pub const DRAW_EDI: Text = Text::new(
    "Do large customers order from their own system (EDI, punch-out)?",
    "Bestellen große Kunden aus ihrem eigenen System (EDI, Punch-out)?",
);
pub const DRAW_MARKETPLACE: Text =
    Text::new("Does a marketplace come into question?", "Kommt ein Marktplatz in Frage?");
pub const DRAW_SECOND: Text =
    Text::new("Draw another channel that sells", "Zeichnen Sie einen weiteren Kanal, der verkauft");
pub const JOIN_CHANNELS: Text = Text::new(
    "No two channels work together: see what would join them at least effort",
    "Keine zwei Kanäle arbeiten zusammen: Sehen Sie, was sie mit dem geringsten Aufwand verbindet",
);
pub const LEAD_ON: Text =
    Text::new("See what leads on from {}", "Sehen Sie, was von {} aus weiterführt");
pub const SAY_WHERE_ONE: Text =
    Text::new("Say where {} is addressed", "Sagen Sie, wo Sie {} ansprechen");
pub const SAY_WHERE_MANY: Text = Text::new(
    "Say where {} audiences are addressed",
    "Sagen Sie, wo Sie {} Zielgruppen ansprechen",
);
pub const SEE_WHERE: Text =
    Text::new("See who is addressed where", "Sehen Sie, wer wo angesprochen wird");
pub const DRAW_SALES: Text = Text::new("Draw the sales team", "Zeichnen Sie den Vertrieb");
pub const DRAW_MARKETING: Text = Text::new("Draw the marketing team", "Zeichnen Sie das Marketing");
pub const DRAW_SUPPORT: Text = Text::new(
    "Draw customer service: it can use the customer base, too",
    "Zeichnen Sie den Kundenservice: Auch er kann den Kundenstamm nutzen",
);
pub const JOIN_LEADS: Text =
    Text::new("Let {} and {} exchange leads", "Lassen Sie {} und {} Leads austauschen");
pub const JOIN_CAMPAIGN: Text = Text::new(
    "Let {} and {} plan campaigns together",
    "Lassen Sie {} und {} Kampagnen gemeinsam planen",
);
pub const JOIN_VOICE: Text = Text::new(
    "Let {} and {} say the same at the same time",
    "Lassen Sie {} und {} zur selben Zeit dasselbe sagen",
);
pub const DRAW_CUSTOMER_BASE: Text = Text::new(
    "Draw the customer base that both teams share",
    "Zeichnen Sie den Kundenstamm, den beide Teams teilen",
);
pub const USE_CUSTOMER_BASE: Text =
    Text::new("Let {} work with {}", "Lassen Sie {} mit {} arbeiten");
pub const ASSESS: Text = Text::new(
    "Say how well {} meets what customers expect ({} of 5)",
    "Sagen Sie, wie gut {} die Erwartungen der Kunden erfüllt ({} von 5)",
);
pub const DRAW_JOURNEY: Text =
    Text::new("Follow a customer over the channels", "Begleiten Sie einen Kunden über die Kanäle");
pub const SEE_JOURNEYS: Text =
    Text::new("See where journeys break off", "Sehen Sie, wo die Kundenreisen abreißen");
pub const COMPARE_EXPECTATIONS: Text = Text::new(
    "Compare all channels that sell by what customers expect",
    "Vergleichen Sie alle verkaufenden Kanäle nach den Erwartungen der Kunden",
);
pub const SEE_TEAMWORK: Text = Text::new(
    "See how far marketing and sales act as one",
    "Sehen Sie, wie weit Marketing und Vertrieb gemeinsam handeln",
);
pub const SEE_VOICES: Text =
    Text::new("Read all voices together", "Lesen Sie alle Stimmen im Zusammenhang");
pub const SEE_ROADMAP: Text = Text::new(
    "See on the roadmap what comes and goes in which step",
    "Sehen Sie in der Roadmap, was in welchem Schritt kommt und geht",
);
pub const WRITE_MISSION: Text =
    Text::new("Write down the mission", "Schreiben Sie die Mission auf");
pub const MISSION_YEAR: Text = Text::new(
    "Say by which year the mission shall be reached",
    "Sagen Sie, bis zu welchem Jahr die Mission erreicht sein soll",
);
pub const WRITE_VISION: Text = Text::new("Write down the vision", "Schreiben Sie die Vision auf");
pub const VISION_YEAR: Text =
    Text::new("Say for which year the vision holds", "Sagen Sie, für welches Jahr die Vision gilt");
pub const SAY_OUTLOOK: Text = Text::new(
    "Say what becomes of each channel until then",
    "Sagen Sie, was bis dahin aus jedem Kanal wird",
);
pub const NAME_CHANCE: Text = Text::new("Name a chance", "Nennen Sie eine Chance");
pub const NAME_RISK: Text = Text::new("Name a risk", "Nennen Sie ein Risiko");
pub const NAME_COMPETITOR: Text = Text::new(
    "Name a competitor and how far they are",
    "Nennen Sie einen Wettbewerber und wie weit er ist",
);
pub const DRAW_SYSTEM: Text =
    Text::new("Draw the systems you have today", "Zeichnen Sie die Systeme, die Sie heute haben");
pub const DRAW_ACTIVITY: Text = Text::new(
    "Draw what is done around the channels: processes, tools, campaigns",
    "Zeichnen Sie, was rund um die Kanäle geschieht: Abläufe, Werkzeuge, Kampagnen",
);
pub const SAY_FIT: Text =
    Text::new("Say how well {} fits today", "Sagen Sie, wie gut {} heute passt");
pub const SAY_FIT_TARGET: Text = Text::new(
    "Say how well {} fits what you want to reach",
    "Sagen Sie, wie gut {} zu dem passt, was Sie erreichen wollen",
);
pub const SAY_HURDLE: Text =
    Text::new("Say what stands in the way of {}", "Sagen Sie, was bei {} im Weg steht");
pub const SHOW_TARGET: Text = Text::new(
    "Show the target and change it: nothing is different from today yet",
    "Zeigen Sie das Soll und ändern Sie es: Noch ist nichts anders als im Ist",
);
pub const NOTE_VOICE: Text = Text::new(
    "Note what customers or prospects say about {}",
    "Notieren Sie, was Kunden oder Interessenten zu {} sagen",
);
pub const ADD_MEASURE: Text = Text::new("Add a measure", "Fügen Sie eine Maßnahme hinzu");
pub const SAY_OWNER: Text =
    Text::new("Say who answers for “{}”", "Sagen Sie, wer „{}“ verantwortet");
pub const PLAN_FIRST_STEP: Text = Text::new(
    "Plan what comes first: show step 1 and draw",
    "Planen Sie, was zuerst kommt: Zeigen Sie Schritt 1 und zeichnen Sie",
);
pub const NAME_STEP: Text =
    Text::new("Give step {} a name and a date", "Geben Sie Schritt {} einen Namen und ein Datum");
pub const SPLIT_STEPS: Text = Text::new(
    "Everything is planned for one step: move what can wait to the next",
    "Alles ist für einen Schritt geplant: Verschieben Sie, was warten kann, in den nächsten",
);
pub const FIRST_ANSWER: Text =
    Text::new("First answer question {}: {}", "Beantworten Sie zuerst Frage {}: {}");
