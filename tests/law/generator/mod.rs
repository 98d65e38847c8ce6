//! Writes `generated.rs`: workflows in mixed forms, each beside its sequential reading.

use std::fmt::Write as _;

mod choices;
mod draft;
mod forms;
mod print;

use choices::Choices;
use draft::Draft;

/// How many workflows are generated; the first ones are called by the others.
const WORKFLOWS: usize = 60;
/// The workflows that others call.
pub const CALLED: usize = 3;

const HEAD: &str = "\
// Written by tests/law/generator: run `LAW_WRITE=1 cargo test --test law up_to_date` to write it again.
#![allow(clippy::all, clippy::pedantic, unused_variables)]

use dagflow::{product, workflow};

use super::schedule::Case;
use super::tasks::*;
use super::world::{Bad, Reading, Stop, Value, World, digest};
";

/// The text of the file.
pub fn generate() -> String {
    let mut text = HEAD.to_owned();
    for number in 0..WORKFLOWS {
        let called = number < CALLED;
        let mut choices = Choices::new(number as u64);
        let nodes = if called { 3 } else { 5 + choices.below(21) };
        let mut draft = Draft::new(number, called);
        while draft.nodes.len() < nodes {
            forms::add(&mut draft, &mut choices);
        }
        forms::finish(&mut draft, &mut choices);
        text.push_str(&print::workflow(&draft, &mut choices));
    }
    text.push_str("\npub const ALL: &[Case] = &[\n");
    for number in CALLED..WORKFLOWS {
        let name = format!("w{number:02}");
        let _ = write!(
            text,
            "    Case {{
        name: \"{name}\",
        run: |world, start, list, schedule| Box::pin(schedule.observe({name}(world, start, list))),
        read: |world, start, list, reading| Box::pin({name}_read(world, start, list, reading)),
    }},\n"
        );
    }
    text.push_str("];\n");
    text
}
