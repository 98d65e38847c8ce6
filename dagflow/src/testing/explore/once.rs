//! One run in one order.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::time::{Instant, Sleep};

use super::choices::{Choices, Unfit};
use super::explorer::{Current, Explorer, TEST, TaskWaker};
use super::label::Label;
use super::note::Note;
use crate::engine::attempt::panic_message;
use crate::testing::seed;

/// When nothing has gone on for so long, by the paused clock, nothing ever will.
const FOR_EVER: Duration = Duration::from_secs(60 * 60 * 24 * 400);

/// How many steps a task that can go on may be passed over, and how many more for each that can go on beside it.
const PATIENCE: usize = 200;
const PATIENCE_FOR_EACH: usize = 4;

/// What all orders have in common.
#[derive(Clone, Copy)]
pub(super) struct Setup {
    pub(super) seed: u64,
    /// The most steps that an order may have.
    pub(super) steps: usize,
}

/// Why a run did not come to its end.
#[derive(Clone, Debug)]
pub(super) enum Broken {
    Panicked(String),
    /// Nothing can go on; these wait.
    Stuck(Vec<String>),
    /// It has made too many steps; the last of them.
    Endless(Vec<String>),
    Unfit(Unfit),
}

/// What became of a run.
pub(super) struct Ran<O> {
    pub(super) end: Result<O, Broken>,
    /// Which options were taken.
    pub(super) taken: Vec<usize>,
    /// How many steps it took.
    pub(super) steps: usize,
    /// What happened, if notes were asked for.
    pub(super) notes: Vec<Note>,
}

/// Runs what `make` makes on a paused clock, each step chosen by `choices`.
pub(super) fn once<F: IntoFuture>(
    make: &mut impl FnMut() -> F,
    setup: Setup,
    choices: &mut Choices,
    notes: bool,
) -> Ran<F::Output> {
    // Back-offs are drawn by node, whatever the order; other things, such as ids, the same in every run.
    let _seed = seed::enter(setup.seed);
    fastrand::seed(setup.seed);
    let explorer = Arc::<Explorer>::default();
    if notes {
        explorer.take_notes();
    }
    #[allow(clippy::expect_used)]
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .expect("the operating system gives a runtime what it needs");
    let current = Current::enter(&explorer);
    let mut exploring = Exploring {
        explorer: Arc::clone(&explorer),
        setup,
        choices,
        taken: Vec::new(),
        ready: Vec::new(),
        rested: false,
        steps: 0,
        output: None,
    };
    let end = runtime.block_on(async {
        let test = TaskWaker::new(&explorer, TEST);
        explorer.enter_test();
        explorer.set_label(Some(Label::Test));
        std::task::Wake::wake(Arc::clone(&test));
        let run = catch_unwind(AssertUnwindSafe(|| make().into_future()));
        let run = run.map_err(|panic| Broken::Panicked(panic_message(&*panic)))?;
        let mut run = Box::pin(run);
        let mut watchdog = Box::pin(tokio::time::sleep(FOR_EVER));
        let end =
            poll_fn(|context| exploring.poll(run.as_mut(), &test, watchdog.as_mut(), context))
                .await;
        // First the runs, which stops them, then what is left of them.
        drop(run);
        end
    });
    explorer.close();
    drop(runtime);
    drop(current);
    let Exploring {
        taken,
        steps,
        output,
        ..
    } = exploring;
    let end = end.and_then(|()| output.ok_or_else(|| Broken::Stuck(Vec::new())));
    Ran {
        end,
        taken,
        steps,
        notes: explorer.notes(),
    }
}

struct Exploring<'a, O> {
    explorer: Arc<Explorer>,
    setup: Setup,
    choices: &'a mut Choices,
    taken: Vec<usize>,
    /// The tasks that were woken and not polled since, the longest first, each with the step at which it was woken.
    ready: Vec<(usize, usize)>,
    /// Everything outside of the explorer has had its turn since the last step.
    rested: bool,
    steps: usize,
    output: Option<O>,
}

impl<O> Exploring<'_, O> {
    fn poll<F: Future<Output = O>>(
        &mut self,
        mut test: Pin<&mut F>,
        waker: &Arc<TaskWaker>,
        mut watchdog: Pin<&mut Sleep>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Broken>> {
        loop {
            let woken = self.explorer.take_woken(context.waker());
            self.ready
                .extend(woken.into_iter().map(|task| (task, self.steps)));
            self.ready
                .retain(|(task, _)| *task == TEST || self.explorer.holds(*task));
            if self.output.is_some() && self.explorer.is_empty() {
                return Poll::Ready(Ok(()));
            }
            if self.steps >= self.setup.steps {
                return Poll::Ready(Err(Broken::Endless(self.last_labels())));
            }
            // What nobody would choose comes first: it only finds out what there is to choose from.
            let eager = self.ready.iter().position(|(task, _)| self.is_eager(*task));
            if let Some(place) = eager {
                self.steps += 1;
                let (task, _) = self.ready.remove(place);
                self.explorer.poll(task);
                continue;
            }
            if !self.rested {
                // Back to the runtime, where tasks of the user's own may wake others.
                self.rested = true;
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            self.rested = false;
            let options = self.options();
            if options.is_empty() {
                if watchdog.as_mut().poll(context).is_ready() {
                    return Poll::Ready(Err(Broken::Stuck(self.last_labels())));
                }
                return Poll::Pending;
            }
            watchdog.as_mut().reset(Instant::now() + FOR_EVER);
            self.steps += 1;
            let task = match self.choose(&options) {
                Ok(task) => task,
                Err(unfit) => return Poll::Ready(Err(Broken::Unfit(unfit))),
            };
            if task != TEST {
                self.explorer.poll(task);
                continue;
            }
            waker.rearm();
            self.explorer.enter_test();
            let polled = catch_unwind(AssertUnwindSafe(|| {
                let waker = Waker::from(Arc::clone(waker));
                test.as_mut().poll(&mut Context::from_waker(&waker))
            }));
            match polled {
                Ok(Poll::Pending) => {}
                Ok(Poll::Ready(output)) => {
                    self.explorer.enter_test();
                    self.explorer.set_label(None);
                    self.output = Some(output);
                }
                Err(panic) => {
                    return Poll::Ready(Err(Broken::Panicked(panic_message(&*panic))));
                }
            }
        }
    }

    fn is_eager(&self, task: usize) -> bool {
        task != TEST
            && self
                .explorer
                .label_of(task)
                .is_none_or(|label| label.is_over())
    }

    /// The tasks that can go on, with what they do next. One that was passed over too often is the only one: orders are fair, so that
    /// a task that asks in a loop for what another one does comes to an end.
    fn options(&mut self) -> Vec<(usize, Label)> {
        let patience = PATIENCE + PATIENCE_FOR_EACH * self.ready.len();
        let mut options = Vec::new();
        for (task, since) in &mut self.ready {
            let label = self.explorer.label_of(*task);
            let Some(label) = label.filter(Label::is_allowed) else {
                *since = self.steps;
                continue;
            };
            if self.steps - *since > patience {
                return vec![(*task, label)];
            }
            options.push((*task, label));
        }
        options
    }

    fn choose(&mut self, options: &[(usize, Label)]) -> Result<usize, Unfit> {
        let chosen = self.choices.choose(options)?;
        if options.len() > 1 {
            self.taken.push(chosen);
        }
        if options.len() > 1 || !matches!(options[0].1, Label::Test) {
            self.explorer.note(|| Note::Move {
                what: options[chosen].1.to_string(),
                instead_of: (chosen > 0).then(|| options[0].1.to_string()),
            });
        }
        let (task, _) = options[chosen];
        self.ready.retain(|(ready, _)| *ready != task);
        Ok(task)
    }

    fn last_labels(&self) -> Vec<String> {
        self.explorer
            .labels()
            .iter()
            .map(Label::to_string)
            .collect()
    }
}
