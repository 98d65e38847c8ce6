//! The shapes that the benchmarks run, by name.

use super::{Shape, random::Random};

/// A shape with more nodes than this is a loop instead of straight-line code where awaits are written by hand:
/// nobody writes longer functions, and they take the compiler minutes.
pub const LARGEST_WRITTEN: usize = 200;

/// `workflow!` is compiled for shapes of at most so many nodes.
pub const SMALL_WORKFLOW: usize = 200;

/// With the feature `large` it is for these too; a graph of ten thousand nodes belongs to the builder.
pub const LARGEST_WORKFLOW: usize = 1_300;

/// The shapes of `--bench overhead`.
pub fn overhead() -> Vec<Shape> {
    let mut shapes = vec![diamond()];
    shapes.extend([10, 100, 1_000].map(chain));
    shapes.extend([10, 100, 1_000, 10_000].map(fan));
    shapes.extend([(10, 10), (10, 100)].map(|(layers, width)| layered(layers, width)));
    shapes.extend([1_000, 10_000].map(random));
    shapes
}

/// One node, two that read it, one that reads both.
pub fn diamond() -> Shape {
    Shape::new("diamond", vec![vec![], vec![0], vec![0], vec![1, 2]])
}

/// Every node reads the one before it.
pub fn chain(length: usize) -> Shape {
    let inputs = (0..length).map(|node| node.checked_sub(1).into_iter().collect());
    Shape::new(format!("chain_{length}"), inputs.collect())
}

/// One node, `width` that read it, and a tree of sums that gathers them.
pub fn fan(width: usize) -> Shape {
    let inputs = std::iter::once(vec![]).chain((0..width).map(|_| vec![0]));
    Shape::new(format!("fan_{width}"), inputs.collect()).gathered()
}

/// `layers` layers of `width` nodes, each reading three neighbours in the layer before it.
pub fn layered(layers: usize, width: usize) -> Shape {
    let mut inputs = vec![vec![]; width];
    for layer in 1..layers {
        let before = (layer - 1) * width;
        inputs.extend((0..width).map(|place| {
            [place, place + 1, place + 2]
                .map(|place| before + place % width)
                .to_vec()
        }));
    }
    Shape::new(format!("layered_{layers}x{width}"), inputs).gathered()
}

/// Ten roots, then nodes that read one to three of the hundred nodes before them.
pub fn random(nodes: usize) -> Shape {
    const ROOTS: usize = 10;
    const WINDOW: usize = 100;
    let mut random = Random::new(nodes as u64);
    let mut inputs = vec![vec![]; ROOTS];
    for node in ROOTS..nodes {
        let window = WINDOW.min(node);
        let mut chosen: Vec<usize> = (0..=random.below(3))
            .map(|_| node - 1 - random.below(window))
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        inputs.push(chosen);
    }
    Shape::new(format!("random_{nodes}"), inputs).gathered()
}
