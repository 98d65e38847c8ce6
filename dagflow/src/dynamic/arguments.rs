//! What a node is given: handles, lent or moved, one by one or by the `Vec`.

use super::handle::Handle;
use crate::engine::core::Core;
use crate::engine::sketch::{Link, LinkKind};

/// Where a node that is being added notes what it reads.
#[doc(hidden)]
pub struct Reads<'g> {
    pub(super) links: &'g mut Vec<Link>,
    pub(super) node: u32,
    pub(super) graph: u64,
    /// A handle was of another graph.
    pub(super) is_foreign: bool,
}

impl Reads<'_> {
    #[inline]
    fn note<T>(&mut self, handle: &Handle<T>, kind: LinkKind) -> u32 {
        self.is_foreign |= handle.graph != self.graph;
        self.links.push(Link {
            from: 0,
            to: self.node,
            slot: handle.slot,
            previous: 0,
            kind,
            counts: false,
        });
        handle.slot
    }
}

/// The run that arguments are read from.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Source<'a>(pub(super) &'a Core);

/// One argument of a node: `&handle` gives `&T`, `handle` gives `T`, `&handles` gives `Vec<&T>`, `handles` gives `Vec<T>`.
///
/// ```
/// use dagflow::Graph;
///
/// fn join(first: String, others: Vec<&String>) -> String {
///     others.into_iter().fold(first, |text, other| text + other)
/// }
///
/// let mut graph = Graph::new("join");
/// let first = graph.add_pure(|| "a".to_owned(), ());
/// let others: Vec<_> = (0..3).map(|number| graph.add_pure(move || number.to_string(), ())).collect();
/// let text = graph.add_pure(join, (first, &others)); // moved, and lent by the `Vec`
/// # let _ = graph.build(text);
/// ```
pub trait Argument {
    /// The argument without the borrow of the handle, kept by the node.
    #[doc(hidden)]
    type Place: Place;

    #[doc(hidden)]
    fn place(self, reads: &mut Reads<'_>) -> Self::Place;
}

/// Where an argument is found in every run.
#[doc(hidden)]
pub trait Place: Send + Sync + 'static {
    /// What the function is given.
    type Given<'a>;

    /// Reads it.
    fn give<'a>(&self, run: Source<'a>) -> Self::Given<'a>;
}

/// `&handle`.
#[doc(hidden)]
pub struct Lent<T>(u32, std::marker::PhantomData<fn() -> T>);

/// `handle`.
#[doc(hidden)]
pub struct Moved<T>(u32, std::marker::PhantomData<fn() -> T>);

/// Several of one kind.
#[doc(hidden)]
pub struct Many<P>(Box<[P]>);

/// What the function of a node from data is given: the values of all its predecessors.
pub(super) type Places<V> = (Many<Lent<V>>,);

impl<P> Many<P> {
    pub(super) fn of(places: impl Iterator<Item = P>) -> Self {
        Self(places.collect())
    }
}

impl<T: Sync + 'static> Place for Lent<T> {
    type Given<'a> = &'a T;

    #[inline]
    fn give<'a>(&self, run: Source<'a>) -> &'a T {
        run.0.memory().read(self.0 as usize)
    }
}

impl<T: Send + 'static> Place for Moved<T> {
    type Given<'a> = T;

    #[inline]
    fn give(&self, run: Source<'_>) -> T {
        run.0.memory().take(self.0 as usize)
    }
}

impl<P: Place> Place for Many<P> {
    type Given<'a> = Vec<P::Given<'a>>;

    fn give<'a>(&self, run: Source<'a>) -> Self::Given<'a> {
        self.0.iter().map(|place| place.give(run)).collect()
    }
}

impl<T: Sync + 'static> Argument for &Handle<T> {
    type Place = Lent<T>;

    #[inline]
    fn place(self, reads: &mut Reads<'_>) -> Lent<T> {
        Lent(reads.note(self, LinkKind::Lends), std::marker::PhantomData)
    }
}

impl<T: Send + 'static> Argument for Handle<T> {
    type Place = Moved<T>;

    #[inline]
    fn place(self, reads: &mut Reads<'_>) -> Moved<T> {
        Moved(reads.note(&self, LinkKind::Moves), std::marker::PhantomData)
    }
}

impl<T: Send + 'static> Argument for Vec<Handle<T>> {
    type Place = Many<Moved<T>>;

    fn place(self, reads: &mut Reads<'_>) -> Self::Place {
        Many(self.into_iter().map(|handle| handle.place(reads)).collect())
    }
}

impl<T: Sync + 'static> Argument for &Vec<Handle<T>> {
    type Place = Many<Lent<T>>;

    fn place(self, reads: &mut Reads<'_>) -> Self::Place {
        self.as_slice().place(reads)
    }
}

impl<T: Sync + 'static> Argument for &[Handle<T>] {
    type Place = Many<Lent<T>>;

    fn place(self, reads: &mut Reads<'_>) -> Self::Place {
        Many(self.iter().map(|handle| handle.place(reads)).collect())
    }
}

/// The arguments of a node: a tuple of up to 16 [`Argument`]s. For more of one type use a `Vec`.
///
/// ```
/// let mut graph = dagflow::Graph::new("tuple");
/// let one = graph.add_pure(|| 1, ()); // no arguments
/// let two = graph.add_pure(|one: &i32| one + 1, (&one,)); // one: mind the comma
/// let sum = graph.add_pure(|a: &i32, b: &i32| a + b, (&one, &two));
/// # let _ = graph.build(sum);
/// ```
pub trait Arguments {
    /// The tuple of places.
    #[doc(hidden)]
    type Places: Send + Sync + 'static;

    #[doc(hidden)]
    fn places(self, reads: &mut Reads<'_>) -> Self::Places;
}

macro_rules! tuples {
    ($(($($name:ident),*))*) => {
        $(
            impl<$($name: Argument),*> Arguments for ($($name,)*) {
                type Places = ($($name::Place,)*);

                #[allow(non_snake_case, unused_variables, clippy::unused_unit)]
                fn places(self, reads: &mut Reads<'_>) -> Self::Places {
                    let ($($name,)*) = self;
                    ($($name.place(reads),)*)
                }
            }
        )*
    };
}

tuples! {
    () (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) (A, B, C, D, E, F, G) (A, B, C, D, E, F, G, H)
    (A, B, C, D, E, F, G, H, I) (A, B, C, D, E, F, G, H, I, J) (A, B, C, D, E, F, G, H, I, J, K)
    (A, B, C, D, E, F, G, H, I, J, K, L) (A, B, C, D, E, F, G, H, I, J, K, L, M) (A, B, C, D, E, F, G, H, I, J, K, L, M, N)
    (A, B, C, D, E, F, G, H, I, J, K, L, M, N, O) (A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P)
}
