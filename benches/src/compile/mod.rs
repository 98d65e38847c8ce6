//! What compiling costs: makes crates in a temporary directory and times cargo on them.

pub mod cargo;
pub mod source;

use source::Style;

/// What is declared by every crate that is made: the versions in the lock file of this package decide the rest.
pub const DEPENDENCIES: [(&str, &str); 6] = [
    ("tokio", TOKIO),
    ("operese-dagx", "operese-dagx = \"=0.4.1\""),
    ("dagx", "dagx = \"=0.3.1\""),
    ("async_dag", "async_dag = \"=0.1.2\""),
    ("dagrs", "dagrs = \"=0.9.0\""),
    ("sayiir", "sayiir-runtime = \"=1.0.0\""),
];

const TOKIO: &str = "tokio = { version = \"1.49\", features = [\"rt-multi-thread\"] }";

/// The dependencies of a crate whose graph is written in this style.
pub fn dependencies(style: Style) -> String {
    match style {
        Style::ByHand => TOKIO.to_owned(),
        // What its macro writes names `futures`.
        Style::Dagx => format!("{TOKIO}\nfutures = \"0.3\"\ndagx = \"=0.3.1\""),
        Style::Dagflow => format!("{TOKIO}\n{}", dagflow()),
    }
}

/// The line that depends on the library beside this package.
pub fn dagflow() -> String {
    format!(
        "dagflow = {{ path = \"{}/../dagflow\" }}",
        env!("CARGO_MANIFEST_DIR")
    )
}
