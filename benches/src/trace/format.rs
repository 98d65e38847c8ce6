//! `WfFormat`, the JSON of `WfCommons`: versions 1.5 and later, and 1.4 and earlier with tasks in one list.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Task, Trace};

/// A file as far as a scheduler is concerned with it.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Instance {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) schema_version: String,
    pub(super) workflow: Workflow,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Workflow {
    Split {
        specification: Specification,
        execution: Execution,
    },
    /// Before version 1.5.
    Single { tasks: Vec<SingleTask> },
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Specification {
    pub(super) tasks: Vec<SpecifiedTask>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct SpecifiedTask {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) parents: Vec<String>,
    pub(super) children: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Execution {
    pub(super) makespan_in_seconds: f64,
    pub(super) executed_at: String,
    pub(super) tasks: Vec<ExecutedTask>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ExecutedTask {
    pub(super) id: String,
    pub(super) runtime_in_seconds: f64,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct SingleTask {
    name: String,
    id: Option<String>,
    #[serde(default)]
    parents: Vec<String>,
    #[serde(alias = "runtime", rename = "runtimeInSeconds")]
    runtime_in_seconds: Option<f64>,
}

/// A task on its way into a [`Trace`].
struct Raw {
    id: String,
    parents: Vec<String>,
    seconds: f64,
}

impl Trace {
    /// Reads an instance.
    ///
    /// # Errors
    /// The message names the task that is missing, doubled or part of a cycle, or the place where the JSON is wrong.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let instance: Instance = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let raw = match instance.workflow {
            Workflow::Split {
                specification,
                execution,
            } => joined(specification, execution)?,
            Workflow::Single { tasks } => {
                tasks.into_iter().map(single).collect::<Result<_, _>>()?
            }
        };
        let tasks = ordered(&raw)?;
        let name = instance.name;
        Ok(Self { name, tasks })
    }
}

fn joined(specification: Specification, execution: Execution) -> Result<Vec<Raw>, String> {
    let seconds: HashMap<String, f64> = execution
        .tasks
        .into_iter()
        .map(|task| (task.id, task.runtime_in_seconds))
        .collect();
    let raw = |task: SpecifiedTask| {
        let seconds = seconds.get(&task.id).copied();
        Ok(Raw {
            seconds: seconds.ok_or_else(|| format!("task `{}` was not executed", task.id))?,
            id: task.id,
            parents: task.parents,
        })
    };
    specification.tasks.into_iter().map(raw).collect()
}

fn single(task: SingleTask) -> Result<Raw, String> {
    let id = task.id.unwrap_or(task.name);
    match task.runtime_in_seconds {
        Some(seconds) => Ok(Raw {
            id,
            parents: task.parents,
            seconds,
        }),
        None => Err(format!("task `{id}` has no runtime")),
    }
}

/// Puts parents before their children and replaces names by places.
fn ordered(raw: &[Raw]) -> Result<Vec<Task>, String> {
    let mut numbers = HashMap::new();
    for (number, task) in raw.iter().enumerate() {
        if numbers.insert(task.id.as_str(), number).is_some() {
            return Err(format!("task `{}` is there twice", task.id));
        }
    }
    let mut children = vec![Vec::new(); raw.len()];
    let mut waiting = vec![0_usize; raw.len()];
    for (number, task) in raw.iter().enumerate() {
        for parent in &task.parents {
            let parent = numbers.get(parent.as_str());
            let parent =
                parent.ok_or_else(|| format!("task `{}` waits for an unknown task", task.id))?;
            children[*parent].push(number);
            waiting[number] += 1;
        }
    }
    let mut order: Vec<usize> = (0..raw.len())
        .filter(|&number| waiting[number] == 0)
        .collect();
    let mut next = 0;
    while let Some(&number) = order.get(next) {
        next += 1;
        for &child in &children[number] {
            waiting[child] -= 1;
            if waiting[child] == 0 {
                order.push(child);
            }
        }
    }
    if let Some(stuck) = waiting.iter().position(|&waiting| waiting > 0) {
        return Err(format!(
            "task `{}` is part of a cycle or behind one",
            raw[stuck].id
        ));
    }
    let mut places = vec![0; raw.len()];
    for (place, &number) in order.iter().enumerate() {
        places[number] = place;
    }
    Ok(order
        .into_iter()
        .map(|number| task(&raw[number], &numbers, &places))
        .collect())
}

fn task(raw: &Raw, numbers: &HashMap<&str, usize>, places: &[usize]) -> Task {
    // Traces last for days at most; the fraction of a millisecond is not missed.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let milliseconds = (raw.seconds * 1_000.0).round().max(1.0) as u64;
    Task {
        id: raw.id.clone(),
        milliseconds,
        parents: raw
            .parents
            .iter()
            .map(|parent| places[numbers[parent.as_str()]])
            .collect(),
    }
}
