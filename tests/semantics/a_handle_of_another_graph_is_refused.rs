//! A handle says nothing to another graph than its own: whoever gives it is told where, and what to give instead.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dagflow::Graph;
use dagflow::dynamic::Handle;
use dagflow::policy::Policy;

fn foreign() -> Handle<u32> {
    Graph::new("other").add_pure(|| 1, ())
}

/// What the panic says.
fn refusal(give: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(give)).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

#[test]
fn as_an_argument() {
    let mut graph = Graph::new("mine");
    let message = refusal(|| {
        let node = graph.node().name("twice");
        let _ = node.add_pure(|one| one * 2, (foreign(),));
    });
    assert_eq!(
        message,
        "node `twice` of graph `mine` is given a handle of another graph: give it handles that this graph has returned"
    );
    assert_eq!(graph.build(()).shape().nodes().len(), 0);
}

#[test]
fn as_an_output() {
    let message = refusal(|| drop(Graph::new("mine").build(foreign())));
    assert_eq!(
        message,
        "an output of graph `mine` is a handle of another graph: give `build` handles that this graph has returned"
    );
}

#[test]
fn as_what_comes_before() {
    let mut graph = Graph::new("mine");
    let message = refusal(|| {
        let _ = graph.node().after(&foreign()).add_pure(|| 1, ());
    });
    assert_eq!(
        message,
        "`after` is given a handle of another graph than `mine`: give it handles that this graph has returned"
    );
}

#[test]
fn and_so_is_a_key() {
    let (key, _) = Graph::new("other").input::<u32>("number");
    let mut graph = Graph::new("mine");
    let (_, number) = graph.input::<u32>("number");
    let flow = graph.build(number);
    let message = refusal(|| drop(flow.start().input(key, 1)));
    assert_eq!(
        message,
        "an input of graph `mine` is given by the key of another graph: use the key that its own `Graph::input` has returned"
    );
}

#[test]
fn and_a_move_into_a_node_that_retries() {
    let mut graph = Graph::new("mine");
    let one = graph.add_pure(|| 1, ());
    let retries = Policy::new().retries(2);
    let message = refusal(|| {
        let node = graph.node().name("twice").policy(retries);
        let _ = node.add_pure(|one: u32| one * 2, (one,));
    });
    assert_eq!(
        message,
        "node `twice` retries, but a value is moved into it, which the second attempt would miss: lend it with `&`"
    );
    assert_eq!(graph.build(()).shape().nodes().len(), 1);
}
