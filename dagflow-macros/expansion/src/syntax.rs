//! Visits to every part of an expression, a pattern, a type or a signature.
//!
//! syn's visitor is compiled anew for each type that implements it, its two hundred functions included. Here it is compiled once, and
//! asks a [`Visitor`] at the few parts that any of ours looks at. For the same reason there is no visitor that cannot change what it
//! sees: [`read`] gives one a copy.

use syn::visit_mut::{self, VisitMut};
use syn::{
    Arm, Attribute, Block, BoundLifetimes, Expr, FieldValue, Item, Lifetime, Local, Macro, Pat,
    Path, PathArguments, Signature, TraitBound, Type,
};

/// Makes [`Visitor`], [`Walk`] and what leads from one to the other.
macro_rules! parts {
    ($($part:ident $visit:ident $type:ident,)+) => {
        /// Is told of each part, from the outside in, and says whether to go on inside of it.
        pub(crate) trait Visitor {
            $(fn $part(&mut self, _: &mut $type) -> bool {
                true
            })+
        }

        struct Walk<'v>(&'v mut dyn Visitor);

        impl VisitMut for Walk<'_> {
            $(fn $visit(&mut self, part: &mut $type) {
                if self.0.$part(part) {
                    visit_mut::$visit(self, part);
                }
            })+
        }

        $(impl Part for $type {
            fn visit(&mut self, visitor: &mut dyn Visitor) {
                Walk(visitor).$visit(self);
            }

            fn visit_inside(&mut self, visitor: &mut dyn Visitor) {
                visit_mut::$visit(&mut Walk(visitor), self);
            }
        })+
    };
}

parts! {
    expression visit_expr_mut Expr,
    pattern visit_pat_mut Pat,
    ty visit_type_mut Type,
    arm visit_arm_mut Arm,
    block visit_block_mut Block,
    local visit_local_mut Local,
    macro_call visit_macro_mut Macro,
    item visit_item_mut Item,
    field_value visit_field_value_mut FieldValue,
    attribute visit_attribute_mut Attribute,
    path visit_path_mut Path,
    path_arguments visit_path_arguments_mut PathArguments,
    lifetime visit_lifetime_mut Lifetime,
    bound_lifetimes visit_bound_lifetimes_mut BoundLifetimes,
    trait_bound visit_trait_bound_mut TraitBound,
    signature visit_signature_mut Signature,
}

/// What can be visited.
pub(crate) trait Part {
    /// Visits it and what is inside of it.
    fn visit(&mut self, visitor: &mut dyn Visitor);

    /// Visits only what is inside of it.
    fn visit_inside(&mut self, visitor: &mut dyn Visitor);
}

/// Shows a part to a visitor that only looks.
pub(crate) fn read(part: &(impl Part + Clone), visitor: &mut dyn Visitor) {
    part.clone().visit(visitor);
}
