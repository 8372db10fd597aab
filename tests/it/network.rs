//! Nothing leaves the machine: the program is built of nothing that speaks over a network, and
//! does all its work where there is none.

use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn no_part_of_the_program_speaks_over_a_network() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal", "--prefix", "none"])
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(tree.contains("eframe"), "the tree is one of this package");
    let network = [
        "async-net",
        "attohttpc",
        "curl",
        "h2",
        "hickory",
        "http",
        "hyper",
        "isahc",
        "minreq",
        "native-tls",
        "openssl",
        "quinn",
        "reqwest",
        "rustls",
        "socket2",
        "surf",
        "tokio",
        "trust-dns",
        "tungstenite",
        "ureq",
        "websocket",
    ];
    for line in tree.lines() {
        let name = line.split(' ').next().unwrap_or_default();
        let speaks = network.iter().any(|part| {
            name == *part || name.strip_prefix(part).is_some_and(|rest| rest.starts_with('-'))
        });
        assert!(!speaks, "{line}");
    }
}

#[test]
fn no_source_opens_a_connection() {
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a source");
            for word in ["std::net", "TcpStream", "UdpSocket", "TcpListener"] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn everything_works_without_any_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let sample = root().join("saves/musterhaus.commerce");
    let image = folder.path().join("plan.png");
    let alone = |arguments: &[&std::ffi::OsStr]| {
        Command::new("unshare")
            .args(["--map-root-user", "--net"])
            .arg(env!("CARGO_BIN_EXE_commerce-canvas"))
            .args(arguments)
            .output()
    };
    let probe = Command::new("unshare").args(["--map-root-user", "--net", "true"]).status();
    if !probe.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: this machine lets nothing run without its network (unshare)");
        return;
    }
    let sample = sample.as_os_str();
    for arguments in [
        &["classify".as_ref(), sample, "--json".as_ref()][..],
        &["export".as_ref(), sample, "-o".as_ref(), image.as_os_str()],
        &["diff".as_ref(), sample, sample],
        &["format".as_ref(), "--check".as_ref(), sample],
    ] {
        let output = alone(arguments).expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(image.exists());
}
