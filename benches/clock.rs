//! Processor time of this thread and memory of this process, as the system counts them.

use std::fs::read_to_string;

use cpu_time::ThreadTime;

/// Milliseconds of processor time of this thread that `work` takes: the mean and the least of as
/// many times as half a second allows, at least three and at most 200; or so many times as the
/// variable `TIMES` says, for whoever counts instructions. What it yields is dropped when the time
/// is taken.
pub fn measure<T>(mut work: impl FnMut() -> T) -> (f64, f64) {
    const ENOUGH: f64 = 500.0;
    let (mut total, mut count, mut least) = (0.0, 0, f64::INFINITY);
    let times: Option<u32> = std::env::var("TIMES").ok().and_then(|times| times.parse().ok());
    let enough = |count: u32, total: f64| match times {
        Some(times) => count >= times,
        None => count >= 3 && (total >= ENOUGH || count >= 200),
    };
    while !enough(count, total) {
        let before = ThreadTime::now();
        let done = std::hint::black_box(work());
        let took = before.elapsed().as_secs_f64() * 1e3;
        total += took;
        least = least.min(took);
        count += 1;
        drop(done);
    }
    (total / f64::from(count), least)
}

/// Memory that this process holds, in megabytes; 0 where the system does not tell.
pub fn megabytes() -> f64 {
    let told = read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
