use dagflow::{Error, Result, task, workflow};

#[task]
async fn fails(_number: u32) -> Result<u32> {
    Err(Error::message("no"))
}

#[task]
async fn fine(number: u32) -> u32 {
    number
}

workflow! {
    async fn another_value(number: u32) -> Result<u32> {
        let value = fails(number) else { fine(7) };
        Ok(value)
    }

    async fn the_same_value(number: u32) -> Result<u32> {
        let value = fails(*number) else { fine(*number) };
        Ok(value)
    }
}

#[tokio::test]
async fn of_another_value() {
    assert_eq!(another_value(3).await.unwrap(), 7);
}

#[tokio::test]
async fn of_the_same_value() {
    assert_eq!(the_same_value(3).await.unwrap(), 3);
}
