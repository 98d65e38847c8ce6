//! A thread builds a graph where the last one was dropped. Nothing of that one is left: no name, option, input or handle.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use dagflow::dynamic::{Flow, Handle};
use dagflow::policy::Policy;
use dagflow::{Error, Graph, OnFailure};
use tokio::time::Instant;

/// Uses all that a graph can be given.
fn furnished() -> Flow<Handle<String>> {
    let mut graph = Graph::new("furnished").on_failure(OnFailure::Continue);
    let (_, text) = graph.input::<String>("text");
    let waits = Policy::new()
        .retries(3)
        .deadline(Duration::from_secs(1))
        .priority(7);
    let copy = graph
        .node()
        .name("copy")
        .policy(waits)
        .add_pure(String::clone, (&text,));
    graph.build(copy)
}

async fn fails() -> Result<u32, Error> {
    Err(Error::message("a planned failure"))
}

#[tokio::test]
async fn with_its_own_names_and_policies() {
    assert_eq!(furnished().shape().nodes()[0].name, "copy");
    drop(furnished());
    let mut graph = Graph::new("plain");
    let one = graph.add_pure(|| 1, ());
    let two = graph.add_pure(|one: i32| one + 1, (one,));
    let flow = graph.build(two);
    assert_eq!(flow.run().await.unwrap(), 2);
    let shape = flow.shape();
    assert_eq!(shape.name(), "plain");
    let names: Vec<_> = shape.nodes().iter().map(|node| &*node.name).collect();
    assert_eq!(names, ["closure", "closure_2"]);
    assert!(
        shape
            .nodes()
            .iter()
            .all(|node| node.policy == Policy::new())
    );
}

#[tokio::test(start_paused = true)]
async fn with_its_own_way_to_fail() {
    drop(furnished());
    let mut graph = Graph::new("fails");
    let _ = graph.add(fails, ());
    let later = graph.add_async(|| tokio::time::sleep(Duration::from_secs(3600)), ());
    let begin = Instant::now();
    let error = graph.build(later).run().await.unwrap_err();
    // With the option of the other graph it would have waited.
    assert_eq!(begin.elapsed(), Duration::ZERO);
    assert!(error.to_string().contains("a planned failure"), "{error}");
}

#[test]
fn to_which_old_handles_are_foreign() {
    let mut first = Graph::new("first");
    let old = first.add_pure(|| 1, ());
    drop(first.build(()));
    let mut second = Graph::new("second");
    let _ = second.add_pure(|| 2, ());
    let refused = catch_unwind(AssertUnwindSafe(|| {
        second.add_pure(|one: &i32| *one, (&old,))
    }));
    assert!(refused.is_err(), "a handle of the first graph is taken");
    // The refused node is not there, not even as a reader.
    let three = second.add_pure(|| 3, ());
    assert_eq!(second.build(three).shape().nodes().len(), 2);
}

#[test]
fn also_while_the_other_one_is_dropped() {
    struct Builds(Arc<AtomicU32>);
    impl Drop for Builds {
        fn drop(&mut self) {
            assert_eq!(furnished().shape().name(), "furnished");
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
    let dropped = Arc::new(AtomicU32::new(0));
    let mut graph = Graph::new("builds when dropped");
    let builds = Builds(Arc::clone(&dropped));
    let node = graph.add_pure(
        move || {
            let _ = &builds;
        },
        (),
    );
    drop(graph.build(node));
    assert_eq!(dropped.load(Ordering::Relaxed), 1);
    assert_eq!(furnished().shape().name(), "furnished");
}
