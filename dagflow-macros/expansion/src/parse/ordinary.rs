//! A task that is written in the ordinary way, read from its tokens: `async fn name(page: &Page) -> Result<Links, Error>`.
//!
//! Most tasks are. Macros are compiled without optimisation in a dev build, and a parse of a signature with all its types takes them
//! longer than the compiler needs for the whole function; all that a companion has to know of it can be seen without one.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// What a companion has to know of an ordinary task.
pub(crate) struct Ordinary {
    pub(crate) visibility: Vec<TokenTree>,
    pub(crate) name: Ident,
    /// How many parameters there are.
    pub(crate) parameters: usize,
    /// The return type; `None` where nothing is written.
    pub(crate) output: Option<Vec<TokenTree>>,
    /// The return type is a `Result`.
    pub(crate) fallible: bool,
}

/// Reads an item; `None` where anything about it is more than ordinary. That it is a well-formed item the compiler has seen to.
pub(crate) fn read(item: &TokenStream) -> Option<Ordinary> {
    let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [
        TokenTree::Punct(hash),
        TokenTree::Group(attribute),
        tail @ ..,
    ] = rest
    {
        if hash.as_char() != '#' || matters(attribute) {
            return None;
        }
        rest = tail;
    }
    let visibility = visibility(rest);
    let [
        TokenTree::Ident(first),
        TokenTree::Ident(second),
        TokenTree::Ident(name),
        TokenTree::Group(parameters),
        rest @ ..,
    ] = rest.get(visibility.len()..)?
    else {
        return None;
    };
    if first != "async" || second != "fn" {
        return None;
    }
    let (TokenTree::Group(body), rest) = rest.split_last()? else {
        return None;
    };
    if body.delimiter() != Delimiter::Brace {
        return None;
    }
    let (output, fallible) = match rest {
        [] => (None, false),
        [TokenTree::Punct(_), TokenTree::Punct(_), output @ ..] => {
            if !output.iter().all(is_owned) {
                return None;
            }
            (Some(output.to_vec()), is_result(output)?)
        }
        _ => return None,
    };
    Some(Ordinary {
        visibility: visibility.to_vec(),
        name: name.clone(),
        parameters: count(parameters)?,
        output,
        fallible,
    })
}

/// Whether an attribute changes what the companion is.
fn matters(attribute: &Group) -> bool {
    match attribute.stream().into_iter().next() {
        Some(TokenTree::Ident(name)) => name == "cfg" || name == "deprecated",
        _ => true,
    }
}

fn visibility(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Group(_), ..] if word == "pub" => &tokens[..2],
        [TokenTree::Ident(word), ..] if word == "pub" => &tokens[..1],
        _ => &[],
    }
}

/// How many parameters there are, if the type of each is named and none has attributes.
fn count(parameters: &Group) -> Option<usize> {
    let mut angles = Angles::default();
    let mut count = 0;
    let mut starts = true;
    for token in parameters.stream() {
        if !is_named(&token) {
            return None;
        }
        let sign = angles.pass(&token);
        if sign == ',' && angles.depth == 0 {
            starts = true;
        } else if starts {
            count += 1;
            starts = false;
        }
    }
    Some(count)
}

/// How many angle brackets are open.
#[derive(Default)]
struct Angles {
    depth: usize,
    /// The token before was the start of an arrow.
    arrow: bool,
}

impl Angles {
    /// Goes on behind a token, and says which sign it is.
    fn pass(&mut self, token: &TokenTree) -> char {
        let sign = match token {
            TokenTree::Punct(sign) => sign.as_char(),
            _ => ' ',
        };
        match sign {
            '<' => self.depth += 1,
            '>' if !self.arrow => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.arrow = sign == '-';
        sign
    }
}

/// Whether nothing in a parameter stands for a type that only the caller knows.
fn is_named(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => {
            let word = word.to_string();
            !matches!(word.as_str(), "impl" | "self" | "Self")
        }
        TokenTree::Punct(sign) => !matches!(sign.as_char(), '#' | '!' | '.'),
        TokenTree::Group(group) => {
            group.delimiter() != Delimiter::None
                && group.stream().into_iter().all(|token| is_named(&token))
        }
        TokenTree::Literal(_) => true,
    }
}

/// Whether nothing in a return type borrows, and everything has a name.
fn is_owned(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => {
            let word = word.to_string();
            !matches!(word.as_str(), "impl" | "Self" | "_" | "where")
        }
        TokenTree::Punct(sign) => !matches!(sign.as_char(), '&' | '\'' | '!'),
        TokenTree::Group(group) => {
            group.delimiter() != Delimiter::None
                && group.stream().into_iter().all(|token| is_owned(&token))
        }
        TokenTree::Literal(_) => true,
    }
}

/// Whether a type is called `Result`; `None` where its name alone does not tell.
fn is_result(ty: &[TokenTree]) -> Option<bool> {
    if let [TokenTree::Group(_)] = ty {
        return Some(false);
    }
    let mut last = None;
    let mut tokens = ty.iter();
    for token in tokens.by_ref() {
        match token {
            TokenTree::Ident(word) if last.is_none() => last = Some(word.to_string()),
            TokenTree::Punct(sign) if sign.as_char() == ':' => last = None,
            TokenTree::Punct(sign) if sign.as_char() == '<' => break,
            _ => return None,
        }
    }
    // No path goes on behind its arguments.
    let mut angles = Angles {
        depth: 1,
        arrow: false,
    };
    for token in tokens {
        if angles.depth == 0 {
            return None;
        }
        angles.pass(token);
    }
    let name = last?;
    if name == "Result" {
        return Some(true);
    }
    (!name.ends_with("Result")).then_some(false)
}
