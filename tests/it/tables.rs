//! Tables of a plan: what they hold, that they come back without a difference, and that exactly what
//! somebody changed in them is taken over.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::export::{csv, xlsx};
use commerce_canvas::file::{Difference, diff};
use commerce_canvas::interchange::{Refusal, Unreadable, left_out_text, refusal_text, take_over};
use commerce_canvas::language::{Language, grammar};
use commerce_canvas::plan::{Date, Node, NodeSort, Plan, View};
use commerce_canvas::report::tables::{KEYS, TableOptions, book, tables};
use commerce_canvas::session::{
    Action, Answer, Chosen, Command, Effect, Question, Report, Session,
};
use commerce_canvas::table::{Book, Day, Kind, Table, Value};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{opened, random_plan, samples};

fn options(language: Language) -> TableOptions {
    TableOptions { language, view: View::Today, efforts: Efforts::usual() }
}

fn of(plan: &Plan, language: Language) -> Book {
    book(plan, &options(language), Date::new(2027, 3, 31).expect("a day"))
}

fn sample(name: &str) -> Plan {
    let found = samples::all().into_iter().find(|(other, _)| *other == name);
    found.expect("there is such a sample").1
}

fn bytes(book: &Book) -> Vec<u8> {
    xlsx(book).expect("it fits")
}

/// The cell of a table, to be changed as a spreadsheet would.
fn cell<'a>(book: &'a mut Book, table: &str, id: &str, column: &str) -> &'a mut Value {
    let table = book.tables.iter_mut().find(|one| one.key == table).expect("a table");
    let column = table.column(column).expect("a column");
    let row = table.rows.iter_mut().find(|row| row[0].written() == id).expect("a row");
    &mut row[column]
}

fn changed(difference: &Difference) -> [String; 4] {
    let Difference { location, field, old, new, .. } = difference;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [location.id.clone(), text(field), text(old), text(new)]
}

#[test]
fn tables_are_whole() {
    for (name, plan) in samples::all() {
        for language in Language::ALL {
            let found = tables(&plan, &options(language));
            assert_eq!(found.iter().map(|table| table.key).collect::<Vec<_>>(), KEYS);
            for table in &found {
                let headings = table.columns.iter().map(|column| column.heading.to_lowercase());
                let headings: BTreeSet<String> = headings.collect();
                assert_eq!(headings.len(), table.columns.len(), "{name} {}", table.key);
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{name} {}", table.key);
                    for (value, column) in row.iter().zip(&table.columns) {
                        assert!(fits(value, &column.kind), "{name} {}: {value:?}", table.key);
                    }
                }
            }
        }
    }
}

/// Whether a value is of the kind of its column.
fn fits(value: &Value, kind: &Kind) -> bool {
    match (value, kind) {
        (Value::Empty, kind) => *kind != Kind::Id,
        (Value::Text(text), Kind::Words(words)) => words.contains(text),
        (Value::Text(_), kind) => matches!(kind, Kind::Id | Kind::Text | Kind::OpenWords(_)),
        (Value::Number(_), kind) => *kind == Kind::Number,
        (Value::Date(_), kind) => *kind == Kind::Date,
    }
}

#[test]
fn a_workbook_of_a_plan_is_the_same_every_time() {
    for (name, plan) in samples::all() {
        for language in Language::ALL {
            assert_eq!(bytes(&of(&plan, language)), bytes(&of(&plan, language)), "{name}");
        }
    }
}

#[test]
fn a_sample_that_goes_out_and_comes_back_is_the_same() {
    for (name, plan) in samples::all() {
        for language in Language::ALL {
            assert_unchanged(name, &plan, &bytes(&of(&plan, language)));
            for table in tables(&plan, &options(language)) {
                let is_read = table.columns.iter().any(|column| column.is_read);
                if is_read && !table.rows.is_empty() {
                    let written = csv(&table, grammar::cell_separator(language));
                    assert_unchanged(name, &plan, &written.expect("it is written"));
                }
            }
        }
    }
}

fn assert_unchanged(name: &str, plan: &Plan, bytes: &[u8]) {
    let taken = take_over(plan, bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
    let found = diff(plan, &taken.plan);
    assert!(found.is_empty(), "{name}: {:?}", found.meaning.first().or(found.layout.first()));
    assert_eq!(taken.left_out, [], "{name}");
}

#[test]
fn what_the_office_filled_in_is_taken_over_and_nothing_else() {
    let plan = sample("holzwerk");
    let mut book = of(&plan, Language::German);
    let is_system = |node: &Node| node.sort() == NodeSort::System;
    let system = plan.nodes.iter().find(|(_, node)| is_system(node)).expect("a system").0;
    let measure = plan.measures.keys().next().expect("a measure").clone();
    let link = plan.links.keys().next().expect("a link").clone();
    for (table, id, column, value) in [
        ("systems", system.as_str(), "Hurdle", Value::text("Kein Budget vor Herbst")),
        ("systems", system.as_str(), "Fit", Value::text("passt schlecht")),
        ("measures", measure.as_str(), "Owner", Value::text("Frau Özdemir ")),
        ("measures", measure.as_str(), "Step", Value::text("3")),
        ("measures", measure.as_str(), "Status", Value::text("In Arbeit")),
        ("measures", measure.as_str(), "Effort", Value::text("1.200")),
        ("links", link.as_str(), "Lifecycle", Value::text("Geplant für Schritt 2")),
        ("links", link.as_str(), "Effort", Value::Number(77)),
        ("steps", "1", "Until", Value::Date(Day { year: 2031, month: 12, day: 24 })),
    ] {
        *cell(&mut book, table, id, column) = value;
    }
    let taken = take_over(&plan, &bytes(&book)).expect("nothing is wrong with it");
    let found: Vec<[String; 4]> = diff(&plan, &taken.plan).meaning.iter().map(changed).collect();
    let new = |id: &str, field: &str| {
        let found = found.iter().find(|[of, what, ..]| (&**of, &**what) == (id, field));
        found.map_or("", |[.., new]| new).to_owned()
    };
    assert_eq!(new(system.as_str(), "hurdle"), "Kein Budget vor Herbst");
    assert_eq!(new(system.as_str(), "fit"), "Poor");
    assert_eq!(new(measure.as_str(), "owner"), "Frau Özdemir");
    assert_eq!(new(measure.as_str(), "step"), "3");
    assert_eq!(new(measure.as_str(), "effort"), "1200");
    assert_eq!(new(link.as_str(), "lifecycle"), "Planned(2)");
    assert_eq!(new(link.as_str(), "effort"), "77");
    assert_eq!(new("", "steps.1.until"), "2031-12-24");
    assert!((8..=9).contains(&found.len()), "{found:#?}");
    assert_eq!(taken.left_out, []);
    assert_eq!(taken.plan.violations(), []);
}

#[test]
fn a_row_without_an_id_is_a_new_measure_and_nothing_else_is() {
    let plan = sample("musterhaus");
    let mut book = of(&plan, Language::English);
    let place = book.tables.iter().position(|table| table.key == "measures").expect("measures");
    let measures = &mut book.tables[place];
    let [title, owner] = ["Title", "Owner"].map(|key| measures.column(key).expect("a column"));
    let mut row = vec![Value::Empty; measures.columns.len()];
    row[title] = Value::text("Train the store team");
    row[owner] = Value::text("Ms Cole");
    measures.rows.push(row.clone());
    let taken = take_over(&plan, &bytes(&book)).expect("nothing is wrong with it");
    assert_eq!(taken.plan.measures.len(), plan.measures.len() + 1);
    assert_eq!(diff(&plan, &taken.plan).meaning.len(), 1);
    let added = taken.plan.measures.values().find(|one| one.title == "Train the store team");
    assert_eq!(added.map(|one| &*one.owner), Some("Ms Cole"));

    let measures = &mut book.tables[place];
    let last = measures.rows.len() - 1;
    measures.rows[last][title] = Value::Empty;
    let at = format!("Measures!B{}: Something has to stand here.", last + 2);
    assert_eq!(refused(&plan, &book), [at]);
}

#[test]
fn a_row_without_an_id_is_a_new_voice_about_what_it_names() {
    let plan = sample("musterhaus");
    let mut book = of(&plan, Language::English);
    let place = book.tables.iter().position(|table| table.key == "feedback").expect("feedback");
    let voices = &mut book.tables[place];
    let columns = ["About", "Date", "Source", "Text"];
    let [about, date, source, text] = columns.map(|key| voices.column(key).expect("a column"));
    let mut row = vec![Value::Empty; voices.columns.len()];
    row[about] = Value::text("craft firms");
    row[date] = Value::Date(Day { year: 2026, month: 11, day: 3 });
    row[source] = Value::text("Prospect");
    row[text] = Value::text("I would order if I saw my price.");
    voices.rows.push(row);
    // What was noted before can be put right.
    let known = voices.rows[0][0].written().into_owned();
    voices.rows[0][text] = Value::text("As it was meant");
    let taken = take_over(&plan, &bytes(&book)).expect("nothing is wrong with it").plan;
    let id = crate::notation::id("craft-firms");
    let (before, after) = (plan.feedback(&id), taken.feedback(&id));
    assert_eq!(after.len(), before.len() + 1);
    let last = after.last().expect("it is there");
    assert_eq!(last.text, "I would order if I saw my price.");
    assert_eq!(last.source, commerce_canvas::plan::FeedbackSource::Prospect);
    assert_eq!(last.date, Date::new(2026, 11, 3).expect("a day"));
    let (node, number) = known.rsplit_once('/').expect("an id with a place");
    let number: usize = number.parse().expect("a number");
    let changed = &taken.feedback(&crate::notation::id(node))[number - 1];
    assert_eq!(changed.text, "As it was meant");

    // What it is about has to be in the plan, and it was said on some day.
    let last = book.tables[place].rows.len() - 1;
    for (column, value, fault) in [
        (about, Value::text("The moon"), "The plan has nothing called “The moon”"),
        (about, Value::Empty, "Something has to stand here"),
        (date, Value::Empty, "Something has to stand here"),
        (text, Value::Empty, "Something has to stand here"),
    ] {
        let mut wrong = book.clone();
        wrong.tables[place].rows[last][column] = value;
        let told = refused(&plan, &wrong);
        assert!(matches!(&told[..], [one] if one.contains(fault)), "{told:?}");
    }
    // That something is about something else now is said to be left out.
    let mut moved = of(&plan, Language::English);
    moved.tables[place].rows[0][about] = Value::text("ERP");
    let taken = take_over(&plan, &bytes(&moved)).expect("nothing is wrong with it");
    assert!(diff(&plan, &taken.plan).is_empty());
    assert_eq!(taken.left_out.len(), 1);
}

#[test]
fn a_pasted_list_is_read_line_by_line() {
    use commerce_canvas::interchange::voices;
    use commerce_canvas::plan::{FeedbackSource, Tone};
    let plan = sample("musterhaus");
    let today = Date::new(2026, 12, 1).expect("a day");
    type Told<'a> = (Option<&'a str>, &'a str, FeedbackSource, Tone, &'a str);
    use FeedbackSource::{Customer, Prospect};
    use Tone::{Complaint, Praise, Wish};
    let rows: [(&str, &[Told<'_>]); 8] = [
        ("", &[]),
        ("\n  \n", &[]),
        (
            "Too slow\n- Too dear\n",
            &[
                (None, "2026-12-01", Customer, Wish, "Too slow"),
                (None, "2026-12-01", Customer, Wish, "Too dear"),
            ],
        ),
        (
            "„Nach fünf geht niemand ran.“",
            &[(None, "2026-12-01", Customer, Wish, "Nach fünf geht niemand ran.")],
        ),
        // The name of an element alone is what was said.
        ("ERP", &[(None, "2026-12-01", Customer, Wish, "ERP")]),
        (
            "Day\tSaid by\tMeant as\tAbout\tText\n3.11.2026\tInteressent\tBeschwerde\tERP\tNo stock",
            &[(Some("erp"), "2026-11-03", Prospect, Complaint, "No stock")],
        ),
        (
            "No stock\terp\tPraise\t2026-11-03\tat all",
            &[(Some("erp"), "2026-11-03", Customer, Praise, "No stock · at all")],
        ),
        (
            "\"One\nvoice\"\tWish\n2026-11-03\tCustomer\n",
            &[(None, "2026-12-01", Customer, Wish, "One\nvoice")],
        ),
    ];
    for (list, expected) in rows {
        let found = voices(&plan, list, today);
        let told: Vec<(Option<String>, String, FeedbackSource, Tone, String)> = found
            .into_iter()
            .map(|voice| {
                let said = voice.feedback;
                let about = voice.about.map(|id| id.to_string());
                (about, said.date.to_string(), said.source, said.tone, said.text)
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(about, date, source, tone, text)| {
                let about = about.map(str::to_owned);
                (about, (*date).to_owned(), *source, *tone, (*text).to_owned())
            })
            .collect();
        assert_eq!(told, expected, "{list:?}");
    }
}

fn refused(plan: &Plan, book: &Book) -> Vec<String> {
    match take_over(plan, &bytes(book)) {
        Err(refusal) => refusal_text(&refusal, Language::English),
        Ok(taken) => panic!("{:?} was taken over", diff(plan, &taken.plan)),
    }
}

#[test]
fn what_is_wrong_is_told_with_sheet_and_cell_and_nothing_is_taken_over() {
    let plan = sample("holzwerk");
    let mut book = of(&plan, Language::German);
    let first = |table: &str| {
        let table = book.tables.iter().find(|one| one.key == table).expect("a table");
        table.rows[0][0].written().into_owned()
    };
    let (system, measure) = (first("systems"), first("measures"));
    *cell(&mut book, "systems", &system, "Fit") = Value::text("super");
    *cell(&mut book, "systems", &system, "Lifecycle") = Value::Empty;
    *cell(&mut book, "measures", &measure, "Effort") = Value::text("viel");
    *cell(&mut book, "steps", "3", "Until") = Value::text("Freitag");
    *cell(&mut book, "steps", "1", "Id") = Value::text("2");
    let words = "Fits well";
    let told = refused(&plan, &book);
    assert_eq!(told.len(), 5, "{told:#?}");
    assert!(told[0].starts_with("Systeme!D2: “super” is none of the words"), "{told:#?}");
    assert!(told[0].contains("Passt gut") && !told[0].contains(words), "{told:#?}");
    assert!(told[1].starts_with("Systeme!H2: “” is none of the words"), "{told:#?}");
    assert_eq!(told[2], "Maßnahmen!F2: “viel” is no whole number from 0 to 1,000,000.");
    assert!(told.contains(&"Schritte!D4: “Freitag” is no date. Write it like 2027-06-30.".into()));
    assert_eq!(
        told[3],
        "Schritte!A3: There is a row with the id “2” before. Delete one of the two."
    );
}

#[test]
fn what_follows_from_the_plan_is_left_out_and_said() {
    let plan = sample("musterhaus");
    let mut book = of(&plan, Language::English);
    let system = plan.nodes.iter().find(|(_, node)| node.name() == "ERP").expect("an ERP").0;
    *cell(&mut book, "systems", system.as_str(), "UsedBy") = Value::text("Everybody");
    let taken = take_over(&plan, &bytes(&book)).expect("nothing is wrong with it");
    assert!(diff(&plan, &taken.plan).is_empty());
    let told = left_out_text(&taken.left_out, Language::English);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].ends_with("“Used by” follows from the plan and is not taken over"), "{told:?}");
}

#[test]
fn files_that_are_no_tables_are_refused() {
    let plan = sample("musterhaus");
    let refusal = |bytes: &[u8]| take_over(&plan, bytes).expect_err("it is none");
    assert_eq!(refusal(b"hello\nworld\n"), Refusal::NoTable);
    assert_eq!(refusal(b""), Refusal::Unreadable(Unreadable::NoColumns));
    assert_eq!(refusal(b"PK\x03\x04nothing"), Refusal::Unreadable(Unreadable::Damaged));
    assert_eq!(refusal(&[0xD0, 0xCF, 0x11, 0xE0]), Refusal::Unreadable(Unreadable::OtherWorkbook));
    let mut other = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    other.start_file("content.xml", SimpleFileOptions::default()).expect("it is begun");
    let other = other.finish().expect("it is written").into_inner();
    assert_eq!(refusal(&other), Refusal::Unreadable(Unreadable::OtherWorkbook));
    let whole = bytes(&of(&plan, Language::English));
    for end in [30, whole.len() / 2, whole.len() - 30] {
        let refusal = take_over(&plan, &whole[..end]).expect_err("a part is no workbook");
        assert_eq!(refusal, Refusal::Unreadable(Unreadable::Damaged), "{end}");
    }
}

#[test]
fn a_file_that_unpacks_into_more_than_a_plan_is_refused_at_once() {
    let mut bomb = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).expect("it is begun");
    let nothing = vec![b' '; 1 << 20];
    for _ in 0..640 {
        bomb.write_all(&nothing).expect("it is written");
    }
    let bomb = bomb.finish().expect("it is written").into_inner();
    assert!(bomb.len() < 2 << 20, "it is small as it comes");
    let began = cpu_time::ProcessTime::now();
    let refusal = take_over(&Plan::default(), &bomb);
    assert_eq!(refusal, Err(Refusal::Unreadable(Unreadable::TooLarge)));
    assert!(began.elapsed().as_millis() < 1_000, "{:?}", began.elapsed());
}

/// Every cell of a plan that is read, with where it is: the table, the row and the column.
fn read_cells(tables: &[Table]) -> Vec<(usize, usize, usize)> {
    let tables = tables.iter().enumerate();
    let cells = tables.flat_map(|(place, table)| {
        let columns = table.columns.iter().enumerate().filter(|(_, column)| column.is_read);
        let columns: Vec<usize> = columns.map(|(column, _)| column).collect();
        let rows = 0..table.rows.len();
        rows.flat_map(move |row| {
            columns.clone().into_iter().map(move |column| (place, row, column))
        })
    });
    cells.collect()
}

/// Another value that a column may have, as somebody would fill it in.
fn another(value: &Value, kind: &Kind) -> Value {
    let other = match kind {
        Kind::Id | Kind::Text => Value::text("Something else"),
        Kind::Number => Value::Number(7),
        Kind::Date => Value::Date(Day { year: 2_031, month: 2, day: 28 }),
        Kind::Words(words) | Kind::OpenWords(words) => {
            let other = words.iter().find(|word| *value != Value::text(word));
            Value::text(other.map_or("", String::as_str))
        }
    };
    match other == *value {
        false => other,
        true if *kind == Kind::Number => Value::Number(8),
        true => Value::text("Something different"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_that_goes_out_and_comes_back_is_the_same(plan in random_plan::plan()) {
        for language in Language::ALL {
            let taken = take_over(&plan, &bytes(&of(&plan, language))).expect("it is its own");
            prop_assert!(diff(&plan, &taken.plan).is_empty(), "{:?}", diff(&plan, &taken.plan));
            prop_assert_eq!(&taken.left_out[..], &[]);
        }
    }

    #[test]
    fn any_cell_that_is_changed_is_one_difference(
        plan in random_plan::plan(),
        which in any::<prop::sample::Index>(),
        language in prop::sample::select(&Language::ALL[..]),
    ) {
        let mut book = of(&plan, language);
        let cells = read_cells(&book.tables);
        prop_assume!(!cells.is_empty());
        let (table, row, column) = *which.get(&cells);
        let kind = book.tables[table].columns[column].kind.clone();
        let value = &mut book.tables[table].rows[row][column];
        *value = another(value, &kind);
        let taken = take_over(&plan, &bytes(&book)).expect("it is its own");
        let found = diff(&plan, &taken.plan);
        // A partner who runs a marketplace no more takes the reseller along.
        prop_assert!((1..=3).contains(&found.meaning.len()), "{:?}", found);
        let elements: BTreeSet<&str> =
            found.meaning.iter().map(|one| &*one.location.id).collect();
        prop_assert_eq!(elements.len(), 1);
        prop_assert!(found.layout.is_empty());
        prop_assert_eq!(taken.plan.violations(), vec![]);
        // Taken over, it is what the plan says.
        let again = take_over(&taken.plan, &bytes(&of(&taken.plan, language))).expect("its own");
        prop_assert_eq!(again.plan, taken.plan);
    }
}

/// Chooses a path for what a command asks for one.
fn chosen(session: &mut Session, command: Command, path: &Path) -> Vec<Effect> {
    let effects = session.dispatch(Action::Run(command));
    let [Effect::Pick { ticket, pick, .. }] = effects[..] else { panic!("{effects:?}") };
    let chosen = Some(Chosen { path: path.to_owned(), asked_to_replace: true });
    session.dispatch(Action::Report(Box::new(Report::Picked { ticket, pick, chosen })))
}

#[test]
fn the_window_takes_over_what_was_filled_in_as_one_step() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = sample("musterhaus");
    let mut session = opened::session(&plan, View::Today);
    let path = folder.path().join("plan.xlsx");
    std::fs::write(&path, bytes(&of(&plan, Language::English))).expect("it is written");
    assert_unchanged("written", &plan, &std::fs::read(&path).expect("it was written"));

    let mut book = of(&plan, Language::English);
    for (column, text) in [("Owner", "Ms Cole"), ("Status", "Done")] {
        *cell(&mut book, "measures", "shop-manager", column) = Value::text(text);
    }
    std::fs::write(&path, bytes(&book)).expect("it is filled in");
    for takes_over in [false, true] {
        let effects = chosen(&mut session, Command::TakeOverTable, &path);
        session.dispatch(opened::done(&effects));
        let asked = session.question().expect("what would change is shown first").clone();
        let Question::FilledIn { filled, .. } = &asked.question else { panic!("{asked:?}") };
        assert_eq!(diff(&filled.before, &filled.after).meaning.len(), 2);
        assert_eq!(*session.plan(), plan, "nothing changes before it is decided");
        session.dispatch(Action::Answer(asked.id, Answer::Go(takes_over)));
        assert_eq!(*session.plan() == filled.after, takes_over);
        assert!(session.question().is_none());
    }
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(*session.plan(), plan, "it is one step");

    std::fs::write(&path, b"no table").expect("it is another file");
    let effects = chosen(&mut session, Command::TakeOverTable, &path);
    session.dispatch(opened::done(&effects));
    let asked = session.question().expect("it is told").clone();
    assert!(matches!(asked.question, Question::Message(_)), "{asked:?}");
    assert_eq!(*session.plan(), plan);
}
