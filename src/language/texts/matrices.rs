//! The tables of channels: what they share and whom they address.

texts! {
    PROGRESS: "Pairs of selling channels that interlock: {} of {}",
        "Paare verkaufender Kanäle, die ineinandergreifen: {} von {}";
    PROGRESS_NO: "The two channels that sell to the same customers do not interlock",
        "Die beiden Kanäle, die an dieselben Kunden verkaufen, greifen nicht ineinander";
    PROGRESS_YES: "The two channels that sell to the same customers interlock",
        "Die beiden Kanäle, die an dieselben Kunden verkaufen, greifen ineinander";
    SHARES_TITLE: "Who shares what", "Wer was teilt";
    OPEN: "Open as a table", "Als Tabelle öffnen";
    MORE: "and {} more channels", "und {} weitere Kanäle";
    ONE_MORE: "and 1 more channel", "und 1 weiterer Kanal";
    DATA: "Data", "Daten";
    BEFORE: "Before", "Vorher";
    CUSTOMERS: "Customers", "Kunden";
    PRODUCTS: "Products", "Produkte";
    LEGEND_SHARED: "shared", "geteilt";
    LEGEND_GROUPS: "shared within group 1, 2 …", "geteilt in Gruppe 1, 2 …";
    LEGEND_ALONE: "linked, but alone", "angebunden, aber allein";
    LEGEND_NOTHING: "not linked", "nicht angebunden";
    POINT_AT_A_CELL: "Point at a mark to see with whom and through what",
        "Zeigen Sie auf eine Markierung, um zu sehen, mit wem und worüber";
    CELL_SHARED: "{}, {}: shared with {} more", "{}, {}: geteilt mit {} weiteren";
    CELL_SHARED_IN_GROUP: "{}, {}: shared with {} more, group {}",
        "{}, {}: geteilt mit {} weiteren, Gruppe {}";
    CELL_ALONE: "{}, {}: linked, but alone", "{}, {}: angebunden, aber allein";
    CELL_NOTHING: "{}, {}: not linked", "{}, {}: nicht angebunden";
    SHARED_THROUGH: "{}: {} shares with {} through {}", "{}: {} teilt mit {} über {}";
    AND_FURTHER: "{}, and step by step with {}", "{}, und schrittweise mit {}";
    ALONE_IN: "{}: {} uses {} for it, but no other channel does",
        "{}: {} nutzt dafür {}, aber kein anderer Kanal";
    NOT_LINKED: "{}: {} shares nothing here", "{}: {} teilt hier nichts";
    REACH_TITLE: "Who is addressed where", "Wer wo angesprochen wird";
    SHOW: "Who is addressed where…", "Wer wo angesprochen wird…";
    LEAD:
        "Press a cell to have an audience addressed through a channel, or no longer. You see: {}.",
        "Klicken Sie ein Feld an, um festzulegen, ob der Kanal diese Zielgruppe anspricht. \
         Ansicht: {}.";
    YES: "{} are addressed through {}", "{}: angesprochen über {}";
    UNSERVED: "{} are addressed through {}, but it does not serve that market ({})",
        "{}: angesprochen über {}, der Kanal bedient diesen Markt ({}) aber nicht";
    LATER: "{} and {}: {}", "{} und {}: {}";
    NO: "{} are not addressed through {}", "{}: nicht angesprochen über {}";
    LEGEND_YES: "Addressed", "Angesprochen";
    LEGEND_UNSERVED: "Addressed, market not served", "Angesprochen, Markt nicht bedient";
    LEGEND_LATER: "In another view", "In einer anderen Ansicht";
    LEGEND_NO: "Not addressed", "Nicht angesprochen";
    POINT: "Point at a cell to read what it says; the arrow keys lead from cell to cell",
        "Zeigen Sie auf ein Feld, um zu lesen, was es sagt; die Pfeiltasten führen von Feld zu \
         Feld";
    NO_AUDIENCE: "No audience yet", "Noch keine Zielgruppe";
    NO_AUDIENCE_HINT: "Here you say where each audience is addressed. Draw an audience first.",
        "Hier legen Sie fest, wo jede Zielgruppe angesprochen wird. Zeichnen Sie zuerst eine \
         Zielgruppe.";
    NO_CHANNEL: "No channel yet", "Noch kein Kanal";
    NO_CHANNEL_HINT: "Here you say where each audience is addressed. Draw a channel first.",
        "Hier legen Sie fest, wo jede Zielgruppe angesprochen wird. Zeichnen Sie zuerst einen \
         Kanal.";
    NOT_REACHED: "The two could not be linked. Nothing was changed.",
        "Die beiden ließen sich nicht verbinden. Es wurde nichts geändert.";
}
