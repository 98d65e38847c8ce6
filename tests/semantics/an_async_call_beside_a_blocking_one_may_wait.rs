use std::time::Duration;

use dagflow::{Error, Result, task, workflow};

#[task]
async fn nap(number: u32) -> u32 {
    tokio::time::sleep(Duration::from_millis(1)).await;
    number
}

#[task(blocking)]
fn heavy(number: u32) -> Result<u32> {
    if number == 0 {
        Err(Error::message("no"))
    } else {
        Ok(number * 100)
    }
}

#[task]
async fn length(text: String) -> u32 {
    u32::try_from(text.len()).unwrap()
}

workflow! {
    async fn branches(number: u32) -> Result<u32> {
        let either = if number % 2 == 0 { nap(number) } else { heavy(number) };
        Ok(either)
    }

    async fn moves_elsewhere(own: String, number: u32) -> Result<u32> {
        let either = if *number % 2 == 0 { length(own) } else { heavy(*number) };
        Ok(either)
    }

    async fn fallback(number: u32) -> Result<u32> {
        let either = heavy(*number) else { nap(7) };
        Ok(either)
    }
}

/// A clock that stands still does not move while a thread for blocking work is in use, so the async call has to leave it.
fn ends<T: Send + 'static>(run: impl Future<Output = Result<T>> + Send + 'static) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let _ = sender.send(runtime.block_on(run));
    });
    receiver
        .recv_timeout(Duration::from_secs(5))
        .expect("the run ends")
        .unwrap()
}

#[test]
fn in_a_branch() {
    assert_eq!(ends(branches(3)), 300);
    assert_eq!(ends(branches(2)), 2);
}

#[test]
fn in_a_fallback() {
    assert_eq!(ends(fallback(3)), 300);
    assert_eq!(ends(fallback(0)), 7);
}

#[test]
fn with_a_value_that_only_the_other_branch_moves() {
    assert_eq!(ends(moves_elsewhere("four".to_owned(), 3)), 300);
    assert_eq!(ends(moves_elsewhere("four".to_owned(), 2)), 4);
}
