//! A run drawn as text, a bar a node.
//!
//! Everything here is `#[inline]`, so that only programs that use it generate code for it (ARCHITECTURE.md, "The first build").

mod rows;

use std::fmt;
use std::time::Duration;

use self::rows::Row;
use crate::engine::records::{Moment, Record};
use crate::outcome::State;
use crate::policy::Compact;

/// How many characters a bar has.
const WIDTH: usize = 40;

/// How a run went, node by node, to be printed: see [`Report::timeline`](crate::Report::timeline).
#[derive(Clone, Debug)]
pub struct Timeline {
    rows: Vec<Row>,
    took: Duration,
}

impl Timeline {
    #[inline]
    pub(super) fn new(took: Duration) -> Self {
        Self {
            rows: Vec::new(),
            took,
        }
    }

    /// Adds a node, and what is inside of it.
    #[inline]
    pub(super) fn push(
        &mut self,
        name: &str,
        path: &str,
        state: State,
        record: Option<Record>,
        inside: Vec<(String, Record)>,
    ) {
        let mut rows = vec![Row::new(0, name, state, record)];
        rows.extend(rows::inside(path, inside));
        self.rows.extend(rows::fold(rows));
    }
}

/// Where a moment stands in a bar.
enum Axis {
    Time(Duration),
    /// No time has passed: a paused clock, and nothing waited. Only the order is left to be drawn.
    Order(u64),
}

impl Axis {
    #[inline]
    fn of(timeline: &Timeline) -> Self {
        if !timeline.took.is_zero() {
            return Self::Time(timeline.took);
        }
        let moments = timeline
            .rows
            .iter()
            .filter_map(|row| row.record.as_ref()?.finished);
        Self::Order(moments.map(|moment| moment.order).max().unwrap_or(1))
    }

    /// The columns of something. What lasts no time is seen all the same.
    #[inline]
    fn columns(&self, from: Moment, to: Option<Moment>) -> std::ops::Range<usize> {
        let (from, to, whole) = match self {
            Self::Time(took) => (
                from.at.as_nanos(),
                to.map(|to| to.at.as_nanos()),
                took.as_nanos(),
            ),
            Self::Order(last) => (
                u128::from(from.order - 1),
                to.map(|to| u128::from(to.order)),
                u128::from(*last),
            ),
        };
        let column = |part: u128| {
            usize::try_from(part * WIDTH as u128 / whole.max(1)).map_or(WIDTH, |at| at.min(WIDTH))
        };
        let from = column(from).min(WIDTH - 1);
        from..to.map_or(WIDTH, column).max(from + 1)
    }

    #[inline]
    fn bar(&self, row: &Row) -> String {
        let mut bar = [' '; WIDTH];
        let Some(record) = &row.record else {
            return String::from_iter(bar);
        };
        for (number, attempt) in record.tries.iter().enumerate() {
            // Until the next attempt or, where the run was cancelled before, until the end. A node of an inner run begins anew,
            // without a wait, where the node around it is tried again.
            let next = record.tries.get(number + 1);
            let until = match next {
                Some(next) if next.attempt <= attempt.attempt => None,
                Some(next) => Some(next.started),
                None => record.finished.filter(|_| row.state == State::Cancelled),
            };
            if let (Some(from), Some(until)) = (attempt.finished, until)
                && from.order < until.order
            {
                bar[self.columns(from, Some(until))].fill('.');
            }
        }
        for attempt in &record.tries {
            let columns = self.columns(attempt.started, attempt.finished);
            let last = columns.end - 1;
            bar[columns].fill('#');
            if attempt.failed {
                bar[last] = 'x';
            }
        }
        String::from_iter(bar)
    }
}

/// What became of a row: `succeeded after 3 attempts`.
struct Ending<'a>(&'a Row);

impl fmt::Display for Ending<'_> {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.state)?;
        let Some(record) = &self.0.record else {
            return Ok(());
        };
        if record.tries.iter().any(|attempt| attempt.stage > 0) {
            write!(formatter, " by the fallback")?;
        }
        match record.attempts {
            0 | 1 => Ok(()),
            attempts => write!(formatter, " after {attempts} attempts"),
        }
    }
}

/// A line a node or item: `#` where an attempt ran, `x` where it failed, `.` where the node waited.
impl fmt::Display for Timeline {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = |row: &Row| 2 * row.depth + row.label.chars().count();
        let width = self.rows.iter().map(length).max().unwrap_or(0);
        let axis = Axis::of(self);
        match axis {
            Axis::Time(took) => {
                let end = Compact(took).to_string();
                let gap = (WIDTH + 1).saturating_sub(end.chars().count());
                writeln!(formatter, "{:width$}  {:gap$}{end}", "", "0s")?;
            }
            Axis::Order(_) => {
                writeln!(formatter, "{:width$}  no time passed: by order", "")?;
            }
        }
        // Fan-outs that are being drawn, with how many of their items are left out.
        let mut open: Vec<(usize, usize)> = Vec::new();
        for row in &self.rows {
            end(formatter, &mut open, row.depth)?;
            let indent = 2 * row.depth;
            writeln!(
                formatter,
                "{:indent$}{:rest$}  |{}|  {}",
                "",
                row.label,
                axis.bar(row),
                Ending(row),
                rest = width - indent
            )?;
            if row.left_out > 0 {
                open.push((row.depth, row.left_out));
            }
        }
        end(formatter, &mut open, 0)?;
        write!(
            formatter,
            "{:width$}  # runs, x fails, . waits for the next attempt",
            ""
        )
    }
}

/// Says what is left out of the fan-outs that end before a row of this depth.
#[inline]
fn end(
    formatter: &mut fmt::Formatter<'_>,
    open: &mut Vec<(usize, usize)>,
    depth: usize,
) -> fmt::Result {
    while let Some((outer, left_out)) = open.pop_if(|(outer, _)| *outer >= depth) {
        let indent = 2 * (outer + 1);
        writeln!(formatter, "{:indent$}({left_out} more items)", "")?;
    }
    Ok(())
}
