//! METG(50 %): the minimum effective task granularity of Task Bench.
//!
//! The shorter the tasks, the more of the time goes to whoever schedules them. The granularity of a run is the time
//! of all cores divided by the number of tasks; METG(50 %) is the granularity at which half of the machine's peak is
//! still reached. Half of it is work then, the other half overhead and idling.

use crate::{arena::Arena, body::spin, contestant::Phase, field::Entry, statistics::median};

/// What was found for one peer and pattern.
#[derive(Clone, Copy, Debug)]
pub struct Metg {
    /// Time of all cores per task, in nanoseconds.
    pub granularity: f64,
    /// The length of a task's body alone, in nanoseconds.
    pub task: f64,
}

/// How hard to look.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// Cores of the machine.
    pub cores: usize,
    /// Steps per nanosecond and core at the machine's peak.
    pub peak: f64,
    /// Samples for each length of task.
    pub samples: usize,
}

/// Tasks are no longer than this, in nanoseconds: who has not reached half of the peak by then never does.
const LONGEST: f64 = 200_000.0;
const SHORTEST: f64 = 10.0;
/// Halvings of the last range on a logarithmic scale, which begins as a doubling: to within 3 %.
const HALVINGS: u32 = 5;

impl Search {
    /// Finds the shortest task that keeps half of the machine busy, if there is one, and all longer ones do, too: tasks of some
    /// nanoseconds that one core runs after each other overlap in its pipeline, and seem to be faster than they are.
    pub fn run(&self, entry: &Entry, arena: &Arena, phase: Phase) -> Option<Metg> {
        // A peer that runs on one core creeps up to half of the peak of two and never gets there.
        // The best of the attempts decides, so that a busy neighbour does not.
        let longest = (0..3).map(|_| self.measure(entry, arena, phase, LONGEST).0);
        if longest.fold(0.0, f64::max) < 0.55 {
            return None;
        }
        let mut found = None;
        let (mut short, mut long) = (LONGEST, LONGEST);
        while short > SHORTEST {
            let (efficiency, metg) = self.measure(entry, arena, phase, short);
            if efficiency < 0.5 {
                break;
            }
            found = Some(metg);
            long = short;
            short /= 2.0;
        }
        for _ in 0..HALVINGS {
            let middle = (short * long).sqrt();
            let (efficiency, metg) = self.measure(entry, arena, phase, middle);
            if efficiency >= 0.5 {
                long = middle;
                found = Some(metg);
            } else {
                short = middle;
            }
        }
        found
    }

    /// The efficiency with tasks of this length.
    fn measure(&self, entry: &Entry, arena: &Arena, phase: Phase, task: f64) -> (f64, Metg) {
        // Lengths are positive and far below 2^52.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        spin::set_steps((task * self.peak) as u64);
        let times: Vec<f64> = (0..self.samples)
            .map(|_| entry.cell.time(arena, phase, 1).as_nanos() as f64)
            .collect();
        let granularity = median(&times) * self.cores as f64 / entry.nodes as f64;
        (task / granularity, Metg { granularity, task })
    }
}
