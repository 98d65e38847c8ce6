//! The dependence patterns of Task Bench (Slaughter et al., SC20): a grid of points over time steps, where a point
//! reads some points of the step before it.

use super::{Shape, random::Random};

/// Points of a step; more than cores, so that a late point does not idle them.
const WIDTH: usize = 16;
/// Steps of a graph: on two cores this makes the 1,000 tasks a core of the paper's experiments, which have 1,000 steps of one point a core.
const STEPS: usize = 125;
/// How many points `nearest`, `spread` and `random_nearest` look at, as in the paper.
const RADIX: usize = 5;
/// After how many steps `spread` and `random_nearest` repeat.
const PERIOD: usize = 3;
/// The chance that `random_nearest` reads a neighbour.
const CONNECTED: f64 = 0.25;

/// How the points of a step read those of the step before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Not at all.
    Trivial,
    /// Each reads itself.
    NoComm,
    /// Each reads itself and its two neighbours.
    Stencil1d,
    /// Each reads itself and two others at a distance that doubles from step to step.
    Fft,
    /// Each reads the nearest five.
    Nearest,
    /// Each reads five that are spread over the width, shifted from step to step.
    Spread,
    /// Each reads itself and a random part of the nearest five.
    RandomNearest,
}

impl Pattern {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Trivial,
        Self::NoComm,
        Self::Stencil1d,
        Self::Fft,
        Self::Nearest,
        Self::Spread,
        Self::RandomNearest,
    ];

    /// The name in the paper.
    pub fn name(self) -> &'static str {
        match self {
            Self::Trivial => "trivial",
            Self::NoComm => "no_comm",
            Self::Stencil1d => "stencil_1d",
            Self::Fft => "fft",
            Self::Nearest => "nearest",
            Self::Spread => "spread",
            Self::RandomNearest => "random_nearest",
        }
    }

    /// The graph. A tree of sums gathers the points that nobody reads, which for `trivial` are all.
    pub fn shape(self) -> Shape {
        let mut random = Random::new(1);
        let mut inputs = vec![vec![]; WIDTH];
        // What `random_nearest` reads has to be the same whenever its period comes round.
        let chances: Vec<f64> = (0..PERIOD * WIDTH * WIDTH).map(|_| random.unit()).collect();
        for step in 1..STEPS {
            let before = (step - 1) * WIDTH;
            for point in 0..WIDTH {
                let mut read = self.reads(step, point, &chances);
                read.sort_unstable();
                read.dedup();
                inputs.push(read.into_iter().map(|point| before + point).collect());
            }
        }
        Shape::new(self.name(), inputs).gathered()
    }

    fn reads(self, step: usize, point: usize, chances: &[f64]) -> Vec<usize> {
        let nearest = || point.saturating_sub(RADIX / 2)..=(point + (RADIX - 1) / 2).min(WIDTH - 1);
        match self {
            Self::Trivial => vec![],
            Self::NoComm => vec![point],
            Self::Stencil1d => (point.saturating_sub(1)..=(point + 1).min(WIDTH - 1)).collect(),
            Self::Fft => {
                let levels = WIDTH.next_power_of_two().ilog2() as usize;
                let distance = 1 << ((step + levels - 1) % levels);
                let others = [
                    point.checked_sub(distance),
                    Some(point),
                    Some(point + distance),
                ];
                others
                    .into_iter()
                    .flatten()
                    .filter(|&other| other < WIDTH)
                    .collect()
            }
            Self::Nearest => nearest().collect(),
            Self::Spread => (0..RADIX)
                .map(|place| {
                    let shift = if place > 0 { step % PERIOD } else { 0 };
                    (point + place * WIDTH / RADIX + shift) % WIDTH
                })
                .collect(),
            Self::RandomNearest => {
                let chance =
                    |other: usize| chances[((step % PERIOD) * WIDTH + point) * WIDTH + other];
                nearest()
                    .filter(|&other| other == point || chance(other) < CONNECTED)
                    .collect()
            }
        }
    }
}
