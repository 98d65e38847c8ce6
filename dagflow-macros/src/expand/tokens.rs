//! Tokens in the making, for what is made hundreds of times in an expansion.
//!
//! `quote!` reads better, and where it is not many times what a node costs it is what to use: a macro is compiled without optimisation
//! in a dev build, where a token of `quote!` takes two to three times as long as one of these.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// Tokens that stand at one place.
pub(super) struct Tokens {
    trees: Vec<TokenTree>,
    span: Span,
}

impl Tokens {
    /// None yet; what is written by name stands at `span`.
    pub(super) fn at(span: Span) -> Self {
        Self {
            trees: Vec::with_capacity(32),
            span,
        }
    }

    pub(super) fn into_trees(self) -> Vec<TokenTree> {
        self.trees
    }

    /// Adds a token as it is.
    pub(super) fn push(&mut self, tree: impl Into<TokenTree>) {
        self.trees.push(tree.into());
    }

    /// Adds tokens as they are.
    pub(super) fn extend(&mut self, trees: Vec<TokenTree>) {
        self.trees.extend(trees);
    }

    /// Adds a keyword or a name.
    pub(super) fn word(&mut self, word: &str) {
        self.push(Ident::new(word, self.span));
    }

    /// Adds a sign that nothing is joined to.
    pub(super) fn sign(&mut self, sign: char) {
        self.punct(sign, Spacing::Alone);
    }

    fn punct(&mut self, sign: char, spacing: Spacing) {
        let mut sign = Punct::new(sign, spacing);
        sign.set_span(self.span);
        self.push(sign);
    }

    /// Adds `::name`.
    pub(super) fn segment(&mut self, name: &str) {
        self.punct(':', Spacing::Joint);
        self.sign(':');
        self.word(name);
    }

    /// Adds a group.
    pub(super) fn group(&mut self, delimiter: Delimiter, inside: TokenStream) {
        let mut group = Group::new(delimiter, inside);
        group.set_span(self.span);
        self.push(group);
    }

    /// Adds `#[name(argument)]`.
    pub(super) fn attribute(&mut self, name: &str, argument: &str) {
        let mut inside = Self::at(self.span);
        inside.word(name);
        let argument = TokenTree::from(Ident::new(argument, self.span));
        inside.group(Delimiter::Parenthesis, argument.into());
        self.sign('#');
        self.group(Delimiter::Bracket, inside.into());
    }
}

impl From<Tokens> for TokenStream {
    fn from(tokens: Tokens) -> Self {
        tokens.trees.into_iter().collect()
    }
}
