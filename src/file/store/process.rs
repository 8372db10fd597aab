//! What distinguishes this program from every other, for drives without locks: a note of it says
//! whose a file is, and whether its owner still runs.

#[cfg(target_os = "linux")]
mod system {
    use std::fs;

    /// One line: the machine, its start, the space in which processes are counted (a sandbox has
    /// one of its own), the number of the process and when it began. Numbers are used again, the
    /// rest tells them apart.
    pub(in super::super) fn this() -> String {
        identity(std::process::id()).unwrap_or_default()
    }

    fn identity(id: u32) -> Option<String> {
        let line = |path: &str| {
            let text = fs::read_to_string(path).ok()?;
            Some(text.trim().to_owned()).filter(|text| !text.is_empty() && !text.contains(' '))
        };
        let machine = line("/etc/machine-id")?;
        let start = line("/proc/sys/kernel/random/boot_id")?;
        let space = fs::read_link("/proc/self/ns/pid").ok()?;
        let began = began(id)?;
        Some(format!("{machine} {start} {} {id} {began}", space.display()))
    }

    /// When a process began, in the units of the system.
    fn began(id: u32) -> Option<String> {
        let status = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // The name of the program comes second, in parentheses, and may hold anything.
        let after_name = status.rsplit_once(')')?.1;
        let mut fields = after_name.split_ascii_whitespace();
        let state = fields.next()?;
        let has_ended = matches!(state, "Z" | "X" | "x");
        fields.nth(18).filter(|_| !has_ended).map(str::to_owned)
    }

    pub(in super::super) fn is_running(process: &str) -> Option<bool> {
        let own = this();
        let parts = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let ([machine, start, space, ..], [own_machine, own_start, own_space, ..]) =
            (&parts(process)[..], &parts(&own)[..])
        else {
            return None;
        };
        if machine != own_machine {
            return None;
        }
        if start != own_start {
            return Some(false);
        }
        if space != own_space {
            return None;
        }
        let id = process.split(' ').nth(3)?.parse().ok()?;
        Some(identity(id).as_deref() == Some(process))
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub(in super::super) fn this() -> String {
        String::new()
    }

    pub(in super::super) fn is_running(_process: &str) -> Option<bool> {
        None
    }
}

pub(super) use system::{is_running, this};

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_program_knows_itself_and_who_has_ended() {
        let own = this();
        if own.is_empty() {
            eprintln!("SKIPPED: this system does not tell its processes apart");
            return;
        }
        assert_eq!(is_running(&own), Some(true));
        let mut child = std::process::Command::new("sleep").arg("60").spawn().expect("it starts");
        let numbered = |id: u32| {
            let parts: Vec<_> = own.split(' ').collect();
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).expect("it runs");
            let began = stat.rsplit_once(") ").expect("a name").1.split(' ').nth(19);
            format!("{} {} {} {id} {}", parts[0], parts[1], parts[2], began.expect("a time"))
        };
        let other = numbered(child.id());
        assert_eq!(is_running(&other), Some(true));
        child.kill().expect("killed");
        child.wait().expect("it ended");
        assert_eq!(is_running(&other), Some(false));
    }

    #[test]
    fn of_other_machines_nothing_is_known_and_a_start_ends_all() {
        let own = this();
        let changed = |at: usize| {
            let mut parts: Vec<_> = own.split(' ').collect();
            parts[at] = "another";
            parts.join(" ")
        };
        if !own.is_empty() {
            assert_eq!(is_running(&changed(0)), None);
            assert_eq!(is_running(&changed(1)), Some(false));
            assert_eq!(is_running(&changed(2)), None);
            assert_eq!(is_running(&changed(4)), Some(false));
        }
        for nothing in ["", " ", "a b c", "\u{0}"] {
            assert_eq!(is_running(nothing), None);
        }
    }
}
