//! Writes the functions that a person would write by hand for each shape of the catalogue.

use std::{env, fs, path::Path};

mod hand_written;
// The library's own module, of which this program uses a part.
#[allow(dead_code, unreachable_pub)]
#[path = "../src/shape/mod.rs"]
mod shape;

use shape::catalogue::{LARGEST_WRITTEN, overhead};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/shape");
    let directory = env::var_os("OUT_DIR").expect("cargo names the directory for generated code");
    let mut shapes = overhead();
    shapes.retain(|shape| shape.nodes() <= LARGEST_WRITTEN);
    let source = hand_written::source(&shapes);
    fs::write(Path::new(&directory).join("hand_written.rs"), source)
        .expect("generated code can be written");
}
