//! The slots of a workflow, up to sixteen at a time: a call, a tuple and a type for each of them would be a third of what the compiler has
//! to do for a node.

use std::sync::{Arc, OnceLock};

use super::memory::{Layout, SharedLayout, SlotType};
use super::slot::Slot;

/// The number of a slot, as a type.
pub trait SlotIndex: Copy + 'static {
    /// The number.
    const INDEX: usize;
}

/// So many behind a first one. Flat, since the compiler looks into the type of each slot wherever it stands.
#[derive(Clone, Copy)]
pub struct At<const FIRST: usize, const OFFSET: usize>;

impl<const FIRST: usize, const OFFSET: usize> SlotIndex for At<FIRST, OFFSET> {
    const INDEX: usize = FIRST + OFFSET;
}

/// A first one.
pub struct FirstSlot<const FIRST: usize>;

/// Slots that follow one another.
pub trait Slots {
    /// What the layout has to know of them.
    fn types(self) -> &'static [&'static SlotType];
}

/// A slot of a type that is known.
#[inline(always)]
pub const fn slot<T: 'static, const INDEX: usize>() -> Slot<T, At<INDEX, 0>> {
    Slot::new()
}

impl<T: 'static, P: SlotIndex> Slots for Slot<T, P> {
    #[inline(always)]
    fn types(self) -> &'static [&'static SlotType] {
        const { &[SlotType::of::<T>()] }
    }
}

macro_rules! slots {
    ($($name:ident($($value:ident $offset:literal),*))*) => {
        $(
            /// So many slots, from this one on. Their types are inferred.
            #[inline(always)]
            pub const fn $name<const FIRST: usize, $($value: 'static),*>(
                _first: FirstSlot<FIRST>,
            ) -> ($(Slot<$value, At<FIRST, $offset>>,)*) {
                ($(Slot::<$value, At<FIRST, $offset>>::new(),)*)
            }

            impl<const FIRST: usize, $($value: 'static),*> Slots for ($(Slot<$value, At<FIRST, $offset>>,)*) {
                #[inline(always)]
                fn types(self) -> &'static [&'static SlotType] {
                    const { &[$(SlotType::of::<$value>()),*] }
                }
            }
        )*
    };
}

slots! {
    slots_1(A 0)
    slots_2(A 0, B 1)
    slots_3(A 0, B 1, C 2)
    slots_4(A 0, B 1, C 2, D 3)
    slots_5(A 0, B 1, C 2, D 3, E 4)
    slots_6(A 0, B 1, C 2, D 3, E 4, F 5)
    slots_7(A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    slots_8(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    slots_9(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    slots_10(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    slots_11(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    slots_12(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
    slots_13(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12)
    slots_14(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13)
    slots_15(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13, O 14)
    slots_16(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, M 12, N 13, O 14, P 15)
}

/// The layout of slots of these types, made once: no type parameter can change it.
#[inline]
pub fn static_layout(
    layout: &'static OnceLock<Layout>,
    types: &[&[&'static SlotType]],
) -> SharedLayout {
    SharedLayout::Static(layout.get_or_init(|| Layout::new(types)))
}

/// The layout of slots of these types, for one run.
pub fn layout(types: &[&[&'static SlotType]]) -> SharedLayout {
    SharedLayout::Shared(Arc::new(Layout::new(types)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index<T, I: SlotIndex>(_slot: Slot<T, I>) -> usize {
        I::INDEX
    }

    #[test]
    fn slots_are_numbered_from_the_first_one_on() {
        let (a, b, c) = slots_3::<_, u8, u16, u32>(FirstSlot::<31>);
        assert_eq!([index(a), index(b), index(c)], [31, 32, 33]);
        assert_eq!(index(slot::<u8, 5>()), 5);
    }
}
