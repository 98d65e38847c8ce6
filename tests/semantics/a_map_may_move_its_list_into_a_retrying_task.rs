use dagflow::{Error, Result, context, task, workflow};

#[task(retries = 1, backoff = fixed("1ms"))]
async fn flaky(number: u32) -> Result<u32> {
    if context().attempt() == 1 && number.is_multiple_of(2) {
        Err(Error::message("not yet"))
    } else {
        Ok(number)
    }
}

workflow! {
    async fn of_a_node(count: u32) -> Result<u32> {
        let list: Vec<u32> = (0..*count).collect();
        let numbers = for number in list { flaky(number) };
        Ok(numbers.iter().sum())
    }

    async fn of_an_empty_list(count: u32) -> Result<u32> {
        let list: Vec<u32> = (0..*count).collect();
        let numbers = for number in list { flaky(number) };
        let others = for number in &numbers { std::convert::identity(*number) };
        Ok(numbers.iter().sum::<u32>() + others.len() as u32)
    }
}

#[tokio::test(start_paused = true)]
async fn every_item_arrives() {
    assert_eq!(of_a_node(4).await.unwrap(), 6);
    assert_eq!(of_a_node(1).await.unwrap(), 0);
    assert_eq!(of_a_node(0).await.unwrap(), 0);
    assert_eq!(of_an_empty_list(0).await.unwrap(), 0);
    assert_eq!(of_an_empty_list(3).await.unwrap(), 6);
}
