//! A run drawn as text, a bar a node.

use std::fmt;
use std::time::Duration;

use crate::engine::records::{Moment, Record};
use crate::outcome::State;
use crate::policy::Compact;

/// How many characters a bar has.
const WIDTH: usize = 40;

/// Of a longer fan-out, only items with something to tell are drawn, and no more than this.
const ITEMS: usize = 12;

/// How a run went, node by node, to be printed: see [`Report::timeline`](crate::Report::timeline).
#[derive(Clone, Debug)]
pub struct Timeline {
    rows: Vec<Row>,
    took: Duration,
}

/// A node or an item.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// `pages`, or `  [3]` below it.
    label: String,
    state: State,
    record: Option<Record>,
    /// How many items are left out behind this row.
    left_out: usize,
}

impl Row {
    pub(super) fn node(name: &str, state: State, record: Option<Record>) -> Self {
        Self {
            label: name.to_owned(),
            state,
            record,
            left_out: 0,
        }
    }

    fn item(path: &str, record: Record) -> Self {
        let numbers = path.rfind('/').map_or(0, |slash| slash + 1);
        let numbers = path[numbers..].find('[').map_or(0, |at| numbers + at);
        Self {
            label: format!("  {}", &path[numbers..]),
            state: record.state,
            record: Some(record),
            left_out: 0,
        }
    }

    fn tells_nothing(&self) -> bool {
        let attempts = self.record.as_ref().map_or(0, |record| record.attempts);
        self.state == State::Succeeded && attempts <= 1
    }
}

impl Timeline {
    pub(super) fn new(took: Duration) -> Self {
        Self {
            rows: Vec::new(),
            took,
        }
    }

    pub(super) fn push(&mut self, node: Row, items: Vec<(String, Record)>) {
        self.rows.push(node);
        let all = items.len();
        let items = items
            .into_iter()
            .map(|(path, record)| Row::item(&path, record));
        let before = self.rows.len();
        if all <= ITEMS {
            self.rows.extend(items);
            return;
        }
        self.rows
            .extend(items.filter(|item| !item.tells_nothing()).take(ITEMS));
        let left_out = all - (self.rows.len() - before);
        if let Some(last) = self.rows.last_mut() {
            last.left_out = left_out;
        }
    }
}

/// Where a moment stands in a bar.
enum Axis {
    Time(Duration),
    /// No time has passed: a paused clock, and nothing waited. Only the order is left to be drawn.
    Order(u64),
}

impl Axis {
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

    fn bar(&self, row: &Row) -> String {
        let mut bar = [' '; WIDTH];
        if let Some(record) = &row.record
            && let Some(started) = record.started
        {
            bar[self.columns(started, record.finished)].fill('.');
            for (number, attempt) in record.tries.iter().enumerate() {
                let columns = self.columns(attempt.started, attempt.finished);
                let last = columns.end - 1;
                bar[columns].fill('#');
                let has_next = number + 1 < record.tries.len();
                if has_next || row.state.is_failure() {
                    bar[last] = 'x';
                }
            }
        }
        bar.into_iter().collect()
    }
}

/// What became of a row: `succeeded after 3 attempts`.
struct Ending<'a>(&'a Row);

impl fmt::Display for Ending<'_> {
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
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = |row: &Row| row.label.chars().count();
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
        for row in &self.rows {
            writeln!(
                formatter,
                "{:width$}  |{}|  {}",
                row.label,
                axis.bar(row),
                Ending(row)
            )?;
            if row.left_out > 0 {
                writeln!(formatter, "  ({} more items)", row.left_out)?;
            }
        }
        write!(
            formatter,
            "{:width$}  # runs, x fails, . waits for the next attempt",
            ""
        )
    }
}
