//! Graphs that come as data: names and edges, checked before anything is built.

use super::arguments::{Argument, Places, Reads};
use super::builder::Graph;
use super::handle::Handle;
use super::tasks::AsyncTask;
use crate::engine::failure::TaskError;
use crate::error::Error;
use crate::graph::{GraphData, GraphError};

impl Graph {
    /// Builds a graph from names and edges. `task` is asked for the function of each name; it is given the values of the node's
    /// predecessors, in the order of their edges. All values have one type. The handles come in the order of the names, so that the
    /// graph can be extended and any of them be an output.
    ///
    /// # Errors
    /// If the data has a cycle (the error names its path), an edge to an unknown node, or a name twice.
    ///
    /// # Panics
    /// Never: the data is checked first.
    ///
    /// ```
    /// use dagflow::{Graph, graph::GraphData};
    ///
    /// let data = GraphData::new(["total", "a", "b"], [("a", "total"), ("b", "total")]);
    /// let (graph, handles) = Graph::from_data("sum", data, |name| {
    ///     let own = if name == "total" { 0 } else { 20 };
    ///     move |inputs: Vec<&u32>| {
    ///         let sum = own + inputs.into_iter().sum::<u32>();
    ///         async move { Ok::<_, dagflow::Error>(sum) }
    ///     }
    /// })?;
    /// let flow = graph.build(handles);
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    /// # runtime.block_on(async {
    /// assert_eq!(flow.run().await.unwrap(), [40, 20, 20]);
    /// # });
    ///
    /// let cycle = GraphData::new(["a", "b"], [("a", "b"), ("b", "a")]);
    /// assert!(cycle.check().unwrap_err().to_string().contains("`a` -> `b` -> `a`"));
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn from_data<V, F, E>(
        name: impl AsRef<str>,
        data: GraphData,
        mut task: impl FnMut(&str) -> F,
    ) -> Result<(Self, Vec<Handle<V>>), GraphError>
    where
        V: Send + Sync + 'static,
        E: TaskError<Error>,
        F: for<'a> AsyncTask<'a, Places<V>, Output = Result<V, E>>,
    {
        let shape = data.check()?;
        let mut predecessors = vec![Vec::new(); shape.nodes().len()];
        for edge in shape.edges() {
            predecessors[edge.to as usize].push(edge.from as usize);
        }
        let mut graph = Self::new(name);
        let mut handles: Vec<Option<Handle<V>>> = shape.nodes().iter().map(|_| None).collect();
        for node in shape.topology().order() {
            let node = node as usize;
            let inputs = Predecessors {
                handles: &handles,
                of: &predecessors[node],
            };
            let name = &shape.nodes()[node].name;
            let handle = graph.node().name(name.as_ref()).add(task(name), (inputs,));
            handles[node] = Some(handle);
        }
        // `check` has made sure that the order holds every node.
        Ok((graph, handles.into_iter().flatten().collect()))
    }
}

/// The values of some nodes as one argument.
struct Predecessors<'h, V> {
    handles: &'h [Option<Handle<V>>],
    of: &'h [usize],
}

impl<V: Sync + 'static> Argument for Predecessors<'_, V> {
    type Place = super::arguments::Many<super::arguments::Lent<V>>;

    fn place(self, reads: &mut Reads<'_>) -> Self::Place {
        let handles = self
            .of
            .iter()
            .filter_map(|&node| self.handles[node].as_ref());
        super::arguments::Many::of(handles.map(|handle| handle.place(reads)))
    }
}
