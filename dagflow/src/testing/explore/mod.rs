//! Many orders of one workflow: what may happen in any order, happens in many.

mod choices;
mod explorer;
mod failure;
mod gated;
mod guide;
mod judge;
mod label;
mod note;
mod once;
mod quiet;
mod sampler;
mod search;
mod shorten;
mod token;
mod tree;

pub use failure::{Exploration, OrderFailure};
pub use judge::{Checked, Compare, Judge, Same, SameResult, Verdict};

pub(crate) use explorer::{Explorer, current};
pub(crate) use gated::Gated;
pub(crate) use label::Label;

use std::fmt;

use self::once::Setup;
use self::token::Token;

/// How many orders are tried if nobody says otherwise.
const SCHEDULES: usize = 1_000;

/// How many steps an order may have if nobody says otherwise.
const STEPS: usize = 100_000;

/// Runs a workflow in many of the orders that its edges and limits allow, to find out whether the order matters.
///
/// `make` makes a fresh run for each order: a [`Run`](crate::Run), its [`report`](crate::Run::report), or any future, such as an async
/// block that starts and cancels runs. In a test, without a runtime around it:
///
/// ```
/// use dagflow::testing::explore;
/// use dagflow::{Result, task, workflow};
///
/// #[task]
/// async fn stock(item: &str) -> u32 {
///     tokio::task::yield_now().await; // the network
///     u32::try_from(item.len()).unwrap_or(0)
/// }
///
/// #[task]
/// async fn price(item: &str) -> u32 {
///     if item.is_empty() { 0 } else { 5 }
/// }
///
/// workflow! {
///     async fn worth(item: String) -> Result<u32> {
///         let stock = stock(&item);
///         let price = price(&item);
///         Ok(stock * price)
///     }
/// }
///
/// // The result has to be the same in every order.
/// let explored = explore(|| worth("pear".to_owned())).run();
/// assert!(explored.exhaustive);
/// assert_eq!(explored.schedules, 3); // the second half of `stock` comes first, in the middle, or last
///
/// // Or something else has to hold in every order.
/// explore(|| worth("pear".to_owned()).report())
///     .check(|report| assert_eq!(report.value(worth::price).unwrap(), &5))
///     .run();
/// ```
///
/// # What is explored
///
/// Choices are made where a node or an item of a fan-out **starts**, where it **resumes** after an await that made it wait, and where it
/// **ends** in failure. (All that the end of a success does is to let others start.) Between two awaits nothing else runs, as on a
/// single thread. Whoever is ready can be chosen, as far as edges and the limits of fan-outs, runs and runners allow; nested runs
/// take part. Nobody is passed over for more than some hundred steps, so that a loop that waits for another node ends.
///
/// If there are no more orders than [`schedules`](Explore::schedules), each is tried once, and the result says so
/// ([`Exploration::exhaustive`]); else orders are drawn from a [`seed`](Explore::seed), none twice.
///
/// Time is tokio's paused clock: it goes on when nothing else can, to the next timer, and sleeps take exactly what they say. What
/// is awaited by `yield_now` may take any time: until whatever else is ready has had its turn, or until nothing else is. Blocking
/// bodies run in place and take no time; one that blocks on a future of its own cannot be explored.
///
/// The same choices have to lead to the same run: a workflow that draws random numbers of its own, looks at the real clock, uses
/// `select!` without `biased`, iterates over a `HashMap`, or talks to other threads cannot be explored well, and `explore` says so
/// when it notices.
pub fn explore<M, F>(make: M) -> Explore<M, SameResult>
where
    M: FnMut() -> F,
    F: IntoFuture,
{
    Explore {
        make,
        judge: SameResult,
        schedules: SCHEDULES,
        steps: STEPS,
        seed: None,
        replay: None,
    }
}

/// An exploration that has not begun. Made by [`explore`].
#[must_use = "nothing is explored before `.run()` or `.outcome()`"]
pub struct Explore<M, J> {
    make: M,
    judge: J,
    schedules: usize,
    steps: usize,
    seed: Option<u64>,
    replay: Option<String>,
}

impl<M, J> Explore<M, J> {
    /// How many orders are tried at most; 1,000 by default, at least 1.
    pub fn schedules(mut self, schedules: usize) -> Self {
        self.schedules = schedules.max(1);
        self
    }

    /// How many steps an order may have before it counts as endless; 100,000 by default.
    pub fn steps(mut self, steps: usize) -> Self {
        self.steps = steps;
        self
    }

    /// Where the draws begin: the same seed tries the same orders. By default the environment variable `DAGFLOW_SEED`, or else 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Tries only this order (after the default one, for comparison), as a failure has named it: `"7:0,2,1"`.
    ///
    /// The environment variable `DAGFLOW_REPLAY` does the same to all explorations of a process.
    ///
    /// ```
    /// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let a: u32 = 1; let b: u32 = 2; Ok(a + b) } }
    /// use dagflow::testing::explore;
    ///
    /// explore(|| one()).replay("7:1").run(); // `b` first
    /// ```
    pub fn replay(mut self, order: impl Into<String>) -> Self {
        self.replay = Some(order.into());
        self
    }
}

impl<M, J, F> Explore<M, J>
where
    M: FnMut() -> F,
    F: IntoFuture,
{
    /// Compares what `part` takes from the results, instead of the results themselves.
    ///
    /// ```
    /// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let a: u32 = 1; let b: u32 = 2; Ok(a + b) } }
    /// use dagflow::testing::explore;
    ///
    /// explore(|| one().report()).same(|report| report.state(one::a)).run();
    /// ```
    pub fn same<G, K>(self, part: G) -> Explore<M, Same<G>>
    where
        G: FnMut(&F::Output) -> K,
        K: PartialEq + fmt::Debug,
    {
        self.judged_by(Same(part))
    }

    /// Looks at each result by itself, instead of comparing them: `check` panics (by `assert!`) or returns an error if something is
    /// wrong.
    ///
    /// ```
    /// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let a: u32 = 1; let b: u32 = 2; Ok(a + b) } }
    /// use dagflow::testing::explore;
    ///
    /// explore(|| one()).check(|result| assert!(result.is_ok())).run();
    /// ```
    pub fn check<C, V>(self, check: C) -> Explore<M, Checked<C>>
    where
        C: FnMut(&F::Output) -> V,
        V: Verdict,
    {
        self.judged_by(Checked(check))
    }

    fn judged_by<K>(self, judge: K) -> Explore<M, K> {
        Explore {
            make: self.make,
            judge,
            schedules: self.schedules,
            steps: self.steps,
            seed: self.seed,
            replay: self.replay,
        }
    }
}

impl<M, J, F> Explore<M, J>
where
    M: FnMut() -> F,
    F: IntoFuture,
    J: Judge<F::Output>,
{
    /// Explores.
    ///
    /// # Panics
    /// If an order fails, with the order; inside of a tokio runtime, since it makes one of its own for each order; if
    /// `DAGFLOW_SEED`, `DAGFLOW_REPLAY` or the order for [`replay`](Self::replay) cannot be read.
    #[track_caller]
    pub fn run(self) -> Exploration {
        let exploration = self.outcome();
        match &exploration.failure {
            None => exploration,
            #[allow(clippy::panic)]
            Some(failure) => panic!("{failure}"),
        }
    }

    /// Explores, and gives the failure instead of panicking with it.
    ///
    /// # Panics
    /// As [`run`](Self::run), but not if an order fails.
    #[track_caller]
    pub fn outcome(self) -> Exploration {
        assert!(
            tokio::runtime::Handle::try_current().is_err(),
            "`explore` makes a runtime of its own for every order, so it cannot be called inside of one: \
             call it in a plain `#[test]` function instead of `#[tokio::test]` or `#[dagflow::test]`"
        );
        let replay = self.replay.or_else(|| variable("DAGFLOW_REPLAY"));
        let seed = self.seed.or_else(|| {
            let text = variable("DAGFLOW_SEED")?;
            let seed = text.trim().parse();
            Some(seed.unwrap_or_else(|_| {
                wrong(&format!("DAGFLOW_SEED is `{text}`, which is not a number"))
            }))
        });
        let token = replay.map(|text| text.parse::<Token>().unwrap_or_else(|error| wrong(&error)));
        let setup = Setup {
            seed: token.as_ref().map_or(seed.unwrap_or(0), |token| token.seed),
            steps: self.steps,
        };
        let search = search::Search::new(self.make, self.judge, setup);
        match token {
            Some(token) => search.replay(token),
            None => search.explore(self.schedules),
        }
    }
}

#[track_caller]
#[allow(clippy::panic)]
fn wrong(message: &str) -> ! {
    panic!("{message}")
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

impl<M, J> fmt::Debug for Explore<M, J> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Explore")
            .field("schedules", &self.schedules)
            .field("seed", &self.seed)
            .field("replay", &self.replay)
            .finish_non_exhaustive()
    }
}
