//! Which order to try next.

use std::collections::HashMap;

use super::tree::{Tree, Unlike};

/// How many priorities change within one order, at most.
const MOST_CHANGES: usize = 4;

/// A task that was chosen this often in a row gives way: it may wait for another one in a loop.
const IN_A_ROW: u32 = 32;

/// Draws orders without repetition: first the default one, then by turns uniformly and by priorities.
///
/// Uniform choices rarely hold a task back for long, which is what deep bugs need. Priorities do: each task draws one, the highest
/// that can run runs, and at a few random steps the running one drops below all others (PCT: Burckhardt, Kothari, Musuvathi and
/// Nagarakatte, "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010).
pub(super) struct Sampler {
    tree: Tree,
    dice: fastrand::Rng,
    /// How many orders have begun.
    orders: u64,
    way: Way,
    /// The choices of this order so far, and of the longest one.
    choices: usize,
    longest: usize,
}

enum Way {
    Default,
    Uniform,
    Priorities(Priorities),
}

#[derive(Default)]
struct Priorities {
    of_task: HashMap<usize, u64>,
    /// At which choices the chosen task drops.
    changes: Vec<usize>,
    /// Below all that were dropped before.
    lowest: u64,
    last: Option<usize>,
    in_a_row: u32,
}

impl Sampler {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            tree: Tree::new(),
            dice: fastrand::Rng::with_seed(seed),
            orders: 0,
            way: Way::Default,
            choices: 0,
            longest: 1,
        }
    }

    pub(super) fn begin(&mut self) {
        self.way = match self.orders {
            0 => Way::Default,
            number if number % 2 == 1 => Way::Uniform,
            _ => Way::Priorities(Priorities::draw(&mut self.dice, self.longest)),
        };
        self.orders += 1;
        self.choices = 0;
    }

    /// Chooses one of these tasks by its place in the list.
    pub(super) fn choose(&mut self, tasks: &[usize]) -> Result<usize, Unlike> {
        let open = self.tree.open(tasks.len())?;
        let chosen = match &mut self.way {
            Way::Default => open[0],
            Way::Uniform => open[self.dice.usize(..open.len())],
            Way::Priorities(priorities) => {
                priorities.choose(&mut self.dice, self.choices, tasks, &open)
            }
        };
        self.tree.take(chosen);
        self.choices += 1;
        Ok(chosen)
    }

    pub(super) fn end(&mut self) {
        self.tree.end();
        self.longest = self.longest.max(self.choices);
    }

    /// Whether every order was tried.
    pub(super) fn is_exhausted(&self) -> bool {
        self.tree.is_exhausted()
    }
}

impl Priorities {
    fn draw(dice: &mut fastrand::Rng, longest: usize) -> Self {
        let changes = dice.usize(..=MOST_CHANGES);
        Self {
            changes: (0..changes).map(|_| dice.usize(..longest)).collect(),
            lowest: u64::from(u32::MAX),
            ..Self::default()
        }
    }

    fn choose(
        &mut self,
        dice: &mut fastrand::Rng,
        choice: usize,
        tasks: &[usize],
        open: &[usize],
    ) -> usize {
        for task in tasks {
            self.of_task
                .entry(*task)
                .or_insert_with(|| dice.u64(u64::from(u32::MAX) + 1..));
        }
        let changes = self.changes.iter().filter(|at| **at == choice).count();
        for _ in 0..changes {
            self.drop_behind(tasks[self.highest(tasks, open)]);
        }
        let mut chosen = self.highest(tasks, open);
        if self.last == Some(tasks[chosen]) {
            self.in_a_row += 1;
            if self.in_a_row == IN_A_ROW {
                self.drop_behind(tasks[chosen]);
                chosen = self.highest(tasks, open);
            }
        }
        if self.last != Some(tasks[chosen]) {
            self.last = Some(tasks[chosen]);
            self.in_a_row = 0;
        }
        chosen
    }

    fn highest(&self, tasks: &[usize], open: &[usize]) -> usize {
        let priority = |option: &&usize| self.of_task.get(&tasks[**option]);
        open.iter().max_by_key(priority).copied().unwrap_or(0)
    }

    fn drop_behind(&mut self, task: usize) {
        self.lowest -= 1;
        self.of_task.insert(task, self.lowest);
    }
}
