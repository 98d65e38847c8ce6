//! Functions whose bodies are well-formed: the plain statements in them are read from their tokens, the others by syn.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::Parser;
use syn::{Block, ItemFn, Stmt, token};

use super::plain;

/// Reads functions, just as syn does. `None` where it could not read them all: only one who tries again knows what to say.
pub(super) fn functions(tokens: TokenStream) -> Option<Vec<ItemFn>> {
    let mut functions = Vec::new();
    let mut head = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => {
                functions.push(function(std::mem::take(&mut head), &body)?);
            }
            other => head.push(other),
        }
    }
    head.is_empty().then_some(functions)
}

fn function(mut head: Vec<TokenTree>, body: &Group) -> Option<ItemFn> {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    if let [TokenTree::Punct(hash), TokenTree::Punct(_), ..] = tokens.as_slice()
        && hash.as_char() == '#'
    {
        // An attribute inside of the body is one of the function.
        return None;
    }
    head.push(Group::new(Delimiter::Brace, TokenStream::new()).into());
    let mut function: ItemFn = syn::parse2(head.into_iter().collect()).ok()?;
    function.block.brace_token = token::Brace {
        span: body.delim_span(),
    };
    function.block.stmts = statements(&tokens)?;
    Some(function)
}

fn statements(tokens: &[TokenTree]) -> Option<Vec<Stmt>> {
    let mut statements = Vec::new();
    // What is left to syn starts here.
    let mut left = 0;
    let mut start = 0;
    while start < tokens.len() {
        let rest = &tokens[start..];
        if let Some((statement, length)) = plain::statement(rest) {
            by_syn(&tokens[left..start], &mut statements)?;
            statements.push(statement);
            start += length;
            left = start;
        } else {
            // Between two semicolons there are only whole statements.
            start += rest.iter().position(ends).map_or(rest.len(), |end| end + 1);
        }
    }
    by_syn(&tokens[left..], &mut statements)?;
    Some(statements)
}

fn ends(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';')
}

fn by_syn(tokens: &[TokenTree], statements: &mut Vec<Stmt>) -> Option<()> {
    if !tokens.is_empty() {
        let others = Block::parse_within.parse2(tokens.iter().cloned().collect());
        statements.extend(others.ok()?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use syn::ItemFn;

    /// Whether it is read; if so, syn has to read the same.
    fn is_read(text: &str) -> bool {
        let tokens: Result<TokenStream, _> = text.parse();
        let Ok(tokens) = tokens else {
            return false;
        };
        let same = syn::parse2::<ItemFn>(tokens.clone()).ok();
        let Some(read) = super::functions(tokens) else {
            return false;
        };
        assert_eq!(read.first(), same.as_ref(), "{text}");
        assert_eq!(read.len(), 1, "{text}");
        true
    }

    /// Every body of up to three of these statements.
    #[test]
    fn a_function_is_read_as_syn_reads_it() {
        let statements = [
            "",
            "let a = f(&b);",
            "f(a);",
            "let a: T = f(b)?;",
            "#[node(name = \"x\")] let a = f(b);",
            "for a in &b { f(a) }",
            "if a { f() } else { g(); }",
            "match a { _ => f(a) }",
            "f! { a }",
            "let a = f() else { return };",
            "use a::b;",
            ";",
            "a ^ b",
        ];
        let mut read = 0;
        for first in statements {
            for second in statements {
                for third in statements {
                    let body = format!("{first} {second} {third} Ok(a)");
                    read += usize::from(is_read(&format!(
                        "/// Says.\npub(crate) async fn flow<T: A>(a: T) -> Result<T> where T: B {{ {body} }}"
                    )));
                }
            }
        }
        assert!(read > 1000, "{read}");
    }

    #[test]
    fn what_syn_cannot_read_is_not_read() {
        for text in [
            "async fn flow() { #![inner] f(); }",
            "async fn flow() { let a = ; }",
            "async fn flow() { let a = f(a) let b = f(); }",
            "async fn flow(x: ) { }",
            "async fn flow();",
            "struct A { }",
            "async fn flow() -> A<{ 1 }> { f(); }",
        ] {
            assert!(!is_read(text), "{text}");
        }
    }

    #[test]
    fn several_functions_are_read() {
        let text: Result<TokenStream, _> = "fn a() { f(); } fn b() {}".parse();
        let read = text.ok().and_then(super::functions);
        assert_eq!(read.map(|functions| functions.len()), Some(2));
        assert!(super::functions(TokenStream::new()).is_some());
    }
}
