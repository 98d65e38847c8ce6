//! The slots of a run under loom, which tries all interleavings, and all that the orderings of the atomics allow: a value is written
//! before it is read, freed after the last reader, and moved out once.
//!
//! This compiles `memory.rs` a second time, with loom's atomics in place of shuttle's. A value has a cell in which loom sees who reads
//! and who drops it without knowing of the other.

mod sync {
    pub(super) use loom::sync::atomic::{AtomicU32, Ordering};
}

#[allow(dead_code, unreachable_pub, clippy::duplicate_mod)]
#[path = "../memory.rs"]
mod memory;

use loom::sync::Arc;
use loom::sync::atomic::{AtomicU32, Ordering};
use loom::thread;

use self::memory::{Layout, Memory, SharedLayout, SlotType};
use crate::outcome::State;

/// Looked at by readers, changed by its drop.
struct Value(AtomicU32);

impl Value {
    fn new(number: u32) -> Self {
        Self(AtomicU32::new(number))
    }
}

impl Drop for Value {
    fn drop(&mut self) {
        // Loom panics if somebody has looked at it of whom this thread knows nothing.
        self.0.with_mut(|number| *number = 0);
    }
}

/// Values with a node each, and one more node that depends on them.
fn memory(values: usize) -> Memory {
    let layout = Layout::new(&[&vec![SlotType::of::<Value>(); values]]);
    let layout = SharedLayout::Shared(std::sync::Arc::new(layout));
    Memory::new(layout, values + 1)
}

fn write(memory: &Memory, slot: u32) {
    memory.write(slot as usize, Value::new(slot + 1));
    memory.nodes()[slot as usize].set_state(State::Succeeded);
}

fn look(memory: &Memory, slot: u32) {
    let value = memory.read::<Value>(slot as usize);
    assert_eq!(value.0.load(Ordering::Relaxed), slot + 1);
}

/// The same in two threads, which are told apart by a number.
fn twice(memory: Memory, run: fn(&Memory, u32)) {
    let memory = Arc::new(memory);
    let threads = [0, 1].map(|number| {
        let memory = Arc::clone(&memory);
        thread::spawn(move || run(&memory, number))
    });
    for thread in threads {
        assert!(thread.join().is_ok());
    }
}

#[test]
fn who_arrives_last_sees_the_values_of_all() {
    loom::model(|| {
        twice(memory(2), |memory, slot| {
            write(memory, slot);
            if memory.nodes()[2].arrive() == 2 {
                for slot in [0, 1] {
                    look(memory, slot);
                    memory.end_reader(slot as usize, 1);
                    assert!(!memory.is_full(slot as usize));
                }
            }
        });
    });
}

#[test]
fn the_last_reader_frees_the_value() {
    loom::model(|| {
        let memory = memory(1);
        write(&memory, 0);
        twice(memory, |memory, _| {
            look(memory, 0);
            memory.end_reader(0, 2);
        });
    });
}

#[test]
fn a_value_is_moved_after_those_who_were_lent_it() {
    loom::model(|| {
        let memory = memory(1);
        write(&memory, 0);
        twice(memory, |memory, _| {
            look(memory, 0);
            if memory.nodes()[1].arrive() == 2 {
                drop(memory.take::<Value>(0));
            }
        });
    });
}

#[test]
fn who_sees_that_a_node_has_succeeded_sees_its_value() {
    loom::model(|| {
        twice(memory(1), |memory, number| {
            if number == 0 {
                write(memory, 0);
            } else if memory.nodes()[0].state() == State::Succeeded {
                look(memory, 0);
            }
        });
    });
}

#[test]
fn whoever_finds_a_slot_full_sees_its_value() {
    loom::model(|| {
        twice(memory(1), |memory, number| {
            if number == 0 {
                memory.write(0, Value::new(1));
            } else if memory.is_full(0) {
                look(memory, 0);
            }
        });
    });
}
