//! Shapes: which node reads which. Used by the harness and, at build time, by `build.rs`.

pub mod catalogue;
pub mod parallel;
pub mod random;
pub mod task_bench;

/// The most inputs a node of any shape has: dagx and operese-dagx take no more.
pub const MAX_INPUTS: usize = 8;

/// A graph of numbered nodes; a node reads only nodes of lower numbers.
#[derive(Clone, Debug)]
pub struct Shape {
    name: String,
    inputs: Vec<Vec<usize>>,
}

impl Shape {
    /// A shape from the inputs of each node.
    pub fn new(name: impl Into<String>, inputs: Vec<Vec<usize>>) -> Self {
        let shape = Self {
            name: name.into(),
            inputs,
        };
        for (node, inputs) in shape.inputs.iter().enumerate() {
            assert!(inputs.len() <= MAX_INPUTS, "{}: node {node}", shape.name);
            assert!(
                inputs.iter().all(|&input| input < node),
                "{}: node {node}",
                shape.name
            );
        }
        shape
    }

    /// The name in tables and in JSON, for instance `chain_100`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number of nodes.
    pub fn nodes(&self) -> usize {
        self.inputs.len()
    }

    /// The node that depends on every other one.
    pub fn last(&self) -> usize {
        self.nodes() - 1
    }

    /// The nodes that `node` reads.
    pub fn inputs(&self, node: usize) -> &[usize] {
        &self.inputs[node]
    }

    /// For each node, the nodes that read it.
    pub fn readers(&self) -> Vec<Vec<usize>> {
        let mut readers = vec![Vec::new(); self.nodes()];
        for (node, inputs) in self.inputs.iter().enumerate() {
            for &input in inputs {
                readers[input].push(node);
            }
        }
        readers
    }

    /// Adds a tree of sums over all nodes that nobody reads, so that one last node depends on every other:
    /// its value then shows that nothing was left out.
    #[must_use]
    pub fn gathered(mut self) -> Self {
        let mut open: Vec<usize> = (0..self.nodes())
            .zip(self.readers())
            .filter_map(|(node, readers)| readers.is_empty().then_some(node))
            .collect();
        while open.len() > 1 {
            open = open
                .chunks(MAX_INPUTS)
                .map(|group| match group {
                    [single] => *single,
                    group => {
                        self.inputs.push(group.to_vec());
                        self.last()
                    }
                })
                .collect();
        }
        // A lone node that was handed up through the levels may not be the last one.
        if open.first().is_some_and(|&sink| sink != self.last()) {
            self.inputs.push(open);
        }
        self
    }

    /// What the last node has to give where every node adds its number to its inputs.
    pub fn sum(&self) -> u64 {
        let mut values: Vec<u64> = Vec::with_capacity(self.nodes());
        for (node, inputs) in self.inputs.iter().enumerate() {
            let sum = inputs
                .iter()
                .fold(node as u64, |sum, &input| sum.wrapping_add(values[input]));
            values.push(sum);
        }
        values[self.last()]
    }
}
