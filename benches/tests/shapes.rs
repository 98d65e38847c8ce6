//! The shapes are what they are said to be.

use dagflow_benches::shape::{Shape, catalogue, parallel, task_bench::Pattern};

fn all() -> Vec<Shape> {
    let patterns = Pattern::ALL.map(Pattern::shape);
    catalogue::overhead()
        .into_iter()
        .chain(parallel::all())
        .chain(patterns)
        .collect()
}

#[test]
fn the_last_node_depends_on_every_other() {
    for shape in all() {
        let mut reached = vec![false; shape.nodes()];
        reached[shape.last()] = true;
        // Inputs are lower than their reader, so one pass back from the end meets every reader first.
        for node in (0..shape.nodes()).rev() {
            if reached[node] {
                shape
                    .inputs(node)
                    .iter()
                    .for_each(|&input| reached[input] = true);
            }
        }
        assert!(reached.iter().all(|&reached| reached), "{}", shape.name());
    }
}

#[test]
fn layers_have_three_inputs_and_points_of_task_bench_those_of_the_paper() {
    let layered = catalogue::layered(10, 10);
    assert!((10..100).all(|node| layered.inputs(node).len() == 3));
    let middle = |pattern: Pattern| pattern.shape().inputs(16 + 8).len();
    assert_eq!(Pattern::ALL.map(middle)[..6], [0, 1, 3, 3, 5, 5]);
}

#[test]
fn half_of_the_stages_are_long_and_never_two_at_once() {
    for stage in 0..10 {
        assert!(parallel::is_long_stage(2 * stage) != parallel::is_long_stage(2 * stage + 1));
    }
    assert!(!parallel::is_long_stage(20));
}
