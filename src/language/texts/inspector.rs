//! The panel that shows and changes the properties of what is selected.

texts! {
    PLAN_SUMMARY_HINT: "Select something on the canvas to see and change everything about it.",
        "Wählen Sie etwas auf der Zeichenfläche aus, um alles darüber zu sehen und zu ändern.";
    PLAN_IS_EMPTY_HINT:
        "Drag a channel from the palette onto the canvas, best where you sell today.",
        "Ziehen Sie einen Kanal aus der Palette auf die Zeichenfläche, am besten den, über den Sie \
         heute verkaufen.";
    IN_THIS_PLAN: "In this plan", "In diesem Plan";
    FIELD_NAME: "Name", "Name";
    FIELD_TEXT: "Text", "Text";
    FIELD_TITLE: "Title", "Titel";
    FIELD_KIND: "Kind", "Art";
    FIELD_COLOUR: "Colour", "Farbe";
    FIELD_OPERATOR: "Run by", "Betreiber";
    OPERATOR_OWN: "Us", "Wir selbst";
    OPERATOR_PARTNER: "A partner", "Ein Partner";
    FIELD_SOLD_BY: "Sold there by", "Dort verkauft";
    SOLD_BY_UNKNOWN: "Not said yet", "Noch nicht gesagt";
    FIELD_RESELLER: "Reseller", "Wiederverkäufer";
    RESELLER_HINT: "Who sells your goods there", "Wer Ihre Ware dort verkauft";
    FIELD_TAKEN_OVER: "Ourselves from step", "Wir selbst ab Schritt";
    NOT_TAKEN_OVER: "Not planned", "Nicht geplant";
    PARTNER_HINT: "For example Amazon", "Zum Beispiel Amazon";
    FIELD_B2B: "Businesses (B2B)", "Geschäftskunden (B2B)";
    FIELD_B2C: "Private customers (B2C)", "Privatkunden (B2C)";
    SECTION_FEATURES: "B2B functions", "B2B-Funktionen";
    SECTION_EXPECTATIONS: "Customer expectations", "Kundenerwartungen";
    FIELD_OUTLOOK: "In {}", "Im Jahr {}";
    FIELD_OUTLOOK_OPEN: "In the year of the vision", "Im Jahr der Vision";
    FIELD_MARKET: "Market", "Markt";
    FIELD_REACH: "Reach", "Beziehung";
    FIELD_COUNT: "How many", "Anzahl";
    FIELD_NEEDS: "What they need", "Was sie brauchen";
    NEEDS_HINT: "What do they look for, and what bothers them?",
        "Was suchen sie, und was stört sie?";
    FIELD_MESSAGE: "How they are addressed", "Wie sie angesprochen werden";
    MESSAGE_HINT: "What do you say to them?", "Was sagen Sie ihnen?";
    FIELD_ADDRESSED_BY: "Addressed by", "Angesprochen von";
    SECTION_FITTING: "Channels that fit", "Passende Kanäle";
    SECTION_FIGURES: "Figures", "Kennzahlen";
    FIELD_SALES_SHARE: "Share of sales today (%)", "Umsatzanteil heute (%)";
    FIELD_SALES_SHARE_TARGET: "Share of sales in the target (%)", "Umsatzanteil im Soll (%)";
    FIELD_CONTACTS: "Contacts a month", "Kontakte im Monat";
    FIELD_ORDERS: "Orders a month", "Bestellungen im Monat";
    FIELD_COST: "Cost", "Kosten";
    FIELD_SHARES: "Shares with the channels that use it", "Teilt mit den Kanälen, die es nutzen";
    FIELD_FIT: "Fit today", "Eignung heute";
    FIELD_FIT_TARGET: "Fit in the target", "Eignung fürs Soll";
    FIELD_HURDLE: "Hurdle", "Hürde";
    HURDLE_HINT: "What stands in the way?", "Was steht im Weg?";
    FIELD_LIFECYCLE: "Status", "Status";
    NOTE_HINT: "Anything else worth knowing", "Was man sonst wissen sollte";
    SECTION_FEEDBACK: "Feedback", "Rückmeldungen";
    ADD_FEEDBACK: "Add feedback", "Rückmeldung hinzufügen";
    FEEDBACK_TEXT: "Feedback {}", "Rückmeldung {}";
    FEEDBACK_DATE: "Date of feedback {}", "Datum der Rückmeldung {}";
    FEEDBACK_SOURCE: "Source of feedback {}", "Quelle der Rückmeldung {}";
    FEEDBACK_TONE: "Kind of feedback {}", "Art der Rückmeldung {}";
    DATE_HINT: "YYYY-MM-DD", "TT.MM.JJJJ";
    SECTION_PLACE: "Place and size", "Lage und Größe";
    FIELD_X: "X", "X";
    FIELD_Y: "Y", "Y";
    FIELD_WIDTH: "Width", "Breite";
    FIELD_HEIGHT: "Height", "Höhe";
    AUTOMATIC: "auto", "auto";
    FIELD_FROM_TO: "Direction", "Richtung";
    REVERSE: "Reverse", "Umkehren";
    FIELD_LABEL: "Label", "Beschriftung";
    FIELD_RESOURCES: "Shares", "Teilt";
    RESOURCES_BY_DEFAULT: "As usual for this kind", "Wie bei dieser Art üblich";
    RESOURCES_BY_CHOICE: "Your own choice", "Eigene Auswahl";
    BACK_TO_DEFAULT: "Back to the default", "Auf Standard zurücksetzen";
    FIELD_EFFORT: "Effort (person-days)", "Aufwand (Personentage)";
    SELECTED: "{} selected", "{} ausgewählt";
    DIFFERENT: "Different", "Verschieden";
    ONE_LINK: "Link", "Verbindung";
}
