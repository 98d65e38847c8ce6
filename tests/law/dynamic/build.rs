//! From a description to a graph.

use std::time::Duration;

use dagflow::Graph;
use dagflow::dynamic::{Flow, Handle, Input, NodeBuilder};
use dagflow::policy::{Backoff, Policy};

use super::call::{Call, Planned, Value};
use super::draft::{Body, Limits, Node};

/// The words of an argument.
trait Words {
    fn words(&self) -> Vec<u64>;
}

impl Words for Value {
    fn words(&self) -> Vec<u64> {
        vec![self.value]
    }
}

impl<W: Words> Words for &W {
    fn words(&self) -> Vec<u64> {
        (*self).words()
    }
}

impl<W: Words> Words for Vec<W> {
    fn words(&self) -> Vec<u64> {
        self.iter().flat_map(W::words).collect()
    }
}

/// Functions of all kinds for one shape of arguments, and the choice among them. The arguments live as long as the body.
macro_rules! shapes {
    ($($shape:ident($($name:ident: $type:ty = $handle:ty),*);)*) => {
        $(mod $shape {
            use super::*;

            async fn fallible(call: &Call, $($name: $type),*) -> Result<Value, Planned> {
                let _body = call.begin();
                call.pause().await;
                call.end(&[$($name.words()),*].concat())
            }

            async fn sure(call: &Call, $($name: $type),*) -> Value {
                let _body = call.begin();
                call.pause().await;
                call.end(&[$($name.words()),*].concat()).expect("it cannot fail")
            }

            fn plain(call: &Call, $($name: $type),*) -> Result<Value, Planned> {
                let _body = call.begin();
                call.end(&[$($name.words()),*].concat())
            }

            fn pure(call: &Call, $($name: $type),*) -> Value {
                let _body = call.begin();
                call.end(&[$($name.words()),*].concat()).expect("it cannot fail")
            }

            pub(super) fn add(node: NodeBuilder<'_>, body: Body, call: &Handle<Call>, $($name: $handle),*) -> Handle<Value> {
                match body {
                    Body::Async => node.add(fallible, (call, $($name),*)),
                    Body::Sure => node.add_async(sure, (call, $($name),*)),
                    Body::Plain | Body::Blocking => node.add_fn(plain, (call, $($name),*)),
                    Body::Pure => node.add_pure(pure, (call, $($name),*)),
                }
            }
        })*
    };
}

shapes! {
    one_lent(a: &Value = &Handle<Value>);
    one_moved(a: Value = Handle<Value>);
    lent_and_moved(a: &Value = &Handle<Value>, b: Value = Handle<Value>);
    two_lent(a: &Value = &Handle<Value>, b: &Value = &Handle<Value>);
    many_lent(all: Vec<&Value> = &[Handle<Value>]);
    many_moved(all: Vec<Value> = Vec<Handle<Value>>);
}

fn policy(node: &Node) -> Policy {
    let policy = Policy::new()
        .retries(node.draft.retries)
        .backoff(Backoff::fixed(Duration::from_micros(20)))
        .blocking(matches!(node.draft.body, Body::Blocking));
    let hour = Duration::from_secs(60 * 60);
    match node.draft.limits {
        Limits::None => policy,
        Limits::Timeout => policy.timeout(hour),
        Limits::Deadline => policy.deadline(hour),
    }
}

/// The handles that are left, with the numbers of their nodes.
#[derive(Default)]
struct Free {
    numbers: Vec<usize>,
    handles: Vec<Handle<Value>>,
}

impl Free {
    fn place(&self, number: usize) -> usize {
        self.numbers
            .iter()
            .position(|&other| other == number)
            .expect("its value is left")
    }

    fn lend(&self, number: usize) -> &Handle<Value> {
        &self.handles[self.place(number)]
    }

    fn take(&mut self, number: usize) -> Handle<Value> {
        let place = self.place(number);
        self.numbers.swap_remove(place);
        self.handles.swap_remove(place)
    }
}

/// A graph that gives the values that are left, with their numbers and the keys of the calls.
pub struct Built {
    pub flow: Flow<Vec<Handle<Value>>>,
    pub left: Vec<usize>,
    pub calls: Vec<Input<Call>>,
}

pub fn build(nodes: &[Node]) -> Built {
    let (mut graph, mut free, mut calls) = (Graph::new("random"), Free::default(), Vec::new());
    for (number, node) in nodes.iter().enumerate() {
        let (key, call) = graph.input::<Call>(format!("call {number}"));
        calls.push(key);
        let mut builder = graph.node().name(number.to_string()).policy(policy(node));
        if let Some(after) = node.after {
            builder = builder.after(free.lend(after));
        }
        let body = node.draft.body;
        let mut moved: Vec<_> = node.moved.iter().map(|&other| free.take(other)).collect();
        let handle = match (&node.lent[..], moved.len()) {
            ([], 1) => one_moved::add(builder, body, &call, moved.remove(0)),
            ([a], 1) => lent_and_moved::add(builder, body, &call, free.lend(*a), moved.remove(0)),
            ([a], 0) => one_lent::add(builder, body, &call, free.lend(*a)),
            ([a, b], 0) if !node.is_range => {
                two_lent::add(builder, body, &call, free.lend(*a), free.lend(*b))
            }
            ([], _) => many_moved::add(builder, body, &call, moved),
            (all @ [first, ..], _) => {
                let start = free.place(*first);
                many_lent::add(
                    builder,
                    body,
                    &call,
                    &free.handles[start..start + all.len()],
                )
            }
        };
        free.numbers.push(number);
        free.handles.push(handle);
    }
    Built {
        flow: graph.build(free.handles),
        left: free.numbers,
        calls,
    }
}
