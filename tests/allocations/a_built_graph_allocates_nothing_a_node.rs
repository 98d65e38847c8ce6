//! The tables of a graph are those of the last one, its bodies lie in one chunk, and futures that are ready at once in the worker.

use dagflow::Graph;
use dagflow::dynamic::{Flow, Handle};
use tokio::runtime::{Builder, Runtime};

use super::counting::allocations;

async fn step(number: &u64) -> u64 {
    number + 1
}

fn chain(nodes: u64) -> Flow<Handle<u64>> {
    let mut graph = Graph::new("chain");
    let mut last = graph.add_async(|| async { 1_u64 }, ());
    for _ in 1..nodes {
        last = graph.add_async(step, (&last,));
    }
    graph.build(last)
}

fn runtime() -> Runtime {
    Builder::new_current_thread().build().unwrap()
}

/// What a flow's clones share; for the run its future, what its workers share, and its values.
const A_GRAPH: u64 = 1;
const A_RUN: u64 = 3;

#[test]
fn whatever_its_size() {
    let runtime = runtime();
    for nodes in [1, 4, 10, 100, 1000] {
        let build = allocations(|| drop(chain(nodes)));
        assert!(build <= A_GRAPH, "{nodes} nodes: {build} to build");
        let flow = chain(nodes);
        let run = allocations(|| assert_eq!(runtime.block_on(flow.run()).unwrap(), nodes));
        assert!(run <= A_RUN, "{nodes} nodes: {run} to run");
        let both = allocations(|| assert_eq!(runtime.block_on(chain(nodes).run()).unwrap(), nodes));
        assert!(both <= A_GRAPH + A_RUN, "{nodes} nodes: {both} altogether");
    }
}

#[test]
fn also_of_plain_functions_and_values_with_a_drop() {
    let runtime = runtime();
    let text = || {
        let mut graph = Graph::new("text");
        let mut last = graph.add_pure(String::new, ());
        for _ in 0..100 {
            let lent = graph.add_pure(String::clone, (&last,));
            last = graph.add_pure(|text: String, _: &String| text, (last, &lent));
        }
        graph.build(last)
    };
    let count = allocations(|| assert_eq!(runtime.block_on(text().run()).unwrap(), ""));
    assert!(count <= A_GRAPH + A_RUN, "{count} altogether");
}
