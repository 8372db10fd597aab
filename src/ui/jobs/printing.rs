//! Printing: the report is written to a folder of its own and opened by the viewer of the system,
//! whose print dialog knows the printers.

use std::path::Path;
use std::process::{Command, Stdio};

use thiserror::Error;

use super::image::{ImageFault, ImageJob};
use crate::file::store::Before;

/// Why nothing was opened to be printed.
#[derive(Debug, Error)]
pub enum PrintFault {
    /// The report could not be made or written.
    #[error(transparent)]
    Made(#[from] ImageFault),
    /// There is no folder for it.
    #[error("there is no folder for it: {0}")]
    Folder(std::io::Error),
    /// No viewer opens it.
    #[error("no viewer opens it")]
    NoViewer,
}

/// Writes the report and has it opened.
pub(super) fn print(job: ImageJob, name: &str) -> Result<(), PrintFault> {
    // The viewer reads it as long as it likes; the system clears its folder for such things.
    let folder = tempfile::Builder::new().prefix("commerce-canvas-").tempdir();
    let path = folder.map_err(PrintFault::Folder)?.keep().join(name);
    let job = ImageJob { path, before: Before::Nothing, ..job };
    job.run()?;
    match open(&job.path) {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => Err(PrintFault::NoViewer),
    }
}

/// Has a file opened by what the system opens it with; whether that worked.
pub(super) fn open(path: &Path) -> std::io::Result<bool> {
    let opener = match () {
        () if cfg!(target_os = "windows") => "explorer",
        () if cfg!(target_os = "macos") => "open",
        () => "xdg-open",
    };
    let mut command = Command::new(opener);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // That of Windows says nothing by how it ends.
    Ok(command.status()?.success() || cfg!(target_os = "windows"))
}
