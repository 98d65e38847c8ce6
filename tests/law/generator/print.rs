//! A draft as Rust code: the workflow, its statements in any order, and the sequential reading in theirs.

use std::fmt::Write as _;

use super::choices::Choices;
use super::draft::{Draft, Node};

pub fn workflow(draft: &Draft, choices: &mut Choices) -> String {
    let name = format!("w{:02}", draft.number);
    let (list, list_given) = if draft.called {
        ("", "")
    } else {
        (", list: Vec<u64>", "list")
    };
    let tail = format!("digest(&[{}])", draft.tail.join(", "));
    let mut text = format!(
        "\nworkflow! {{\n    pub async fn {name}(#[resource] world: World, start: u64{list}) -> Result<u64, Bad> {{\n"
    );
    for node in shuffled(&draft.nodes, choices) {
        let _ = writeln!(text, "        {}", node.statement);
    }
    let _ = writeln!(text, "        Ok({tail})\n    }}\n}}\n");

    let _ = writeln!(
        text,
        "pub async fn {name}_read(world: World, start: u64{list}, reading: Reading) -> Result<u64, Stop> {{"
    );
    let parameters = ["start", list_given]
        .into_iter()
        .filter(|name| !name.is_empty());
    for parameter in parameters.clone() {
        let _ = writeln!(text, "    let {parameter} = Value::given({parameter});");
    }
    let (finally, nodes): (Vec<&Node>, Vec<&Node>) =
        draft.nodes.iter().partition(|node| node.finally);
    for node in &nodes {
        let form = if node.optional { "choice" } else { "node" };
        let needs: Vec<String> = node
            .needs
            .iter()
            .map(|need| format!("let {need} = {need}.get()?; "))
            .collect();
        let needs = needs.concat();
        let _ = writeln!(
            text,
            "    let {0} = reading.{form}(\"{0}\", async {{ {needs}{1} }}).await;",
            node.name, node.reading
        );
    }
    for node in &finally {
        let seen = &node.needs[0];
        let _ = writeln!(
            text,
            "    let {0} = reading.node(\"{0}\", async {{ world.note(format!(\"audit {{}}\", {seen}.get().copied().unwrap_or(0))); Ok(()) }}).await;",
            node.name,
        );
    }
    for node in nodes.iter().filter(|node| node.name == "note") {
        let _ = writeln!(text, "    {}.get()?;", node.name);
    }
    let values: Vec<&str> = parameters
        .chain(
            nodes
                .iter()
                .map(|node| &*node.name)
                .filter(|name| mentions(&tail, name)),
        )
        .collect();
    for value in values {
        let _ = writeln!(text, "    let {value} = {value}.get()?;");
    }
    let words: Vec<String> = draft
        .tail
        .iter()
        .map(|word| {
            if word.starts_with("digest") {
                word.replace('&', "")
            } else {
                format!("*{word}")
            }
        })
        .collect();
    let _ = writeln!(text, "    Ok(digest(&[{}]))\n}}", words.join(", "));
    text
}

fn mentions(text: &str, name: &str) -> bool {
    text.split(|part: char| !part.is_alphanumeric())
        .any(|word| word == name)
}

/// The order of statements means nothing.
fn shuffled<'n>(nodes: &'n [Node], choices: &mut Choices) -> Vec<&'n Node> {
    let mut nodes: Vec<&Node> = nodes.iter().collect();
    for last in (1..nodes.len()).rev() {
        nodes.swap(last, choices.below(last + 1));
    }
    nodes
}
