//! How well the cores are used: `cargo bench --manifest-path benches/Cargo.toml --bench parallel`.
//!
//! First the speed-up over sequential awaits with tasks of 20 µs, then METG(50 %).

use std::{fs::File, io::Write, process::ExitCode, sync::Arc};

use dagflow_benches::{
    arena::{Arena, Mode},
    body::{Branches, Nap, Spin, Stages, nap, spin},
    contestant::{PAUSE, Phase},
    cores,
    field::{self, Entry},
    grid::{Grid, rounded},
    metg::Search,
    options::Options,
    sampling::{self, Effort},
    shape::{catalogue, parallel, task_bench::Pattern},
    statistics::{median, minimum, paired_ratio},
};
use serde_json::json;

const CORES: usize = 2;
/// The length of a busy node, in nanoseconds.
const TASK: f64 = 20_000.0;
/// How many runs there are at once, where there are many.
const TASKS: usize = 8;
/// The lengths of their nodes, in nanoseconds.
const SHORT_TASKS: [(&str, f64); 3] = [("0.3 µs", 300.0), ("1 µs", 1_000.0), ("20 µs", TASK)];
const SIDE_BY_SIDE: &str = "side_by_side";

fn main() -> ExitCode {
    let options = Options::from_command_line();
    let mut bench = Bench {
        effort: Effort::new(options.quick),
        peak: spin::peak(CORES),
        lines: Vec::new(),
        options,
        wrong: 0,
    };
    println!(
        "peak: {:.3} steps per ns on one core, {:.3} on each of {CORES}",
        spin::peak(1),
        bench.peak
    );
    for mode in [Mode::Mt2, Mode::Mt2Main] {
        if bench.options.wants_mode(mode.name()) {
            let arena = Arena::new(mode);
            bench.speed_up(&arena);
            bench.side_by_side(&arena);
            bench.metg(&arena);
        }
    }
    if let Some(path) = &bench.options.json {
        let mut file = File::create(path).expect("the JSON file can be created");
        for line in &bench.lines {
            writeln!(file, "{line}").expect("the JSON file can be written");
        }
    }
    ExitCode::from(u8::from(bench.wrong > 0))
}

struct Bench {
    options: Options,
    effort: Effort,
    peak: f64,
    lines: Vec<serde_json::Value>,
    wrong: usize,
}

impl Bench {
    /// Says what the machine has left: two busy neighbours make every figure below worthless, and cores that are far apart make those of
    /// short tasks so.
    fn present(&self) {
        let together = spin::present(CORES);
        let share = 100.0 * together / self.peak;
        let most = CORES as f64 * together / spin::present(1);
        let distance = cores::distance();
        println!(
            "\nat the moment {CORES} plain threads reach {share:.0} % of the peak, {most:.2} times one, and a core sees after {distance:.0} ns what another one has written"
        );
    }

    fn speed_up(&mut self, arena: &Arena) {
        self.present();
        // Lengths are positive and far below 2^52.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        spin::set_steps((TASK * self.peak) as u64);
        let layered = Arc::new(catalogue::layered(10, 10));
        let forks = Arc::new(parallel::forks());
        let staggered = Arc::new(parallel::staggered());
        for (phase, when) in [
            (Phase::EndToEnd, String::new()),
            (
                Phase::First,
                format!(", in the first run after {} ms of sleep", PAUSE.as_millis()),
            ),
        ] {
            let mut grid = Grid::default();
            let mut compare =
                |shape, entries| self.compare(arena, phase, &mut grid, shape, entries);
            compare("layered_10x10", field::entries::<Spin>(&layered));
            compare("forks_25", field::entries::<Branches>(&forks));
            compare("staggered", field::entries::<Stages>(&staggered));
            println!(
                "\n### speed-up over sequential awaits, tasks of 20 µs, {CORES} cores{when}: {}\n",
                arena.mode()
            );
            println!("median of interleaved pairs (best); {CORES}.00 is ideal\n");
            grid.print();
        }

        let mut grid = Grid::default();
        self.sleep(arena, &mut grid, field::entries::<Nap>(&staggered));
        println!(
            "\n### staggered chains with sleeps of 50 ms, times of the ideal: {}\n",
            arena.mode()
        );
        println!("median (minimum)\n");
        grid.print();
    }

    /// Speed-ups of all peers over the hand-written sequence, which is the last entry.
    fn compare(
        &mut self,
        arena: &Arena,
        phase: Phase,
        grid: &mut Grid,
        shape: &str,
        entries: Vec<Entry>,
    ) {
        if !self.options.wants_shape(shape) {
            return;
        }
        let entries = self.checked(arena, entries, |options, entry| {
            options.wants_peer(entry.peer) || entry.peer == "hand_written"
        });
        let samples = sampling::take(&entries, arena, phase, self.effort);
        let (sequential, peers) = samples.split_last().expect("the sequence is always there");
        for (entry, samples) in entries.iter().zip(peers) {
            let ratio = paired_ratio(sequential, samples);
            let best = minimum(sequential) / minimum(samples);
            grid.set(entry.peer, shape, format!("{ratio:.2} ({best:.2})"));
            self.lines.push(json!({
                "peer": entry.peer, "shape": shape, "mode": arena.mode().name(),
                "phase": phase.name(), "speed_up_median": ratio, "speed_up_best": best,
            }));
        }
    }

    fn sleep(&mut self, arena: &Arena, grid: &mut Grid, entries: Vec<Entry>) {
        const SHAPE: &str = "staggered_sleep";
        if !self.options.wants_shape(SHAPE) {
            return;
        }
        let ideal = (nap::NAP * parallel::LONG_STAGES).as_nanos() as f64;
        let entries = self.checked(arena, entries, |options, entry| {
            options.wants_peer(entry.peer)
        });
        let samples = sampling::take(&entries, arena, Phase::EndToEnd, self.effort);
        for (entry, samples) in entries.iter().zip(samples) {
            let times = entry.nodes as f64 / ideal;
            let (middle, least) = (median(&samples) * times, minimum(&samples) * times);
            grid.set(entry.peer, SHAPE, format!("{middle:.3} ({least:.3})"));
            self.lines.push(json!({
                "peer": entry.peer, "shape": SHAPE, "mode": arena.mode().name(),
                "times_of_ideal_median": middle, "times_of_ideal_min": least,
            }));
        }
    }

    /// Many runs at once: what all of them do together, against one after the other by hand on one core.
    fn side_by_side(&mut self, arena: &Arena) {
        let mut grid = Grid::default();
        for (column, task) in SHORT_TASKS {
            if !self.options.wants_shape(SIDE_BY_SIDE) {
                return;
            }
            // Lengths are positive and far below 2^52.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            spin::set_steps((task * self.peak) as u64);
            let layered = Arc::new(catalogue::layered(10, 10));
            let entries =
                self.checked(arena, field::entries::<Spin>(&layered), |options, entry| {
                    options.wants_peer(entry.peer) || entry.peer == "hand_written"
                });
            // Long enough for a run to learn what its tasks cost, and for ten milliseconds or so.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let runs = (2_000_000.0 / task) as usize / layered.nodes() + 1;
            let Some((sequence, entries)) = entries.split_last() else {
                return;
            };
            for entry in entries {
                let mut ratios = Vec::new();
                for _ in 0..if self.options.quick { 5 } else { 15 } {
                    let alone = sequence.cell.time(arena, Phase::EndToEnd, TASKS * runs);
                    let Some(together) = entry.cell.side_by_side(arena, TASKS, runs) else {
                        continue;
                    };
                    ratios.push(alone.as_secs_f64() / together.as_secs_f64());
                }
                if ratios.is_empty() {
                    continue;
                }
                let ratio = median(&ratios);
                grid.set(entry.peer, column, format!("{ratio:.2}"));
                self.lines.push(json!({
                    "peer": entry.peer, "shape": SIDE_BY_SIDE, "mode": arena.mode().name(),
                    "task_ns": task, "speed_up_median": ratio,
                }));
            }
        }
        println!(
            "\n### {TASKS} runs of layered_10x10 at once over sequential awaits, by the length of a task: {}\n",
            arena.mode()
        );
        grid.print();
    }

    fn metg(&mut self, arena: &Arena) {
        for phase in Phase::ALL {
            self.present();
            let mut grid = Grid::default();
            for pattern in Pattern::ALL {
                if !self.options.wants_shape(pattern.name()) {
                    continue;
                }
                spin::set_steps(0);
                let shape = Arc::new(pattern.shape());
                let entries = field::entries::<Spin>(&shape);
                let entries = self.checked(arena, entries, |options, entry| {
                    options.wants_peer(entry.peer) && entry.peer != "hand_written"
                });
                for entry in &entries {
                    eprintln!(
                        "{} METG {} {} {}",
                        arena.mode().name(),
                        phase.name(),
                        pattern.name(),
                        entry.peer
                    );
                    let search = Search {
                        cores: CORES,
                        peak: self.peak,
                        samples: if self.options.quick { 3 } else { 11 },
                    };
                    let found = search.run(entry, arena, phase);
                    let text = found.map_or("never".to_owned(), |metg| {
                        rounded(metg.granularity / 1_000.0)
                    });
                    grid.set(entry.peer, pattern.name(), text);
                    self.lines.push(json!({
                        "peer": entry.peer, "pattern": pattern.name(), "mode": arena.mode().name(),
                        "phase": phase.name(), "metg_ns": found.map(|metg| metg.granularity),
                        "task_ns": found.map(|metg| metg.task),
                    }));
                }
            }
            println!(
                "\n### METG(50 %) in µs, {CORES} cores, {}: {}\n",
                phase.name(),
                arena.mode()
            );
            grid.print();
        }
    }

    /// The wanted entries that give the right value and run every node once.
    fn checked(
        &mut self,
        arena: &Arena,
        entries: Vec<Entry>,
        wanted: impl Fn(&Options, &Entry) -> bool,
    ) -> Vec<Entry> {
        let mut right = Vec::new();
        for entry in entries
            .into_iter()
            .filter(|entry| wanted(&self.options, entry))
        {
            match sampling::check(&entry, arena) {
                Ok(()) => right.push(entry),
                Err(message) => {
                    eprintln!("{} is wrong: {message}", entry.peer);
                    self.wrong += 1;
                }
            }
        }
        right
    }
}
