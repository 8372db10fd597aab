//! Completing a step, what is late, and how the plan stood before.

texts! {
    COMPLETED: "“{}” is completed. How the plan stood is kept in “{}”",
        "„{}“ ist abgeschlossen. Der bisherige Stand liegt in „{}“";
    SAVE_FIRST_HEAD: "Save the plan first", "Speichern Sie den Plan zuerst";
    SAVE_FIRST:
        "Before a step is completed, the plan is kept as it stands, in a file beside the plan. Save the \
         plan, then complete the step.",
        "Bevor ein Schritt abgeschlossen wird, wird der bisherige Stand in einer Datei neben dem Plan \
         aufgehoben. Speichern Sie den Plan und schließen Sie den Schritt dann ab.";
    NOT_KEPT: "The step was not completed", "Der Schritt wurde nicht abgeschlossen";
    NOT_KEPT_FAILED: "The program failed in keeping the plan as it stands.",
        "Das Programm ist beim Aufheben des bisherigen Stands gescheitert.";
    NOTHING_CHANGED: "The plan as it stands could not be kept, so nothing was changed.",
        "Der bisherige Stand ließ sich nicht aufheben, deshalb wurde nichts geändert.";
    DID_COMPLETE: "Complete a step", "Schritt abschließen";
    COMPLETED_STEPS: "Completed steps", "Abgeschlossene Schritte";
    COMPARE_WITH: "Compare with how the plan stood: {}", "Mit dem Stand davor vergleichen: {}";
    LATE: "late", "überfällig";
    LATE_STEPS: "Late steps: {}", "Überfällige Schritte: {}";
    LATE_MEASURES: "overdue measures: {}", "überfällige Maßnahmen: {}";
    OPEN_ROADMAP: "{}: open the roadmap", "{}: Roadmap öffnen";
    LATE_ON: "On {} this is late: {}", "Am {} ist überfällig: {}";
}
