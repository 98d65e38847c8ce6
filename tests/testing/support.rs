//! What several tests need.

use std::future::Future;

/// The message that the run fails its test with.
pub(crate) async fn failure<T>(run: T) -> String
where
    T: IntoFuture<IntoFuture: Future<Output: Send + 'static> + Send + 'static>,
{
    match tokio::spawn(run.into_future()).await {
        Ok(_) => panic!("the test was expected to fail"),
        Err(error) => *error.into_panic().downcast::<String>().unwrap(),
    }
}
