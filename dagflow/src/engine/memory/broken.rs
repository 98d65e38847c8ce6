//! What is said where the engine has broken a rule of its memory. Out of line: each arm of an expansion has a copy of what reads and writes.

#[cold]
#[inline(never)]
pub(super) fn is_empty<T>(slot: usize, what: &str) -> ! {
    let name = std::any::type_name::<T>();
    panic!("slot {slot} ({name}) is {what}, but is empty")
}

#[cold]
#[inline(never)]
pub(super) fn is_written_twice(slot: usize) -> ! {
    panic!("slot {slot} was written twice")
}
