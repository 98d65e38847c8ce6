//! What an exploration has found, and how it says so.

use std::fmt;

use super::choices::Unfit;
use super::note::Note;
use super::once::Broken;
use super::token::Token;

/// How many moves are shown, up to the last one that is not the default.
const SHOWN: usize = 60;

/// How many are shown after that.
const SHOWN_AFTER: usize = 20;

/// Up to so many moves explain something.
const MATTERS: usize = 12;

/// What an exploration has found.
///
/// ```
/// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let a: u32 = 1; let b: u32 = 2; Ok(a + b) } }
/// use dagflow::testing::explore;
///
/// let explored = explore(|| one()).outcome();
/// assert!(explored.failure.is_none());
/// assert_eq!(explored.to_string(), "all 2 orders pass");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exploration {
    /// How many different orders were tried.
    pub schedules: usize,
    /// Whether these are all orders that there are.
    pub exhaustive: bool,
    /// Where the draws began.
    pub seed: u64,
    /// The first order that failed, as short as it gets.
    pub failure: Option<OrderFailure>,
}

impl fmt::Display for Exploration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.failure, self.exhaustive) {
            (Some(failure), _) => failure.fmt(formatter),
            (None, true) => write!(formatter, "all {} orders pass", self.schedules),
            (None, false) => write!(
                formatter,
                "{} orders pass, of more; from seed {}",
                self.schedules, self.seed
            ),
        }
    }
}

/// An order that failed. Its text says why, and how to have it again.
#[derive(Clone, Debug)]
pub struct OrderFailure {
    cause: Cause,
    token: Token,
    notes: Vec<Note>,
    schedule: Option<usize>,
    matters: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) enum Cause {
    /// The result is another one than in the first order.
    Differs {
        first: String,
        this: String,
    },
    /// What the check said.
    Wrong(String),
    Broken(Broken),
    /// The same order did not fail when it was run again.
    NotAgain(Box<Cause>),
}

impl Cause {
    /// Whether the order is to blame, and not the list that describes it, or something that changes from run to run.
    pub(super) fn is_of_order(&self) -> bool {
        !matches!(self, Self::NotAgain(_) | Self::Broken(Broken::Unfit(_)))
    }

    /// Whether the run made too many steps: any order of another length would only be another one.
    pub(super) fn is_endless(&self) -> bool {
        matches!(self, Self::Broken(Broken::Endless(_)))
    }
}

impl OrderFailure {
    pub(super) fn new(cause: Cause, token: Token, notes: Vec<Note>) -> Self {
        Self {
            cause,
            token,
            notes,
            schedule: None,
            matters: Vec::new(),
        }
    }

    pub(super) fn found_in(mut self, schedule: usize) -> Self {
        self.schedule = Some(schedule);
        self
    }

    pub(super) fn because_of(mut self, moves: Vec<String>) -> Self {
        self.matters = moves;
        self
    }

    /// The order, for [`Explore::replay`](super::Explore::replay).
    pub fn order(&self) -> String {
        self.token.to_string()
    }

    /// What happened in this order: `start charge`, `resume fetch[2]`, `end fetch: failed`. Where another move had been ready longer,
    /// it is named: `start charge  (instead of: start stock)`.
    pub fn moves(&self) -> Vec<String> {
        self.notes
            .iter()
            .map(|note| note.to_string().trim_start().to_owned())
            .collect()
    }

    /// The moves that have to come one after the other for the failure; everything else may come as it becomes ready. Empty if the
    /// default order fails, or if this was not looked for.
    pub fn because(&self) -> &[String] {
        &self.matters
    }

    fn write_order(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.matters.is_empty() && self.matters.len() <= MATTERS {
            writeln!(formatter, "\nWhat matters is this order:")?;
            for what in &self.matters {
                writeln!(formatter, "  {what}")?;
            }
        }
        let last = self.notes.iter().rposition(Note::is_deviation);
        let (first, rest) = self.notes.split_at(last.map_or(0, |last| last + 1));
        if first.is_empty() {
            writeln!(
                formatter,
                "\nThe default order fails, in which always goes on what has been ready longest:"
            )?;
        } else {
            writeln!(formatter, "\nThe shortest order found that fails:")?;
            list(formatter, first, SHOWN)?;
            writeln!(formatter, "  then always what has been ready longest:")?;
        }
        list(formatter, rest, SHOWN_AFTER)
    }
}

impl fmt::Display for OrderFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.cause)?;
        match self.schedule {
            None => writeln!(formatter)?,
            Some(schedule) => writeln!(
                formatter,
                "\n  found in order {schedule} from seed {}",
                self.token.seed
            )?,
        }
        if !self.cause.is_of_order() {
            return Ok(());
        }
        self.write_order(formatter)?;
        write!(
            formatter,
            "\nTo see it again, put `.replay(\"{0}\")` behind `explore(..)`, or set DAGFLOW_REPLAY={0}",
            self.token
        )
    }
}

impl std::error::Error for OrderFailure {}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Differs { first, this } => write!(
                formatter,
                "the result depends on the order of the nodes\n  in the default order: {first}\n  in this order:        {this}"
            ),
            Self::Wrong(message) => write!(
                formatter,
                "the check fails in one order of the nodes: {message}"
            ),
            Self::Broken(broken) => broken.fmt(formatter),
            Self::NotAgain(cause) => write!(
                formatter,
                "the same order of nodes fails once and passes once, so something else has changed: random numbers, the real clock, \
                 `select!` without `biased`, a `HashMap`, another thread, or state that outlives a run\n  once: {cause}"
            ),
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panicked(message) => write!(formatter, "a panic outside of the nodes: {message}"),
            Self::Stuck(waiting) => {
                write!(
                    formatter,
                    "nothing can go on, and no timer is running, but the run has not ended; what waits:"
                )?;
                list_inline(formatter, waiting)?;
                write!(
                    formatter,
                    "\n  (nodes that wait for the network or another thread cannot be explored: give them stubs)"
                )
            }
            Self::Endless(last) => {
                write!(
                    formatter,
                    "the run does not end: it has made as many steps as `.steps(..)` allows; what it is at:"
                )?;
                list_inline(formatter, last)
            }
            Self::Unfit(Unfit::Given {
                choice,
                options,
                given,
            }) => write!(
                formatter,
                "the order does not fit the workflow: choice {choice} has {options} options, and the order takes number {given} \
                 (from 0); has the workflow changed since the order was found?"
            ),
            Self::Unfit(Unfit::Unlike) => write!(
                formatter,
                "after the same choices, other nodes could go on than before, so something else has changed: random numbers, the real \
                 clock, `select!` without `biased`, a `HashMap`, another thread, or state that outlives a run"
            ),
        }
    }
}

/// The first and the last of them, if there are too many.
fn list(formatter: &mut fmt::Formatter<'_>, notes: &[Note], most: usize) -> fmt::Result {
    let left_out = notes.len().saturating_sub(most);
    let (first, rest) = notes.split_at((notes.len() - left_out) / 2);
    for note in first {
        writeln!(formatter, "    {note}")?;
    }
    if left_out > 0 {
        writeln!(formatter, "    .. {left_out} more ..")?;
    }
    for note in &rest[left_out..] {
        writeln!(formatter, "    {note}")?;
    }
    Ok(())
}

fn list_inline(formatter: &mut fmt::Formatter<'_>, lines: &[String]) -> fmt::Result {
    for line in lines.iter().take(SHOWN) {
        write!(formatter, "\n    {line}")?;
    }
    Ok(())
}
