//! What compiling costs: makes crates in a temporary directory and times cargo on them.

pub mod cargo;
pub mod hello;
pub mod source;

use source::Style;

/// The dependencies of a crate whose graph is written in this style: the versions in the lock file of this package decide the rest.
pub fn dependencies(style: Style) -> String {
    let tokio = tokio(&["rt-multi-thread"]);
    match style {
        Style::ByHand => tokio,
        // What its macro writes names `futures`.
        Style::Dagx => format!("{tokio}\nfutures = \"0.3\"\ndagx = \"=0.3.1\""),
        Style::Dagflow => format!("{tokio}\n{}", dagflow()),
    }
}

fn tokio(features: &[&str]) -> String {
    format!("tokio = {{ version = \"1.49\", features = {features:?} }}")
}

/// The line that depends on the library beside this package.
pub fn dagflow() -> String {
    format!(
        "dagflow = {{ path = \"{}/../dagflow\" }}",
        env!("CARGO_MANIFEST_DIR")
    )
}
