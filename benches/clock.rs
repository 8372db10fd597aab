//! Processor time of this thread and memory of this process, as the system counts them.

use std::fs::read_to_string;
use std::time::Instant;

/// Nanoseconds for which this thread has run so far. Other programs that want the processor do
/// not count. Where the system does not tell, the time that passed.
pub fn nanoseconds(begin: Instant) -> u64 {
    let told = read_to_string("/proc/thread-self/schedstat").ok();
    let ran = told.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    ran.unwrap_or_else(|| begin.elapsed().as_nanos() as u64)
}

/// Milliseconds that `work` takes: the mean of processor time and the least that passed, over as
/// many times as half a second allows, at least three and at most 200. What it yields is dropped
/// when the time is taken.
pub fn measure<T>(mut work: impl FnMut() -> T) -> (f64, f64) {
    const ENOUGH: u64 = 500_000_000;
    let begin = Instant::now();
    let (mut total, mut count, mut least) = (0, 0, f64::INFINITY);
    while count < 3 || (total < ENOUGH && count < 200) {
        let (before, passed) = (nanoseconds(begin), Instant::now());
        let done = std::hint::black_box(work());
        let took = passed.elapsed();
        // Some systems count in steps of several milliseconds; the mean is right all the same.
        total += nanoseconds(begin) - before;
        least = least.min(took.as_secs_f64() * 1e3);
        count += 1;
        drop(done);
    }
    (total as f64 / f64::from(count) / 1e6, least)
}

/// Memory that this process holds, in megabytes; 0 where the system does not tell.
pub fn megabytes() -> f64 {
    let told = read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
