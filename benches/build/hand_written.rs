//! Hand-written sequential awaits as source code.

use std::fmt::Write;

use crate::shape::Shape;

/// A unit struct per shape with a straight-line function, and `written`, which finds them by name.
pub(crate) fn source(shapes: &[Shape]) -> String {
    let mut source = String::new();
    let mut arms = String::new();
    for shape in shapes {
        let name = shape.name();
        let kind = type_name(name);
        let mut body = String::new();
        for node in 0..shape.nodes() {
            let inputs: Vec<String> = shape.inputs(node).iter().map(|i| format!("n{i}")).collect();
            let inputs = inputs.join(", ");
            writeln!(
                body,
                "        let n{node} = B::run({node}, &[{inputs}]).await;"
            )
            .expect(STRING);
        }
        write!(
            source,
            "#[derive(Clone, Copy)]\nstruct {kind};\n\
             impl StraightLine for {kind} {{\n    async fn run<B: Body>() -> u64 {{\n{body}        n{}\n    }}\n}}\n",
            shape.last()
        )
        .expect(STRING);
        writeln!(
            arms,
            "        \"{name}\" => Arc::new(Written::<{kind}, B>(PhantomData)),"
        )
        .expect(STRING);
    }
    write!(
        source,
        "pub(super) fn written<B: Body>(shape: &str) -> Option<Arc<dyn Cell>> {{\n    \
         Some(match shape {{\n{arms}        _ => return None,\n    }})\n}}\n"
    )
    .expect(STRING);
    source
}

const STRING: &str = "a string takes all that is written to it";

/// `chain_100` becomes `Chain100`.
pub(crate) fn type_name(shape: &str) -> String {
    let mut name = String::new();
    for word in shape.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}
