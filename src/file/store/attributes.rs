//! What a system notes about a file beside its content, copied from one file to another: owner,
//! permissions, access lists and extended attributes.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Makes a file like another, each as far as that may be.
///
/// # Errors
/// The permissions could not be set; the rest is tried all the same.
pub(super) fn copy(like: &Path, file: &File) -> io::Result<()> {
    let there = fs::metadata(like)?;
    #[cfg(unix)]
    copy_owner(&there, file);
    let permissions = file.set_permissions(there.permissions());
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    extended::copy(like, file);
    permissions
}

#[cfg(unix)]
fn copy_owner(there: &fs::Metadata, file: &File) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let owner = |found: &fs::Metadata| (found.uid(), found.gid());
    let (user, group) = owner(there);
    if file.metadata().is_ok_and(|own| owner(&own) == (user, group)) {
        return;
    }
    // Who may not give a file away may still share it with the same group.
    if fchown(file, Some(user), Some(group)).is_err() {
        _ = fchown(file, None, Some(group));
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod extended {
    //! Extended attributes. Linux keeps access lists as such, too.

    use std::ffi::CString;
    use std::fs::File;
    use std::path::Path;

    use rustix::fs::{
        XattrFlags, flistxattr, flistxattr_query, fremovexattr, fsetxattr, getxattr, getxattr_query,
    };

    /// Seals of the content: those of the old one would be wrong.
    const SEALS: [&[u8]; 2] = [b"security.ima", b"security.evm"];

    /// Whoever may do what beside the owner and the group. A new file may have got one from its
    /// folder that the other file has not.
    const ACCESS_LIST: &[u8] = b"system.posix_acl_access";

    pub(super) fn copy(like: &Path, file: &File) {
        let Ok(there) = File::open(like) else { return };
        let (wanted, own) = (names(&there), names(file));
        for name in &wanted {
            if !SEALS.contains(&name.as_bytes())
                && let Some(value) = value(like, name)
            {
                // Some belong to the system or to root; nobody misses those more than the plan.
                _ = fsetxattr(file, name, &value, XattrFlags::empty());
            }
        }
        let is_extra = |name: &&CString| name.as_bytes() == ACCESS_LIST && !wanted.contains(name);
        for name in own.iter().filter(is_extra) {
            _ = fremovexattr(file, name);
        }
    }

    fn names(file: &File) -> Vec<CString> {
        let Ok(length) = flistxattr_query(file) else { return Vec::new() };
        let mut list = vec![0; length];
        let Ok(length) = flistxattr(file, &mut list[..]) else { return Vec::new() };
        let names = list[..length].split(|byte| *byte == 0).filter(|name| !name.is_empty());
        names.filter_map(|name| CString::new(name).ok()).collect()
    }

    fn value(path: &Path, name: &CString) -> Option<Vec<u8>> {
        let length = getxattr_query(path, name).ok()?;
        let mut value = vec![0; length];
        // Without a buffer the system would give the length again.
        let length = if length == 0 { 0 } else { getxattr(path, name, &mut value[..]).ok()? };
        value.truncate(length);
        Some(value)
    }
}
