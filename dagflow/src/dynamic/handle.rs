//! Names for values that do not exist yet.

use std::fmt;
use std::marker::PhantomData;

use crate::engine::core::Core;

/// The value that a node will have. `&handle` lends it to a node, the handle itself moves it.
///
/// A handle is neither `Copy` nor `Clone`: after a move nobody can ask for the value again.
///
/// ```
/// use dagflow::Graph;
///
/// let mut graph = Graph::new("sum");
/// let (key, number) = graph.input::<u32>("number");
/// let twice = graph.add_pure(|number: &u32| number * 2, (&number,));
/// let sum = graph.add_pure(|a: u32, b: u32| a + b, (number, twice));
/// let flow = graph.build(sum);
/// # let _ = (flow, key); // `&number` lent the value, `number` and `twice` moved it
/// ```
pub struct Handle<T> {
    pub(super) slot: u32,
    pub(super) graph: u64,
    ty: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    pub(super) const fn new(slot: u32, graph: u64) -> Self {
        Self {
            slot,
            graph,
            ty: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Handle({})", self.slot)
    }
}

/// What a run has to be given: made by [`Graph::input`](super::Graph::input), used by [`FlowRun::input`](super::FlowRun::input).
///
/// ```
/// use dagflow::Graph;
///
/// let mut graph = Graph::new("sum");
/// let (key, number) = graph.input::<u32>("number");
/// let twice = graph.add_pure(|number: &u32| number * 2, (&number,));
/// let sum = graph.add_pure(|a: u32, b: u32| a + b, (number, twice));
/// let flow = graph.build(sum);
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let run = flow.start().input(key, 7).run(); // the key says that it is a u32
/// assert_eq!(run.await.unwrap(), 21);
/// # });
/// ```
pub struct Input<T> {
    pub(super) slot: u32,
    pub(super) graph: u64,
    ty: PhantomData<fn() -> T>,
}

impl<T> Input<T> {
    pub(super) const fn new(slot: u32, graph: u64) -> Self {
        Self {
            slot,
            graph,
            ty: PhantomData,
        }
    }
}

impl<T> Clone for Input<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Input<T> {}

impl<T> fmt::Debug for Input<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Input({})", self.slot)
    }
}

/// What a graph gives back: a handle, a `Vec` of handles, or a tuple of both; `()` for nothing.
///
/// ```
/// use dagflow::Graph;
///
/// let mut graph = Graph::new("two");
/// let one = graph.add_pure(|| 1, ());
/// let words: Vec<_> = ["a", "b"].map(|word| graph.add_pure(move || word, ())).into();
/// let flow = graph.build((one, words));
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// assert_eq!(flow.run().await.unwrap(), (1, vec!["a", "b"]));
/// # });
/// ```
pub trait Outputs: Send + 'static {
    /// The values of the handles.
    type Values: Send + 'static;
    /// How the values are found in a run.
    #[doc(hidden)]
    type Places: Clone + Send + Sync + 'static;

    #[doc(hidden)]
    fn places(self, visit: &mut dyn FnMut(usize, u64)) -> Self::Places;

    #[doc(hidden)]
    fn take(places: &Self::Places, run: &Outlet<'_>) -> Self::Values;
}

/// The run that outputs are taken from, when it has ended.
#[doc(hidden)]
pub struct Outlet<'a>(pub(super) &'a Core);

impl<T: Send + 'static> Outputs for Handle<T> {
    type Values = T;
    type Places = usize;

    fn places(self, visit: &mut dyn FnMut(usize, u64)) -> usize {
        let slot = self.slot as usize;
        visit(slot, self.graph);
        slot
    }

    fn take(place: &usize, run: &Outlet<'_>) -> T {
        run.0.memory().take(*place)
    }
}

impl<O: Outputs> Outputs for Vec<O> {
    type Values = Vec<O::Values>;
    type Places = Vec<O::Places>;

    fn places(self, visit: &mut dyn FnMut(usize, u64)) -> Self::Places {
        self.into_iter()
            .map(|output| output.places(visit))
            .collect()
    }

    fn take(places: &Self::Places, run: &Outlet<'_>) -> Self::Values {
        places.iter().map(|place| O::take(place, run)).collect()
    }
}

macro_rules! tuples {
    ($(($($name:ident),*))*) => {
        $(
            impl<$($name: Outputs),*> Outputs for ($($name,)*) {
                type Values = ($($name::Values,)*);
                type Places = ($($name::Places,)*);

                #[allow(non_snake_case, unused_variables, clippy::unused_unit)]
                fn places(self, visit: &mut dyn FnMut(usize, u64)) -> Self::Places {
                    let ($($name,)*) = self;
                    ($($name.places(visit),)*)
                }

                #[allow(non_snake_case, unused_variables, clippy::unused_unit)]
                fn take(places: &Self::Places, run: &Outlet<'_>) -> Self::Values {
                    let ($($name,)*) = places;
                    ($($name::take($name, run),)*)
                }
            }
        )*
    };
}

tuples! { () (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) }
