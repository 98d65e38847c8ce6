//! Tokens in the making, for what is made hundreds of times in an expansion.
//!
//! `quote!` reads better, and where it is not many times what a node costs it is what to use: a macro is compiled without optimisation
//! in a dev build, where a token of `quote!` takes two to three times as long as one of these.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Tokens that stand at one place.
pub(in crate::expand) struct Tokens {
    /// What comes before `trees`, in pieces that are streams already.
    pieces: Vec<TokenStream>,
    trees: Vec<TokenTree>,
    span: Span,
}

impl Tokens {
    /// None yet; what is written by name stands at `span`.
    pub(in crate::expand) fn at(span: Span) -> Self {
        Self {
            pieces: Vec::new(),
            trees: Vec::with_capacity(32),
            span,
        }
    }

    /// Whether nothing was written yet.
    pub(in crate::expand) fn is_empty(&self) -> bool {
        self.pieces.is_empty() && self.trees.is_empty()
    }

    /// The tokens themselves.
    pub(in crate::expand) fn into_trees(self) -> Vec<TokenTree> {
        if self.pieces.is_empty() {
            return self.trees;
        }
        self.pieces
            .into_iter()
            .flatten()
            .chain(self.trees)
            .collect()
    }

    /// Adds what is the same each time: the compiler copies it, where it would have to be told of each token anew.
    pub(in crate::expand) fn piece(&mut self, piece: &TokenStream) {
        if !self.trees.is_empty() {
            self.pieces.push(self.trees.drain(..).collect());
        }
        self.pieces.push(piece.clone());
    }

    /// Makes such a piece.
    pub(in crate::expand) fn piece_at(span: Span, write: impl FnOnce(&mut Self)) -> TokenStream {
        let mut tokens = Self::at(span);
        write(&mut tokens);
        tokens.into()
    }

    /// Adds a token as it is.
    pub(in crate::expand) fn push(&mut self, tree: impl Into<TokenTree>) {
        self.trees.push(tree.into());
    }

    /// Adds tokens as they are.
    pub(in crate::expand) fn extend(&mut self, trees: impl IntoIterator<Item = TokenTree>) {
        self.trees.extend(trees);
    }

    /// What follows stands at another place.
    pub(in crate::expand) fn move_to(&mut self, span: Span) {
        self.span = span;
    }

    /// The place of what is written by name.
    pub(in crate::expand) fn place(&self) -> Span {
        self.span
    }

    /// Adds a name that stands somewhere else.
    pub(in crate::expand) fn name(&mut self, name: &Ident) {
        let mut name = name.clone();
        name.set_span(self.span);
        self.push(name);
    }

    /// Adds a number.
    pub(in crate::expand) fn number(&mut self, number: u32) {
        let mut number = Literal::u32_suffixed(number);
        number.set_span(self.span);
        self.push(number);
    }

    /// Adds a number of places.
    pub(in crate::expand) fn count(&mut self, count: usize) {
        let mut number = Literal::usize_suffixed(count);
        number.set_span(self.span);
        self.push(number);
    }

    /// Adds a text in quotes.
    pub(in crate::expand) fn text(&mut self, text: &str) {
        let mut text = Literal::string(text);
        text.set_span(self.span);
        self.push(text);
    }

    /// Adds `=>`.
    pub(in crate::expand) fn arrow(&mut self) {
        self.punct('=', Spacing::Joint);
        self.sign('>');
    }

    /// Adds `::<..>` around what `write` writes.
    pub(in crate::expand) fn generic(&mut self, write: impl FnOnce(&mut Self)) {
        self.generic_start();
        write(self);
        self.sign('>');
    }

    /// Adds `::<`.
    pub(in crate::expand) fn generic_start(&mut self) {
        self.punct(':', Spacing::Joint);
        self.sign(':');
        self.sign('<');
    }

    /// Adds a group of what `write` writes at the same place.
    pub(in crate::expand) fn grouped(
        &mut self,
        delimiter: Delimiter,
        write: impl FnOnce(&mut Self),
    ) {
        let mut inside = Self::at(self.span);
        write(&mut inside);
        self.group(delimiter, inside.into());
    }

    /// Adds something that is made in another way.
    pub(in crate::expand) fn quoted(&mut self, tokens: &impl ToTokens) {
        self.trees.extend(tokens.to_token_stream());
    }

    /// Adds a keyword or a name.
    pub(in crate::expand) fn word(&mut self, word: &str) {
        self.push(Ident::new(word, self.span));
    }

    /// Adds a sign that nothing is joined to.
    pub(in crate::expand) fn sign(&mut self, sign: char) {
        self.punct(sign, Spacing::Alone);
    }

    fn punct(&mut self, sign: char, spacing: Spacing) {
        let mut sign = Punct::new(sign, spacing);
        sign.set_span(self.span);
        self.push(sign);
    }

    /// Adds `::name`.
    pub(in crate::expand) fn segment(&mut self, name: &str) {
        self.punct(':', Spacing::Joint);
        self.sign(':');
        self.word(name);
    }

    /// Adds a group.
    pub(in crate::expand) fn group(&mut self, delimiter: Delimiter, inside: TokenStream) {
        let mut group = Group::new(delimiter, inside);
        group.set_span(self.span);
        self.push(group);
    }

    /// Adds `#[name(argument)]`.
    pub(in crate::expand) fn attribute(&mut self, name: &str, argument: &str) {
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
        let trees = tokens.trees.into_iter();
        if tokens.pieces.is_empty() {
            return trees.collect();
        }
        let pieces = tokens.pieces.into_iter();
        pieces.chain([trees.collect()]).collect()
    }
}

impl ToTokens for Tokens {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.pieces.iter().cloned());
        tokens.extend(self.trees.iter().cloned());
    }
}
