//! From an order that fails to the few moves that matter.

use super::choices::Choices;
use super::guide::{Guide, counted};
use super::judge::Judge;
use super::note::Note;
use super::search::Search;

/// How many steps all the runs for it may take.
const MOST_STEPS: usize = 500_000;

/// An order that fails, and the moves of it that have to come one after the other for that.
pub(super) struct Shortened {
    pub(super) choices: Vec<usize>,
    pub(super) matters: Vec<String>,
}

impl Shortened {
    /// The order as it is.
    pub(super) fn not(choices: Vec<usize>) -> Self {
        Self {
            choices,
            matters: Vec::new(),
        }
    }
}

impl<M, J, F> Search<M, J, J::Key>
where
    M: FnMut() -> F,
    F: IntoFuture,
    J: Judge<F::Output>,
{
    /// The shortest beginning of an order that fails if the default order follows.
    ///
    /// First of this order; then all moves are left out that may come whenever they are ready, and the order that is left is cut.
    pub(super) fn shorten(&mut self, choices: Vec<usize>) -> Shortened {
        let mut steps = MOST_STEPS;
        let choices = self.cut(choices, &mut steps);
        if choices.is_empty() {
            return Shortened::not(choices);
        }
        let whole = self.try_order(&mut Choices::given(choices.clone()), true);
        let moves = counted(whole.notes.into_iter().filter_map(Note::into_move));
        let matters = self.leave_out(moves, &mut steps);
        let guided = self.try_order(&mut Choices::Guided(Guide::new(&matters)), false);
        let matters = matters.into_iter().map(|(name, _)| name).collect();
        if guided.fails() {
            let choices = self.cut(guided.taken, &mut steps);
            return Shortened { choices, matters };
        }
        Shortened::not(choices)
    }

    fn cut(&mut self, mut choices: Vec<usize>, steps: &mut usize) -> Vec<usize> {
        while choices.last() == Some(&0) {
            choices.pop();
        }
        let shorter = (0..choices.len()).find(|length| {
            // A beginning that ends with a default choice is the same order as the one before.
            let is_new = length.checked_sub(1).is_none_or(|last| choices[last] != 0);
            is_new && self.fails(&mut Choices::given(choices[..*length].to_vec()), steps)
        });
        choices.truncate(shorter.unwrap_or(choices.len()));
        choices
    }

    /// Leaves out as many moves as it can, many at a time first.
    fn leave_out(
        &mut self,
        mut moves: Vec<(String, usize)>,
        steps: &mut usize,
    ) -> Vec<(String, usize)> {
        let mut size = moves.len().div_ceil(2);
        while size > 0 {
            let (mut at, before) = (0, moves.len());
            while at < moves.len() {
                let end = (at + size).min(moves.len());
                let mut fewer = moves.clone();
                fewer.drain(at..end);
                if self.fails(&mut Choices::Guided(Guide::new(&fewer)), steps) {
                    moves = fewer;
                } else {
                    at = end;
                }
            }
            if size > 1 || moves.len() == before {
                size /= 2;
            }
        }
        moves
    }

    fn fails(&mut self, choices: &mut Choices, steps: &mut usize) -> bool {
        if *steps == 0 {
            return false;
        }
        let tried = self.try_order(choices, false);
        *steps = steps.saturating_sub(tried.steps);
        tried.fails()
    }
}
