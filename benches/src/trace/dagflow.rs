//! Runs a trace with dagflow, on a paused clock.

use std::time::Duration;

use dagflow::dynamic::{Graph, Handle};
use tokio::time::Instant;

use super::Trace;

/// The makespan in milliseconds with so many nodes at once.
pub async fn with_dagflow(trace: &Trace, workers: usize) -> u64 {
    let mut graph = Graph::new(&trace.name);
    let mut handles: Vec<Handle<()>> = Vec::with_capacity(trace.tasks.len());
    for task in &trace.tasks {
        let duration = Duration::from_millis(task.milliseconds);
        let mut node = graph.node().name(&task.id);
        for &parent in &task.parents {
            node = node.after(&handles[parent]);
        }
        handles.push(node.add_async(move || tokio::time::sleep(duration), ()));
    }
    let flow = graph.build(());
    let start = Instant::now();
    let run = flow.run().concurrency(workers);
    run.await.expect("dagflow runs the trace");
    u64::try_from(start.elapsed().as_millis()).expect("a makespan is short")
}
