//! What the nodes of one run need, by the numbers of the pools; asked for and checked before the run starts.

use std::sync::{Arc, PoisonError};

use super::super::core::Core;
use super::super::plan::Plan;
use super::super::scope::Place;
use super::super::step::Step;
use super::super::sync::Mutex;
use super::pools::Take;
use super::{Bounds, Demand, Lease, Named};
use crate::error::Failure;
use crate::policy::Policy;

/// What a run has to do with the bounds of its runner.
pub(crate) struct Needs {
    pub(crate) bounds: Arc<Bounds>,
    /// By node, for its form and its fallback.
    demands: Vec<[Option<Arc<Demand>>; 2]>,
    /// What the node around a nested run holds, until the run has ended.
    held: Mutex<Option<Arc<Lease>>>,
}

/// Where the names of a run lead to.
struct Names<'a> {
    bounds: Option<&'a Bounds>,
    /// The run around it, where both have the same runner.
    outer: Option<&'a Core>,
    held: Option<Arc<Lease>>,
}

impl Needs {
    /// What the nodes of `plan` need of `bounds`.
    ///
    /// # Errors
    /// [`Failure::MissingPool`] and [`Failure::NeedTooLarge`] for the first node that could never start.
    pub(crate) fn of(
        plan: &Plan,
        bounds: Option<Arc<Bounds>>,
        place: Option<&Place>,
    ) -> Result<Option<Box<Self>>, Failure> {
        if bounds.is_none() && !plan.traits.bounded {
            return Ok(None);
        }
        let mut names = Names {
            bounds: bounds.as_deref(),
            outer: None,
            held: None,
        };
        if let Some(place) = place {
            let core = &place.core;
            if core
                .needs
                .as_ref()
                .zip(bounds.as_ref())
                .is_some_and(|(needs, own)| Arc::ptr_eq(&needs.bounds, own))
            {
                names.outer = Some(core);
                names.held = place.lease();
            }
        }
        let demands = if plan.traits.bounded {
            names.demands(plan)?
        } else {
            Vec::new()
        };
        let held = Mutex::new(names.held);
        Ok(bounds.map(|bounds| {
            Box::new(Self {
                bounds,
                demands,
                held,
            })
        }))
    }

    /// What the step needs for its attempt, if it is one.
    pub(crate) fn demand(&self, plan: &Plan, step: &Step) -> Option<&Arc<Demand>> {
        let demand = self.demands.get(step.node() as usize)?[step.stage as usize].as_ref()?;
        let fans = plan.nodes[step.node() as usize].fans[step.stage as usize];
        // The opening of a fan-out and the putting together of its items are no attempts of its body.
        let is_attempt = !step.gathers()
            && !step.is_collecting()
            && (!fans || step.frame().is_some_and(|frame| frame.is_innermost()));
        is_attempt.then_some(demand)
    }

    /// The run has ended: the node around it may give back what it holds.
    pub(crate) fn end(&self) {
        let held = self
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        drop(held);
    }

    fn held(&self) -> Option<Arc<Lease>> {
        self.held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Names<'_> {
    fn demands(&self, plan: &Plan) -> Result<Vec<[Option<Arc<Demand>>; 2]>, Failure> {
        let mut known = Vec::new();
        let mut all = Vec::with_capacity(plan.nodes.len());
        for (number, node) in (0_u32..).zip(plan.nodes.iter()) {
            let mut demands = [None, None];
            let mut site = node.site as usize;
            for (demand, calls) in demands.iter_mut().zip(node.calls) {
                let sites = &plan.sites[site..site + calls as usize];
                site += calls as usize;
                *demand = self.demand(plan, number, sites, &mut known)?;
            }
            all.push(demands);
        }
        Ok(all)
    }

    /// Of several calls, of which one will run, the most that one of them needs.
    fn demand(
        &self,
        plan: &Plan,
        node: u32,
        sites: &[Policy],
        known: &mut Vec<(String, Vec<Named>)>,
    ) -> Result<Option<Arc<Demand>>, Failure> {
        let mut demand: Vec<Take> = Vec::new();
        for policy in sites {
            let resources = policy
                .resources
                .iter()
                .map(|(name, amount)| (super::resource(name), *amount));
            let limits = policy.limits.iter().map(|name| (super::limit(name), 1));
            for (name, amount) in resources.chain(limits) {
                let found = match known.iter().position(|(known, _)| *known == name) {
                    Some(found) => found,
                    None => {
                        let pools = self.find(&name, &|| {
                            plan.graph.nodes()[node as usize].name.to_string()
                        })?;
                        known.push((name.clone(), pools));
                        known.len() - 1
                    }
                };
                for pool in &known[found].1 {
                    if amount > pool.capacity {
                        return Err(Failure::NeedTooLarge {
                            node: plan.graph.nodes()[node as usize].name.to_string(),
                            pool: name,
                            need: amount,
                            capacity: pool.capacity,
                        });
                    }
                    let pool = pool.pool;
                    match demand.binary_search_by_key(&pool, |take| take.pool) {
                        Ok(place) => demand[place].amount = demand[place].amount.max(amount),
                        Err(place) => demand.insert(place, Take { pool, amount }),
                    }
                }
            }
        }
        demand.retain(|take| take.amount > 0);
        Ok((!demand.is_empty()).then(|| demand.into()))
    }

    /// The pools that a name stands for: those of the runner, or, for what the node around the run holds, what it holds.
    fn find(&self, name: &str, node: &dyn Fn() -> String) -> Result<Vec<Named>, Failure> {
        let missing = |reason: &str| Failure::MissingPool {
            node: node(),
            pool: name.to_owned(),
            reason: reason.to_owned(),
        };
        let Some(bounds) = self.bounds else {
            return Err(missing("the run has no runner: start it `.with(&runner)`"));
        };
        let Some(known) = bounds.pools_of(name) else {
            return Err(missing(
                "its runner has none of that name: give it one when it is built",
            ));
        };
        let mut pools = match self.outer {
            None => known.to_vec(),
            Some(outer) => self.outer_pools(outer, bounds, name, node)?,
        };
        if let Some(held) = self.held.as_ref().filter(|lease| lease.holds_any()) {
            for pool in pools.iter_mut().filter(|pool| pool.held) {
                let (Some(amount), Some(inner)) =
                    (held.holds(pool.pool), held.inner_pool(pool.pool))
                else {
                    return Err(missing(
                        "the node around this run holds other resources, and to wait for more could deadlock: let that node ask for it, too",
                    ));
                };
                *pool = Named {
                    pool: inner,
                    capacity: amount,
                    held: true,
                };
            }
        }
        Ok(pools)
    }

    /// As the run around this one finds them.
    fn outer_pools(
        &self,
        outer: &Core,
        bounds: &Bounds,
        name: &str,
        node: &dyn Fn() -> String,
    ) -> Result<Vec<Named>, Failure> {
        let parent = outer.parent.as_ref().map(|place| &*place.core);
        let shares = |core: &&Core| {
            core.needs
                .as_ref()
                .is_some_and(|needs| std::ptr::eq(Arc::as_ptr(&needs.bounds), bounds))
        };
        let names = Names {
            bounds: self.bounds,
            outer: parent.filter(shares),
            held: outer.needs.as_ref().and_then(|needs| needs.held()),
        };
        names.find(name, node)
    }
}
