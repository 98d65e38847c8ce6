//! A graph as a random description, and its sequential evaluation.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

use crate::world::{digest, mix};

/// A node; numbers of other nodes are taken modulo the nodes before it.
#[derive(Clone, Debug)]
pub struct Draft {
    pub inputs: Inputs,
    /// It starts after this node, too.
    pub after: Option<usize>,
    pub body: Body,
    pub fate: Fate,
    pub retries: u32,
    pub limits: Limits,
    /// How often an async body lets others run; more than 3 is a sleep.
    pub turns: u32,
}

/// What a node is given.
#[derive(Clone, Debug)]
pub enum Inputs {
    None,
    Lent(usize),
    Moved(usize),
    LentAndMoved(usize, usize),
    LentTwice(usize, usize),
    /// So many, from one on.
    ManyLent(usize, usize),
    ManyMoved(Vec<usize>),
}

#[derive(Clone, Copy, Debug)]
pub enum Body {
    Async,
    /// Async, and its type says that it cannot fail.
    Sure,
    Plain,
    Pure,
    Blocking,
}

/// What becomes of the attempts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Healthy,
    /// So many attempts fail first.
    Flaky(u32),
    Fails,
    Panics,
}

#[derive(Clone, Copy, Debug)]
pub enum Limits {
    None,
    Timeout,
    Deadline,
}

/// Any graph.
pub fn any_graph() -> impl Strategy<Value = Vec<Draft>> {
    vec(node(), 1..24)
}

fn node() -> impl Strategy<Value = Draft> {
    let other = any::<usize>;
    let inputs = prop_oneof![
        1 => Just(Inputs::None),
        3 => other().prop_map(Inputs::Lent),
        3 => other().prop_map(Inputs::Moved),
        2 => (other(), other()).prop_map(|(a, b)| Inputs::LentAndMoved(a, b)),
        2 => (other(), other()).prop_map(|(a, b)| Inputs::LentTwice(a, b)),
        2 => (other(), 0..6_usize).prop_map(|(at, length)| Inputs::ManyLent(at, length)),
        1 => vec(other(), 0..4).prop_map(Inputs::ManyMoved),
    ];
    let after = prop_oneof![3 => Just(None), 1 => other().prop_map(Some)];
    let body = prop_oneof![
        6 => Just(Body::Async),
        2 => Just(Body::Sure),
        4 => Just(Body::Plain),
        2 => Just(Body::Pure),
        1 => Just(Body::Blocking),
    ];
    let fate = prop_oneof![
        40 => Just(Fate::Healthy),
        6 => (1..4_u32).prop_map(Fate::Flaky),
        1 => Just(Fate::Fails),
        1 => Just(Fate::Panics),
    ];
    let limits = prop_oneof![4 => Just(Limits::None), 1 => Just(Limits::Timeout), 1 => Just(Limits::Deadline)];
    (inputs, after, body, fate, 0..4_u32, limits, 0..6_u32).prop_map(
        |(inputs, after, body, fate, retries, limits, turns)| Draft {
            inputs,
            after,
            body,
            fate,
            retries,
            limits,
            turns,
        },
    )
}

/// A node whose inputs exist, by number: each value is moved at most once, and nobody asks for it later.
#[derive(Clone, Debug)]
pub struct Node {
    pub lent: Vec<usize>,
    /// The lent ones are a range of those that are left, given as one argument.
    pub is_range: bool,
    pub moved: Vec<usize>,
    pub after: Option<usize>,
    /// All that have to end first: a value is moved only when those that were lent it have ended.
    pub waits_for: Vec<usize>,
    pub draft: Draft,
}

/// Which values are left decides what becomes of the drafts.
pub fn settle(drafts: &[Draft]) -> Vec<Node> {
    let mut free: Vec<usize> = Vec::new();
    let mut nodes: Vec<Node> = Vec::new();
    for (number, draft) in drafts.iter().enumerate() {
        let after = draft.after.and_then(|at| pick(&free, at));
        let (lent, moved) = inputs(&draft.inputs, &mut free);
        let mut waits_for: Vec<usize> = lent.iter().chain(&moved).copied().chain(after).collect();
        for (earlier, node) in nodes.iter().enumerate() {
            if node.lent.iter().any(|other| moved.contains(other)) {
                waits_for.push(earlier);
            }
        }
        let mut draft = draft.clone();
        // What is gone cannot be had by another attempt: the builder refuses that.
        if !moved.is_empty() {
            draft.retries = 0;
        }
        // Nor does a function fail whose type has no error.
        if matches!(draft.body, Body::Sure | Body::Pure) && draft.fate != Fate::Panics {
            draft.fate = Fate::Healthy;
        }
        let is_range = matches!(draft.inputs, Inputs::ManyLent(..));
        nodes.push(Node {
            lent,
            is_range,
            moved,
            after,
            waits_for,
            draft,
        });
        free.push(number);
    }
    nodes
}

fn pick(free: &[usize], at: usize) -> Option<usize> {
    free.get(at.checked_rem(free.len())?).copied()
}

fn take(free: &mut Vec<usize>, at: usize) -> Option<usize> {
    let at = at.checked_rem(free.len())?;
    Some(free.swap_remove(at))
}

/// The lent and the moved ones.
fn inputs(inputs: &Inputs, free: &mut Vec<usize>) -> (Vec<usize>, Vec<usize>) {
    match *inputs {
        Inputs::None => (Vec::new(), Vec::new()),
        Inputs::Lent(at) => (pick(free, at).into_iter().collect(), Vec::new()),
        Inputs::Moved(at) => (Vec::new(), take(free, at).into_iter().collect()),
        Inputs::LentAndMoved(lent, moved) => {
            let moved = take(free, moved).into_iter().collect();
            (pick(free, lent).into_iter().collect(), moved)
        }
        Inputs::LentTwice(one, other) => (
            [one, other]
                .iter()
                .filter_map(|&at| pick(free, at))
                .collect(),
            Vec::new(),
        ),
        Inputs::ManyLent(at, length) => {
            let rest = at.checked_rem(free.len()).map_or(&[][..], |at| &free[at..]);
            (rest.iter().take(length).copied().collect(), Vec::new())
        }
        Inputs::ManyMoved(ref all) => (
            Vec::new(),
            all.iter().filter_map(|&at| take(free, at)).collect(),
        ),
    }
}

/// The value of a node: of its number and its inputs, the lent ones first.
pub fn value(number: usize, inputs: &[u64]) -> u64 {
    mix(number as u64, digest(inputs))
}

impl Draft {
    /// How many attempts are made, and whether the last one succeeds.
    pub fn attempts(&self) -> (u32, bool) {
        match self.fate {
            Fate::Healthy => (1, true),
            Fate::Flaky(times) if times <= self.retries => (times + 1, true),
            Fate::Flaky(_) | Fate::Fails => (self.retries + 1, false),
            // Panics are not tried again.
            Fate::Panics => (1, false),
        }
    }
}
