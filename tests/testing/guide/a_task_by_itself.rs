use dagflow::prelude::*;

#[task(retries = 3, timeout = "5s")]
async fn price(item: &str, amount: u32) -> Result<u32> {
    tokio::task::yield_now().await; // the shop answers
    let each = match item {
        "pear" => 30,
        "quince" => 80,
        _ => return Err(Error::message(format!("nobody sells {item}"))),
    };
    Ok(each * amount)
}

// The attribute leaves the function as it is: no run, no retries, no clock.
#[tokio::test]
async fn it_multiplies() {
    assert_eq!(price("pear", 3).await.unwrap(), 90);
}

#[tokio::test]
async fn it_knows_what_is_sold() {
    let error = price("brick", 1).await.unwrap_err();
    assert_eq!(error.to_string(), "nobody sells brick");
}
