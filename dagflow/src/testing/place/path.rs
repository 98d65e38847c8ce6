//! A place as data.

use std::borrow::Cow;
use std::fmt;

use super::Address;

/// A path as data: a level for each run from the outermost one.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path(Vec<Level>);

/// A node of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Level {
    node: u32,
    name: Cow<'static, str>,
    /// One for each `for` that the place is inside of; `None` is every item.
    items: Vec<Option<usize>>,
    fallback: bool,
}

impl Path {
    pub(super) fn node(node: u32, name: &'static str) -> Self {
        Self::named(node, Cow::Borrowed(name))
    }

    pub(super) fn named(node: u32, name: Cow<'static, str>) -> Self {
        Self(vec![Level {
            node,
            name,
            items: Vec::new(),
            fallback: false,
        }])
    }

    pub(super) fn then(mut self, inner: Self) -> Self {
        self.0.extend(inner.0);
        self
    }

    pub(super) fn item(mut self, number: Option<usize>) -> Self {
        if let Some(level) = self.0.last_mut() {
            level.items.push(number);
        }
        self
    }

    pub(super) fn fallback(mut self) -> Self {
        if let Some(level) = self.0.last_mut() {
            level.fallback = true;
        }
        self
    }

    /// Whether this is where the step is.
    pub(crate) fn is_at(&self, address: &Address) -> bool {
        self.0.len() == address.0.len()
            && self.covers(address)
            && self.0.iter().zip(&address.0).all(|(level, spot)| {
                level.items.len() == spot.items.len() && level.fallback == spot.fallback
            })
    }

    /// Whether the step is here, at an item of this, in its fallback, or in a run inside of this.
    pub(crate) fn covers(&self, address: &Address) -> bool {
        self.0.len() <= address.0.len()
            && self.0.iter().zip(&address.0).all(|(level, spot)| {
                level.node == spot.node
                    && level.name == spot.name
                    && (spot.fallback || !level.fallback)
                    && level.items.len() <= spot.items.len()
                    && level
                        .items
                        .iter()
                        .zip(&spot.items)
                        .all(|(wanted, item)| wanted.is_none_or(|wanted| wanted == *item))
            })
    }

    /// How many items it names: the more, the better it fits.
    pub(crate) fn precision(&self) -> usize {
        let items = self.0.iter().flat_map(|level| &level.items);
        items.filter(|item| item.is_some()).count()
    }

    /// The number of its node, if that is one of the outermost run.
    pub(crate) fn outermost(&self) -> Option<u32> {
        match &*self.0 {
            [level] => Some(level.node),
            _ => None,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, level) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str("/")?;
            }
            formatter.write_str(&level.name)?;
            for item in &level.items {
                match item {
                    Some(item) => write!(formatter, "[{item}]")?,
                    None => formatter.write_str("[each]")?,
                }
            }
            if level.fallback {
                formatter.write_str(".fallback")?;
            }
        }
        Ok(())
    }
}
