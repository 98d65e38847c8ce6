//! Which orders have been tried: a tree of choices, so that none is tried twice, and that shows when there is none left.

/// More than this is not kept (in cells of 4 bytes): a tree of that size is never gone through to its end.
const MOST_CELLS: usize = 16 << 20;

const UNSEEN: u32 = 0;
const DONE: u32 = u32::MAX;

/// All nodes lie in one list: the number of options, then a link for each. A link is `UNSEEN`, `DONE`, or where the node begins.
pub(super) struct Tree {
    cells: Vec<u32>,
    /// The cells of the links from the root to here.
    path: Vec<usize>,
    /// It has grown too large and is not kept any more.
    lost: bool,
}

/// The workflow has come by a choice that it did not have before, after the same choices.
pub(super) struct Unlike;

impl Tree {
    pub(super) fn new() -> Self {
        Self {
            cells: vec![UNSEEN],
            path: vec![0],
            lost: false,
        }
    }

    /// Which of the options, of which there are `count`, lead to orders that were not tried.
    pub(super) fn open(&mut self, count: usize) -> Result<Vec<usize>, Unlike> {
        if self.lost || self.cells.len() + count >= MOST_CELLS {
            self.lost = true;
            self.cells = Vec::new();
            return Ok((0..count).collect());
        }
        let link = self.link();
        if self.cells[link] == UNSEEN {
            self.cells[link] = cell(self.cells.len());
            self.cells.push(cell(count));
            self.cells.resize(self.cells.len() + count, UNSEEN);
        }
        let links = self.links();
        if links.len() != count {
            return Err(Unlike);
        }
        let open = (0..count).filter(|option| self.cells[links.start + option] != DONE);
        Ok(open.collect())
    }

    pub(super) fn take(&mut self, option: usize) {
        if !self.lost {
            self.path.push(self.links().start + option);
        }
    }

    /// The order that was taken ends here; the next one begins at the root.
    pub(super) fn end(&mut self) {
        if self.lost {
            return;
        }
        while let Some(link) = self.path.pop() {
            self.cells[link] = DONE;
            let Some(_) = self.path.last() else { break };
            if self.cells[self.links()].iter().any(|link| *link != DONE) {
                break;
            }
        }
        self.path = vec![0];
    }

    /// Whether every order was tried.
    pub(super) fn is_exhausted(&self) -> bool {
        !self.lost && self.cells[0] == DONE
    }

    fn link(&self) -> usize {
        self.path.last().copied().unwrap_or(0)
    }

    /// The cells of the links of the node that the path leads to.
    fn links(&self) -> std::ops::Range<usize> {
        let node = self.cells[self.link()] as usize;
        node + 1..node + 1 + self.cells[node] as usize
    }
}

fn cell(number: usize) -> u32 {
    // `MOST_CELLS` is far below.
    u32::try_from(number).unwrap_or(DONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Walks a full tree in which every order has `depth` choices between `width` options, always by the last open one.
    fn leaves(width: usize, depth: usize) -> usize {
        let mut tree = Tree::new();
        let mut count = 0;
        while !tree.is_exhausted() {
            for _ in 0..depth {
                let Ok(open) = tree.open(width) else {
                    panic!("the tree is always the same")
                };
                tree.take(open[open.len() - 1]);
            }
            tree.end();
            count += 1;
        }
        count
    }

    #[test]
    fn every_leaf_is_taken_once() {
        assert_eq!(leaves(1, 0), 1);
        assert_eq!(leaves(3, 1), 3);
        assert_eq!(leaves(3, 4), 81);
    }

    #[test]
    fn another_number_of_options_is_noticed() {
        let mut tree = Tree::new();
        assert_eq!(tree.open(2).ok(), Some(vec![0, 1]));
        tree.take(0);
        tree.end();
        assert_eq!(tree.open(2).ok(), Some(vec![1]));
        assert!(tree.open(3).is_err());
    }
}
