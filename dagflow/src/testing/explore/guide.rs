//! Some moves that have to come in a certain order, and everything else as it becomes ready.

use std::collections::HashMap;

/// The moves, by name, and how far they have come.
#[derive(Clone)]
pub(super) struct Guide {
    places: HashMap<(String, usize), usize>,
    next: usize,
    length: usize,
    /// How often each move has been made.
    made: HashMap<String, usize>,
}

impl Guide {
    pub(super) fn new(moves: &[(String, usize)]) -> Self {
        Self {
            places: moves.iter().cloned().zip(0..).collect(),
            next: 0,
            length: moves.len(),
            made: HashMap::new(),
        }
    }

    /// The first of these moves that may be made now.
    pub(super) fn choose(&mut self, moves: Vec<String>) -> usize {
        let places: Vec<Option<usize>> = moves
            .iter()
            .map(|name| {
                let count = self.made.get(name).copied().unwrap_or(0);
                self.places.get(&(name.clone(), count)).copied()
            })
            .collect();
        let chosen = loop {
            let free = |place: &Option<usize>| place.is_none_or(|place| place <= self.next);
            match places.iter().position(free) {
                Some(chosen) => break chosen,
                // The next one will not come, at least not before one of these.
                None if self.next < self.length => self.next += 1,
                None => break 0,
            }
        };
        if places[chosen] == Some(self.next) {
            self.next += 1;
        }
        if let Some(name) = moves.into_iter().nth(chosen) {
            *self.made.entry(name).or_default() += 1;
        }
        chosen
    }
}

/// The same moves with how often each has been made before.
pub(super) fn counted(moves: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut made: HashMap<String, usize> = HashMap::new();
    moves
        .map(|name| {
            let count = made.entry(name.clone()).or_default();
            *count += 1;
            (name, *count - 1)
        })
        .collect()
}
