//! What the builder has noted of its nodes: enough to make the shape when somebody looks.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};
use crate::policy::Policy;

/// A graph before it has names and edges for people.
#[derive(Default)]
pub(crate) struct Sketch {
    pub(crate) name: String,
    /// By slot.
    pub(crate) notes: Vec<Note>,
    pub(crate) links: Vec<Link>,
    /// The names that were given, in the order of their nodes.
    pub(crate) names: Vec<(u32, String)>,
    pub(crate) policies: Cow<'static, [Policy]>,
}

/// What is noted of a slot, and of the node whose value it is for.
pub(crate) struct Note {
    /// The path of the node's function, or of its closure.
    pub(crate) function: &'static str,
    /// The number of the node, plus one; 0 for an input of the graph.
    pub(crate) node: u32,
    /// The index of its policy.
    pub(crate) policy: u32,
    /// Where its links end in [`Sketch::links`]; they start where those of the note before end.
    pub(crate) links_end: u32,
    /// The newest read of the slot, plus one.
    pub(crate) last_read: u32,
    /// How many nodes are lent the value.
    pub(crate) lends: u32,
    /// The value is moved, or an output.
    pub(crate) kept: bool,
}

/// A node reads a slot, or waits for a node.
pub(crate) struct Link {
    /// The node that is waited for, plus one; 0 for an input.
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) slot: u32,
    /// The read of the same slot before this one, plus one.
    pub(crate) previous: u32,
    pub(crate) kind: LinkKind,
    /// It is the first one between its two nodes.
    pub(crate) counts: bool,
}

/// Why a node waits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkKind {
    /// It is lent a value.
    Lends,
    /// A value is moved into it.
    Moves,
    /// It comes later.
    Order,
}

impl Sketch {
    pub(crate) fn shape(&self) -> Graph {
        let mut counts: HashMap<String, u64> = HashMap::new();
        let mut names = self.names.iter().peekable();
        let mut infos = Vec::with_capacity(self.notes.len());
        let nodes = self.notes.iter().filter(|note| note.node > 0);
        for (number, note) in (0..).zip(nodes) {
            let task = task_name(note.function);
            let name = match names.next_if(|(node, _)| *node == number) {
                Some((_, name)) => name.clone(),
                None => {
                    let count = counts.get(task).map_or(1, |count| count + 1);
                    counts.insert(task.to_owned(), count);
                    numbered(task, count)
                }
            };
            let policy = self.policies[note.policy as usize];
            infos.push(NodeInfo::dynamic(name, task, NodeKind::Task).policy(policy));
        }
        let mut edges = Vec::with_capacity(self.links.len());
        for link in &self.links {
            let kind = match link.kind {
                LinkKind::Lends | LinkKind::Moves => EdgeKind::Value,
                LinkKind::Order => EdgeKind::Order,
            };
            if let Some(from) = link.from.checked_sub(1) {
                edges.push(Edge::new(from, link.to, kind));
            }
        }
        Graph::from_parts(Cow::Owned(self.name.clone()), infos, edges)
    }
}

/// The name that the node of a slot has in the shape, before that is made. `names` are those that were given.
#[cfg(feature = "testing")]
pub(crate) fn name_of(names: &[(u32, String)], notes: &[Note], slot: u32) -> String {
    let given = |of: &Note| names.iter().find(|(number, _)| number + 1 == of.node);
    let (before, own) = (&notes[..slot as usize], &notes[slot as usize]);
    if let Some((_, name)) = given(own) {
        return name.clone();
    }
    let task = task_name(own.function);
    let is_same = |of: &&Note| of.node > 0 && task_name(of.function) == task && given(of).is_none();
    let count = before.iter().filter(is_same).count();
    numbered(task, count as u64 + 1)
}

/// `fetch`, then `fetch_2`.
fn numbered(task: &str, count: u64) -> String {
    if count == 1 {
        task.to_owned()
    } else {
        format!("{task}_{count}")
    }
}

/// `fetch` of `my_crate::pages::fetch`; `closure` of a closure.
fn task_name(path: &'static str) -> &'static str {
    let path = path.split('<').next().unwrap_or(path);
    let name = path
        .rsplit(':')
        .find(|part| !part.is_empty())
        .unwrap_or(path);
    if name.starts_with('{') {
        "closure"
    } else {
        name
    }
}
