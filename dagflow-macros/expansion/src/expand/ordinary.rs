//! The companion of an ordinary task, made token by token for the same reason as the task is read so.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::send;
use super::tokens::Tokens;
use crate::parse::ordinary::Ordinary;

/// What `task` expands to for any other; `None` where the library has no question for so many parameters.
pub(super) fn companion(task: Ordinary) -> Option<Vec<TokenTree>> {
    if task.parameters > send::PARAMETERS {
        return None;
    }
    let mut tokens = Tokens::at(Span::call_site());
    if !task.visibility.is_empty() {
        tokens.attribute("doc", "hidden");
    }
    tokens.attribute("allow", "warnings");
    tokens.extend(task.visibility);
    let mut name = task.name.clone();
    tokens.word("type");
    tokens.push(task.name);
    tokens.sign('=');
    private(
        &mut tokens,
        if task.fallible {
            "FallibleTask"
        } else {
            "InfallibleTask"
        },
    );
    tokens.sign('<');
    match task.output {
        Some(output) => tokens.extend(output),
        None => tokens.push(unit()),
    }
    tokens.sign('>');
    tokens.sign(';');
    // Its span is explained in `send`.
    name.set_span(Span::call_site().located_at(name.span()));
    tokens.word("const");
    tokens.word("_");
    tokens.sign(':');
    tokens.push(unit());
    tokens.sign('=');
    private(&mut tokens, &send::ask(task.parameters));
    tokens.push(Group::new(
        Delimiter::Parenthesis,
        TokenTree::from(name).into(),
    ));
    tokens.sign(';');
    Some(tokens.into_trees())
}

fn unit() -> Group {
    Group::new(Delimiter::Parenthesis, TokenStream::new())
}

/// `::dagflow::__private::name`
fn private(tokens: &mut Tokens, name: &str) {
    tokens.segment("dagflow");
    tokens.segment("__private");
    tokens.segment(name);
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use crate::expand::task;
    use crate::parse::ordinary;

    fn printed(tokens: TokenStream) -> String {
        let file = syn::parse2(tokens).map(|file| prettyplease::unparse(&file));
        file.unwrap_or_else(|error| error.to_string())
    }

    /// Whether it is ordinary; if so, it has to expand to the same as any other.
    fn is_ordinary(item: &str) -> bool {
        let Ok(item) = item.parse::<TokenStream>() else {
            return false;
        };
        if ordinary::read(&item).is_none() {
            return false;
        }
        let short = task::expanded(TokenStream::new(), item.clone());
        assert_eq!(printed(short), printed(task::any(TokenStream::new(), item)));
        true
    }

    #[test]
    fn an_ordinary_task_expands_to_the_same_as_any() {
        for item in [
            "async fn nothing() {}",
            "/// Says so.\n#[inline] async fn documented(a: u8) -> String { String::new() }",
            "pub async fn fetch(url: &Url, map: &HashMap<Key, Vec<u8>>,) -> Result<Page, Error> { todo!() }",
            "pub(crate) async fn scoped(a: &'static str) -> std::io::Result<Vec<u8>> { todo!() }",
            "pub(in crate::a) async fn deep((a, b): (u8, u8), Point { x, y }: Point) -> (u8, String) { todo!() }",
            "async fn called(f: fn(u8) -> u16, g: Arc<dyn Fn(u8) -> u8 + Send>) -> [u8; 4] { todo!() }",
            "async fn r#match(_: u8, mut b: [u8; 2]) -> Result<Box<dyn std::error::Error + Send>> { todo!() }",
            "async fn eight(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8) -> u8 { a }",
            "async fn nine(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8) -> u8 { a }",
            "async fn nested() -> Vec<Result<u8, u8>> { todo!() }",
            "async fn pointer() -> Result<fn(u8) -> u8, Error> { todo!() }",
        ] {
            assert!(is_ordinary(item), "{item}");
        }
    }

    #[test]
    fn what_needs_a_closer_look_is_not_ordinary() {
        for item in [
            "fn plain() -> u8 { 1 }",
            "struct Page;",
            "#[cfg(unix)] async fn conditional() {}",
            "#[deprecated] async fn old() {}",
            "async unsafe fn dangerous() {}",
            "async fn generic<T>(value: T) {}",
            "async fn bounded() where Page: Send {}",
            "async fn unnamed(values: impl Iterator<Item = u8>) {}",
            "async fn inside(values: &[impl Display]) {}",
            "async fn conditional_parameter(#[cfg(unix)] a: u8) {}",
            "async fn expanded(value: ty!()) {}",
            "async fn method(&self) {}",
            "async fn of_a_type(value: Self) {}",
            "async fn borrows(text: &str) -> &str { text }",
            "async fn borrows_inside(text: &str) -> Result<Part<'_>, Error> { todo!() }",
            "async fn opaque() -> impl Display { 1 }",
            "async fn opaque_inside() -> Vec<impl Display> { vec![1] }",
            "async fn unknown() -> ApiResult<u8> { todo!() }",
            "async fn projected() -> <A as B>::C { todo!() }",
            "async fn projected_from() -> A<u8>::Result { todo!() }",
            "async fn never() -> ! { todo!() }",
            "async fn expands() -> ty!() { todo!() }",
        ] {
            assert!(!is_ordinary(item), "{item}");
        }
    }
}
