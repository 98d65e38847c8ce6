//! Runs a trace with dagflow, on a paused clock.

use std::time::Duration;

use dagflow::dynamic::{Graph, Handle};
use dagflow::policy::Policy;
use dagflow::{QueueOrder, Runner};
use tokio::time::Instant;

use super::Trace;

/// What decides which ready node starts first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The one that became ready first.
    FirstCome,
    /// The one with the most nodes on its longest path: nothing is known of durations.
    Hops,
    /// The longest path, by the durations that the nodes declare.
    Declared,
    /// The longest path, by what the runner has measured in one run before.
    Measured,
}

impl Order {
    /// In the order of the table.
    pub const ALL: [Self; 4] = [Self::FirstCome, Self::Hops, Self::Declared, Self::Measured];

    /// The name of the row.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstCome => "dagflow_first_come",
            Self::Hops => "dagflow_hops",
            Self::Declared => "dagflow_declared",
            Self::Measured => "dagflow_measured",
        }
    }
}

/// The makespan in milliseconds with so many nodes at once.
pub async fn with_dagflow(trace: &Trace, workers: usize, order: Order) -> u64 {
    let mut graph = Graph::new(&trace.name);
    let mut handles: Vec<Handle<()>> = Vec::with_capacity(trace.tasks.len());
    for task in &trace.tasks {
        let duration = Duration::from_millis(task.milliseconds);
        let mut node = graph.node().name(&task.id);
        if order == Order::Declared {
            node = node.policy(Policy::new().estimate(duration));
        }
        for &parent in &task.parents {
            node = node.after(&handles[parent]);
        }
        handles.push(node.add_async(move || tokio::time::sleep(duration), ()));
    }
    let flow = graph.build(());
    let queue = match order {
        Order::FirstCome => QueueOrder::FirstCome,
        _ => QueueOrder::LongestPathFirst,
    };
    let runner = Runner::builder()
        .run_concurrency(workers)
        .queue_order(queue)
        .build();
    if order == Order::Measured {
        flow.run()
            .with(&runner)
            .await
            .expect("dagflow runs the trace");
    }
    let start = Instant::now();
    flow.run()
        .with(&runner)
        .await
        .expect("dagflow runs the trace");
    u64::try_from(start.elapsed().as_millis()).expect("a makespan is short")
}
