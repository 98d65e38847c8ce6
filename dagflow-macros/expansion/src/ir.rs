//! What a workflow is once it has been parsed and understood: the only thing the expander reads.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprPath, Generics, Pat, Type, Visibility};

use crate::options::{NodeOptions, WorkflowOptions};

/// A whole workflow.
pub(crate) struct Workflow {
    /// Where its `fn` stands.
    pub(crate) place: Span,
    /// Documentation and other attributes that go to the generated function.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) options: WorkflowOptions,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    pub(crate) parameters: Vec<Parameter>,
    /// The declared return type, a `Result`.
    pub(crate) output: Type,
    /// In source order; `Source::Node` and `order` index into it.
    pub(crate) nodes: Vec<Node>,
    /// A topological order of `nodes` (edges that closed a cycle are already dropped).
    pub(crate) order: Vec<usize>,
    pub(crate) tail: Tail,
    /// A part could not be understood: expand the signature, the type and the keys, but no body.
    pub(crate) poisoned: bool,
}

/// An input of the run.
pub(crate) struct Parameter {
    pub(crate) name: Ident,
    pub(crate) ty: Type,
    pub(crate) resource: bool,
}

/// Where a name in an argument gets its value from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Source {
    Parameter(usize),
    Node(usize),
}

impl Source {
    /// Its number in a list of all values, with that many parameters first.
    pub(crate) fn number(self, parameters: usize) -> usize {
        match self {
            Self::Parameter(index) => index,
            Self::Node(index) => parameters + index,
        }
    }
}

/// How a node (or the tail) gets a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Binding {
    /// Bound as `&T`; any number of readers. An argument `&x` was rewritten to `x`.
    Lent,
    /// Bound as `T`; this is the only user of the value.
    Taken,
    /// Written bare where the value has other users (or inside a map's body): bound as `T`, which has to be `Copy`.
    Copied,
    /// Only inside `outcome(x)`, which was rewritten to the identifier `__outcome_x`.
    Outcome,
}

/// A value that a node or the tail reads.
pub(crate) struct Input {
    pub(crate) source: Source,
    /// The user's identifier, with the span of its first use here.
    pub(crate) ident: Ident,
    /// In the node's form and in its fallback, where it is used there.
    pub(crate) bindings: [Option<Binding>; 2],
    /// Written bare behind `match`, `if let .. =` or `in`: where it is `Taken`, it is gone before any call runs.
    pub(crate) matched: bool,
    /// For `Copied`: the other users, as the message names them: "`ship`", "the result".
    pub(crate) others: Vec<String>,
}

impl Input {
    /// Only what became of the node is wanted.
    pub(crate) fn is_outcome(&self) -> bool {
        self.bindings.contains(&Some(Binding::Outcome))
    }

    /// It stays where it is, for others to read.
    pub(crate) fn is_lent(&self) -> bool {
        self.bindings
            .iter()
            .flatten()
            .all(|binding| *binding == Binding::Lent)
    }
}

/// Where the name of a node comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Naming {
    /// From its `let`.
    Let,
    /// From its function: it was written as `let _ = ..`.
    Underscore,
    /// From its function: it was written without `let`, and its value is perhaps thrown away unawares.
    Statement,
}

/// One node.
pub(crate) struct Node {
    /// The binding, or the function's name (`notify`, `notify_2`) for a statement.
    pub(crate) name: Ident,
    pub(crate) naming: Naming,
    /// Documentation and lint levels.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) options: NodeOptions,
    /// Marked `#[finally]`.
    pub(crate) finally: bool,
    /// The type written in the `let`.
    pub(crate) ty: Option<Type>,
    pub(crate) form: Form,
    /// The block of `let x = a(..) else { b(..) };`.
    pub(crate) fallback: Option<Form>,
    pub(crate) inputs: Vec<Input>,
    /// Nodes named by `after(..)`, without those that are inputs already.
    pub(crate) after: Vec<usize>,
    /// Names of values that an unknown name in this node may have meant: a local of each name makes rustc say that it exists.
    pub(crate) lookalikes: Vec<Ident>,
    /// The first token of the statement, for locations.
    pub(crate) span: Span,
    /// A binding that nothing reads (not starting with `_`): the expander makes rustc's `unused variable` lint point at it.
    pub(crate) unused: bool,
}

/// What a node does. Expressions are already rewritten (see `Binding`).
pub(crate) enum Form {
    Call(Call),
    /// Any other expression, as written.
    Expression(Expr),
    /// `for pattern in items { body }`.
    Map(Box<Map>),
    /// `if condition { then } else { otherwise }`; the condition may hold `let` patterns.
    If {
        condition: Expr,
        then: Box<Form>,
        otherwise: Option<Box<Form>>,
    },
    /// `match scrutinee { pattern if guard => form, .. }`.
    Match {
        scrutinee: Expr,
        arms: Vec<Arm>,
    },
}

impl Node {
    /// Whether the name was written in a `let`.
    pub(crate) fn is_bound(&self) -> bool {
        self.naming == Naming::Let
    }
}

impl Form {
    /// Visits every call, in source order.
    pub(crate) fn calls<'f>(&'f self, visit: &mut dyn FnMut(&'f Call)) {
        match self {
            Self::Call(call) => visit(call),
            Self::Expression(_) => {}
            Self::Map(map) => map.body.calls(visit),
            Self::If {
                then, otherwise, ..
            } => {
                then.calls(visit);
                if let Some(otherwise) = otherwise {
                    otherwise.calls(visit);
                }
            }
            Self::Match { arms, .. } => {
                for arm in arms {
                    arm.body.calls(visit);
                }
            }
        }
    }
}

/// A call of a task, a workflow or a plain function.
pub(crate) struct Call {
    /// Counts the call sites of the workflow from 0, in source order.
    pub(crate) site: usize,
    /// The callee with its generic arguments.
    pub(crate) path: ExprPath,
    /// Whether a companion type can be imported by this path: false for `Type::function` and `<T as Trait>::function`.
    pub(crate) importable: bool,
    pub(crate) arguments: Vec<Expr>,
    /// The span of the parentheses, for errors about a missing argument.
    pub(crate) span: Span,
}

/// A fan-out.
pub(crate) struct Map {
    pub(crate) pattern: Pat,
    pub(crate) items: Items,
    pub(crate) body: Box<Form>,
    /// Names of the pattern that the body writes bare, so that the item has to be bound by value.
    pub(crate) item_moved: bool,
    /// They are used inside of a further `for`, for each of its items.
    pub(crate) item_repeated: bool,
}

/// What a map runs over.
pub(crate) enum Items {
    /// `&xs`: lent by index. The expression is what stood behind the `&`, and evaluates to something that derefs to a slice.
    Lent(Expr),
    /// Any other iterator; it is run once and its items are owned.
    Owned(Expr),
}

impl Items {
    /// The place of the list.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Lent(list) | Self::Owned(list) => list.span(),
        }
    }
}

/// An arm of a `match` node.
pub(crate) struct Arm {
    pub(crate) pattern: Pat,
    pub(crate) guard: Option<Expr>,
    pub(crate) body: Form,
}

/// The last expression: evaluated after every node, with every input bound by value.
pub(crate) struct Tail {
    /// `None` where the body ends with a semicolon.
    pub(crate) expression: Option<Expr>,
    pub(crate) inputs: Vec<Input>,
    /// As `Node::lookalikes`.
    pub(crate) lookalikes: Vec<Ident>,
}
