use dagflow::{context, workflow};

mod tasks {
    use dagflow::{context, task};

    #[task(retries = 2)]
    pub(super) async fn flaky(number: &u32) -> dagflow::Result<u32> {
        if context().attempt() < 3 {
            return Err(dagflow::Error::message("not yet"));
        }
        Ok(number + 1)
    }
}

async fn plain(number: &u32) -> u32 {
    number + context().attempt()
}

use tasks::flaky;

workflow! {
    async fn by_path(number: u32) -> dagflow::Result<u32> {
        let first = tasks::flaky(&number);
        let second = self::plain(&first);
        let third = flaky(&second);
        let fourth = plain(&third);
        Ok(fourth)
    }
}

#[tokio::test]
async fn its_retries_are_made() {
    assert_eq!(by_path(1).await.unwrap(), 5);
    let retries = by_path::GRAPH
        .nodes()
        .iter()
        .map(|node| node.policy.retries)
        .collect::<Vec<_>>();
    assert_eq!(retries, [2, 0, 2, 0]);
}
