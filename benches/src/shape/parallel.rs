//! The shapes of `--bench parallel`.

use super::{Shape, catalogue};

/// How many forks follow each other in [`forks`].
const FORKS: usize = 25;
/// How many nodes each of the [`staggered`] chains has.
const STAGES: u32 = 10;

/// The three shapes with work in them.
pub fn all() -> [Shape; 3] {
    [catalogue::layered(10, 10), forks(), staggered()]
}

/// A joint, two branches, the next joint, and so on: never more than two nodes are ready.
pub fn forks() -> Shape {
    let mut inputs = vec![vec![]];
    for joint in (0..FORKS).map(|fork| 3 * fork) {
        inputs.extend([vec![joint], vec![joint], vec![joint + 1, joint + 2]]);
    }
    Shape::new(format!("forks_{FORKS}"), inputs)
}

/// Whether a node of [`forks`] is a branch.
pub fn is_branch(number: u64) -> bool {
    !number.is_multiple_of(3)
}

/// Two chains side by side. Their long stages alternate, so that whoever waits for both at every stage takes twice
/// as long as needed.
pub fn staggered() -> Shape {
    let mut inputs = vec![vec![], vec![]];
    inputs.extend((0..2 * (STAGES - 1)).map(|node| vec![node as usize]));
    Shape::new("staggered", inputs).gathered()
}

/// Whether a node of [`staggered`] is long: the even stages of one chain, the odd ones of the other.
pub fn is_long_stage(number: u64) -> bool {
    let (stage, chain) = (number / 2, number % 2);
    stage < u64::from(STAGES) && (stage + chain).is_multiple_of(2)
}

/// How many long stages one chain has, which is what a run of both takes.
pub const LONG_STAGES: u32 = STAGES / 2;
