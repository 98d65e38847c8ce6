//! Assertions on a report: each failure names the node, what was expected and what happened, and draws the run.

use std::fmt::{self, Debug, Write as _};
use std::time::Duration;

use crate::{AttemptError, Node, NodeReport, Report, State};

/// How many failed attempts a message lists.
const SHOWN: usize = 5;

impl<R, W> Report<R, W> {
    /// Asserts how a node ended.
    ///
    /// # Panics
    /// If it ended otherwise, with the run drawn as a timeline.
    ///
    /// ```
    /// use dagflow::State;
    /// dagflow::workflow! {
    ///     async fn sum(a: u32) -> dagflow::Result<u32> {
    ///         let twice: u32 = a * 2;
    ///         Ok(a + twice)
    ///     }
    /// }
    ///
    /// #[dagflow::test]
    /// async fn it_doubles() {
    ///     sum(2).report().await.assert_state(sum::twice, State::Succeeded);
    /// }
    /// ```
    #[track_caller]
    pub fn assert_state<T>(&self, node: Node<T, W>, expected: State) {
        let report = self.node(node);
        if report.state != expected {
            let found = report.state;
            self.fail(&report, format_args!("expected {expected}, found {found}"));
        }
    }

    /// Asserts that a node has a value; if it was told to skip, it has not.
    ///
    /// # Panics
    /// If it ended otherwise, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_succeeded<T>(&self, node: Node<T, W>) {
        self.assert_state(node, State::Succeeded);
    }

    /// Asserts that a node failed for good by an error of its own. A node that ran out of time is [`State::TimedOut`], one
    /// behind a failed one [`State::UpstreamFailed`].
    ///
    /// # Panics
    /// If it ended otherwise, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_failed<T>(&self, node: Node<T, W>) {
        self.assert_state(node, State::Failed);
    }

    /// Asserts that a condition kept a node from running.
    ///
    /// # Panics
    /// If it ended otherwise, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_skipped<T>(&self, node: Node<T, W>) {
        self.assert_state(node, State::Skipped);
    }

    /// Asserts how many attempts a node made, those of its fallback included. Items of a fan-out have attempts of their own:
    /// see [`Report::items`].
    ///
    /// # Panics
    /// If it made more or fewer, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_attempts<T>(&self, node: Node<T, W>, expected: u32) {
        let report = self.node(node);
        if report.attempts != expected {
            let (found, noun) = (
                report.attempts,
                if expected == 1 { "attempt" } else { "attempts" },
            );
            self.fail(
                &report,
                format_args!("expected {expected} {noun}, found {found}"),
            );
        }
    }

    /// Asserts how long a node waited before each of its retries, see [`NodeReport::waits`].
    ///
    /// # Panics
    /// If it waited otherwise, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_waits<T>(&self, node: Node<T, W>, expected: impl AsRef<[Duration]>) {
        let report = self.node(node);
        let (waits, expected) = (report.waits(), expected.as_ref());
        if waits != expected {
            self.fail(
                &report,
                format_args!(
                    "expected the waits {expected:?} between its attempts, found {waits:?}"
                ),
            );
        }
    }

    /// Asserts the value of a node.
    ///
    /// # Panics
    /// If it has another one, or none (it did not succeed, or a later node took its value away), with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_value<T, V>(&self, node: Node<T, W>, expected: &V)
    where
        T: PartialEq<V> + Debug + Sync + 'static,
        V: Debug + ?Sized,
    {
        match self.value(node) {
            Ok(value) if value == expected => {}
            Ok(value) => self.fail(
                &self.node(node),
                format_args!("expected the value {expected:?}, found {value:?}"),
            ),
            Err(error) => self.fail(
                &self.node(node),
                format_args!("expected the value {expected:?}, found none: {error}"),
            ),
        }
    }

    /// Asserts that the first node had ended when the second one began, see [`NodeReport::ran_before`].
    ///
    /// # Panics
    /// If it had not, or one of them never began, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_ran_before<A, B>(&self, first: Node<A, W>, second: Node<B, W>) {
        if !self.ran_before(first, second) {
            let (first, second) = (self.node(first), self.node(second));
            self.fail(
                &first,
                format_args!(
                    "expected it to end before `{}` began, but {}",
                    second.node,
                    Pair(&first, &second)
                ),
            );
        }
    }

    /// Asserts that each of the two nodes began before the other one had ended, see [`NodeReport::ran_concurrently`].
    ///
    /// # Panics
    /// If one ended before the other began, or one of them never began, with the run drawn as a timeline.
    #[track_caller]
    pub fn assert_ran_concurrently<A, B>(&self, one: Node<A, W>, other: Node<B, W>) {
        if !self.ran_concurrently(one, other) {
            let (one, other) = (self.node(one), self.node(other));
            self.fail(
                &one,
                format_args!(
                    "expected it to overlap with `{}`, but {}",
                    other.node,
                    Pair(&one, &other)
                ),
            );
        }
    }

    #[track_caller]
    fn fail(&self, node: &NodeReport, what: fmt::Arguments<'_>) -> ! {
        let path = &node.node;
        let is_of_node = |error: &AttemptError| {
            let rest = error.node.strip_prefix(path.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '/']))
        };
        let mut errors = String::new();
        let attempts = self.failed_attempts();
        for error in attempts
            .iter()
            .filter(|error| is_of_node(error))
            .take(SHOWN)
        {
            let _ = writeln!(errors, "  {error}");
        }
        panic!("node `{path}`: {what}\n{errors}\n{}\n", self.timeline());
    }
}

/// How two nodes really ran.
struct Pair<'a>(&'a NodeReport, &'a NodeReport);

impl fmt::Display for Pair<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(one, other) = self;
        for node in [one, other] {
            if node.started.is_none() {
                return write!(formatter, "`{}` never began", node.node);
            }
        }
        let (one_name, other_name) = (&one.node, &other.node);
        if one.ran_before(other) {
            write!(formatter, "`{one_name}` ended before `{other_name}` began")?;
        } else if other.ran_before(one) {
            write!(formatter, "`{other_name}` ended before `{one_name}` began")?;
        } else {
            write!(formatter, "they overlapped")?;
        }
        for (lead, node) in [(":", one), (" and", other)] {
            write!(
                formatter,
                "{lead} `{}` ran from {:?}",
                node.node,
                node.started.unwrap_or_default()
            )?;
            if let Some(finished) = node.finished {
                write!(formatter, " to {finished:?}")?;
            }
        }
        Ok(())
    }
}
