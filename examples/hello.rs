//! The smallest workflow: two tasks that do not depend on each other, and one that needs both.
//!
//! ```text
//! cargo run --example hello -- Ada
//! ```

use dagflow::{task, workflow};

#[task]
async fn greeting(name: &str) -> String {
    format!("Hello, {name}!")
}

#[task]
fn letters(name: &str) -> usize {
    name.chars().count()
}

workflow! {
    /// Greets somebody, and counts.
    async fn hello(name: String) -> dagflow::Result<String> {
        let greeting = greeting(&name);
        let letters = letters(&name);
        Ok(format!("{greeting} Your name has {letters} letters."))
    }
}

#[tokio::main]
async fn main() -> dagflow::Result<()> {
    let name = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "world".to_owned());
    println!("{}", hello::GRAPH.to_text());
    println!("{}", hello(name).await?);
    Ok(())
}
