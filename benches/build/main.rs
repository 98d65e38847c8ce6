//! Writes the functions that a person would write by hand for each shape, plain ones and workflows.

use std::{env, fs, path::Path};

mod hand_written;
mod workflows;
// The library's own module, of which this program uses a part.
#[allow(dead_code, unreachable_pub)]
#[path = "../src/shape/mod.rs"]
mod shape;

use shape::{
    Shape,
    catalogue::{LARGEST_WORKFLOW, LARGEST_WRITTEN, SMALL_WORKFLOW, layered, overhead},
    parallel::{forks, staggered},
};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/shape");
    write(
        "hand_written",
        &hand_written::source(&up_to(LARGEST_WRITTEN)),
    );
    // Features are told to build scripts as variables.
    let large = env::var_os("CARGO_FEATURE_LARGE").is_some();
    let largest = if large {
        LARGEST_WORKFLOW
    } else {
        SMALL_WORKFLOW
    };
    for (body, shapes) in [
        ("add", up_to(largest)),
        ("spin", vec![layered(10, 10)]),
        ("branches", vec![forks()]),
        ("stages", vec![staggered()]),
        ("nap", vec![staggered()]),
    ] {
        write(&format!("workflows_{body}"), &workflows::source(&shapes));
    }
}

/// The shapes of `--bench overhead` with no more than so many nodes.
fn up_to(nodes: usize) -> Vec<Shape> {
    let mut shapes = overhead();
    shapes.retain(|shape| shape.nodes() <= nodes);
    shapes
}

fn write(name: &str, source: &str) {
    let directory = env::var_os("OUT_DIR").expect("cargo names the directory for generated code");
    let file = Path::new(&directory).join(name).with_extension("rs");
    fs::write(file, source).expect("generated code can be written");
}
