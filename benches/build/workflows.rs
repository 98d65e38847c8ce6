//! `workflow!` as source code.

use std::fmt::Write;

use crate::shape::Shape;

/// A workflow per shape in the words of the documentation, and `find`, which finds them by name.
pub(crate) fn source(shapes: &[Shape]) -> String {
    let mut source = String::new();
    let mut arms = String::new();
    for shape in shapes {
        let name = shape.name();
        let kind = crate::hand_written::type_name(name);
        let mut body = String::new();
        for node in 0..shape.nodes() {
            let inputs = shape.inputs(node);
            let arguments: String = inputs
                .iter()
                .fold(node.to_string(), |list, input| format!("{list}, &n{input}"));
            writeln!(
                body,
                "        let n{node} = node_{}({arguments});",
                inputs.len()
            )
            .expect(STRING);
        }
        write!(
            source,
            "dagflow::workflow! {{\n    async fn {name}() -> dagflow::Result<u64> {{\n{body}        Ok(n{})\n    }}\n}}\n\
             #[derive(Clone, Copy)]\nstruct {kind};\n\
             impl Written for {kind} {{\n    async fn run() -> u64 {{\n        \
             {name}().await.expect(\"dagflow runs the workflow\")\n    }}\n}}\n",
            shape.last()
        )
        .expect(STRING);
        writeln!(
            arms,
            "        \"{name}\" => Arc::new(Workflow::<{kind}>(std::marker::PhantomData)),"
        )
        .expect(STRING);
    }
    write!(
        source,
        "pub(super) fn find(shape: &str) -> Option<Arc<dyn Cell>> {{\n    \
         Some(match shape {{\n{arms}        _ => return None,\n    }})\n}}\n"
    )
    .expect(STRING);
    source
}

const STRING: &str = "a string takes all that is written to it";
