//! A workflow while it is being made up.

/// A node in both readings.
pub struct Node {
    pub name: String,
    /// The statement of the workflow.
    pub statement: String,
    /// The nodes (and parameters) that it needs, all of them lent to the sequential reading.
    pub needs: Vec<String>,
    /// The sequential reading, a `Result<T, Stop>`.
    pub reading: String,
    /// Its type in the sequential reading.
    pub optional: bool,
    pub finally: bool,
}

/// A workflow while it is being made up: what it has, by type.
pub struct Draft {
    pub number: usize,
    /// Whether others call it: it has no list then, and no effects.
    pub called: bool,
    pub nodes: Vec<Node>,
    pub words: Vec<String>,
    pub lists: Vec<String>,
    /// How the tail reads each value.
    pub tail: Vec<String>,
    pub has_note: bool,
    /// Nodes that always run one call, with its site.
    pub sites: Vec<(String, u32)>,
    sites_used: u32,
}

impl Draft {
    pub fn new(number: usize, called: bool) -> Self {
        let mut draft = Self {
            number,
            called,
            nodes: Vec::new(),
            words: vec!["start".to_owned()],
            lists: Vec::new(),
            tail: vec!["start".to_owned()],
            has_note: false,
            sites: Vec::new(),
            sites_used: 0,
        };
        if !called {
            draft.lists.push("list".to_owned());
            draft.tail.push("digest(&list)".to_owned());
        }
        draft
    }

    /// A number for a call.
    pub fn site(&mut self) -> u32 {
        self.sites_used += 1;
        u32::try_from(self.number).unwrap() * 1_000 + self.sites_used
    }

    pub fn name(&self) -> String {
        format!("n{}", self.nodes.len())
    }

    /// Adds a node; `code` is what stands after `let x` in the workflow.
    pub fn push(&mut self, attribute: &str, code: &str, needs: &[&str], reading: String) -> String {
        let name = self.name();
        let mut needs: Vec<String> = needs.iter().map(|&need| need.to_owned()).collect();
        needs.sort();
        needs.dedup();
        self.nodes.push(Node {
            statement: format!("{attribute}let {name}{code};"),
            needs,
            reading,
            optional: false,
            finally: false,
            name: name.clone(),
        });
        name
    }

    /// The node is a `u64`.
    pub fn word(&mut self, attribute: &str, code: &str, needs: &[&str], reading: String) -> String {
        let name = self.push(attribute, code, needs, reading);
        self.words.push(name.clone());
        self.tail.push(name.clone());
        name
    }

    /// The node is a `Vec<u64>`.
    pub fn list(&mut self, attribute: &str, code: &str, needs: &[&str], reading: String) -> String {
        let name = self.push(attribute, code, needs, reading);
        self.lists.push(name.clone());
        self.tail.push(format!("digest(&{name})"));
        name
    }
}
