//! Checks a cell, then takes samples of all peers in turn, so that a drift of the machine meets all of them alike.

use std::time::Duration;

use crate::{arena::Arena, body::tally, contestant::Phase, field::Entry};

/// How many samples, and how long each.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    rounds: usize,
    sample: Duration,
}

/// No more graphs than this many nodes are kept at once while only runs are timed.
const NODES_KEPT: usize = 200_000;
/// A cell whose single run takes longer gets few rounds.
const SLOW: Duration = Duration::from_millis(40);
const SLOW_ROUNDS: usize = 5;

impl Effort {
    /// Enough for a table, or enough to see that everything works.
    pub fn new(quick: bool) -> Self {
        let (rounds, sample) = if quick { (5, 1) } else { (25, 5) };
        let sample = Duration::from_millis(sample);
        Self { rounds, sample }
    }
}

/// Runs once and says what is wrong with the value or with the number of times that a node ran.
///
/// # Errors
/// The message names the node or the value that is wrong.
pub fn check(entry: &Entry, arena: &Arena) -> Result<(), String> {
    let (value, tallies) = tally::watch(entry.nodes, || entry.cell.value(arena));
    tallies?;
    if value == entry.expected {
        Ok(())
    } else {
        Err(format!(
            "the last value is {value} instead of {}",
            entry.expected
        ))
    }
}

/// Nanoseconds per node, for each entry and each round. The order changes from round to round.
pub fn take(entries: &[Entry], arena: &Arena, phase: Phase, effort: Effort) -> Vec<Vec<f64>> {
    let plans: Vec<Plan> = entries
        .iter()
        .map(|entry| Plan::new(entry, arena, phase, effort))
        .collect();
    let mut samples = vec![Vec::new(); entries.len()];
    for round in 0..effort.rounds {
        for turn in 0..entries.len() {
            let place = (round + turn) % entries.len();
            let plan = plans[place];
            if round < plan.rounds {
                let entry = &entries[place];
                let elapsed = entry.cell.time(arena, phase, plan.runs);
                let nodes = (plan.runs * entry.nodes) as f64;
                samples[place].push(elapsed.as_nanos() as f64 / nodes);
            }
        }
    }
    samples
}

/// How often one entry runs.
#[derive(Clone, Copy)]
struct Plan {
    runs: usize,
    rounds: usize,
}

impl Plan {
    /// Doubles the number of runs until a sample is long enough, which warms the cell up too.
    fn new(entry: &Entry, arena: &Arena, phase: Phase, effort: Effort) -> Self {
        let most = match phase {
            Phase::EndToEnd => usize::MAX,
            Phase::Run => (NODES_KEPT / entry.nodes).max(1),
            Phase::First => 1,
        };
        let mut runs = 1;
        loop {
            let elapsed = entry.cell.time(arena, phase, runs);
            if runs == 1 && elapsed > SLOW {
                let rounds = effort.rounds.min(SLOW_ROUNDS);
                return Self { runs, rounds };
            }
            if elapsed >= effort.sample || runs >= most {
                let rounds = effort.rounds;
                return Self { runs, rounds };
            }
            runs = (runs * 2).min(most);
        }
    }
}
