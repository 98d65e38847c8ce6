//! Source code of the same graph in three styles.

use std::fmt::Write;

/// How a graph is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One `.await?` after the other.
    ByHand,
    /// `workflow!`.
    Dagflow,
    /// dagx, a task type for each function.
    Dagx,
}

/// Nodes of a layer; each reads three of the layer before it.
const WIDTH: usize = 10;

impl Style {
    /// The name in tables and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by_hand",
            Self::Dagflow => "dagflow_macro",
            Self::Dagx => "dagx",
        }
    }

    /// A program of so many functions, one for each node. `salt` changes a number in the body of one function, as
    /// somebody does who edits it.
    pub fn program(self, nodes: usize, salt: u64) -> String {
        let mut source = self.tasks(nodes, salt);
        source += &self.graph(nodes);
        source + MAIN
    }

    /// The functions, which are the same in every style.
    fn tasks(self, nodes: usize, salt: u64) -> String {
        let mut source = String::new();
        for node in 0..nodes {
            let parameters: Vec<String> = inputs(node)
                .map(|input| format!("n{input}: &u64"))
                .collect();
            let sum: Vec<String> = inputs(node)
                .map(|input| format!(".wrapping_add(*n{input})"))
                .collect();
            let number = if node == nodes / 2 { salt } else { node as u64 };
            if self == Self::Dagflow {
                source += "#[dagflow::task]\n";
            }
            writeln!(
                source,
                "async fn task_{node}({}) -> Result<u64, std::io::Error> {{\n    Ok({number}_u64{})\n}}",
                parameters.join(", "),
                sum.concat()
            )
            .expect(STRING);
        }
        source
    }

    fn graph(self, nodes: usize) -> String {
        let call = |node: usize| {
            let arguments: Vec<String> = inputs(node).map(|input| format!("&n{input}")).collect();
            format!("task_{node}({})", arguments.join(", "))
        };
        let ends: Vec<String> = (0..nodes)
            .rev()
            .take(WIDTH)
            .map(|node| format!("n{node}"))
            .collect();
        let mut source = String::new();
        match self {
            Self::ByHand => {
                source += "async fn graph() -> Result<u64, std::io::Error> {\n";
                for node in 0..nodes {
                    writeln!(source, "    let n{node} = {}.await?;", call(node)).expect(STRING);
                }
                writeln!(source, "    Ok({})\n}}", ends.join(" ^ ")).expect(STRING);
            }
            Self::Dagflow => {
                source += "dagflow::workflow! {\n    async fn graph() -> dagflow::Result<u64> {\n";
                for node in 0..nodes {
                    writeln!(source, "        let n{node} = {};", call(node)).expect(STRING);
                }
                writeln!(source, "        Ok({})\n    }}\n}}", ends.join(" ^ ")).expect(STRING);
            }
            Self::Dagx => dagx_graph(&mut source, nodes, &ends),
        }
        source
    }
}

fn dagx_graph(source: &mut String, nodes: usize, ends: &[String]) {
    *source += "use dagx::Task;\n";
    for node in 0..nodes {
        let parameters: Vec<String> = inputs(node)
            .map(|input| format!("n{input}: &u64"))
            .collect();
        let arguments: Vec<String> = inputs(node).map(|input| format!("n{input}")).collect();
        write!(
            source,
            "struct Task{node};\n#[dagx::task]\nimpl Task{node} {{\n    async fn run({}) -> u64 {{\n        \
             task_{node}({}).await.unwrap_or_default()\n    }}\n}}\n",
            parameters.join(", "),
            arguments.join(", ")
        )
        .expect(STRING);
    }
    *source += "async fn graph() -> Result<u64, dagx::DagError> {\n    let dag = dagx::DagRunner::new();\n";
    for node in 0..nodes {
        let arguments: Vec<String> = inputs(node).map(|input| format!("&n{input}")).collect();
        let depends = match arguments.len() {
            0 => String::new(),
            _ => format!(".depends_on(({},))", arguments.join(", ")),
        };
        // A source is a builder that has to be told to become a handle.
        let into = if arguments.is_empty() { ".into()" } else { "" };
        writeln!(
            source,
            "    let n{node}: dagx::TaskHandle<u64> = dag.add_task(Task{node}){depends}{into};"
        )
        .expect(STRING);
    }
    let values: Vec<String> = ends.iter().map(|end| format!("dag.get({end})?")).collect();
    writeln!(
        source,
        "    dag.run(|task| drop(tokio::spawn(task))).await?;\n    Ok({})\n}}",
        values.join(" ^ ")
    )
    .expect(STRING);
}

/// The nodes that a node reads.
fn inputs(node: usize) -> impl Iterator<Item = usize> {
    let before = (node / WIDTH).checked_sub(1).map(|layer| layer * WIDTH);
    before
        .into_iter()
        .flat_map(move |before| (0..3).map(move |place| before + (node + place) % WIDTH))
}

const STRING: &str = "a string takes all that is written to it";

const MAIN: &str = "
fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().build();
    let value = runtime.expect(\"a runtime starts\").block_on(async { graph().await });
    println!(\"{value:?}\");
}
";
