use std::sync::Arc;
use std::time::Duration;

use dagflow::event::{Completion, Event, Recording, Sink};
use dagflow::{Failure, Result, Run, Runner, State, ValueError, task, workflow};
use dagflow_test_support::{Journal, Log, quiet, settle};
use tokio::time::{Instant, sleep};

const DELAY: Duration = Duration::from_millis(10);

/// Records the numbers among the values, after a delay.
struct Recorder {
    journal: Journal,
    delay: Duration,
    /// The node that it cannot record.
    refuses: &'static str,
    /// The node whose recording panics.
    breaks: &'static str,
}

impl Recorder {
    fn new(journal: &Journal) -> Self {
        Self {
            journal: journal.clone(),
            delay: DELAY,
            refuses: "",
            breaks: "",
        }
    }
}

impl Sink for Recorder {
    fn event(&self, _event: &Event) {}

    fn record(&self, completion: Completion<'_>) -> Option<Recording> {
        let value = *completion.value.downcast_ref::<u32>()?;
        let (node, journal, delay) = (completion.node.to_owned(), self.journal.clone(), self.delay);
        let (refuses, breaks) = (self.refuses == node, self.breaks == node);
        Some(Box::pin(async move {
            sleep(delay).await;
            assert!(!breaks, "planned");
            if refuses {
                return Err("the disk is full".into());
            }
            journal.note(format!("{node} = {value} recorded"));
            Ok(())
        }))
    }
}

#[task]
async fn number(x: u32, journal: &Journal) -> u32 {
    journal.note(format!("{x}"));
    x
}

workflow! {
    async fn chain(#[resource] journal: Journal) -> Result<u32> {
        let a = number(1, &journal);
        let b = number(a + 1, &journal);
        Ok(b)
    }
    async fn wide(#[resource] journal: Journal) -> Result<u32> {
        let a = number(1, &journal);
        let b = number(2, &journal);
        let items = for x in 3..6 { number(x, &journal) };
        Ok(a + b + items[0])
    }
}

/// An hour of paused time passes at once when nothing can go on.
async fn ends<T, W>(run: Run<Result<T>, W>) -> Result<T> {
    tokio::time::timeout(Duration::from_secs(3_600), run)
        .await
        .expect("the run hangs")
}

#[tokio::test(start_paused = true)]
async fn before_dependents_start() {
    let (journal, start) = (Journal::new(), Instant::now());
    let run = chain(journal.clone()).sink(Arc::new(Recorder::new(&journal)));
    assert_eq!(ends(run).await.unwrap(), 2);
    assert_eq!(
        journal.notes(),
        ["1", "a = 1 recorded", "2", "b = 2 recorded"]
    );
    assert_eq!(start.elapsed(), 2 * DELAY);
}

#[tokio::test(start_paused = true)]
async fn while_other_nodes_go_on() {
    let (journal, start) = (Journal::new(), Instant::now());
    let run = wide(journal.clone()).sink(Arc::new(Recorder::new(&journal)));
    assert_eq!(ends(run).await.unwrap(), 6);
    assert_eq!(start.elapsed(), DELAY, "recordings overlap");
}

#[tokio::test(start_paused = true)]
async fn and_fails_the_node_if_it_fails() {
    let journal = Journal::new();
    let recorder = Recorder {
        refuses: "a",
        ..Recorder::new(&journal)
    };
    let report = chain(journal.clone())
        .sink(Arc::new(recorder))
        .report()
        .await;
    let error = report.result().as_ref().unwrap_err();
    assert_eq!(
        error.failure(),
        Some(&Failure::NotRecorded {
            node: "a".into(),
            message: "the disk is full".into(),
        })
    );
    assert_eq!(error.node(), Some("a"));
    assert_eq!(journal.notes(), ["1"]);
    assert_eq!(report.state(chain::a), State::Failed);
    assert_eq!(report.state(chain::b), State::UpstreamFailed);
}

#[tokio::test(start_paused = true)]
async fn and_the_report_gives_no_value_that_was_not_recorded() {
    let journal = Journal::new();
    let recorder = Recorder {
        refuses: "a",
        ..Recorder::new(&journal)
    };
    let report = chain(journal).sink(Arc::new(recorder)).report().await;
    assert!(matches!(
        report.value(chain::a),
        Err(ValueError::NoValue {
            state: State::Failed,
            ..
        })
    ));
}

#[tokio::test(start_paused = true)]
async fn and_fails_the_item_if_it_fails() {
    let journal = Journal::new();
    let recorder = Recorder {
        refuses: "items[1]",
        ..Recorder::new(&journal)
    };
    let error = ends(wide(journal).sink(Arc::new(recorder)))
        .await
        .unwrap_err();
    assert_eq!(error.node(), Some("items[1]"));
}

#[tokio::test(start_paused = true)]
async fn and_fails_the_node_if_it_panics() {
    quiet();
    let journal = Journal::new();
    let recorder = Recorder {
        breaks: "a",
        ..Recorder::new(&journal)
    };
    let error = ends(chain(journal).sink(Arc::new(recorder)))
        .await
        .unwrap_err();
    assert!(
        matches!(error.failure(), Some(Failure::NotRecorded { node, .. }) if node == "a"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn but_not_by_a_run_that_was_cancelled() {
    let journal = Journal::new();
    let recorder = Recorder {
        delay: Duration::from_secs(86_400),
        ..Recorder::new(&journal)
    };
    let handle = chain(journal).sink(Arc::new(recorder)).start();
    settle().await;
    handle.cancel();
    let error = tokio::time::timeout(Duration::from_secs(3_600), handle)
        .await
        .expect("the cancelled run waits for the recorder")
        .unwrap_err();
    assert!(matches!(error.failure(), Some(Failure::Cancelled { .. })));
}

/// Panics at every event.
struct Broken;

impl Sink for Broken {
    fn event(&self, _event: &Event) {
        panic!("planned")
    }
}

/// Panics instead of giving a recording.
struct BrokenRecorder;

impl Sink for BrokenRecorder {
    fn event(&self, _event: &Event) {}

    fn record(&self, _completion: Completion<'_>) -> Option<Recording> {
        panic!("planned")
    }
}

#[tokio::test(start_paused = true)]
async fn a_listener_that_panics_does_not_lose_the_run() {
    quiet();
    assert_eq!(
        ends(wide(Journal::new()).sink(Arc::new(Broken)))
            .await
            .unwrap(),
        6
    );
    let run = chain(Journal::new()).sink(Arc::new(BrokenRecorder));
    let error = ends(run).await.unwrap_err();
    assert!(matches!(error.failure(), Some(Failure::NotRecorded { .. })));
}

#[tokio::test(start_paused = true)]
async fn a_listener_that_panics_does_not_silence_the_others() {
    quiet();
    let log = Log::new();
    let runner = Runner::builder().sink(Arc::clone(&log) as _).build();
    let run = chain(Journal::new()).sink(Arc::new(Broken)).with(&runner);
    assert_eq!(ends(run).await.unwrap(), 2);
    assert_eq!(
        log.lines().last().map(String::as_str),
        Some("run succeeded")
    );
}
