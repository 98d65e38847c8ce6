use dagflow::prelude::*;

#[task]
async fn price(item: &str) -> Result<u32> {
    match item {
        "pear" => Ok(30),
        _ => Err(Error::message(format!("nobody sells {item}"))),
    }
}

workflow! {
    async fn bill(items: Vec<String>, member: bool) -> Result<u32> {
        let prices = for item in &items { price(item) };
        let sum: u32 = prices.iter().sum();
        let discount: u32 = if *member { sum / 10 } else { 0 };
        Ok(sum - discount)
    }
}

#[dagflow::test]
async fn a_member_pays_less() {
    let items = vec!["pear".to_owned(), "pear".to_owned()];
    assert_eq!(bill(items.clone(), false).await.unwrap(), 60);
    assert_eq!(bill(items, true).await.unwrap(), 54);
}

#[dagflow::test]
async fn an_error_names_the_item() {
    let items = vec!["pear".to_owned(), "brick".to_owned()];
    let error = bill(items, false).await.unwrap_err();
    assert_eq!(error.node(), Some("prices[1]"));
    assert_eq!(
        error.to_string(),
        "node `prices[1]` failed: nobody sells brick"
    );
}

// A test may return a `Result`, too.
#[dagflow::test]
async fn nothing_costs_nothing() -> Result<()> {
    assert_eq!(bill(vec![], true).await?, 0);
    Ok(())
}
