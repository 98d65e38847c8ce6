//! The rows of a timeline: nodes, and below each what it has made, items and the nodes of inner runs.

use std::collections::HashMap;

use crate::engine::records::{Record, in_order};
use crate::outcome::State;

/// Of a longer fan-out, only items with something to tell are drawn, and no more than this.
const ITEMS: usize = 12;

/// A node or an item.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// How deep it is inside of others.
    pub(super) depth: usize,
    /// `pages`, or `[3]` below it.
    pub(super) label: String,
    pub(super) state: State,
    pub(super) record: Option<Record>,
    /// How many items are left out at the end of what is inside of this row.
    pub(super) left_out: usize,
}

impl Row {
    #[inline]
    pub(super) fn new(depth: usize, label: &str, state: State, record: Option<Record>) -> Self {
        Self {
            depth,
            label: label.to_owned(),
            state,
            record,
            left_out: 0,
        }
    }

    #[inline]
    fn is_item(&self) -> bool {
        self.label.starts_with('[')
    }

    #[inline]
    fn tells_something(&self) -> bool {
        let attempts = self.record.as_ref().map_or(0, |record| record.attempts);
        self.state != State::Succeeded || attempts > 1
    }
}

/// What is inside of the node at `path`, in the order of numbers and of time.
#[inline]
pub(super) fn inside(path: &str, records: Vec<(String, Record)>) -> Vec<Row> {
    let began: HashMap<String, u64> = records
        .iter()
        .filter_map(|(path, record)| Some((path.clone(), record.started?.order)))
        .collect();
    let records = records
        .into_iter()
        .map(|(inner, record)| (place(&inner, path.len(), &began), inner, record))
        .collect();
    in_order(records)
        .into_iter()
        .map(|(inner, record)| {
            let parts = parts(&inner[path.len()..]);
            let label = parts.last().copied().unwrap_or_default();
            Row::new(
                parts.len(),
                label.trim_start_matches('/'),
                record.state,
                Some(record),
            )
        })
        .collect()
}

/// Where it goes among the others: the number of each item, the beginning of each inner node on the path to it.
#[inline]
fn place(path: &str, mut end: usize, began: &HashMap<String, u64>) -> Vec<u64> {
    let mut place = Vec::new();
    for part in parts(&path[end..]) {
        end += part.len();
        if part.starts_with('/') {
            place.push(began.get(&path[..end]).copied().unwrap_or(u64::MAX));
        } else {
            let numbers = part.split(['[', ']']);
            place.extend(numbers.filter_map(|number| number.parse::<u64>().ok()));
        }
    }
    place
}

/// `[3][1]/label` is `[3][1]` and `/label`.
#[inline]
fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let end = match rest.strip_prefix('/') {
            Some(name) => name.find(['[', '/']).map(|end| end + 1),
            None => rest.find('/'),
        };
        let (part, others) = rest.split_at(end.unwrap_or(rest.len()));
        parts.push(part);
        rest = others;
    }
    parts
}

/// Leaves items of long fan-outs out: what is inside of `rows[0]`, the node, comes behind it.
#[inline]
pub(super) fn fold(rows: Vec<Row>) -> Vec<Row> {
    let mut told: Vec<bool> = rows.iter().map(Row::tells_something).collect();
    // An item tells something if anything inside of it does.
    let mut parents: Vec<Option<usize>> = vec![None; rows.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut items = vec![0_usize; rows.len()];
    for (index, row) in rows.iter().enumerate() {
        while open
            .last()
            .is_some_and(|&last| rows[last].depth >= row.depth)
        {
            open.pop();
        }
        parents[index] = open.last().copied();
        if let Some(&parent) = open.last()
            && row.is_item()
        {
            items[parent] += 1;
        }
        open.push(index);
    }
    for index in (0..rows.len()).rev() {
        if let Some(parent) = parents[index] {
            told[parent] |= told[index];
        }
    }
    let mut kept: Vec<Row> = Vec::new();
    let mut positions: Vec<Option<usize>> = vec![None; rows.len()];
    let mut shown = vec![0_usize; rows.len()];
    for (index, row) in rows.into_iter().enumerate() {
        let mut is_kept = true;
        if let Some(parent) = parents[index] {
            let long = row.is_item() && items[parent] > ITEMS;
            is_kept =
                positions[parent].is_some() && (!long || (told[index] && shown[parent] < ITEMS));
            if let Some(position) = positions[parent] {
                if is_kept {
                    shown[parent] += 1;
                } else {
                    kept[position].left_out += 1;
                }
            }
        }
        if is_kept {
            positions[index] = Some(kept.len());
            kept.push(row);
        }
    }
    kept
}
