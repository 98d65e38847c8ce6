//! The shape of a built graph, made when somebody looks.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Draft;
use crate::graph::{Edge, Graph as Shape, NodeInfo, NodeKind};
use crate::policy::Policy;

/// What a picture needs and a run does not.
pub(super) struct Names {
    pub(super) graph: String,
    pub(super) nodes: Vec<Draft>,
    pub(super) policies: Cow<'static, [Policy]>,
    pub(super) edges: Vec<Edge>,
}

impl Names {
    pub(super) fn shape(self) -> Shape {
        let mut counts: HashMap<String, u32> = HashMap::new();
        let infos = self.nodes.into_iter().map(|node| {
            let task = task_name(node.function);
            let name = node.name.unwrap_or_else(|| {
                let count = counts.entry(task.clone()).or_insert(0);
                *count += 1;
                if *count == 1 {
                    task.clone()
                } else {
                    format!("{task}_{count}")
                }
            });
            NodeInfo::dynamic(name, task, NodeKind::Task)
                .policy(self.policies[node.policy as usize])
        });
        let infos = infos.collect();
        Shape::from_parts(self.graph, infos, self.edges)
    }
}

/// The name that the node has in the shape, before that is made.
#[cfg(feature = "testing")]
pub(super) fn name_of(nodes: &[Draft], node: usize) -> String {
    if let Some(name) = &nodes[node].name {
        return name.clone();
    }
    let task = task_name(nodes[node].function);
    let before = nodes[..node].iter();
    let same = before.filter(|other| other.name.is_none() && task_name(other.function) == task);
    match same.count() {
        0 => task,
        count => format!("{task}_{}", count + 1),
    }
}

/// `fetch` of `my_crate::pages::fetch`; `closure` of a closure.
fn task_name(path: &str) -> String {
    let path = path.split('<').next().unwrap_or(path);
    let name = path
        .rsplit("::")
        .find(|part| !part.is_empty())
        .unwrap_or(path);
    if name.starts_with('{') {
        "closure".to_owned()
    } else {
        name.to_owned()
    }
}
