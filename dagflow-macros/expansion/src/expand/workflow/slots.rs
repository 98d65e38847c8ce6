//! The slots, as variables, and their layout.

use proc_macro2::{Delimiter, Ident, TokenStream};

use super::numbers::Numbers;
use super::plan::private;
use crate::expand::place;
use crate::expand::tokens::Tokens;

/// How many slots one call of the library's makes.
pub(super) const TOGETHER: usize = 16;

/// The variables of the slots. The types of the parameters are known, those of the nodes' values are inferred.
pub(super) fn slots(numbers: &Numbers<'_>) -> TokenStream {
    let mut tokens = Tokens::at(place());
    for (index, parameter) in numbers.workflow.parameters.iter().enumerate() {
        tokens.word("let");
        tokens.name(numbers.slot_name(index));
        tokens.sign('=');
        tokens.name(&numbers.private);
        tokens.segment("slot");
        tokens.generic(|tokens| {
            tokens.quoted(&parameter.ty);
            tokens.sign(',');
            tokens.count(index);
        });
        tokens.grouped(Delimiter::Parenthesis, |_| {});
        tokens.sign(';');
    }
    for (number, first) in firsts(numbers).enumerate() {
        let behind = numbers.slots.min(first + TOGETHER);
        tokens.word("let");
        tokens.push(tuple(number));
        tokens.sign('=');
        tokens.name(&numbers.private);
        tokens.segment(&format!("slots_{}", behind - first));
        tokens.grouped(Delimiter::Parenthesis, |tokens| {
            tokens.name(&numbers.private);
            tokens.segment("FirstSlot");
            tokens.generic(|tokens| tokens.count(first));
        });
        tokens.sign(';');
        tokens.word("let");
        tokens.grouped(Delimiter::Parenthesis, |tokens| {
            for index in first..behind {
                tokens.name(numbers.slot_name(index));
                tokens.sign(',');
            }
        });
        tokens.sign('=');
        tokens.push(tuple(number));
        tokens.sign(';');
    }
    tokens.into()
}

/// The layout of the slots: made once, where no type parameter can change it.
pub(super) fn layout(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let parameters = (0..numbers.workflow.parameters.len()).map(|index| {
        let name = numbers.slot_name(index);
        hygienic!(#name.types())
    });
    let nodes = firsts(numbers).enumerate().map(|(number, _)| {
        let tuple = tuple(number);
        hygienic!(#tuple.types())
    });
    let types = parameters.chain(nodes);
    if numbers.workflow.generics.params.is_empty() {
        hygienic!({
            static LAYOUT: #private::OnceLock<#private::Layout> = #private::OnceLock::new();
            #private::static_layout(&LAYOUT, &[#(#types),*])
        })
    } else {
        hygienic!(#private::layout(&[#(#types),*]))
    }
}

/// The first slots of each call.
fn firsts(numbers: &Numbers<'_>) -> impl Iterator<Item = usize> + use<> {
    (numbers.workflow.parameters.len()..numbers.slots).step_by(TOGETHER)
}

/// The variable of what a call gives.
fn tuple(number: usize) -> Ident {
    Ident::new(&format!("__slots_{number}"), place())
}
