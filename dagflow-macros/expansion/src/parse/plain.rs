//! A statement that is written in the plain way, read from its tokens: `let page = fetch(&site);`, or the call alone.
//!
//! Most statements are. syn tries one kind of expression after the other at each token, which takes it six times as long in a dev
//! build, where macros are compiled without optimisation. Whoever changes this may compare `parse/ordinary.rs`.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenTree};
use syn::punctuated::Punctuated;
use syn::{
    Expr, ExprCall, ExprLit, ExprPath, ExprReference, Lit, Local, LocalInit, Pat, PatIdent, Path,
    PathSegment, Stmt, Token, token,
};

/// By their length, the words that syn takes for no name.
const KEYWORDS: [&[&str]; 9] = [
    &[],
    &["_"],
    &["as", "do", "fn", "if", "in"],
    &[
        "box", "dyn", "for", "let", "mod", "mut", "pub", "ref", "try", "use",
    ],
    &[
        "else", "enum", "impl", "loop", "move", "priv", "Self", "self", "true", "type",
    ],
    &[
        "async", "await", "break", "const", "crate", "false", "final", "macro", "match", "super",
        "trait", "where", "while", "yield",
    ],
    &[
        "become", "extern", "return", "static", "struct", "typeof", "unsafe",
    ],
    &["unsized", "virtual"],
    &["abstract", "continue", "override"],
];

/// Reads the statement that `tokens` start with, and says how many of them it has. `None` where it is more than plain.
pub(super) fn statement(tokens: &[TokenTree]) -> Option<(Stmt, usize)> {
    let [TokenTree::Ident(first), behind @ ..] = tokens else {
        return None;
    };
    let (statement, rest) =
        if let [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..] = behind {
            if equals.as_char() != '=' || is_keyword(name) || first != "let" {
                return None;
            }
            let (call, end, rest) = call(value)?;
            let local = Local {
                attrs: Vec::new(),
                let_token: Token![let](first.span()),
                modifiers: syn::LocalModifiers::default(),
                pat: Pat::Ident(PatIdent {
                    attrs: Vec::new(),
                    by_ref: None,
                    mutability: None,
                    ident: name.clone(),
                    subpat: None,
                }),
                init: Some(LocalInit {
                    eq_token: Token![=](equals.span()),
                    expr: Box::new(call),
                    diverge: None,
                }),
                semi_token: end,
            };
            (Stmt::Local(local), rest)
        } else {
            let (call, end, rest) = call(tokens)?;
            (Stmt::Expr(call, Some(end)), rest)
        };
    Some((statement, tokens.len() - rest.len()))
}

/// `path(arguments);`
fn call(tokens: &[TokenTree]) -> Option<(Expr, Token![;], &[TokenTree])> {
    let (path, rest) = path(tokens)?;
    let [TokenTree::Group(group), TokenTree::Punct(end), rest @ ..] = rest else {
        return None;
    };
    if group.delimiter() != Delimiter::Parenthesis || end.as_char() != ';' {
        return None;
    }
    let call = Expr::Call(ExprCall {
        attrs: Vec::new(),
        func: Box::new(path),
        paren_token: token::Paren {
            span: group.delim_span(),
        },
        args: arguments(group)?,
    });
    Some((call, Token![;](end.span()), rest))
}

/// `a::b`
fn path(tokens: &[TokenTree]) -> Option<(Expr, &[TokenTree])> {
    let mut segments = Punctuated::new();
    let mut rest = tokens;
    while let [TokenTree::Ident(name), behind @ ..] = rest {
        if is_keyword(name) {
            return None;
        }
        segments.push_value(PathSegment::from(name.clone()));
        rest = behind;
        let [
            TokenTree::Punct(first),
            TokenTree::Punct(second),
            behind @ ..,
        ] = rest
        else {
            break;
        };
        if !is_separator(first, second) {
            return None;
        }
        segments.push_punct(token::PathSep {
            spans: [first.span(), second.span()],
        });
        rest = behind;
    }
    let path = Path {
        leading_colon: None,
        segments,
    };
    let is_whole = !path.segments.empty_or_trailing();
    is_whole.then(|| (of_path(path), rest))
}

fn is_separator(first: &Punct, second: &Punct) -> bool {
    first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
}

/// Arguments that are `name`, `&name` or a literal.
fn arguments(group: &Group) -> Option<Punctuated<Expr, Token![,]>> {
    let mut arguments = Punctuated::new();
    let mut tokens = group.stream().into_iter();
    while let Some(token) = tokens.next() {
        arguments.push_value(match token {
            TokenTree::Ident(name) => of_name(name)?,
            TokenTree::Literal(literal) => Expr::Lit(ExprLit {
                attrs: Vec::new(),
                lit: Lit::new(literal),
            }),
            TokenTree::Punct(sign) if sign.as_char() == '&' => {
                let Some(TokenTree::Ident(name)) = tokens.next() else {
                    return None;
                };
                Expr::Reference(ExprReference {
                    attrs: Vec::new(),
                    and_token: Token![&](sign.span()),
                    mutability: None,
                    expr: Box::new(of_name(name)?),
                })
            }
            _ => return None,
        });
        match tokens.next() {
            None => break,
            Some(TokenTree::Punct(sign)) if sign.as_char() == ',' => {
                arguments.push_punct(Token![,](sign.span()));
            }
            Some(_) => return None,
        }
    }
    Some(arguments)
}

fn of_name(name: Ident) -> Option<Expr> {
    (!is_keyword(&name)).then(|| of_path(Path::from(name)))
}

fn of_path(path: Path) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path,
    })
}

fn is_keyword(name: &Ident) -> bool {
    let name = name.to_string();
    KEYWORDS
        .get(name.len())
        .is_some_and(|words| words.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};
    use syn::parse::Parser;
    use syn::{Block, Ident, Stmt};

    use super::{KEYWORDS, statement};

    fn tokens(text: &str) -> Vec<TokenTree> {
        let tokens: Result<TokenStream, _> = text.parse();
        tokens.map_or_else(|_| Vec::new(), |tokens| tokens.into_iter().collect())
    }

    /// What syn reads, if it reads one statement.
    fn by_syn(tokens: &[TokenTree]) -> Option<Stmt> {
        let statements = Block::parse_within.parse2(tokens.iter().cloned().collect());
        let [statement] = <[Stmt; 1]>::try_from(statements.ok()?).ok()?;
        Some(statement)
    }

    /// Whether it is plain; if so, syn has to read the same. Where its tokens stand, `tests/ui` sees.
    fn is_plain(text: &str) -> bool {
        let tokens = tokens(text);
        let Some((read, length)) = statement(&tokens) else {
            return false;
        };
        assert_eq!(length, tokens.len(), "{text}");
        let same = by_syn(&tokens);
        assert_eq!(Some(&read), same.as_ref(), "{text}");
        true
    }

    #[test]
    fn the_keywords_are_those_of_syn() {
        for words in KEYWORDS {
            for word in words {
                assert!(syn::parse_str::<Ident>(word).is_err(), "{word}");
                assert!(KEYWORDS[word.len()].contains(word), "{word}");
            }
        }
    }

    /// Every statement that can be made of these parts is read as syn reads it, or not at all.
    #[test]
    fn a_plain_statement_is_read_as_syn_reads_it() {
        let words = ["page", "r#type", "Page", "union", "auto", "raw", "default"];
        let keywords = KEYWORDS.iter().flat_map(|words| words.iter().copied());
        let words: Vec<&str> = words.into_iter().chain(keywords).collect();
        let arguments = [
            "",
            "a",
            "&a",
            "a,",
            "&a,",
            "a, &b, 1",
            "\"x\", 1.5, 'c', b\"y\",",
            "1u8",
        ];
        let mut plain = 0;
        for word in &words {
            for text in [
                format!("let {word} = f();"),
                format!("let a = {word}();"),
                format!("let a = {word}::f(&a);"),
                format!("let a = m::{word}(&a);"),
                format!("let a = f({word});"),
                format!("let a = f(&{word});"),
                format!("{word}(a);"),
                format!("{word}::f(a);"),
                format!("{word} a = f(a);"),
            ] {
                plain += usize::from(is_plain(&text));
            }
        }
        assert_eq!(plain, 7 * 8 + 1, "all that is no keyword, and `let`");
        for arguments in arguments {
            assert!(is_plain(&format!("let a = f({arguments});")), "{arguments}");
            assert!(is_plain(&format!("m::f({arguments});")), "{arguments}");
        }
    }

    #[test]
    fn anything_else_is_left_to_syn() {
        for text in [
            "",
            ";",
            "let a;",
            "let a = f()",
            "let a: T = f();",
            "let mut a = f();",
            "let ref a = f();",
            "let (a, b) = f();",
            "let _ = f();",
            "let a == f();",
            "let a = b;",
            "let a = f() else { g() };",
            "let a = f(a)?;",
            "let a = f(a).await;",
            "let a = f(a)(b);",
            "let a = f[a];",
            "let a = f!(a);",
            "let a = f::<T>(a);",
            "let a = ::m::f(a);",
            "let a = <T>::f(a);",
            "let a = m::(a);",
            "let a = m: :f(a);",
            "let a = &f(a);",
            "let a = (f)(a);",
            "let a = f(a) + 1;",
            "let a = f(&mut a);",
            "let a = f(&&a);",
            "let a = f(&a.b);",
            "let a = f(*a);",
            "let a = f(-1);",
            "let a = f(a b);",
            "let a = f(,);",
            "let a = f(a,,);",
            "let a = f(&);",
            "let a = f(m::A);",
            "let a = f(g());",
            "let a = f((a));",
            "let a = f('a);",
            "let a = f(|x| x);",
            "let a = f(a!());",
            "let a = f(#[cfg(a)] a);",
            "#[node(name = \"x\")] let a = f();",
            "f(a)",
            "f(a) + 1;",
            "f!(a);",
            "for a in b { f(a); }",
            "if a { f(); }",
            "a = f();",
            "a.b();",
            "{ f(a); }",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn only_the_first_statement_is_read() {
        let tokens = tokens("let a = f(&b); g(a);");
        let length = statement(&tokens).map(|(_, length)| length);
        assert_eq!(length, Some(6));
    }
}
