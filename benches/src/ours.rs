//! Our own entries, which take part with the feature `dagflow`.

#[cfg(not(feature = "dagflow"))]
pub use off::*;
#[cfg(feature = "dagflow")]
pub use on::*;

#[cfg(feature = "dagflow")]
mod on {
    use std::sync::Arc;

    pub use crate::peers::dagflow_macro::WorkflowBody as OwnBody;
    use crate::{
        contestant::Cell,
        peers::{dagflow_dynamic::DagflowDynamic, dagflow_macro::WorkflowMap},
        shape::Shape,
    };

    /// The macro form where it has been written for the shape, and the builder.
    pub fn cells<B: OwnBody>(shape: &Arc<Shape>) -> Vec<(&'static str, Arc<dyn Cell>)> {
        let dynamic: Arc<dyn Cell> = Arc::new(DagflowDynamic::<B>::new(Arc::clone(shape)));
        let written = B::workflow(shape.name()).map(|cell| ("dagflow_macro", cell));
        written
            .into_iter()
            .chain([("dagflow_dynamic", dynamic)])
            .collect()
    }

    /// The macro form of a map.
    pub fn maps(items: usize) -> Vec<(&'static str, Arc<dyn Cell>)> {
        vec![("dagflow_macro", Arc::new(WorkflowMap(items)))]
    }
}

#[cfg(not(feature = "dagflow"))]
mod off {
    use std::sync::Arc;

    pub use crate::body::Body as OwnBody;
    use crate::{contestant::Cell, shape::Shape};

    /// Nobody without the feature.
    pub fn cells<B: OwnBody>(_: &Arc<Shape>) -> Vec<(&'static str, Arc<dyn Cell>)> {
        Vec::new()
    }

    /// Nobody without the feature.
    pub fn maps(_: usize) -> Vec<(&'static str, Arc<dyn Cell>)> {
        Vec::new()
    }
}
