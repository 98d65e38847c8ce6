//! Graphs as text, Mermaid and DOT.

mod a_workflow_that_calls_itself_is_drawn_once;
mod every_kind_of_node_and_edge_looks_different;
mod graphviz_accepts_every_label;
mod labels_are_escaped_for_each_language;
mod long_expressions_are_shortened;
mod sample;
mod sub_workflows_are_drawn_around_their_nodes;
mod the_text_leaves_out_empty_columns;
