//! Values of types that nobody else knows: the bodies of a built graph, and the future of the node that runs.
//!
//! A box for each would be safe, and costs an allocation a node: as much as all the rest of an instant node. The rules:
//!
//! 1. A value lies where it was put until it is dropped, by the type it was put with: the pointer to a body was made from that type,
//!    the table of a future likewise.
//! 2. Whoever holds the value owns it: what is left is dropped with the owner, once.
//! 3. A future is dropped before its place is used again or goes away, as [`Pin`] demands; places are pinned and have a destructor.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::future::Future;
use std::marker::{PhantomData, PhantomPinned};
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::ptr::NonNull;
use std::task::{Context, Poll};

use futures_core::future::BoxFuture;

use crate::engine::body::Body;

/// The largest alignment of what lies in a chunk or a place; more is boxed.
const ALIGNMENT: usize = 16;

#[derive(Clone, Copy)]
#[repr(C, align(16))]
struct Line([MaybeUninit<u8>; ALIGNMENT]);

/// The bodies of a graph, one behind the other in few allocations.
pub(crate) struct Bodies {
    /// Where each body lies. They are never moved.
    places: Vec<NonNull<dyn Body>>,
    /// The newest one is filled.
    chunks: Vec<Chunk>,
    /// The first free line of it.
    next: NonNull<Line>,
    /// How many lines of it are free.
    free: usize,
    /// Whether dropping any of them does anything.
    needs_drop: bool,
}

// SAFETY: bodies are `Send` and `Sync`, and owned (rule 2); the chunks are only looked at through them.
unsafe impl Send for Bodies {}
// SAFETY: as above.
unsafe impl Sync for Bodies {}

/// Memory for bodies. It does not know what lies in it.
struct Chunk {
    start: NonNull<Line>,
    lines: usize,
}

impl Chunk {
    fn new(lines: usize) -> Self {
        let layout = Self::layout(lines);
        // SAFETY: `layout` is not empty.
        let start = unsafe { alloc(layout) };
        let Some(start) = NonNull::new(start.cast()) else {
            handle_alloc_error(layout)
        };
        Self { start, lines }
    }

    fn layout(lines: usize) -> Layout {
        #[allow(clippy::expect_used)]
        Layout::array::<Line>(lines.max(1)).expect("a body is smaller than the address space")
    }
}

impl Drop for Chunk {
    fn drop(&mut self) {
        // SAFETY: allocated by `new` with this layout.
        unsafe { dealloc(self.start.as_ptr().cast(), Self::layout(self.lines)) }
    }
}

/// The first chunk holds a small graph.
const FIRST_CHUNK: usize = 32;
/// Half a mebibyte: from here on chunks do not grow.
const LARGEST_CHUNK: usize = 32 * 1024;

impl Bodies {
    /// Takes a body in; its number is how many there were before.
    #[inline]
    pub(crate) fn push<B: Body>(&mut self, body: B) {
        if const { align_of::<B>() <= ALIGNMENT } {
            self.put(body);
        } else {
            self.put(Box::new(body));
        }
    }

    #[inline]
    fn put<B: Body>(&mut self, body: B) {
        let lines = const { size_of::<B>().div_ceil(ALIGNMENT) };
        if self.free < lines {
            self.grow(lines);
        }
        let place = self.next.cast::<B>();
        // SAFETY: so many lines are free from `next` on, which is aligned to 16 bytes. What is behind them is still in the chunk, or
        // its end.
        unsafe {
            place.write(body);
            self.next = self.next.add(lines);
        }
        self.free -= lines;
        self.needs_drop |= const { std::mem::needs_drop::<B>() };
        self.places.push(place);
    }

    #[cold]
    fn grow(&mut self, lines: usize) {
        let last = self.chunks.last();
        let double = last.map_or(FIRST_CHUNK, |chunk| chunk.lines * 2);
        self.chunks
            .push(Chunk::new(double.min(LARGEST_CHUNK).max(lines)));
        self.start_chunk();
    }

    /// All of the newest chunk is free.
    fn start_chunk(&mut self) {
        (self.next, self.free) = match self.chunks.last() {
            Some(chunk) => (chunk.start, chunk.lines),
            None => (NonNull::dangling(), 0),
        };
    }

    #[inline]
    pub(crate) fn get(&self, number: usize) -> &dyn Body {
        // SAFETY: the body was put there and stays until `clear`, which needs `self` for itself.
        unsafe { self.places[number].as_ref() }
    }

    /// Drops all bodies, and keeps the memory of the newest chunk, the largest.
    pub(crate) fn clear(&mut self) {
        if self.needs_drop {
            // One that panics has left the list before.
            while let Some(body) = self.places.pop() {
                // SAFETY: it was put there, and nobody else knows of it any more.
                unsafe { body.drop_in_place() };
            }
            self.needs_drop = false;
        }
        self.places.clear();
        if self.chunks.len() > 1 {
            let last = self.chunks.len() - 1;
            self.chunks.drain(..last);
        }
        self.start_chunk();
    }

    /// How much memory there is for them, in bytes.
    pub(crate) fn capacity(&self) -> usize {
        let lines: usize = self.chunks.iter().map(|chunk| chunk.lines).sum();
        lines * ALIGNMENT
    }
}

impl Default for Bodies {
    fn default() -> Self {
        Self {
            places: Vec::new(),
            chunks: Vec::new(),
            next: NonNull::dangling(),
            free: 0,
            needs_drop: false,
        }
    }
}

impl Drop for Bodies {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Futures up to this size (in lines of 16 bytes) lie in the place itself; larger ones are boxed.
const INSIDE: usize = 12;

/// Room for one future of any type: most are ready at once, and need no allocation.
pub(crate) struct FuturePlace<'a, T: 'static> {
    /// How to treat the future that is there.
    held: Option<&'static Held<T>>,
    lines: [MaybeUninit<Line>; INSIDE],
    /// It owns futures that live for `'a`, and that must not move.
    future: PhantomData<BoxFuture<'a, T>>,
    pinned: PhantomData<PhantomPinned>,
}

/// What is done with a future of some type.
struct Held<T> {
    poll: unsafe fn(*mut (), &mut Context<'_>) -> Poll<T>,
    drop: unsafe fn(*mut ()),
}

/// # Safety
/// The pointer is to a pinned `F` that nobody else uses.
unsafe fn poll_future<F: Future>(future: *mut (), context: &mut Context<'_>) -> Poll<F::Output> {
    // SAFETY: as the caller says.
    unsafe { Pin::new_unchecked(&mut *future.cast::<F>()) }.poll(context)
}

/// # Safety
/// The pointer is to an `F` that nobody uses afterwards.
unsafe fn drop_future<F>(future: *mut ()) {
    // SAFETY: as the caller says.
    unsafe { future.cast::<F>().drop_in_place() }
}

impl<'a, T: 'static> FuturePlace<'a, T> {
    /// An empty one.
    pub(crate) const fn new() -> Self {
        Self {
            held: None,
            lines: [const { MaybeUninit::uninit() }; INSIDE],
            future: PhantomData,
            pinned: PhantomData,
        }
    }

    /// Polls the future for the first time. If it has to wait, it stays, and is polled through the place.
    #[inline]
    pub(crate) fn start<F>(self: Pin<&mut Self>, future: F, context: &mut Context<'_>) -> Poll<T>
    where
        F: Future<Output = T> + Send + 'a,
    {
        if const { size_of::<F>() <= INSIDE * ALIGNMENT && align_of::<F>() <= ALIGNMENT } {
            // SAFETY: it fits.
            unsafe { self.put(future, context) }
        } else {
            // SAFETY: a box fits.
            unsafe { self.put(Box::pin(future), context) }
        }
    }

    /// # Safety
    /// The lines of the place have to be large enough for an `F`, and aligned for it.
    #[inline]
    unsafe fn put<F>(self: Pin<&mut Self>, future: F, context: &mut Context<'_>) -> Poll<T>
    where
        F: Future<Output = T> + Send + 'a,
    {
        debug_assert!(size_of::<F>() <= INSIDE * ALIGNMENT && align_of::<F>() <= ALIGNMENT);
        // SAFETY: nothing is moved out of the place: what lies in it is polled and dropped where it is.
        let this = unsafe { self.get_unchecked_mut() };
        this.clear();
        let future_place = this.lines.as_mut_ptr().cast::<F>();
        // SAFETY: the place is empty; it is large enough and aligned, as the caller says.
        unsafe { future_place.write(future) };
        // From here on the place drops it, also when the poll panics.
        this.held = Some(
            const {
                &Held {
                    poll: poll_future::<F>,
                    drop: drop_future::<F>,
                }
            },
        );
        // SAFETY: it lies in a pinned place, and is dropped before that is used again (rule 3).
        let polled = unsafe { poll_future::<F>(future_place.cast(), context) };
        if polled.is_ready() {
            this.held = None;
            // SAFETY: it is there, and the place forgets it.
            unsafe { drop_future::<F>(future_place.cast()) };
        }
        polled
    }

    fn clear(&mut self) {
        if let Some(held) = self.held.take() {
            // SAFETY: `held` is of the type of the future that lies there (rule 1), and was taken away.
            unsafe { (held.drop)(self.lines.as_mut_ptr().cast()) };
        }
    }
}

impl<T: 'static> Future for FuturePlace<'_, T> {
    type Output = T;

    /// Polls the future that waits; an empty place waits for ever.
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        // SAFETY: as in `put`.
        let this = unsafe { self.get_unchecked_mut() };
        let Some(held) = this.held else {
            return Poll::Pending;
        };
        // SAFETY: `held` is of the type of the future that lies there, which is pinned.
        let polled = unsafe { (held.poll)(this.lines.as_mut_ptr().cast(), context) };
        if polled.is_ready() {
            this.clear();
        }
        polled
    }
}

impl<T: 'static> Drop for FuturePlace<'_, T> {
    fn drop(&mut self) {
        self.clear();
    }
}
