//! A path that was chosen in the window is finished before anything is asked about it or done
//! with it. The command line takes paths as they are given.

use std::path::{Path, PathBuf};

/// The path with the ending of its kind, given without the dot: added unless it is there already.
/// `Stand 31.12.2026` has none, for what stands behind its last dot is no kind of file. What
/// the path holds otherwise stays as it is, whether it is Unicode text or not.
pub fn finished(path: &Path, ending: &str) -> PathBuf {
    // An ending may have several parts, such as `archimate.xml`.
    let has_ending = path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy().to_ascii_lowercase();
        let stem = name.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.'));
        stem.is_some_and(|stem| !stem.is_empty())
    });
    let Some(name) = path.file_name().filter(|_| !has_ending) else { return path.to_owned() };
    let mut name = name.to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_ended_by_its_kind_and_by_nothing_else() {
        let cases = [
            ("/plans/base", "/plans/base.commerce"),
            ("/plans/base.commerce", "/plans/base.commerce"),
            ("/plans/BASE.Commerce", "/plans/BASE.Commerce"),
            ("/plans/Plan 2.0", "/plans/Plan 2.0.commerce"),
            ("/plans/Stand 31.12.2026", "/plans/Stand 31.12.2026.commerce"),
            ("/plans/.hidden", "/plans/.hidden.commerce"),
            ("/plans/dot.", "/plans/dot..commerce"),
            ("/", "/"),
        ];
        let model = Path::new("/plans/base.archimate.xml");
        assert_eq!(finished(model, "archimate.xml"), model);
        assert_eq!(
            finished(Path::new("/plans/base.xml"), "archimate.xml"),
            Path::new("/plans/base.xml.archimate.xml")
        );
        for (chosen, expected) in cases {
            assert_eq!(finished(Path::new(chosen), "commerce"), Path::new(expected), "{chosen}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_keeps_its_bytes() {
        use std::os::unix::ffi::{OsStrExt, OsStringExt};
        let path = PathBuf::from(std::ffi::OsString::from_vec(b"/plans/K\xF6ln".to_vec()));
        assert_eq!(finished(&path, "commerce").as_os_str().as_bytes(), b"/plans/K\xF6ln.commerce");
    }
}
