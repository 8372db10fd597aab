//! Completing a step, what is late, and how the plan stood before.

texts! {
    COMPLETED: "“{}” is completed. How the plan stood is kept in “{}”",
        "„{}“ ist abgeschlossen. Der bisherige Stand liegt in „{}“";
    ASK: "Complete “{}”?", "„{}“ abschließen?";
    BECOMES:
        "What is planned for this step exists from then on, what ends with it is gone, and later steps \
         move up by one.",
        "Was für diesen Schritt geplant ist, gilt danach als vorhanden, was mit ihm endet, entfällt, \
         und spätere Schritte rücken um eins vor.";
    LEFT_FOR_NEXT: "Not done yet: {}. These measures go into the next step, “{}”.",
        "Noch nicht erledigt: {}. Diese Maßnahmen kommen in den nächsten Schritt, „{}“.";
    LEFT_UNTIL:
        "Not done yet: {}. These measures go into the next step, “{}”, and are due by {} then.",
        "Noch nicht erledigt: {}. Diese Maßnahmen kommen in den nächsten Schritt, „{}“, und sind dann \
         bis {} fällig.";
    LEFT_WITHOUT_STEP:
        "Not done yet: {}. No step follows, so these measures stay in the plan without a step.",
        "Noch nicht erledigt: {}. Es folgt kein Schritt; diese Maßnahmen bleiben ohne Schritt im Plan.";
    OVER: "Done or dropped, and no longer in the plan: {}.",
        "Erledigt oder verworfen und danach nicht mehr im Plan: {}.";
    KEPT_IN:
        "How the plan stands now is kept beside it in “{}”, with a number if there is such a file. It \
         stays, even if you undo the completion.",
        "Der jetzige Stand wird neben dem Plan in „{}“ aufgehoben, mit einer Nummer, falls es die Datei \
         schon gibt. Sie bleibt, auch wenn Sie den Abschluss rückgängig machen.";
    UNSAVED_TOO:
        "Your unsaved changes are kept in it, too. Save the plan itself afterwards.",
        "Ihre ungespeicherten Änderungen liegen dann auch darin. Speichern Sie danach den Plan selbst.";
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
    UNDONE: "Undone: {}. The file with the plan as it stood stays where it is",
        "Rückgängig gemacht: {}. Die Datei mit dem bisherigen Stand bleibt liegen";
    BECAUSE: "you completed “{}”", "Sie „{}“ abgeschlossen haben";
    NOT_FOUND: "“{}” was not found", "„{}“ wurde nicht gefunden";
    NOT_FOUND_ABOUT:
        "How the plan stood at “{}” is looked for in the folder of the plan: {}. Put the file there, or \
         open it from another place with File → Compare with…. The plan is as it was.",
        "Der Stand bei „{}“ wird im Ordner des Plans gesucht: {}. Legen Sie die Datei dorthin, oder öffnen \
         Sie sie mit Datei → Vergleichen mit… von anderswo. Der Plan ist unverändert.";
    COMPLETED_STEPS: "Completed steps", "Abgeschlossene Schritte";
    COMPARE_WITH: "Compare with how the plan stood: {}", "Mit dem Stand davor vergleichen: {}";
    LATE: "late", "überfällig";
    LATE_STEPS: "Late steps: {}", "Überfällige Schritte: {}";
    LATE_MEASURES: "overdue measures: {}", "überfällige Maßnahmen: {}";
    OPEN_ROADMAP: "{}: open the roadmap", "{}: Roadmap öffnen";
    LATE_ON: "On {} this is late: {}", "Am {} ist überfällig: {}";
}
