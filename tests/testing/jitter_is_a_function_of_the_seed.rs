use std::sync::Mutex;
use std::time::Duration;

use dagflow::prelude::*;

#[task(retries = 5, backoff = exponential("1s"))]
async fn sixth_time() -> Result<u32> {
    match dagflow::context().attempt() {
        6 => Ok(6),
        _ => Err(Error::message("no")),
    }
}

#[task(blocking, retries = 2, backoff = fixed("1h"))]
fn blocks() -> Result<u32> {
    match dagflow::context().attempt() {
        3 => Ok(3),
        _ => Err(Error::message("no")),
    }
}

workflow! {
    async fn patient() -> Result<u32> {
        let first = sixth_time();
        let second = sixth_time();
        let items = for _item in 0..3 { sixth_time() };
        let blocking = blocks();
        let inner = part();
        Ok(first + second + blocking + inner + items.len() as u32)
    }

    async fn part() -> Result<u32> {
        let first = sixth_time();
        Ok(first)
    }

    async fn alone() -> Result<u32> {
        let first = sixth_time();
        Ok(first)
    }
}

type Waits = Vec<Vec<Duration>>;

async fn waits() -> Waits {
    let report = patient().report().await;
    let mut waits = vec![
        report.waits(patient::first),
        report.waits(patient::second),
        report.waits(patient::blocking),
        vec![report.node(patient::inner).duration().unwrap()],
    ];
    waits.extend(
        report
            .items(patient::items)
            .iter()
            .map(dagflow::NodeReport::waits),
    );
    waits
}

static SEEN: Mutex<Vec<(u64, Waits)>> = Mutex::new(Vec::new());

/// Tests run in any order and in parallel: whoever comes later compares.
async fn compare() {
    let (seed, waits) = (dagflow::testing::seed().unwrap(), waits().await);
    let mut known = SEEN.lock().unwrap();
    for (other_seed, others) in known.iter() {
        assert_eq!(seed == *other_seed, waits == *others, "{seed} {other_seed}");
    }
    known.push((seed, waits));
}

#[dagflow::test(seed = 7)]
async fn the_same_seed_gives_the_same_waits() {
    compare().await;
    compare().await;
}

#[dagflow::test(seed = 7)]
async fn also_in_another_test() {
    compare().await;
}

#[dagflow::test(seed = 8)]
async fn another_seed_gives_other_waits() {
    compare().await;
}

#[dagflow::test]
async fn and_every_test_has_a_seed_of_its_own() {
    assert_ne!(dagflow::testing::seed(), Some(7));
    compare().await;
}

#[dagflow::test(seed = 7)]
async fn nodes_and_items_wait_each_in_their_own_way() {
    let waits = waits().await;
    for (number, one) in waits.iter().enumerate() {
        assert!(
            waits[..number].iter().all(|other| other != one),
            "{waits:?}"
        );
    }
}

/// The rest of the run does not change the waits of a node.
#[dagflow::test(seed = 7)]
async fn whatever_else_runs() {
    let report = alone().report().await;
    assert_eq!(report.waits(alone::first), waits().await[0]);
    let most: Vec<_> = (0..5)
        .map(|retry| Duration::from_secs(1 << retry))
        .collect();
    for (wait, most) in report.waits(alone::first).iter().zip(&most) {
        assert!(wait <= most);
    }
}
