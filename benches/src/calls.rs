//! The bodies as tasks of dagflow, a function for each number of inputs.

use crate::body::{Add, Body, Branches, Nap, Spin, Stages};

macro_rules! tasks {
    ($body:ty: $($name:ident($($input:ident),*)),+) => {
        $(
            /// The body with so many inputs.
            #[dagflow::task]
            pub async fn $name(number: u64, $($input: &u64),*) -> u64 {
                <$body>::run(number, &[$(*$input),*]).await
            }
        )+
    };
    ($($module:ident: $body:ty),+) => {
        $(
            /// One body.
            // Inputs are lent, and there may be eight of them.
            #[allow(clippy::trivially_copy_pass_by_ref, clippy::too_many_arguments)]
            pub mod $module {
                use super::*;

                tasks! {
                    $body: node_0(), node_1(a), node_2(a, b), node_3(a, b, c), node_4(a, b, c, d),
                    node_5(a, b, c, d, e), node_6(a, b, c, d, e, f), node_7(a, b, c, d, e, f, g),
                    node_8(a, b, c, d, e, f, g, h)
                }
            }
        )+
    };
}

tasks!(add: Add, spin: Spin, branches: Branches, stages: Stages, nap: Nap);

/// The body for an item of a map, which is its own number.
#[dagflow::task]
#[allow(clippy::trivially_copy_pass_by_ref)]
pub async fn item(item: &u64) -> u64 {
    Add::run(*item, &[*item]).await
}
