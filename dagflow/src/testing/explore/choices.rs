//! Where the choices of one run come from.

use super::guide::Guide;
use super::label::Label;
use super::sampler::Sampler;

/// Says which of the tasks that can go on goes on.
pub(super) enum Choices {
    /// These, then always the task that has been ready longest.
    Given {
        list: Vec<usize>,
        at: usize,
    },
    Guided(Guide),
    Sampled(Sampler),
}

/// A choice that the workflow does not offer.
#[derive(Clone, Debug)]
pub(super) enum Unfit {
    /// The list names an option that is not there.
    Given {
        choice: usize,
        options: usize,
        given: usize,
    },
    /// After the same choices there were other options than before.
    Unlike,
}

impl Choices {
    pub(super) fn given(list: Vec<usize>) -> Self {
        Self::Given { list, at: 0 }
    }

    /// An order begins.
    pub(super) fn begin(&mut self) {
        if let Self::Sampled(sampler) = self {
            sampler.begin();
        }
    }

    /// The order has ended; whether there is no other one left.
    pub(super) fn end(&mut self) -> bool {
        match self {
            Self::Given { .. } | Self::Guided(_) => false,
            Self::Sampled(sampler) => {
                sampler.end();
                sampler.is_exhausted()
            }
        }
    }

    /// Chooses one of these tasks by its place in the list.
    pub(super) fn choose(&mut self, options: &[(usize, Label)]) -> Result<usize, Unfit> {
        match self {
            Self::Guided(guide) => {
                let names = options.iter().map(|(_, label)| label.to_string());
                Ok(guide.choose(names.collect()))
            }
            _ if options.len() == 1 => Ok(0),
            Self::Sampled(sampler) => {
                let tasks: Vec<usize> = options.iter().map(|(task, _)| *task).collect();
                sampler.choose(&tasks).map_err(|_| Unfit::Unlike)
            }
            Self::Given { list, at } => {
                let given = list.get(*at).copied().unwrap_or(0);
                *at += 1;
                if given < options.len() {
                    Ok(given)
                } else {
                    Err(Unfit::Given {
                        choice: *at,
                        options: options.len(),
                        given,
                    })
                }
            }
        }
    }
}
