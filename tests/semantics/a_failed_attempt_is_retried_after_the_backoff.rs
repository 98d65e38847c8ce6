use std::sync::Arc;
use std::time::Duration;

use dagflow::{Result, task, workflow};
use dagflow_test_support::Log;
use tokio::time::Instant;

#[task]
async fn third_time() -> Result<u32> {
    match dagflow::context().attempt() {
        4 => Ok(4),
        attempt => Err(dagflow::Error::message(format!("no {attempt}"))),
    }
}

workflow! {
    async fn fixed() -> Result<u32> {
        #[node(retries = 3, backoff = fixed("10ms", jitter = none))]
        let value = third_time();
        Ok(value)
    }

    async fn linear() -> Result<u32> {
        #[node(retries = 3, backoff = linear("10ms", max = "25ms", jitter = none))]
        let value = third_time();
        Ok(value)
    }

    async fn exponential() -> Result<u32> {
        #[node(retries = 3, backoff = exponential("10ms", jitter = none))]
        let value = third_time();
        Ok(value)
    }

    async fn at_once() -> Result<u32> {
        #[node(retries = 3, backoff = fixed("0ms", jitter = none))]
        let value = third_time();
        Ok(value)
    }

    async fn jittered(times: u32) -> Result<Vec<u32>> {
        #[node(retries = 3, backoff = exponential("100ms", max = "300ms"))]
        let values = for _time in 0..*times { third_time() };
        Ok(values)
    }
}

fn waits(milliseconds: [u64; 3]) -> Vec<Option<Duration>> {
    milliseconds
        .into_iter()
        .map(|wait| Some(Duration::from_millis(wait)))
        .collect()
}

macro_rules! waits_as_announced {
    ($test:ident, $workflow:ident, $waits:expr) => {
        #[tokio::test(start_paused = true)]
        async fn $test() {
            let log = Log::new();
            let start = Instant::now();
            assert_eq!($workflow().sink(Arc::clone(&log) as _).await.unwrap(), 4);
            assert_eq!(log.waits("value"), waits($waits));
            assert_eq!(start.elapsed(), Duration::from_millis($waits.iter().sum()));
        }
    };
}

waits_as_announced!(fixed_waits_the_same_each_time, fixed, [10, 10, 10]);
waits_as_announced!(
    linear_waits_grow_by_the_first_one_up_to_the_limit,
    linear,
    [10, 20, 25]
);
waits_as_announced!(exponential_waits_double, exponential, [10, 20, 40]);
waits_as_announced!(no_wait_takes_no_time, at_once, [0, 0, 0]);

#[tokio::test(start_paused = true)]
async fn full_jitter_stays_within_its_bounds_and_spreads() {
    let log = Log::new();
    let values = jittered(200).sink(Arc::clone(&log) as _).await.unwrap();
    assert_eq!(values.len(), 200);
    let mut all = Vec::new();
    for item in 0..200 {
        let waits = log.waits(&format!("values[{item}]"));
        for (wait, most) in waits.iter().zip([100, 200, 300]) {
            assert!(
                wait.unwrap() <= Duration::from_millis(most),
                "{wait:?} of at most {most} ms"
            );
        }
        all.extend(waits.into_iter().flatten());
    }
    assert_eq!(all.len(), 600);
    let mean = all.iter().sum::<Duration>() / 600;
    assert!(
        (80..120).contains(&mean.as_millis()),
        "the mean of uniform waits is about 100 ms, not {mean:?}"
    );
    assert!(
        all.iter().filter(|wait| wait.as_millis() < 10).count() > 10,
        "some waits are short"
    );
}
