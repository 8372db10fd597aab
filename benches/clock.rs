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

/// Milliseconds of processor time that `work` takes each of several times, sorted. What it yields
/// is dropped when the time is taken.
pub fn samples<T>(count: usize, mut work: impl FnMut() -> T) -> Vec<f64> {
    let begin = Instant::now();
    let mut times: Vec<f64> = (0..count)
        .map(|_| {
            let before = nanoseconds(begin);
            let done = std::hint::black_box(work());
            let after = nanoseconds(begin);
            drop(done);
            (after - before) as f64 / 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

/// Memory that this process holds for itself, in megabytes; 0 where the system does not tell.
pub fn megabytes() -> f64 {
    let told = read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
