//! Which nodes are measured.

use super::Core;

impl Core {
    /// Whether what the node costs is measured now.
    #[inline]
    pub(crate) fn measures(&self, node: u32) -> bool {
        node.wrapping_add(self.offset) & (self.stride - 1) == 0 || self.measures_all
    }

    /// The number of the next node after this one that is measured, as far as not all are.
    #[inline]
    pub(crate) fn next_measured(&self, node: u32) -> u32 {
        let past = node.wrapping_add(self.offset) & (self.stride - 1);
        node.saturating_add(self.stride - past)
    }
}
