//! Order after order, until one fails; then the shortest one that does.

use super::choices::Choices;
use super::failure::{Cause, Exploration, OrderFailure};
use super::judge::{Compare, Judge};
use super::note::Note;
use super::once::{Setup, once};
use super::quiet::quietly;
use super::sampler::Sampler;
use super::shorten::Shortened;
use super::token::Token;

pub(super) struct Search<M, J, K> {
    make: M,
    judge: J,
    setup: Setup,
    /// What the first order gave that came to its end: the default one, if that does.
    first: Option<K>,
}

/// What became of one order.
pub(super) struct Tried {
    /// The choices.
    pub(super) taken: Vec<usize>,
    wrong: Option<Cause>,
    pub(super) steps: usize,
    pub(super) notes: Vec<Note>,
}

impl Tried {
    /// Whether it is the order that fails, and not the list that describes it.
    pub(super) fn fails(&self) -> bool {
        self.wrong.as_ref().is_some_and(Cause::is_of_order)
    }
}

impl<M, J, F> Search<M, J, J::Key>
where
    M: FnMut() -> F,
    F: IntoFuture,
    J: Judge<F::Output>,
{
    pub(super) fn new(make: M, judge: J, setup: Setup) -> Self {
        Self {
            make,
            judge,
            setup,
            first: None,
        }
    }

    /// Tries at most so many orders.
    pub(super) fn explore(mut self, most: usize) -> Exploration {
        let mut choices = Choices::Sampled(Sampler::new(self.setup.seed));
        let (mut schedules, mut exhaustive) = (0, false);
        let mut failure = None;
        while schedules < most && !exhaustive && failure.is_none() {
            choices.begin();
            let tried = quietly(|| self.try_order(&mut choices, false));
            schedules += 1;
            exhaustive = choices.end();
            failure = tried
                .wrong
                .map(|cause| self.explain(tried.taken, cause, schedules));
        }
        Exploration {
            schedules,
            exhaustive,
            seed: self.setup.seed,
            failure,
        }
    }

    /// Tries one order, as it is.
    pub(super) fn replay(mut self, token: Token) -> Exploration {
        // For comparison.
        quietly(|| self.try_order(&mut Choices::given(Vec::new()), false));
        let tried = self.try_order(&mut Choices::given(token.choices.clone()), true);
        let failure = tried
            .wrong
            .map(|cause| OrderFailure::new(cause, token, tried.notes));
        Exploration {
            schedules: 2,
            exhaustive: false,
            seed: self.setup.seed,
            failure,
        }
    }

    pub(super) fn try_order(&mut self, choices: &mut Choices, notes: bool) -> Tried {
        let ran = once(&mut self.make, self.setup, choices, notes);
        let wrong = match ran.end {
            Err(broken) => Some(Cause::Broken(broken)),
            Ok(output) => match self.judge.key(output) {
                Err(message) => Some(Cause::Wrong(message)),
                Ok(key) => self.compare(key),
            },
        };
        Tried {
            taken: ran.taken,
            wrong,
            steps: ran.steps,
            notes: ran.notes,
        }
    }

    fn compare(&mut self, key: J::Key) -> Option<Cause> {
        let Some(first) = &self.first else {
            self.first = Some(key);
            return None;
        };
        (!key.is_same(first)).then(|| Cause::Differs {
            first: first.show(),
            this: key.show(),
        })
    }

    /// The failure of the shortest order like this one.
    fn explain(&mut self, taken: Vec<usize>, cause: Cause, schedule: usize) -> OrderFailure {
        if !cause.is_of_order() {
            return OrderFailure::new(cause, self.token(taken), Vec::new()).found_in(schedule);
        }
        let shortened = if cause.is_endless() {
            Shortened::not(taken)
        } else {
            quietly(|| self.shorten(taken))
        };
        let mut choices = Choices::given(shortened.choices.clone());
        let again = self.try_order(&mut choices, true);
        // What failed once and now does not was not made by the order alone.
        let cause = match again.wrong {
            // The default order, which passed at first, is no exception.
            Some(again) if schedule == 1 || !shortened.choices.is_empty() => again,
            _ => Cause::NotAgain(Box::new(cause)),
        };
        OrderFailure::new(cause, self.token(shortened.choices), again.notes)
            .found_in(schedule)
            .because_of(shortened.matters)
    }

    fn token(&self, choices: Vec<usize>) -> Token {
        Token {
            seed: self.setup.seed,
            choices,
        }
    }
}
