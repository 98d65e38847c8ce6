//! One option as written: its name, checked against the table, and its value, not yet understood.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Error, Expr, Token, ext::IdentExt, parse::ParseStream, spanned::Spanned, token};

use super::table::{self, Place, Row, Status};
use crate::{diagnostics::Diagnostics, similar::did_you_mean};

/// An option that exists, works and may stand here.
pub(super) struct Entry {
    pub(super) row: &'static Row,
    pub(super) ident: Ident,
    pub(super) written: Written,
}

/// What follows the name of an option.
pub(super) enum Written {
    Nothing,
    /// `= value`
    Assigned(Box<Expr>),
    /// `(a, b)`
    List(TokenStream, Span),
}

/// Reads an option and the comma behind it; `None` where it was refused. Every call takes at least one token off the input.
pub(super) fn read(
    place: Place,
    input: ParseStream<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Entry> {
    let Ok(ident) = Ident::parse_any(input) else {
        diagnostics.error(
            input.span(),
            format!("expected the name of an option; {}", list_of_options(place)),
        );
        skip_token(input);
        skip_to_next(input);
        return None;
    };
    let row = table::find(&ident.to_string());
    let refusal = refusal(place, row, &ident);
    let written = match value(input) {
        Ok(written) => written,
        Err(error) => {
            // The name's error matters more than what is wrong with a value that nobody will read.
            diagnostics.push(refusal.unwrap_or_else(|| unreadable(row, &ident, input, &error)));
            skip_to_next(input);
            return None;
        }
    };
    separator(&ident, input, diagnostics);
    match (refusal, row) {
        (None, Some(row)) => Some(Entry {
            row,
            ident,
            written,
        }),
        (error, _) => {
            if let Some(error) = error {
                diagnostics.push(error);
            }
            None
        }
    }
}

fn value(input: ParseStream<'_>) -> syn::Result<Written> {
    if input.peek(Token![=]) {
        let equals: Token![=] = input.parse()?;
        if input.is_empty() || input.peek(Token![,]) {
            return Err(Error::new(equals.span(), "a value is missing after `=`"));
        }
        Ok(Written::Assigned(Box::new(input.parse()?)))
    } else if input.peek(token::Paren) {
        let content;
        let paren = syn::parenthesized!(content in input);
        Ok(Written::List(content.parse()?, paren.span.join()))
    } else {
        Ok(Written::Nothing)
    }
}

/// The comma, unless this was the last option.
fn separator(ident: &Ident, input: ParseStream<'_>, diagnostics: &mut Diagnostics) {
    if input.is_empty() {
        return;
    }
    if let Ok(Some(_)) = input.parse::<Option<Token![,]>>() {
        return;
    }
    diagnostics.error(
        input.span(),
        format!("expected a comma between the option `{ident}` and what follows"),
    );
    if !starts_option(input) {
        skip_to_next(input);
    }
}

/// Why this option cannot stand here, if so.
fn refusal(place: Place, row: Option<&Row>, ident: &Ident) -> Option<Error> {
    let here = place.attribute();
    let message = match row {
        None => {
            let name = ident.to_string();
            let hint = did_you_mean(&name, &mut table::spellings_at(place));
            format!(
                "unknown option `{name}` in `{here}`{hint}\n{}",
                list_of_options(place)
            )
        }
        Some(Row {
            status: Status::NotYet(until_then),
            spelling,
            ..
        }) => format!("`{spelling}` is not yet supported: remove it\nuntil it is, {until_then}"),
        Some(row) if !row.places.contains(&place) => {
            let homes: Vec<String> = row
                .places
                .iter()
                .map(|home| format!("`{}`", home.attribute()))
                .collect();
            let moves: Vec<String> = row
                .places
                .iter()
                .map(|home| home.with_option(row.example))
                .collect();
            format!(
                "`{}` is an option of {}, not of `{here}`\nwrite {}",
                row.spelling,
                homes.join(" and "),
                moves.join(" or ")
            )
        }
        Some(_) => return None,
    };
    Some(Error::new(ident.span(), message))
}

fn unreadable(row: Option<&Row>, ident: &Ident, input: ParseStream<'_>, error: &Error) -> Error {
    let example = row.map_or_else(String::new, |row| format!("\nwrite `{}`", row.example));
    // At the end of the input `syn` blames the whole attribute.
    let span = if input.is_empty() {
        ident.span()
    } else {
        error.span()
    };
    Error::new(
        span,
        format!("the value of `{ident}` cannot be read: {error}{example}"),
    )
}

fn list_of_options(place: Place) -> String {
    let spellings: Vec<String> = table::spellings_at(place)
        .map(|spelling| format!("`{spelling}`"))
        .collect();
    format!("the options are {}", spellings.join(", "))
}

/// Skips to behind the next comma that an option follows.
fn skip_to_next(input: ParseStream<'_>) {
    while !input.is_empty() {
        let comma = input.peek(Token![,]);
        skip_token(input);
        if comma && starts_option(input) {
            return;
        }
    }
}

/// Whether what follows looks like an option: a comma may also stand inside a value that could not be read.
fn starts_option(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let name = Ident::parse_any(&ahead).is_ok();
    name && (ahead.is_empty()
        || ahead.peek(Token![,])
        || ahead.peek(token::Paren)
        || (ahead.peek(Token![=]) && !ahead.peek(Token![==]) && !ahead.peek(Token![=>])))
}

fn skip_token(input: ParseStream<'_>) {
    let skipped = input.step(|cursor| {
        Ok(cursor
            .token_tree()
            .map_or(((), *cursor), |(_, rest)| ((), rest)))
    });
    debug_assert!(skipped.is_ok(), "a step without an error cannot fail");
}
