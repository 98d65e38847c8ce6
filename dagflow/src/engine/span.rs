//! The spans of `tracing` around a run, its nodes and their attempts. Without the feature there can be none: the stand-in has no values,
//! so that an `Option` of it takes no room, and nothing is left of the code that looks at one.

pub(crate) use spans::Span;

#[cfg(feature = "tracing")]
mod spans {
    use tracing::info_span;
    use tracing::span::Entered;

    pub(crate) struct Span(tracing::Span);

    impl Span {
        /// The span of a run, if a subscriber wants one. Its name and its id are asked for only then: either may have to be made.
        pub(crate) fn of_run<'run>(
            name: impl FnOnce() -> &'run str,
            id: impl FnOnce() -> &'run str,
        ) -> Option<Self> {
            tracing::enabled!(target: "dagflow", tracing::Level::INFO)
                .then(|| Self(info_span!(target: "dagflow", "workflow", name = name(), run = id())))
        }

        /// The span of a node in this run.
        pub(crate) fn node(&self, path: &str) -> Option<Self> {
            Some(Self(
                info_span!(target: "dagflow", parent: &self.0, "node", node = path),
            ))
        }

        /// The span of an attempt of this node.
        pub(crate) fn attempt(&self, attempt: u32) -> Option<Self> {
            Some(Self(
                info_span!(target: "dagflow", parent: &self.0, "attempt", attempt = attempt),
            ))
        }

        pub(crate) fn enter(&self) -> Entered<'_> {
            self.0.enter()
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod spans {
    pub(crate) enum Span {}

    impl Span {
        #[inline(always)]
        pub(crate) fn of_run<'run>(
            _name: impl FnOnce() -> &'run str,
            _id: impl FnOnce() -> &'run str,
        ) -> Option<Self> {
            None
        }

        pub(crate) fn node(&self, _path: &str) -> Option<Self> {
            match *self {}
        }

        pub(crate) fn attempt(&self, _attempt: u32) -> Option<Self> {
            match *self {}
        }

        pub(crate) fn enter(&self) -> Self {
            match *self {}
        }
    }
}
