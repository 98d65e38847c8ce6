//! The worker of a model, as the macro writes one for a workflow.

use std::future::{Future, pending, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;

use super::super::attempt::attempt;
use super::super::call::witness;
use super::super::core::Core;
use super::super::drive::{drive, open, start};
use super::super::first::{First, first};
use super::super::plan::Shared;
use super::super::step::Step;
use super::super::worker::{End, Worker};
use super::ledger::{Ledger, Reading, Value};
use super::verdict::state_of;
use crate::error::{Error, Result};
use crate::run::Launch;

/// What a planned failure says.
pub(super) const PLANNED: &str = "a planned failure";

type Working = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Makes a run, which [`go`] runs.
pub(super) fn prepare(ledger: &Arc<Ledger>, launch: Launch) -> Result<Arc<Core>> {
    let (plan, layout) = (ledger.graph.plan(), ledger.graph.layout());
    let plan = Shared::Counted(Arc::new(plan.into()));
    start(
        launch,
        plan,
        layout,
        witness::<Result<()>>(),
        program(ledger),
    )
}

/// Runs it to its end.
pub(super) async fn go(ledger: &Arc<Ledger>, core: &Arc<Core>) -> Result<()> {
    drive(Arc::clone(core), witness::<Result<()>>(), program(ledger))
        .await
        .map(drop)
}

fn program(ledger: &Arc<Ledger>) -> impl Fn(Worker) -> Working + Clone + Send + Sync + use<> {
    let ledger = Arc::clone(ledger);
    move |worker| Box::pin(work(Arc::clone(&ledger), worker)) as Working
}

async fn work(ledger: Arc<Ledger>, mut worker: Worker) {
    let core = worker.core();
    let mut works = false;
    worker.begin().await;
    while worker.next() || worker.stays() && worker.linger().await {
        if !works {
            ledger.a_worker_works();
            works = true;
        }
        let end = {
            let mut arm = pin!(arms(&ledger, &core, &worker));
            match first(&worker, arm.as_mut()).await {
                First::Ended(end) => end,
                First::GoesOn { polled, fail } => attempt(&worker, arm, polled, fail).await,
            }
        };
        worker.settle(end);
    }
}

/// The worker's node, and those that follow in the same poll.
async fn arms(ledger: &Arc<Ledger>, core: &Arc<Core>, worker: &Worker) -> Result<End> {
    loop {
        let end = body(ledger, core, worker.step()).await?;
        if !worker.flows(end) {
            return Ok(end);
        }
    }
}

async fn body(ledger: &Arc<Ledger>, core: &Arc<Core>, step: &Step) -> Result<End> {
    let node = &ledger.graph.nodes[step.node() as usize];
    let (depth, depths) = (step.depth(), node.items.len());
    if depth < depths && !step.gathers() {
        return Ok(open(core, step, node.items[depth], depth + 1 == depths));
    }
    if !step.gathers() {
        run(ledger, core, step).await?;
    }
    if depth == 0 {
        ledger.end(step.node());
        core.memory()
            .write(step.node() as usize, Value::new(step.node(), ledger));
    }
    Ok(End::Done)
}

/// One attempt of a node or of an item.
async fn run(ledger: &Arc<Ledger>, core: &Arc<Core>, step: &Step) -> Result<()> {
    let node = &ledger.graph.nodes[step.node() as usize];
    let item = match node.items[..] {
        [_, inner] => step.index_at(1) * inner + step.index(),
        _ => step.index(),
    };
    let mut running = ledger.begin(step.node(), item, step.attempt);
    let readings = read(ledger, core, step);
    ledger.expect(!lies(ledger, core, step), || {
        format!(
            "n{} runs, ready work lies in the queue, and nobody comes for it",
            step.node()
        )
    });
    if node.waits > 0 || node.forever || node.follows || node.nested.is_some() {
        running.waits();
    }
    for _ in 0..node.waits {
        wait_once().await;
    }
    match &ledger.bells {
        Some(bells) if node.follows => bells.ended.heard().await,
        Some(bells) => bells.begun.ring(),
        None => {}
    }
    let fails = item == 0 && step.attempt <= node.failures;
    if node.forever && !fails {
        pending::<()>().await;
    }
    if let Some(graph) = &node.nested {
        let inner = Ledger::new(graph, &ledger.seen, None);
        let nested = prepare(&inner, Launch::default())?;
        ledger.nest((Arc::clone(&inner), Arc::clone(&nested)));
        Box::pin(go(&inner, &nested)).await?;
    }
    drop(readings);
    drop(running);
    if fails {
        if node.panics {
            // Not by `panic!`, which would have the schedule printed.
            std::panic::resume_unwind(Box::new(PLANNED));
        }
        return Err(Error::message(PLANNED));
    }
    ledger.end_item(step.node(), item);
    Ok(())
}

/// Looks at the values that the node depends on, which have to be there.
fn read<'a>(ledger: &'a Ledger, core: &Core, step: &Step) -> Vec<Reading<'a>> {
    let finally = ledger.graph.is_finally(step.node());
    if finally {
        for other in (0..step.node()).filter(|&other| !ledger.graph.is_finally(other)) {
            let state = state_of(ledger, core, other);
            ledger.expect(state.is_terminal(), || {
                format!("n{} runs last, but n{other} is {state:?}", step.node())
            });
        }
    }
    let node = &ledger.graph.nodes[step.node() as usize];
    let values = node.after.iter().filter_map(|&before| {
        let ended = ledger.has_ended(before);
        if finally && !ended {
            return None;
        }
        let reading = ledger.read(before);
        let state = state_of(ledger, core, before);
        let value = core.memory().read::<Value>(before as usize);
        ledger.expect(ended && state.is_terminal() && value.node == before, || {
            format!("n{} starts, but n{before} is {state:?}", step.node())
        });
        Some(reading)
    });
    values.collect()
}

/// Whether there is work for another worker, and room, but none that comes for it: all that count as active are at work, none is about
/// to start, and none has stayed. Only those may let that happen who come back from another thread or from a wait for the runner.
fn lies(ledger: &Ledger, core: &Core, step: &Step) -> bool {
    let graph = &ledger.graph;
    if graph.nodes.iter().any(|node| node.policy.blocking) || step.off_thread {
        return false;
    }
    if core.plan.cost_of(step.node()).gain() == 0 {
        // Too short to be shared.
        return false;
    }
    let schedule = core.lock();
    let all_compute = schedule.active == ledger.computing();
    let nobody_comes = schedule.starting == 0 && schedule.sleeping == 0 && schedule.lingering == 0;
    let room = schedule.active < core.parallelism() && schedule.live < schedule.limit;
    all_compute && nobody_comes && room && schedule.has_work() && !core.is_stopped()
}

async fn wait_once() {
    let mut waited = false;
    poll_fn(|context| {
        if std::mem::replace(&mut waited, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
