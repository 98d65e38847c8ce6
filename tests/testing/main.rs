//! Tests of the feature `testing`, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_result_that_depends_on_the_order_is_found;
mod every_order_of_a_small_graph_is_tried;
