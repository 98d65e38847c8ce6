use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task]
async fn gift(amount: u32) -> Result<String> {
    panic!("no gifts in tests: {amount}")
}

#[task]
async fn count(gift: &Option<String>) -> usize {
    gift.as_ref().map_or(0, String::len)
}

#[task]
async fn tidy(limit: u32) -> u32 {
    limit
}

workflow! {
    async fn order(amount: u32) -> Result<usize> {
        let limit: u32 = amount * 2;
        let gift = if *limit > 10 { gift(*amount) };
        let size = match amount { 0 => tidy(*limit), _ => tidy(limit + 1) };
        let count = count(&gift);
        #[finally] tidy(*amount);
        Ok(count + size as usize)
    }
}

#[tokio::test]
async fn in_place_of_all_of_it() {
    let report = order(1)
        .stub(order::limit, stub::value(20))
        .stub(order::gift, stub::value(Some("pen".to_owned())))
        .stub(order::size, stub::with(|| Ok(100)))
        .stub(order::tidy, stub::value(0))
        .report()
        .await;
    assert_eq!(report.state(order::gift), State::Succeeded);
    assert_eq!(*report.value(order::limit).unwrap(), 20);
    assert_eq!(report.into_result().unwrap(), 103);
}

#[tokio::test]
async fn none_says_that_the_condition_said_no() {
    let spy = Spy::new();
    let report = order(10)
        .stub(order::gift, stub::value(None))
        .stub(order::size, stub::pass_through(&spy))
        .report()
        .await;
    assert_eq!(report.state(order::gift), State::Skipped);
    assert_eq!(spy.calls()[0].to_string(), "size(`limit + 1`), attempt 1");
    assert_eq!(report.into_result().unwrap(), 21);
}

#[tokio::test]
async fn with_an_error() {
    let run = order(10).stub(order::gift, stub::error(Error::message("sold out")));
    assert_eq!(
        run.await.unwrap_err().to_string(),
        "node `gift` failed: sold out"
    );
}
