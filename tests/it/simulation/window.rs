//! A window without a window: the real session and the real jobs, journal and watcher, driven by
//! virtual time; and what is known about its user, by which every step is judged.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use commerce_canvas::file::store::Fingerprint;
use commerce_canvas::file::store::presence::Holder;
use commerce_canvas::session::{
    Action, Answer, ChangedChoice, Chosen, Command, DocumentId, Effect, Job, Message as Told,
    OnDisk, Pick, Placing, Question, QuestionId, Report, Session, Settings, Ticket, TypingTarget,
    UnsavedChoice, WriteFault,
};
use commerce_canvas::ui::jobs::{
    Autosave, Disk, FileWatch, JournalMessage, JournalReport, UnsavedTracker, WATCH_INTERVAL,
    WatchReport,
};

use super::chance::Chance;
use super::disk::{PLANS, Process, Replaced, SimulatedDisk};
use super::marks::{self, Mark};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Body, Id, Plan};

/// Under this an edit need not be in the journal yet, in milliseconds.
pub const A_SECOND: u64 = 1_000;

/// What a step must not do, in words.
pub type Judgement = Result<(), String>;

/// A window and its user.
pub struct Window {
    pub process: Process,
    disk: SimulatedDisk,
    work: Disk,
    session: Session,
    autosave: Option<Autosave>,
    watcher: FileWatch,
    unsaved: UnsavedTracker,
    watched: Option<(DocumentId, PathBuf)>,
    looks_at: u64,
    /// Jobs that wait for their time.
    jobs: Vec<Job>,
    /// What came of them and is not told yet.
    reports: Vec<Report>,
    /// Dialogs of the system that are open.
    dialogs: Vec<(Ticket, Pick)>,
    /// The marks that must be in the plan, and since when.
    mine: BTreeMap<Mark, u64>,
    /// The marks that the user once took out of a plan, or was told would go: a save of that
    /// moment may come later.
    let_go: BTreeSet<Mark>,
    /// The document and its state whose changes the user gave up.
    discarded: Option<(DocumentId, u64)>,
    /// The user was told that the journal cannot be written.
    pub knows_of_no_journal: bool,
    /// The questions that were there after the last step.
    asked: BTreeMap<QuestionId, String>,
    /// What the user has put off: this content of this file.
    put_off: Option<(PathBuf, BTreeSet<Mark>)>,
    pub has_ended: bool,
    /// The marks that the file was last known to hold, whatever came in between.
    base: BTreeSet<Mark>,
    /// What must not come back by the merge that is being done.
    out: BTreeSet<Mark>,
    /// What the dialog of the system has asked about.
    asked_for: BTreeSet<PathBuf>,
    /// The state that the user has saved, while nothing came in between.
    saving: Option<u64>,
    /// What files hold about which the user was or will be asked.
    seen: HashMap<Fingerprint, BTreeSet<Mark>>,
    /// Whether the last step was none of the user's.
    is_hearing: bool,
    next_id: u32,
}

/// What a window had when it ended without leave.
pub struct Died {
    pub by: Process,
    /// What must be found, in a file or left behind.
    pub marks: BTreeSet<Mark>,
}

impl Window {
    pub fn open(disk: &SimulatedDisk, process: Process) -> Self {
        let files = disk.of(process);
        let data = PathBuf::from("/data");
        let work = Disk { files: Arc::clone(&files), data: Some(data.clone()) };
        let autosave = Autosave::begin(files, &data, &format!("{process}")).ok();
        let user = Holder { name: format!("user {process}"), ..Holder::default() };
        let mut window = Self {
            process,
            disk: disk.clone(),
            watcher: FileWatch::new(work.clone(), user),
            work,
            session: Session::new(Settings::default()),
            knows_of_no_journal: autosave.is_none(),
            autosave,
            unsaved: UnsavedTracker::default(),
            watched: None,
            looks_at: 0,
            jobs: Vec::new(),
            reports: Vec::new(),
            dialogs: Vec::new(),
            mine: BTreeMap::new(),
            let_go: BTreeSet::new(),
            discarded: None,
            asked: BTreeMap::new(),
            put_off: None,
            has_ended: false,
            base: BTreeSet::new(),
            out: BTreeSet::new(),
            asked_for: BTreeSet::new(),
            saving: None,
            seen: HashMap::new(),
            is_hearing: false,
            next_id: 0,
        };
        window.tell_journal(JournalMessage::LookForOrphans);
        window
    }

    fn now(&self) -> u64 {
        self.disk.state().now
    }

    fn is_alive(&self) -> bool {
        self.disk.is_running(self.process)
    }

    fn log(&self, what: impl FnOnce() -> String) {
        let mut state = self.disk.state();
        let text = format!("{} window {}: {}", state.now % 1_000_000, self.process, what());
        state.log.push(text);
    }

    // What the window around the session does.

    fn tell_journal(&mut self, message: JournalMessage) {
        let now = self.now();
        let Some(autosave) = &mut self.autosave else { return };
        let reports = autosave.handle(message, now);
        self.hear_journal(reports);
    }

    fn hear_journal(&mut self, reports: Vec<JournalReport>) {
        if !self.is_alive() {
            return;
        }
        for report in reports {
            self.log(|| format!("its journal says {report:?}").chars().take(120).collect());
            match report {
                JournalReport::NotKept(fault) => {
                    self.knows_of_no_journal = fault.is_some();
                    self.session.dispatch(Action::AutosaveChanged(fault));
                }
                JournalReport::LeftBehind(found) => {
                    self.session.dispatch(Action::OrphansFound(found));
                }
            }
        }
    }

    fn dispatch(&mut self, action: Action) {
        let effects = self.session.dispatch(action);
        for effect in effects {
            match effect {
                Effect::Start(job) => self.jobs.push(job),
                Effect::Pick { ticket, pick, .. } if self.dialogs.is_empty() => {
                    self.dialogs.push((ticket, pick));
                }
                Effect::Pick { ticket, pick, .. } => {
                    self.reports.push(Report::Picked { ticket, pick, chosen: None });
                }
                Effect::Orphan(id, effect) => {
                    // The journal hears of the plan first, as in a frame of the window.
                    self.follow();
                    self.tell_journal(JournalMessage::Orphan(id, effect));
                }
                Effect::Quit => self.has_ended = true,
                _ => {}
            }
        }
        self.follow();
    }

    /// What a frame does at its end.
    fn follow(&mut self) {
        if let Some(message) = self.unsaved.next(&self.session) {
            self.tell_journal(message);
        }
        let document = self.session.document().id();
        let file = self.session.path().map(|path| (document, path.to_owned()));
        if file != self.watched {
            self.watched = file.clone();
            let now = self.now();
            let reports = self.watcher.watch(file, now);
            self.hear_watcher(reports);
        }
    }

    fn hear_watcher(&mut self, reports: Vec<WatchReport>) {
        for report in reports {
            match report {
                WatchReport::Looked(report) => self.reports.push(report),
                WatchReport::Beside(..) => {}
            }
        }
    }

    /// Lets threads do what is due.
    pub fn tick(&mut self) -> Judgement {
        let now = self.now();
        if let Some(autosave) = &mut self.autosave {
            let reports = autosave.tick(now);
            self.hear_journal(reports);
        }
        if self.looks_at <= now && self.watcher.is_watching() {
            self.looks_at = now + WATCH_INTERVAL;
            let reports = self.watcher.tick();
            self.hear_watcher(reports);
        }
        self.judge_replaced()
    }

    /// Does one of the jobs that wait; others may be told before it, or after.
    pub fn work(&mut self, chance: &mut Chance) -> Judgement {
        if self.jobs.is_empty() {
            return Ok(());
        }
        let job = self.jobs.remove(chance.below(self.jobs.len() as u32) as usize);
        self.log(|| format!("does {}", job_name(&job)));
        let now = self.now();
        let report = self.work.run(job, now);
        let judged = self.judge_replaced();
        if self.is_alive() {
            self.reports.push(report);
        }
        judged
    }

    /// Tells the session of one of the things that came to their end.
    pub fn hear(&mut self, chance: &mut Chance) -> Judgement {
        if self.reports.is_empty() {
            return Ok(());
        }
        let report = self.reports.remove(chance.below(self.reports.len() as u32) as usize);
        self.log(|| format!("hears {}", report_name(&report)));
        let mut before = Before::of(&self.session);
        // What is found to be in the file is saved, and what waited for that may go on at once.
        if let Report::Written {
            result: Err(WriteFault::Holds(OnDisk::Content(found, Ok(reading)))),
            ..
        } = &report
        {
            self.seen.insert(*found, marks::of_plan(&reading.plan));
        }
        let in_file = match &report {
            Report::Written { result: Ok(known), .. } => Some(&known.plan),
            Report::Looked { found: OnDisk::Content(_, Ok(reading)), .. }
            | Report::Written {
                result: Err(WriteFault::Holds(OnDisk::Content(_, Ok(reading)))),
                ..
            } => Some(&reading.plan),
            _ => None,
        };
        if matches!(&report, Report::Looked { found: OnDisk::Gone, .. }) {
            self.saving = None;
        }
        // Something else was there in between.
        if let Report::Looked { found, .. } = &report {
            let is_as_put_off = match found {
                OnDisk::Content(_, Ok(reading)) => {
                    let marks = marks::of_plan(&reading.plan);
                    self.put_off.as_ref().is_some_and(|(_, put_off)| *put_off == marks)
                }
                OnDisk::Content(_, Err(_)) | OnDisk::Gone => false,
            };
            self.put_off.take_if(|_| !is_as_put_off);
        }
        if let Some(plan) = in_file.filter(|plan| *plan == self.session.plan()) {
            before.is_saved_as(plan);
        }
        self.dispatch(Action::Report(Box::new(report)));
        self.is_hearing = true;
        let judged = self.judge(&before, Doing::Nothing);
        self.is_hearing = false;
        judged
    }

    // What the user does.

    /// The user does something, whatever comes to mind.
    pub fn act(&mut self, chance: &mut Chance) -> Judgement {
        // A question is in sight and covers the rest.
        let in_sight = self.session.question().map(|asked| (asked.id, asked.by_user));
        let is_busy = self.session.typing().is_some() || self.session.in_gesture();
        if let Some((id, by_user)) = in_sight
            && (by_user || !is_busy)
            && !chance.one_in(4)
        {
            return self.answer(id, chance);
        }
        if let Some((ticket, pick)) = self.dialogs.first().copied()
            && chance.one_in(3)
        {
            self.dialogs.clear();
            return self.choose(ticket, pick, chance);
        }
        // While a question is in sight nothing else is reached but the ends of what goes on.
        if in_sight.is_some_and(|(_, by_user)| by_user || !is_busy) {
            return Ok(());
        }
        match chance.below(22) {
            0..=4 => self.draw(),
            5..=7 => self.type_something(chance),
            8 | 9 => self.drag(chance),
            10 | 11 => self.command(Command::Undo),
            12 => self.command(Command::Redo),
            13..=16 => self.command(Command::Save),
            17 => self.command(Command::SaveAs),
            18 => self.command(Command::NewPlan),
            19 => self.command(Command::Open),
            20 => {
                let path = some_path(chance);
                self.log(|| format!("drops {}", path.display()));
                self.plainly(Action::OpenPath(path))
            }
            _ if chance.one_in(3) => self.command(Command::Quit),
            _ => self.draw(),
        }
    }

    fn plainly(&mut self, action: Action) -> Judgement {
        self.let_go_of_what_is_dragged();
        let before = Before::of(&self.session);
        self.dispatch(action);
        self.judge(&before, Doing::Nothing)
    }

    fn command(&mut self, command: Command) -> Judgement {
        self.log(|| format!("{command:?}"));
        self.let_go_of_what_is_dragged();
        let before = Before::of(&self.session);
        self.dispatch(Action::Run(command));
        let doing = match command {
            Command::Undo | Command::Redo => Doing::GoesBack,
            _ => Doing::Nothing,
        };
        let judged = self.judge(&before, doing);
        if command == Command::Save {
            self.saving = Some(self.session.revision());
        }
        judged
    }

    /// A drag that is not done is no edit, and whatever else the user does ends it.
    fn let_go_of_what_is_dragged(&mut self) {
        if self.session.in_gesture() {
            self.dispatch(Action::CancelGesture);
        }
    }

    fn draw(&mut self) -> Judgement {
        let mark = self.next_mark();
        self.log(|| format!("draws m{mark}"));
        let before = Before::of(&self.session);
        self.next_id += 1;
        let at = GridPoint::new(40 * self.next_id as i32, 40 * self.process as i32);
        let body = marks::note(format!("m{mark}"));
        self.dispatch(Action::AddNode { body, at, placing: Placing::Exactly });
        self.judge(&before, Doing::Adds(mark))
    }

    fn is_file(&self, path: &Path) -> bool {
        self.disk.state().content(path).is_some()
    }

    fn next_mark(&mut self) -> Mark {
        let mut state = self.disk.state();
        state.next_mark += 1;
        state.next_mark
    }

    fn some_note(&self, chance: &mut Chance) -> Option<Id> {
        let notes = self.session.plan().nodes.iter();
        let notes: Vec<Id> = notes
            .filter(|(_, node)| matches!(node.body, Body::Note(_)))
            .map(|(id, _)| id.clone())
            .collect();
        chance.pick_of(&notes).cloned()
    }

    fn type_something(&mut self, chance: &mut Chance) -> Judgement {
        let before = Before::of(&self.session);
        let Some(typing) = self.session.typing() else {
            let Some(id) = self.some_note(chance) else { return Ok(()) };
            let target = match chance.one_in(4) {
                true => TypingTarget::Plan,
                false => TypingTarget::Element(id),
            };
            self.log(|| format!("begins to type in {target:?}"));
            self.dispatch(Action::BeginTyping(target));
            return self.judge(&before, Doing::Nothing);
        };
        let text = typing.text().to_owned();
        match chance.below(6) {
            0 => {
                self.log(|| "ends typing".to_owned());
                self.dispatch(Action::EndTyping);
                self.judge(&before, Doing::Nothing)
            }
            1 => {
                self.log(|| "cancels typing".to_owned());
                self.dispatch(Action::CancelTyping);
                self.judge(&before, Doing::GoesBack)
            }
            _ => {
                let mark = self.next_mark();
                self.log(|| format!("types m{mark}"));
                self.dispatch(Action::Type(format!("{text} m{mark}")));
                self.judge(&before, Doing::Adds(mark))
            }
        }
    }

    fn drag(&mut self, chance: &mut Chance) -> Judgement {
        let before = Before::of(&self.session);
        if self.session.in_gesture() {
            let action = match chance.below(4) {
                0 => Action::CommitGesture,
                1 => Action::CancelGesture,
                _ => Action::PreviewMove(GridPoint::new(chance.below(90) as i32, 7)),
            };
            self.dispatch(action);
        } else if let Some(id) = self.some_note(chance) {
            self.dispatch(Action::Select([id].into_iter().collect()));
            self.dispatch(Action::BeginMove);
        }
        self.judge(&before, Doing::Nothing)
    }

    fn choose(&mut self, ticket: Ticket, pick: Pick, chance: &mut Chance) -> Judgement {
        let path = some_path(chance);
        let chosen = (!chance.one_in(4)).then(|| {
            // The dialog of the system asks about what is there under exactly that name.
            Chosen { path: path.clone(), asked_to_replace: pick == Pick::Save }
        });
        self.log(|| format!("chooses {chosen:?} for {pick:?}"));
        if chosen.is_some() && pick == Pick::Save {
            let content = self.disk.state().content(&path);
            self.let_go.extend(content.iter().flat_map(|content| marks::of_file(content)));
            self.asked_for.insert(path);
        }
        self.saving = None;
        let is_of_other = ticket.document() != self.session.document().id();
        let jobs = self.jobs.len();
        let judged =
            self.plainly(Action::Report(Box::new(Report::Picked { ticket, pick, chosen })));
        if pick == Pick::Save && is_of_other && self.jobs.len() > jobs {
            return Err("a plan was written where another should go".to_owned());
        }
        judged
    }

    fn answer(&mut self, id: QuestionId, chance: &mut Chance) -> Judgement {
        let Some(asked) = self.session.question() else { return Ok(()) };
        let question = asked.question.clone();
        let mut before = Before::of(&self.session);
        let (answer, doing) = match &question {
            Question::Unsaved => {
                let choices = [UnsavedChoice::Save, UnsavedChoice::Discard, UnsavedChoice::Cancel];
                let choice = *chance.pick(&choices);
                if choice == UnsavedChoice::Discard {
                    self.discarded = Some((before.document, before.state));
                }
                (Answer::Unsaved(choice), Doing::Nothing)
            }
            Question::Overwrite { found, .. } => {
                let go = chance.one_in(2);
                if go && let Some(marks) = self.seen.get(found) {
                    self.let_go.extend(marks);
                }
                (Answer::Go(go), Doing::Nothing)
            }
            Question::Changed(theirs) => {
                let theirs_marks = marks::of_plan(&theirs.found.plan);
                match chance.below(4) {
                    0 => {
                        // What waited for the plan to be saved may go on at once.
                        let mine = self.mine.keys();
                        self.let_go.extend(mine.filter(|mark| !theirs_marks.contains(mark)));
                        self.mine.retain(|mark, _| theirs_marks.contains(mark));
                        before.is_saved_as(&theirs.found.plan);
                        (Answer::Changed(ChangedChoice::Reload), Doing::Reloads)
                    }
                    1 => {
                        self.let_go.extend(theirs_marks);
                        (Answer::Changed(ChangedChoice::KeepOurs), Doing::Nothing)
                    }
                    2 => {
                        self.put_off = Some((theirs.found.path.clone(), theirs_marks));
                        (Answer::Changed(ChangedChoice::Later), Doing::Nothing)
                    }
                    _ => {
                        let news = self.news_of(&theirs.found.plan);
                        self.let_removed_go(&theirs.found.plan);
                        let is_theirs =
                            |mark: &Mark| theirs_marks.contains(mark) || self.let_go.contains(mark);
                        if self.mine.keys().all(is_theirs) {
                            before.is_saved_as(&theirs.found.plan);
                        }
                        // What the user took out and they left as it was stays out.
                        let is_out = |mark: &&Mark| !self.mine.contains_key(mark);
                        let both = self.base.intersection(&theirs_marks);
                        self.out = both.filter(is_out).copied().collect();
                        (Answer::Changed(ChangedChoice::Merge(None)), Doing::Merges(news))
                    }
                }
            }
            Question::Conflicts { theirs, .. } => {
                // What is in conflict is told with both values.
                self.let_go.extend(marks::of_plan(&theirs.found.plan));
                self.let_removed_go(&theirs.found.plan);
                let choices = BTreeMap::default();
                (
                    Answer::Changed(ChangedChoice::Merge(Some(choices))),
                    Doing::Merges(BTreeSet::new()),
                )
            }
            Question::Unusable { .. } => (Answer::Go(chance.one_in(2)), Doing::Nothing),
            Question::Faults { .. } => (Answer::Go(chance.one_in(2)), Doing::Nothing),
            Question::Recovery(found) => {
                let orphan = chance.pick_of(found).cloned();
                match (chance.below(3), orphan) {
                    (0, _) | (_, None) => (Answer::Close, Doing::Nothing),
                    (1, Some(orphan)) => {
                        let plan = orphan.plan.unwrap_or_default();
                        self.let_go.extend(marks::of_plan(&plan));
                        (Answer::Discard(orphan.id), Doing::Nothing)
                    }
                    (_, Some(orphan)) => {
                        // What the file held that the plan has not was decided in that window.
                        let known = orphan.known.map(|known| marks::of_plan(&known.plan));
                        self.let_go.extend(known.unwrap_or_default());
                        (Answer::Recover(orphan.id), Doing::Recovers)
                    }
                }
            }
            Question::Message(Told::NotKept(_)) => {
                self.knows_of_no_journal = true;
                (Answer::Close, Doing::Nothing)
            }
            Question::ReplaceImage { .. }
            | Question::Comparison { .. }
            | Question::FilledIn { .. }
            | Question::Imported { .. }
            | Question::Complete(_)
            | Question::Message(_) => (Answer::Close, Doing::Nothing),
        };
        self.log(|| format!("answers {} with {}", short(&question), answer_name(&answer)));
        self.saving = None;
        // What was asked anew meanwhile, for the same cause, is answered with it.
        self.asked.retain(|_, kind| *kind != short(&question));
        self.dispatch(Action::Answer(id, answer));
        self.judge(&before, doing)
    }

    /// What they took out of the plan goes, as far as we left it as it was.
    fn let_removed_go(&mut self, theirs: &Plan) {
        let base = self.session.document().known().map(|known| marks::of_plan(&known.plan));
        let theirs = marks::of_plan(theirs);
        self.let_go.extend(base.unwrap_or_default().difference(&theirs));
    }

    /// What is new in another plan since the one that both began with.
    fn news_of(&self, theirs: &Plan) -> BTreeSet<Mark> {
        let base = self.session.document().known().map(|known| marks::of_plan(&known.plan));
        let base = base.unwrap_or_default();
        marks::of_plan(theirs).difference(&base).copied().collect()
    }

    // The judge.

    /// Holds what was done against what may be done.
    fn judge(&mut self, before: &Before, doing: Doing) -> Judgement {
        let now = self.now();
        let plan = self.session.plan();
        if let Some(violation) = plan.violations().first() {
            return Err(format!("the plan is not sound: {violation:?}"));
        }
        self.session.document().check(&self.session)?;
        let after = marks::of_plan(plan);
        // Whoever has saved and is neither asked nor told anything has saved.
        let is_quiet = self.jobs.is_empty() && self.reports.is_empty() && self.dialogs.is_empty();
        let is_told = self.session.questions().next().is_some() || !self.dialogs.is_empty();
        self.saving.take_if(|state| is_told || *state != self.session.revision());
        if self.saving.is_some() && is_quiet && self.session.is_changed() {
            let has_vanished = self.session.path().is_some_and(|path| !self.is_file(path));
            if !has_vanished {
                return Err("a save was forgotten".to_owned());
            }
        }
        let document = self.session.document().id();
        if document != before.document || self.has_ended {
            self.judge_leaving(before)?;
        }
        if document != before.document {
            let is_recovered =
                matches!(doing, Doing::Recovers) || self.session.document().known().is_none();
            // What was left behind was in a journal already.
            let since = if is_recovered { 0 } else { now };
            self.mine = after.into_iter().map(|mark| (mark, since)).collect();
            let known = self.session.document().known().map(|known| marks::of_plan(&known.plan));
            self.base = known.unwrap_or_default();
            return self.judge_questions(true);
        }
        let lost = |marks: &BTreeSet<Mark>| -> Vec<Mark> {
            marks.iter().filter(|mark| !after.contains(mark)).copied().collect()
        };
        let mine: BTreeSet<Mark> = self.mine.keys().copied().collect();
        match doing {
            Doing::Nothing | Doing::Recovers => {
                let lost = lost(&mine);
                if !lost.is_empty() {
                    return Err(format!("gone from the plan: {lost:?}"));
                }
            }
            Doing::Adds(mark) => {
                let mut wanted = mine;
                wanted.insert(mark);
                let lost = lost(&wanted);
                if !lost.is_empty() {
                    return Err(format!("gone or never there: {lost:?}"));
                }
            }
            Doing::GoesBack | Doing::Reloads => self.let_go.extend(lost(&mine)),
            Doing::Merges(news) => {
                let is_asked = matches!(
                    self.session.question().map(|asked| &asked.question),
                    Some(Question::Conflicts { .. })
                );
                let mut lost_of_mine = lost(&mine);
                lost_of_mine.retain(|mark| !self.let_go.contains(mark));
                let lost_news = if is_asked { Vec::new() } else { lost(&news) };
                let back: Vec<_> = std::mem::take(&mut self.out)
                    .into_iter()
                    .filter(|mark| after.contains(mark))
                    .collect();
                if !back.is_empty() && !is_asked {
                    return Err(format!("came back in merging: {back:?}"));
                }
                if !(lost_of_mine.is_empty() && lost_news.is_empty()) {
                    return Err(format!("lost in merging: {lost_of_mine:?}, {lost_news:?}"));
                }
            }
        }
        if let Some(known) = self.session.document().known() {
            self.base = marks::of_plan(&known.plan);
        }
        self.mine.retain(|mark, _| after.contains(mark));
        for mark in after {
            self.mine.entry(mark).or_insert(now);
        }
        self.judge_questions(false)
    }

    /// A plan gave way to another, or the window closed: only what is saved or given up may go.
    fn judge_leaving(&mut self, before: &Before) -> Judgement {
        let mine: BTreeSet<Mark> = self.mine.keys().copied().collect();
        if self.discarded == Some((before.document, before.state)) {
            self.let_go.extend(mine);
            return Ok(());
        }
        if before.is_changed {
            return Err("unsaved work was left without a question".to_owned());
        }
        let saved = before.saved.clone().unwrap_or_default();
        let is_missing = |mark: &&Mark| !saved.contains(mark) && !self.let_go.contains(mark);
        match mine.iter().find(is_missing) {
            Some(mark) if before.has_file => {
                Err(format!("m{mark} was said to be saved and is not"))
            }
            _ => Ok(()),
        }
    }

    /// No question goes without an answer, and nothing is asked twice.
    fn judge_questions(&mut self, is_other_document: bool) -> Judgement {
        let now: BTreeMap<QuestionId, String> =
            self.session.questions().map(|asked| (asked.id, short(&asked.question))).collect();
        let mut kinds: Vec<&String> = now.values().collect();
        kinds.sort();
        if let Some(pair) = kinds.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(format!("asked twice: {}", pair[0]));
        }
        let told = ["Message", "Recovery", "Comparison", "FilledIn"];
        for (id, kind) in &self.asked {
            let is_there = now.contains_key(id) || now.values().any(|other| other == kind);
            let may_go = match told.iter().any(|prefix| kind.starts_with(prefix)) {
                true => false,
                // What is about the file is asked as long as the file is like that; and who wants
                // something else need not answer what the wish before led to.
                false => is_other_document || kind == "file" || !self.is_hearing,
            };
            if !is_there && !may_go {
                return Err(format!("a question was lost: {kind}"));
            }
        }
        if let Some((path, marks)) = &self.put_off {
            for asked in self.session.questions() {
                if let Question::Changed(theirs) = &asked.question
                    && !theirs.saving
                    && !self.asked.contains_key(&asked.id)
                    && theirs.found.path == *path
                    && marks::of_plan(&theirs.found.plan) == *marks
                    && !is_other_document
                {
                    return Err("asked again though put off".to_owned());
                }
            }
        }
        if is_other_document {
            self.put_off = None;
        }
        self.asked = now;
        Ok(())
    }

    /// What this window replaced on the disk was known, or told to be replaced.
    fn judge_replaced(&mut self) -> Judgement {
        let mut state = self.disk.state();
        let all = std::mem::take(&mut state.replaced);
        let (ours, others): (Vec<Replaced>, Vec<Replaced>) =
            all.into_iter().partition(|replaced| replaced.by == self.process);
        state.replaced = others;
        let versions: BTreeSet<Mark> = state
            .under(Path::new("/data/versions"))
            .iter()
            .flat_map(|(_, content)| marks::of_file(content))
            .collect();
        // What two have come between is put beside the file, under a name of its own.
        let plans = state.under(Path::new(PLANS));
        let is_there = |content: &Arc<Vec<u8>>| {
            let is_plan = |path: &Path| !path.to_string_lossy().ends_with(".saving");
            plans.iter().any(|(path, other)| other == content && is_plan(path))
        };
        drop(state);
        for (at, replaced) in ours.iter().enumerate() {
            let is_put_back = ours[at + 1..]
                .iter()
                .any(|later| later.path == replaced.path && later.new == replaced.old);
            // What was there for a moment only is in the plan that it came from.
            let is_own = ours[..at].iter().any(|earlier| earlier.new == replaced.old);
            if is_put_back || is_own || is_there(&replaced.old) {
                continue;
            }
            let (old, new) = (marks::of_file(&replaced.old), marks::of_file(&replaced.new));
            let lost = old.iter().find(|mark| {
                // The dialog of the system has asked about what the file held by then.
                let is_kept = self.asked_for.contains(&replaced.path) && versions.contains(mark);
                !(new.contains(mark) || self.let_go.contains(mark) || is_kept)
            });
            if let Some(mark) = lost {
                return Err(format!(
                    "m{mark} was in {} and was replaced unasked",
                    replaced.path.display()
                ));
            }
        }
        Ok(())
    }

    /// The window ends as it stands, at this moment.
    pub fn died(&self, at: u64) -> Died {
        let is_unsaved = self.session.is_changed() && !self.knows_of_no_journal;
        let old_enough = |since: u64| since + A_SECOND <= at;
        let marks = self.mine.iter().filter(|(_, since)| is_unsaved && old_enough(**since));
        Died { by: self.process, marks: marks.map(|(mark, _)| *mark).collect() }
    }

    /// Leaves the window, as it does when it closes.
    pub fn close(mut self) {
        self.watcher.end();
        if let Some(autosave) = self.autosave.take() {
            autosave.end();
        }
        self.disk.state().kill(self.process);
    }

    /// Ends whatever goes on, as a user does before going home: everything is answered, the plan is
    /// saved, and the window closed.
    pub fn finish(&mut self, chance: &mut Chance) -> Judgement {
        for round in 0..400 {
            if self.has_ended {
                return Ok(());
            }
            self.disk.state().now += 400;
            self.tick()?;
            if !self.jobs.is_empty() {
                self.work(chance)?;
            } else if !self.reports.is_empty() {
                self.hear(chance)?;
            } else if let Some((ticket, pick)) = self.dialogs.pop() {
                let path = PathBuf::from(format!("{PLANS}/last {} {round}", self.process));
                let chosen =
                    (pick == Pick::Save).then_some(Chosen { path, asked_to_replace: false });
                let report = Report::Picked { ticket, pick, chosen };
                self.plainly(Action::Report(Box::new(report)))?;
            } else if let Some(id) = self.session.question().map(|asked| asked.id) {
                self.answer(id, chance)?;
            } else {
                self.command(Command::Quit)?;
            }
        }
        Err(format!("the window cannot be closed: {:?}", self.session.document()))
    }
}

/// What a step of the user means.
enum Doing {
    Nothing,
    Adds(Mark),
    /// The user goes back to what was, or forth.
    GoesBack,
    Reloads,
    /// These are new on the other side.
    Merges(BTreeSet<Mark>),
    Recovers,
}

/// How a session was before a step.
struct Before {
    document: DocumentId,
    state: u64,
    is_changed: bool,
    has_file: bool,
    /// The marks in what its file is known to hold.
    saved: Option<BTreeSet<Mark>>,
}

impl Before {
    fn of(session: &Session) -> Self {
        Self {
            document: session.document().id(),
            state: session.revision(),
            is_changed: session.is_changed(),
            has_file: session.path().is_some(),
            saved: session.document().known().map(|known| marks::of_plan(&known.plan)),
        }
    }
}

impl Before {
    /// From now on the file is known to hold this.
    fn is_saved_as(&mut self, plan: &Plan) {
        self.is_changed = false;
        self.saved = Some(marks::of_plan(plan));
    }
}

fn some_path(chance: &mut Chance) -> PathBuf {
    let names = ["a.commerce", "b.commerce", "a", "b", "c", "plan 2.0"];
    Path::new(PLANS).join(chance.pick(&names))
}

/// What a question is about, in a word.
fn short(question: &Question) -> String {
    let text = match question {
        Question::Changed(_) | Question::Conflicts { .. } | Question::Unusable { .. } => "file",
        Question::Unsaved => "Unsaved",
        Question::Overwrite { .. } => "Overwrite",
        Question::ReplaceImage { .. } => "ReplaceImage",
        Question::Faults { .. } => "Faults",
        Question::Recovery(_) => "Recovery",
        Question::Comparison { .. } => "Comparison",
        Question::FilledIn { .. } => "FilledIn",
        Question::Imported { .. } => "Imported",
        Question::Complete(_) => "Complete",
        Question::Message(Told::NotKept(_)) => "Message: not kept",
        Question::Message(Told::NotSaved(..)) => "Message: not saved",
        Question::Message(Told::NotOpened(path, _)) => {
            return format!("Message: {} not opened", path.display());
        }
        Question::Message(Told::Words { .. } | Told::Done { .. }) => "Message",
    };
    text.to_owned()
}

fn answer_name(answer: &Answer) -> String {
    format!("{answer:?}").chars().take(60).collect()
}

fn job_name(job: &Job) -> String {
    match job {
        Job::Read { path, .. } => format!("read {}", path.display()),
        Job::Write { path, before, .. } => format!("write {} over {before:?}", path.display()),
        Job::Keep { path, .. } => format!("keep {}", path.display()),
        Job::Look { path, .. } => format!("look at {}", path.display()),
        Job::Compare { path, .. } => format!("compare {}", path.display()),
        Job::ReadTable { path, .. } => format!("read tables {}", path.display()),
        Job::Import { path, .. } => format!("import {}", path.display()),
        Job::ReadEfforts { path } => format!("read efforts {}", path.display()),
    }
}

fn report_name(report: &Report) -> String {
    match report {
        Report::Picked { .. } => "picked".to_owned(),
        Report::Read { path, result, .. } => {
            format!("read {}: {}", path.display(), result.is_ok())
        }
        Report::Written { path, result, .. } => {
            let what: String = match result {
                Ok(_) => "done".to_owned(),
                Err(fault) => format!("{fault:?}").chars().take(60).collect(),
            };
            format!("written {}: {what}", path.display())
        }
        Report::Kept { path, result, .. } => {
            format!("kept {}: {}", path.display(), result.is_ok())
        }
        Report::Looked { path, found, .. } => {
            let what = match found {
                OnDisk::Gone => "gone".to_owned(),
                OnDisk::Content(_, Ok(reading)) => format!("{:?}", marks::of_plan(&reading.plan)),
                OnDisk::Content(_, Err(_)) => "unusable".to_owned(),
            };
            format!("looked at {}: {what}", path.display())
        }
        Report::Compared { .. } => "compared".to_owned(),
        Report::TableRead { .. } => "read tables".to_owned(),
        Report::Imported { .. } => "import".to_owned(),
        Report::EffortsRead { .. } => "read efforts".to_owned(),
    }
}
