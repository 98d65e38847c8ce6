//! An attempt under exploration: its continuations and failures are choices.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

use super::label::Label;
use super::note::Note;
use crate::engine::scope::Place;
use crate::engine::worker::{End, Worker};

pin_project! {
    /// The future of an attempt, which tells the explorer of the run, if there is one, what comes next.
    pub(crate) struct Gated<'a, F> {
        worker: &'a Worker,
        waits: bool,
        ended: Option<End>,
        #[pin]
        attempt: F,
    }
}

impl<'a, F: Future<Output = End>> Gated<'a, F> {
    pub(crate) fn new(worker: &'a Worker, attempt: F) -> Self {
        Self {
            worker,
            waits: false,
            ended: None,
            attempt,
        }
    }
}

impl<F: Future<Output = End>> Future for Gated<'_, F> {
    type Output = End;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<End> {
        let this = self.project();
        let (core, step) = (this.worker.shared(), this.worker.step());
        let Some(explorer) = &core.explorer else {
            return this.attempt.poll(context);
        };
        if let Some(end) = this.ended.take() {
            explorer.set_label(None);
            return Poll::Ready(end);
        }
        let Poll::Ready(end) = this.attempt.poll(context) else {
            if !*this.waits {
                *this.waits = true;
                explorer.set_label(Some(Label::Resume(Place::of(core, step))));
            }
            return Poll::Pending;
        };
        if is_choice(end) {
            *this.ended = Some(end);
            explorer.set_label(Some(Label::End(Place::of(core, step), end)));
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        explorer.set_label(None);
        if !matches!(end, End::Elsewhere | End::Opened) && !step.gathers() && !step.is_collecting()
        {
            explorer.note(|| Note::Also(Label::End(Place::of(core, step), end).to_string()));
        }
        Poll::Ready(end)
    }
}

/// Whether it matters when this end takes effect. All that a success does is to let others start, which are choices of their own; a
/// failure stops what runs.
fn is_choice(end: End) -> bool {
    matches!(
        end,
        End::Failed | End::TimedOut | End::Fallback | End::Retry
    )
}
