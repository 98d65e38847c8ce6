//! The table: every option, what it does and where it may stand. Parser, messages and documentation read it.

/// An attribute that takes options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Task,
    Node,
    Workflow,
}

/// Every option that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Retries,
    Backoff,
    RetryIf,
    RetryPanics,
    Timeout,
    Deadline,
    Concurrency,
    Resources,
    Limit,
    Priority,
    Estimate,
    After,
    OnError,
    OnFailure,
    Name,
    Blocking,
    Infallible,
    Durable,
    Transient,
    Crate,
    /// One that a later version reads.
    Later,
}

/// How an option's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// `name`, `name = true` or `name = false`.
    Flag,
    /// `name = value`.
    Value,
    /// `name(a, b)`.
    List,
}

/// Whether an option works already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Ready,
    /// Refused with these words, which say what happens without it.
    NotYet(&'static str),
}

/// An option.
pub(super) struct Row {
    pub(super) spelling: &'static str,
    pub(super) key: Key,
    pub(super) syntax: Syntax,
    /// The option as one would write it.
    pub(super) example: &'static str,
    pub(super) places: &'static [Place],
    pub(super) status: Status,
    /// What it does, in one line.
    pub(super) about: &'static str,
}

impl Place {
    /// The attribute as messages name it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Task => "#[task(..)]",
            Self::Node => "#[node(..)]",
            Self::Workflow => "#[workflow(..)]",
        }
    }

    /// The attribute with `option` in it, and what it stands on.
    pub(super) fn with_option(self, option: &str) -> String {
        match self {
            Self::Task => format!("`#[task({option})]` on the function"),
            Self::Node => format!("`#[node({option})]` on the node"),
            Self::Workflow => format!("`#[workflow({option})]` on the workflow"),
        }
    }
}

impl Row {
    const fn ready(
        spelling: &'static str,
        key: Key,
        syntax: Syntax,
        example: &'static str,
        places: &'static [Place],
        about: &'static str,
    ) -> Self {
        Self {
            spelling,
            key,
            syntax,
            example,
            places,
            status: Status::Ready,
            about,
        }
    }

    const fn later(
        spelling: &'static str,
        example: &'static str,
        places: &'static [Place],
        until_then: &'static str,
        about: &'static str,
    ) -> Self {
        Self {
            spelling,
            key: Key::Later,
            syntax: Syntax::Value,
            example,
            places,
            status: Status::NotYet(until_then),
            about,
        }
    }
}

/// The row of an option, by its spelling.
pub(super) fn find(spelling: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.spelling == spelling)
}

/// The spellings that are ready for use at a place, in the order of the table.
pub(super) fn spellings_at(place: Place) -> impl Iterator<Item = &'static str> {
    TABLE
        .iter()
        .filter(move |row| row.status == Status::Ready && row.places.contains(&place))
        .map(|row| row.spelling)
}

const TASK_NODE: &[Place] = &[Place::Task, Place::Node];
const EVERYWHERE: &[Place] = &[Place::Task, Place::Node, Place::Workflow];

/// Every option; the order is the one that messages list them in.
pub(super) const TABLE: &[Row] = &[
    Row::ready(
        "retries",
        Key::Retries,
        Syntax::Value,
        "retries = 3",
        TASK_NODE,
        "How many more attempts follow a failed one.",
    ),
    Row::ready(
        "backoff",
        Key::Backoff,
        Syntax::Value,
        "backoff = exponential(\"100ms\", max = \"10s\")",
        TASK_NODE,
        "The waits between attempts: `fixed`, `linear` or `exponential`, spread at random unless `jitter = none`.",
    ),
    Row::ready(
        "retry_if",
        Key::RetryIf,
        Syntax::Value,
        "retry_if = FetchError::is_transient",
        TASK_NODE,
        "A function or closure that takes `&Error` and says whether another attempt is worth it.",
    ),
    Row::ready(
        "retry_panics",
        Key::RetryPanics,
        Syntax::Flag,
        "retry_panics",
        TASK_NODE,
        "Another attempt follows a panic, too.",
    ),
    Row::ready(
        "timeout",
        Key::Timeout,
        Syntax::Value,
        "timeout = \"30s\"",
        TASK_NODE,
        "How long one attempt may take.",
    ),
    Row::ready(
        "deadline",
        Key::Deadline,
        Syntax::Value,
        "deadline = \"5m\"",
        EVERYWHERE,
        "How long all attempts with the waits between them may take; on a workflow, the whole run.",
    ),
    Row::ready(
        "concurrency",
        Key::Concurrency,
        Syntax::Value,
        "concurrency = 8",
        &[Place::Node, Place::Workflow],
        "How many items of a map, or nodes of a workflow, run at a time.",
    ),
    Row::ready(
        "resources",
        Key::Resources,
        Syntax::List,
        "resources(gpu = 1)",
        TASK_NODE,
        "What an attempt occupies while it runs, of what the `Runner` has: all of it at once, or it waits.",
    ),
    Row::ready(
        "limit",
        Key::Limit,
        Syntax::List,
        "limit(\"github\")",
        TASK_NODE,
        "Limits of the `Runner` that an attempt counts towards: how many at once, or how many a minute.",
    ),
    Row::ready(
        "priority",
        Key::Priority,
        Syntax::Value,
        "priority = 1",
        TASK_NODE,
        "Of several ready nodes the one with the highest number starts first; 0 is the default.",
    ),
    Row::ready(
        "estimate",
        Key::Estimate,
        Syntax::Value,
        "estimate = \"5m\"",
        TASK_NODE,
        "How long an attempt is expected to take: bounded runs start the longest path first.",
    ),
    Row::ready(
        "after",
        Key::After,
        Syntax::List,
        "after(a, b)",
        &[Place::Node],
        "Nodes that have to be done first, though this one takes no value of theirs.",
    ),
    Row::ready(
        "on_error",
        Key::OnError,
        Syntax::Value,
        "on_error = collect",
        &[Place::Node],
        "What a failed item does to its map: `fail` (the default) fails it, `collect` keeps a `Result` for each item.",
    ),
    Row::ready(
        "on_failure",
        Key::OnFailure,
        Syntax::Value,
        "on_failure = cancel",
        &[Place::Workflow],
        "What a failed node does to the others: `cancel` (the default) stops them, `continue` finishes the independent ones.",
    ),
    Row::ready(
        "name",
        Key::Name,
        Syntax::Value,
        "name = \"fetch a page\"",
        EVERYWHERE,
        "The name in graphs, reports and logs.",
    ),
    Row::ready(
        "blocking",
        Key::Blocking,
        Syntax::Flag,
        "blocking",
        &[Place::Task],
        "A plain function that blocks or computes for long: it runs away from the async threads.",
    ),
    Row::ready(
        "infallible",
        Key::Infallible,
        Syntax::Flag,
        "infallible",
        TASK_NODE,
        "A promise, checked by the compiler, that the function returns no `Result`.",
    ),
    Row::ready(
        "durable",
        Key::Durable,
        Syntax::Flag,
        "durable",
        &[Place::Workflow],
        "Every value can be recorded, which the compiler checks; a sink that records gets them ready to be serialised. Needs dagflow's feature `serde`.",
    ),
    Row::ready(
        "transient",
        Key::Transient,
        Syntax::Flag,
        "transient",
        &[Place::Node],
        "The node's value is not recorded in a durable run, and need not be `Serialize`.",
    ),
    Row::ready(
        "crate",
        Key::Crate,
        Syntax::Value,
        "crate = my_crate::dagflow",
        &[Place::Task, Place::Workflow],
        "The path of the `dagflow` crate, for code that cannot name it `::dagflow`.",
    ),
    Row::later(
        "cache",
        "cache",
        TASK_NODE,
        "every run computes every value",
        "Keeps values from one run to the next.",
    ),
    Row::later(
        "version",
        "version = 2",
        TASK_NODE,
        "nothing is kept that a new version could outdate",
        "The version of a task's code, which a kept value has to match.",
    ),
    Row::later(
        "undo",
        "undo = delete(&db, &saved)",
        &[Place::Node],
        "call the compensation in a `#[finally]` node",
        "What takes a node's effect back when the run fails later.",
    ),
];
