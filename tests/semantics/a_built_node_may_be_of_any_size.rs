//! The bodies of a built graph and their futures lie where there is room for them: small ones close together, large ones elsewhere.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use dagflow::Graph;

/// Aligned more than memory usually is.
#[derive(Clone, Copy)]
#[repr(align(256))]
struct Aligned(u64);

fn is_aligned(value: &Aligned) -> bool {
    std::ptr::from_ref(value).addr().is_multiple_of(256)
}

#[tokio::test(start_paused = true)]
async fn also_where_all_of_them_wait() {
    let mut graph = Graph::new("sizes");
    let number = graph.add_pure(|| 1_u64, ());
    let nothing = graph.add_async(
        |number: &u64| {
            let number = *number;
            async move { number + 1 }
        },
        (&number,),
    );
    let table = [7_u64; 300];
    let large = graph.add_async(
        move |number: &u64| {
            let number = *number;
            async move {
                let mine = table;
                tokio::time::sleep(Duration::from_secs(number)).await;
                mine.iter().sum::<u64>() + number
            }
        },
        (&number,),
    );
    let apart = Aligned(5);
    let aligned = graph.add_async(
        move |number: &u64| {
            let number = *number;
            async move {
                let mine = Aligned(number);
                let before = is_aligned(&apart) && is_aligned(&mine);
                tokio::time::sleep(Duration::from_secs(1)).await;
                assert!(before && is_aligned(&mine));
                apart.0 + mine.0
            }
        },
        (&number,),
    );
    let boxed = graph.add_async(
        |number: &u64| -> Pin<Box<dyn Future<Output = u64> + Send>> {
            let number = *number;
            Box::pin(async move {
                tokio::task::yield_now().await;
                number * 10
            })
        },
        (&number,),
    );
    let flow = graph.build((nothing, large, aligned, boxed));
    for _ in 0..3 {
        assert_eq!(flow.run().await.unwrap(), (2, 2101, 6, 10));
    }
}

/// Counts how often it is dropped.
struct Token(Arc<()>);

impl Token {
    fn is_alive(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }
}

/// A graph whose first node does what `first` does, holding a token in its body and one in its future, and another body with one.
fn graph(
    tokens: &Arc<()>,
    waits: bool,
    panics: bool,
) -> dagflow::dynamic::Flow<dagflow::dynamic::Handle<u64>> {
    let mut graph = Graph::new("tokens");
    let (token, other) = (Token(Arc::clone(tokens)), Token(Arc::clone(tokens)));
    let first = graph.add_async(
        move || {
            let held = Token(Arc::clone(&token.0));
            async move {
                if waits {
                    tokio::time::sleep(Duration::from_secs(3600)).await;
                }
                assert!(!panics, "as it was asked to");
                u64::from(held.is_alive())
            }
        },
        (),
    );
    let second = graph.add_pure(
        move |first: &u64| first + u64::from(other.is_alive()),
        (&first,),
    );
    graph.build(second)
}

#[tokio::test(start_paused = true)]
async fn and_is_dropped_once() {
    for (waits, panics) in [(false, false), (true, false), (false, true), (true, true)] {
        let tokens = Arc::new(());
        let flow = graph(&tokens, waits, panics);
        assert_eq!(flow.run().await.is_err(), panics);
        assert_eq!(Arc::strong_count(&tokens), 3, "two bodies and this one");
        drop(flow);
        assert_eq!(Arc::strong_count(&tokens), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn also_when_it_waits_and_nobody_waits_for_it() {
    let tokens = Arc::new(());
    let flow = graph(&tokens, true, false);
    let run = tokio::time::timeout(Duration::from_secs(1), flow.run());
    assert!(run.await.is_err());
    drop(flow);
    assert_eq!(Arc::strong_count(&tokens), 1);
}

#[test]
fn also_when_the_graph_never_runs() {
    let tokens = Arc::new(());
    let flow = graph(&tokens, false, false);
    drop((flow.clone(), flow));
    assert_eq!(Arc::strong_count(&tokens), 1);
    let mut unfinished = Graph::new("unfinished");
    let token = Token(Arc::clone(&tokens));
    let _handle = unfinished.add_pure(move || token.is_alive(), ());
    drop(unfinished);
    assert_eq!(Arc::strong_count(&tokens), 1);
}

#[tokio::test]
async fn and_its_drop_may_build_graphs() {
    struct Builds;
    impl Drop for Builds {
        fn drop(&mut self) {
            let mut graph = Graph::new("inner");
            let one = graph.add_pure(|| 1, ());
            drop(graph.build(one));
        }
    }
    for _ in 0..3 {
        let mut graph = Graph::new("outer");
        let builds = Builds;
        let one = graph.add_pure(
            move || {
                let _builds = &builds;
                1
            },
            (),
        );
        let two = graph.add_pure(|one: &i32| one + 1, (&one,));
        assert_eq!(graph.build(two).run().await.unwrap(), 2);
    }
}
