//! What a job does on the disk: the same in the window, on a thread, and in a simulation of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalogue::efforts::Efforts;
use crate::file::store::{self, Before, FileSystem, Fingerprint, StoreFaultKind, versions};
use crate::file::{self, Reading, SyntaxFault};
use crate::interchange::{
    Import, import, import_fault_text, left_out_text, refusal_text, report_text, take_over,
};
use crate::language::{Language, Sentence};
use crate::plan::Plan;
use crate::session::{
    EffortsReadFault, FilledIn, FromDisk, ImportedPlan, Job, KnownFile, OnDisk, ReadFault, Report,
    TableReadFault, WriteFault, fault_text,
};

/// So many files of one name are kept apart by a number.
const MOST_OF_A_NAME: u32 = 99;

/// What a job works on.
#[derive(Clone, Debug)]
pub struct Disk {
    /// The files.
    pub files: Arc<dyn FileSystem>,
    /// Where the program keeps its data, versions of plans among them; `None` if it keeps none.
    pub data: Option<PathBuf>,
}

impl Disk {
    /// Does a job at this time, in milliseconds since 1970.
    pub fn run(&self, job: Job, now: u64) -> Report {
        match job {
            Job::Read { ticket, path } => {
                let result = self.read(&path, file::read_known).map(|(read, bytes)| {
                    // So that what was there before the first save here can be had again.
                    self.keep_version(&path, &bytes, now);
                    read
                });
                Report::Read { ticket, path, result }
            }
            Job::Compare { ticket, path } => {
                let result = self.read(&path, file::read).map(|(read, _)| read);
                Report::Compared { ticket, path, result }
            }
            Job::ReadTable { ticket, path, plan } => {
                let result = self.table(&path, *plan).map(Arc::new);
                Report::TableRead { ticket, path, result }
            }
            Job::Import { ticket, path, language, as_new } => {
                let result = self.imported(&path, language).map(Arc::new);
                Report::Imported { ticket, path, as_new, result }
            }
            Job::ReadEfforts { path } => {
                let result = self.efforts(&path).map(Arc::new);
                Report::EffortsRead { path, result }
            }
            Job::Look { document, path } => {
                let found = self.look(&path);
                Report::Looked { document, path, found }
            }
            Job::Keep { ticket, path, plan, date } => {
                let result = self.keep(&path, &plan);
                Report::Kept { ticket, path, date, result }
            }
            Job::Write { ticket, path, plan, before } => {
                let text = file::write(&plan);
                let result = self.write(&path, text.as_bytes(), before, now).map(|()| {
                    let fingerprint = Fingerprint::of(text.as_bytes());
                    Box::new(KnownFile { path: path.clone(), plan: *plan, fingerprint })
                });
                Report::Written { ticket, path, result }
            }
        }
    }

    /// What a job reports whose program failed.
    pub fn failed(job: &Job) -> Report {
        match job.clone() {
            Job::Read { ticket, path } => {
                Report::Read { ticket, path, result: Err(ReadFault::Failed) }
            }
            Job::Compare { ticket, path } => {
                Report::Compared { ticket, path, result: Err(ReadFault::Failed) }
            }
            Job::ReadTable { ticket, path, .. } => {
                Report::TableRead { ticket, path, result: Err(TableReadFault::Failed) }
            }
            Job::Import { ticket, path, as_new, .. } => {
                Report::Imported { ticket, path, as_new, result: Err(TableReadFault::Failed) }
            }
            Job::ReadEfforts { path } => {
                Report::EffortsRead { path, result: Err(EffortsReadFault::Failed) }
            }
            Job::Look { document, path } => {
                let found = OnDisk::Content(Fingerprint::of(b""), Err(ReadFault::Failed));
                Report::Looked { document, path, found }
            }
            Job::Write { ticket, path, .. } => {
                Report::Written { ticket, path, result: Err(WriteFault::Failed) }
            }
            Job::Keep { ticket, path, date, .. } => {
                Report::Kept { ticket, path, date, result: Err(WriteFault::Failed) }
            }
        }
    }

    /// Writes a plan into a file that is not there yet, of this name or with a number behind it.
    fn keep(&self, path: &Path, plan: &Plan) -> Result<PathBuf, WriteFault> {
        let text = file::write(plan);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut fault = WriteFault::Failed;
        for number in 1..=MOST_OF_A_NAME {
            let path = match number {
                1 => path.to_owned(),
                number => path.with_file_name(format!("{stem} ({number}).{}", file::ENDING)),
            };
            match store::save(&*self.files, &path, text.as_bytes(), Before::Nothing) {
                Ok(()) => return Ok(path),
                Err(kept) if kept.kind == StoreFaultKind::Changed => {
                    fault = WriteFault::Store(kept);
                }
                Err(refused) => return Err(WriteFault::Store(refused)),
            }
        }
        Err(fault)
    }

    fn read(
        &self,
        path: &Path,
        read: fn(&[u8]) -> Result<Reading, SyntaxFault>,
    ) -> Result<(FromDisk, Vec<u8>), ReadFault> {
        let bytes = store::load(&*self.files, path).map_err(ReadFault::Store)?;
        let reading = Arc::new(read(&bytes).map_err(ReadFault::Syntax)?);
        Ok((FromDisk { reading, fingerprint: Fingerprint::of(&bytes) }, bytes))
    }

    /// What a plan becomes by the tables in a file.
    fn table(&self, path: &Path, before: Plan) -> Result<FilledIn, TableReadFault> {
        let bytes = store::load(&*self.files, path).map_err(TableReadFault::Store)?;
        let taken = take_over(&before, &bytes).map_err(|refusal| {
            TableReadFault::Refused(in_languages(|language| refusal_text(&refusal, language)))
        })?;
        let left_out = in_languages(|language| left_out_text(&taken.left_out, language));
        Ok(FilledIn { before, after: taken.plan, left_out })
    }

    /// The plan that is made of what another program wrote.
    fn imported(&self, path: &Path, language: Language) -> Result<ImportedPlan, TableReadFault> {
        let bytes = store::load(&*self.files, path).map_err(TableReadFault::Store)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let wanted = Import { bytes: &bytes, name: &name, source: None };
        let refused = |lines| TableReadFault::Refused(lines);
        let imported = import(&wanted, language).map_err(|fault| {
            refused(in_languages(|language| import_fault_text(&fault, language)))
        })?;
        file::write_checked(&imported.plan).map_err(|fault| {
            refused(in_languages(|language| vec![fault_text::too_large(&fault, language)]))
        })?;
        let said = in_languages(|language| report_text(&imported.report, language));
        Ok(ImportedPlan { plan: imported.plan, said })
    }

    fn efforts(&self, path: &Path) -> Result<Efforts, EffortsReadFault> {
        let bytes = store::load(&*self.files, path).map_err(EffortsReadFault::Store)?;
        Efforts::read(&String::from_utf8_lossy(&bytes)).map_err(EffortsReadFault::Content)
    }

    /// What is in a file now.
    pub fn look(&self, path: &Path) -> OnDisk {
        match store::load(&*self.files, path) {
            Ok(bytes) => {
                let reading = file::read(&bytes).map(Arc::new).map_err(ReadFault::Syntax);
                OnDisk::Content(Fingerprint::of(&bytes), reading)
            }
            Err(fault) if fault.kind == StoreFaultKind::NotFound => OnDisk::Gone,
            Err(fault) => OnDisk::Content(Fingerprint::of(b""), Err(ReadFault::Store(fault))),
        }
    }

    fn write(&self, path: &Path, bytes: &[u8], before: Before, now: u64) -> Result<(), WriteFault> {
        let before = match before {
            // The user was asked about the file as it was a moment ago: what it holds now is kept,
            // and nothing else is replaced.
            Before::Anything => match store::load(&*self.files, path) {
                Ok(replaced) if self.keep_version(path, &replaced, now) => {
                    Before::Exactly(Fingerprint::of(&replaced))
                }
                // Then the user is asked about this very content.
                Ok(_) => return Err(WriteFault::Holds(self.look(path))),
                Err(fault) if fault.kind == StoreFaultKind::NotFound => Before::Nothing,
                // Nothing that a version could be made of; the user wants it replaced all the same.
                Err(fault)
                    if matches!(
                        fault.kind,
                        StoreFaultKind::TooLarge { .. }
                            | StoreFaultKind::Denied
                            | StoreFaultKind::IsFolder
                    ) =>
                {
                    Before::Anything
                }
                Err(fault) => return Err(WriteFault::Store(fault)),
            },
            Before::Exactly(known) => {
                // Perhaps somebody else's, which the user wants replaced: that is kept, too.
                if let Ok(replaced) = store::load(&*self.files, path) {
                    self.keep_version(path, &replaced, now);
                }
                Before::Exactly(known)
            }
            Before::Nothing => Before::Nothing,
        };
        store::save(&*self.files, path, bytes, before).map_err(|fault| match fault.kind {
            StoreFaultKind::Changed => WriteFault::Holds(self.look(path)),
            _ => WriteFault::Store(fault),
        })?;
        self.keep_version(path, bytes, now);
        Ok(())
    }

    /// Keeps what a file holds as a version of its plan, if versions are kept at all; says whether
    /// that worked.
    fn keep_version(&self, path: &Path, content: &[u8], now: u64) -> bool {
        match &self.data {
            Some(data) => versions::keep(&*self.files, data, path, content, now)
                .inspect_err(|fault| log::warn!("a version is not kept: {fault:?}"))
                .is_ok(),
            None => true,
        }
    }
}

/// Lines that are as many in every language.
fn in_languages(lines: impl Fn(Language) -> Vec<String>) -> Vec<Sentence> {
    let all = Language::ALL.map(lines);
    let line = |place: usize| {
        Sentence::new(|language| all[language as usize].get(place).cloned().unwrap_or_default())
    };
    (0..all[0].len()).map(line).collect()
}
