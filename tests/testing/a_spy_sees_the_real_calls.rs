use dagflow::prelude::*;
use dagflow::testing::prelude::*;

struct Opaque;

struct Cart {
    items: Vec<u32>,
    owner: Opaque,
}

#[task(retries = 1, backoff = fixed("1ms"))]
async fn price(item: u32, factor: u32) -> Result<u32> {
    if item == 2 && dagflow::context().attempt() == 1 {
        return Err(Error::message("planned"));
    }
    Ok(item * factor)
}

#[task]
async fn bill(prices: &[u32], _owner: &Opaque, _note: Option<&str>) -> u32 {
    prices.iter().sum()
}

workflow! {
    async fn order(cart: Cart) -> Result<u32> {
        let prices = for item in &cart.items { price(*item, 10 + 1) };
        let total = bill(&prices, &cart.owner, Some("x"));
        Ok(total)
    }
}

#[tokio::test(start_paused = true)]
async fn with_its_arguments_and_attempts() {
    let (prices, bills) = (Spy::new(), Spy::new());
    let cart = Cart {
        items: vec![1, 2],
        owner: Opaque,
    };
    let run = order(cart)
        .stub(order::prices.each(), stub::pass_through(prices.clone()))
        .stub(order::total, stub::pass_through(&bills))
        .only_stubs()
        .concurrency(1);
    assert_eq!(run.await.unwrap(), 33);
    let calls: Vec<String> = prices.calls().iter().map(ToString::to_string).collect();
    assert_eq!(
        calls,
        [
            "prices[0](1, `10 + 1`), attempt 1",
            "prices[1](2, `10 + 1`), attempt 1",
            "prices[1](2, `10 + 1`), attempt 2"
        ]
    );
    let call = &bills.calls()[0];
    assert_eq!(call.arguments[0], "[11, 22]");
    assert!(call.arguments[1].ends_with("Opaque`"), "{call}");
    assert_eq!(call.arguments[2], "`Some(\"x\")`");
    assert_eq!(bills.count(), 1);
}
