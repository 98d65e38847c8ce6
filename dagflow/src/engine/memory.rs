//! The one place with `unsafe`: typed values of unknown types in one allocation a run.
//!
//! A safe slot would need a box or an `Arc` a value; ARCHITECTURE.md has the figures. The rules that make it sound:
//!
//! 1. Every access names a type, through a handle whose type was fixed when the slot was laid out. Debug builds compare the two; in
//!    release the comparison would be a tenth of an instant node.
//! 2. A slot is written once, `EMPTY -> FULL`, by the one worker that runs the node it belongs to, before any reader starts.
//! 3. A value leaves its slot once, `FULL -> GONE`, and only after its last reader has ended. The scheduler guarantees the second half,
//!    and that nobody else is at the value then; that is the contract of [`Memory::take`] and [`Memory::free`].
//! 4. What is still there when the run ends is dropped with the memory, which no reader outlives.
//!
//! Its part [`erased`] is about values whose types nobody else knows at all.

#![allow(unsafe_code)]

#[path = "memory/broken.rs"]
mod broken;
#[path = "memory/erased.rs"]
pub(crate) mod erased;
#[path = "memory/kept.rs"]
mod kept;

use std::any::TypeId;
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use std::sync::Arc;

use self::broken::{is_empty, is_written_twice};
use super::sync::{AtomicU32, Ordering};
use crate::outcome::State;

const EMPTY: u32 = 0;
const FULL: u32 = 1;
const GONE: u32 = 2;

/// The largest alignment a value may have: what allocators give without a detour. More is rejected when the layout is made.
const ALIGNMENT: usize = 16;

/// What a slot has to know of its type.
pub struct SlotType {
    size: usize,
    align: usize,
    id: fn() -> TypeId,
    name: fn() -> &'static str,
    drop: Option<unsafe fn(*mut u8)>,
}

unsafe fn drop_value<T>(place: *mut u8) {
    // SAFETY: the caller passes the place of an initialised `T` that nobody uses afterwards.
    unsafe { place.cast::<T>().drop_in_place() }
}

impl SlotType {
    /// Whether dropping a value does anything.
    pub(crate) const fn has_drop(&self) -> bool {
        self.drop.is_some()
    }

    /// The description of `T`.
    pub const fn of<T: 'static>() -> &'static Self {
        const {
            assert!(
                align_of::<T>() <= ALIGNMENT,
                "a node's value may be aligned to 16 bytes at most; put it into a Box"
            );
            &Self {
                size: size_of::<T>(),
                align: align_of::<T>(),
                id: TypeId::of::<T>,
                name: std::any::type_name::<T>,
                drop: if std::mem::needs_drop::<T>() {
                    Some(drop_value::<T>)
                } else {
                    None
                },
            }
        }
    }
}

struct Entry {
    offset: usize,
    ty: &'static SlotType,
}

/// Where each slot lies; the same for every run of a workflow.
#[derive(Default)]
pub struct Layout {
    entries: Vec<Entry>,
    /// How many bytes the values take.
    end: usize,
    /// Whether dropping any of the values does anything.
    needs_drop: bool,
}

impl Layout {
    /// Lays the slots out one behind the other.
    pub(crate) fn new(types: &[&[&'static SlotType]]) -> Self {
        let mut layout = Self {
            entries: Vec::with_capacity(types.iter().map(|types| types.len()).sum()),
            ..Self::default()
        };
        for ty in types.iter().copied().flatten() {
            layout.push(ty);
        }
        layout
    }

    /// Adds a slot behind the others.
    #[inline]
    pub(crate) fn push(&mut self, ty: &'static SlotType) {
        let offset = self.end.next_multiple_of(ty.align);
        self.end = offset + ty.size;
        self.needs_drop |= ty.has_drop();
        self.entries.push(Entry { offset, ty });
    }

    /// Whether dropping the slot's value does anything.
    pub(crate) fn has_drop(&self, slot: usize) -> bool {
        self.entries[slot].ty.has_drop()
    }

    /// Whether dropping any of the values does anything.
    pub(crate) fn needs_drop(&self) -> bool {
        self.needs_drop
    }

    /// Without slots, for another graph.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
        self.end = 0;
        self.needs_drop = false;
    }
}

/// Something that a layout is a part of.
pub trait HasLayout: Send + Sync {
    /// Always the same one.
    fn layout(&self) -> &Layout;
}

/// A layout that outlives its runs.
#[derive(Clone)]
pub enum SharedLayout {
    /// Made once for a workflow without type parameters.
    Static(&'static Layout),
    /// Made for one run.
    Shared(Arc<Layout>),
    /// Part of a built graph.
    Part(Arc<dyn HasLayout>),
}

impl std::ops::Deref for SharedLayout {
    type Target = Layout;

    fn deref(&self) -> &Layout {
        match self {
            Self::Static(layout) => layout,
            Self::Shared(layout) => layout,
            Self::Part(whole) => whole.layout(),
        }
    }
}

#[derive(Clone, Copy)]
#[repr(C, align(16))]
struct Line([MaybeUninit<u8>; ALIGNMENT]);

#[cfg_attr(all(test, shuttle), derive(Default))]
struct Mark {
    state: AtomicU32,
    ended_readers: AtomicU32,
}

/// Set beside the state of a node that was cancelled while it ran.
const STARTED: u32 = 0x100;

/// What the scheduler keeps of a node. All-zero is the start of a run, so that a new run only clears memory.
#[derive(Default)]
pub(crate) struct NodeCell {
    /// How many predecessors have ended well.
    arrived: AtomicU32,
    /// The next node of the queue this one stands in, plus one.
    link: AtomicU32,
    /// A `State` as a number.
    state: AtomicU32,
}

impl NodeCell {
    /// Links change under the schedule's lock, or before anybody else knows of the node.
    pub(crate) fn link(&self) -> u32 {
        self.link.load(Ordering::Relaxed)
    }

    pub(crate) fn set_link(&self, link: u32) {
        self.link.store(link, Ordering::Relaxed);
    }

    /// One more predecessor has ended well; how many have.
    pub(crate) fn arrive(&self) -> u32 {
        self.arrived.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// The same where no other worker exists: a locked instruction is as long as the rest of what a node costs.
    pub(crate) fn arrive_alone(&self) -> u32 {
        let arrived = self.arrived.load(Ordering::Relaxed) + 1;
        self.arrived.store(arrived, Ordering::Relaxed);
        arrived
    }

    /// How many predecessors have ended well. For the only worker there is.
    pub(crate) fn arrived(&self) -> u32 {
        self.arrived.load(Ordering::Relaxed)
    }

    pub(crate) fn state(&self) -> State {
        State::of_number(self.state.load(Ordering::Acquire) & !STARTED)
    }

    /// Ends a node that the end of the run has overtaken.
    pub(crate) fn set_cancelled(&self) {
        let started = if self.state() == State::Running {
            STARTED
        } else {
            0
        };
        self.state
            .store(State::Cancelled.number() | started, Ordering::Release);
    }

    /// Whether a cancelled node had begun.
    pub(crate) fn was_started(&self) -> bool {
        self.state.load(Ordering::Acquire) & STARTED != 0
    }

    pub(crate) fn set_state(&self, state: State) {
        self.state.store(state.number(), Ordering::Release);
    }
}

/// The values of one run in one allocation: a cell a node, a mark a slot, then the values.
pub(crate) struct Memory {
    /// The slots of the layout, which keeps them, and never changes while it is shared.
    entries: NonNull<[Entry]>,
    _layout: SharedLayout,
    lines: Box<[UnsafeCell<Line>]>,
    /// Whether anything is to be dropped with the run.
    needs_drop: bool,
    nodes: usize,
    first_mark: usize,
    first_value: usize,
}

// SAFETY: `write` asks for `Send`, `read` for `Sync`, `take` for `Send`; `drop` of what is left happens on one thread, and every
// value is `Send`. The marks are atomics.
unsafe impl Send for Memory {}
// SAFETY: as above; all shared access goes through the marks.
unsafe impl Sync for Memory {}

impl Memory {
    pub(crate) fn new(layout: SharedLayout, nodes: usize) -> Self {
        let first_mark = (nodes * size_of::<NodeCell>()).div_ceil(ALIGNMENT);
        let slots: &Layout = &layout;
        let (entries, needs_drop) = (NonNull::from(&*slots.entries), slots.needs_drop);
        let first_value = first_mark + (entries.len() * size_of::<Mark>()).div_ceil(ALIGNMENT);
        let mut lines = kept::lines(first_value + slots.end.div_ceil(ALIGNMENT));
        for line in &mut lines[..first_value] {
            // Cells and marks start as zeros: pending; EMPTY with no ended reader.
            *line.get_mut() = Line([MaybeUninit::zeroed(); ALIGNMENT]);
        }
        let memory = Self {
            entries,
            _layout: layout,
            lines,
            needs_drop,
            nodes,
            first_mark,
            first_value,
        };
        #[cfg(all(test, shuttle))]
        memory.make_atomics();
        memory
    }

    /// The atomics of a model are more than a number: all-zero is none of them, and they want to be dropped.
    #[cfg(all(test, shuttle))]
    fn make_atomics(&self) {
        let (cells, marks) = self.atomics();
        for index in 0..self.nodes {
            // SAFETY: `atomics` gives the places of `nodes` cells, and nobody else knows of the memory yet.
            unsafe { cells.add(index).write(NodeCell::default()) };
        }
        for index in 0..self.entries().len() {
            // SAFETY: as above, for the marks.
            unsafe { marks.add(index).write(Mark::default()) };
        }
    }

    #[cfg(all(test, shuttle))]
    fn atomics(&self) -> (*mut NodeCell, *mut Mark) {
        const { assert!(align_of::<NodeCell>() <= ALIGNMENT && align_of::<Mark>() <= ALIGNMENT) };
        let start = UnsafeCell::raw_get(self.lines.as_ptr());
        // SAFETY: the marks begin inside of the allocation, or at its end if there are none.
        (start.cast(), unsafe { start.add(self.first_mark) }.cast())
    }

    #[inline(always)]
    fn entries(&self) -> &[Entry] {
        // SAFETY: `self._layout` holds what the slice is a part of: a constant, or behind an `Arc`. It is never changed while it is
        // shared, and lives as long as `self`.
        unsafe { self.entries.as_ref() }
    }

    /// The scheduler's cells, by node number.
    #[inline]
    pub(crate) fn nodes(&self) -> &[NodeCell] {
        // SAFETY: as for `marks`: the first `first_mark` lines were zeroed and hold at least `nodes` cells.
        unsafe { std::slice::from_raw_parts(self.lines.as_ptr().cast::<NodeCell>(), self.nodes) }
    }

    #[inline(always)]
    fn marks(&self) -> &[Mark] {
        // SAFETY: the lines from `first_mark` up to `first_value` were zeroed and hold at least `entries.len()` marks, for which
        // all-zero is valid; a `Line` is aligned to 16 bytes; nothing but these atomics (behind `UnsafeCell`) is made of them.
        unsafe {
            let start = self.lines.as_ptr().add(self.first_mark);
            std::slice::from_raw_parts(start.cast::<Mark>(), self.entries().len())
        }
    }

    #[inline(always)]
    fn place<T: 'static>(&self, slot: usize) -> *mut T {
        let entry = &self.entries()[slot];
        debug_assert!(
            (entry.ty.id)() == TypeId::of::<T>(),
            "slot {slot} holds a {}, not a {}",
            (entry.ty.name)(),
            std::any::type_name::<T>()
        );
        self.raw(slot).cast()
    }

    /// The name of the slot's type, if that is not `T`.
    pub(crate) fn other_type<T: 'static>(&self, slot: usize) -> Option<&'static str> {
        let entry = &self.entries()[slot];
        ((entry.ty.id)() != TypeId::of::<T>()).then(|| (entry.ty.name)())
    }

    #[inline(always)]
    fn raw(&self, slot: usize) -> *mut u8 {
        let offset = self.first_value * ALIGNMENT + self.entries()[slot].offset;
        // SAFETY: the layout reserved `lines` for all offsets, so this is inside of the allocation (or one past it for a
        // zero-sized value, which is never dereferenced with a size).
        unsafe {
            UnsafeCell::raw_get(self.lines.as_ptr())
                .cast::<u8>()
                .add(offset)
        }
    }

    fn advance(&self, slot: usize, from: u32, to: u32) -> bool {
        self.marks()[slot]
            .state
            .compare_exchange(from, to, Ordering::AcqRel, Ordering::Acquire)
            .is_ok()
    }

    /// Whether the slot holds a value.
    #[inline(always)]
    pub(crate) fn is_full(&self, slot: usize) -> bool {
        self.marks()[slot].state.load(Ordering::Acquire) == FULL
    }

    /// Puts the value into its slot.
    ///
    /// # Panics
    /// If the slot was written before or has another type.
    #[inline(always)]
    pub(crate) fn write<T: Send + 'static>(&self, slot: usize, value: T) {
        let place = self.place::<T>(slot);
        let mark = &self.marks()[slot].state;
        // One node writes a slot, so a plain load and store do; a second writer would be an engine bug and is caught by the load.
        if mark.load(Ordering::Relaxed) != EMPTY {
            is_written_twice(slot);
        }
        // SAFETY: `place` checked the type and gives aligned memory of its size; the mark was EMPTY, so nobody reads it.
        unsafe { place.write(value) };
        mark.store(FULL, Ordering::Release);
    }

    /// Lends the value.
    ///
    /// # Panics
    /// If there is none, or it has another type.
    #[inline(always)]
    pub(crate) fn read<T: Sync + 'static>(&self, slot: usize) -> &T {
        let place = self.place::<T>(slot);
        if !self.is_full(slot) {
            is_empty::<T>(slot, "read");
        }
        // SAFETY: the value is initialised, has this type, and stays until its last reader has ended (rule 3).
        unsafe { &*place }
    }

    /// Moves the value out. Contract: no reader is left (rule 3).
    ///
    /// # Panics
    /// If there is none, or it has another type.
    pub(crate) fn take<T: 'static>(&self, slot: usize) -> T {
        let place = self.place::<T>(slot);
        if !self.is_full(slot) {
            is_empty::<T>(slot, "moved");
        }
        // The value has one user only, so a plain store does: a locked instruction takes as long as half a node.
        self.marks()[slot].state.store(GONE, Ordering::Release);
        // SAFETY: initialised and of this type; whoever else looks from now on finds it gone, and no reader is left.
        unsafe { place.read() }
    }

    /// Takes back a value that was moved out, but not used. A copy of a value that is still there is dropped.
    ///
    /// # Panics
    /// If the slot has another type, in debug builds.
    pub(crate) fn put_back<T: Send + 'static>(&self, slot: usize, value: T) {
        let place = self.place::<T>(slot);
        let mark = &self.marks()[slot].state;
        if mark.load(Ordering::Relaxed) == GONE {
            // SAFETY: right type and size; the slot is empty, and this node, the value's only user, is the one that emptied it.
            unsafe { place.write(value) };
            mark.store(FULL, Ordering::Release);
        }
    }

    /// A copy of the value, for its only user, which may need it again. Contract: nobody else uses the value.
    ///
    /// # Panics
    /// If there is none, or it has another type.
    pub(crate) fn copy<T: Clone + 'static>(&self, slot: usize) -> T {
        let place = self.place::<T>(slot);
        if !self.is_full(slot) {
            is_empty::<T>(slot, "copied");
        }
        // SAFETY: the value is initialised and has this type; the only user of the value asks, so no other thread sees it now and
        // `T` need not be `Sync`.
        unsafe { (*place).clone() }
    }

    /// Whether a value needs to be dropped.
    pub(crate) fn needs_drop(&self) -> bool {
        self.needs_drop
    }

    /// Notes that one of `readers` has ended; the last one drops the value, if it needs that.
    pub(crate) fn end_reader(&self, slot: usize, readers: u32) {
        if !self.entries()[slot].ty.has_drop() {
            return;
        }
        let before = self.marks()[slot]
            .ended_readers
            .fetch_add(1, Ordering::AcqRel);
        if before + 1 == readers {
            self.free(slot);
        }
    }

    /// Drops the value, if it is still there. Contract: no reader is left (rule 3).
    fn free(&self, slot: usize) {
        if let Some(drop) = self.entries()[slot].ty.drop
            && self.advance(slot, FULL, GONE)
        {
            // SAFETY: initialised, of the type that `drop` was made for, and nobody else can see it any more.
            unsafe { drop(self.raw(slot)) };
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        if self.needs_drop {
            for slot in 0..self.entries().len() {
                self.free(slot);
            }
        }
        #[cfg(all(test, shuttle))]
        {
            let (cells, marks) = self.atomics();
            let entries = self.entries().len();
            // SAFETY: `make_atomics` has made so many of each, and nobody uses them any more.
            unsafe {
                std::ptr::slice_from_raw_parts_mut(cells, self.nodes).drop_in_place();
                std::ptr::slice_from_raw_parts_mut(marks, entries).drop_in_place();
            }
        }
        kept::keep(std::mem::take(&mut self.lines));
    }
}
