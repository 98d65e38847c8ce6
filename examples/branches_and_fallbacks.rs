//! Conditions, a choice, a fallback, and a node that runs whatever happens.
//!
//! ```text
//! cargo run --example branches_and_fallbacks
//! ```

use dagflow::{Error, Outcome, Result, State, task, workflow};

/// How a parcel goes.
#[derive(Clone, Copy, Debug)]
enum Route {
    Train,
    Ship,
}

#[derive(Clone, Debug)]
struct Order {
    customer: String,
    items: u32,
    route: Route,
}

#[task(retries = 1, backoff = fixed("5ms"))]
async fn live_price(order: &Order) -> Result<u32> {
    if order.customer == "offline" {
        return Err(Error::message("the exchange is closed"));
    }
    Ok(order.items * 12)
}

#[task]
async fn list_price(items: u32) -> u32 {
    items * 15
}

#[task]
async fn discount(price: u32) -> u32 {
    price / 10
}

#[task]
async fn by_train(order: &Order) -> String {
    format!("train for {}", order.customer)
}

#[task]
async fn by_ship(order: &Order) -> String {
    format!("ship for {}", order.customer)
}

#[task]
async fn send(way: &str, price: u32) -> Result<String> {
    if price == 0 {
        Err(Error::message("nothing to send"))
    } else {
        Ok(format!("{way}, {price} paid"))
    }
}

/// A `#[finally]` node sees what became of another one.
fn audit(sent: Outcome<&String>) {
    match sent {
        Outcome::Done(receipt) => println!("audit: {receipt}"),
        other => println!("audit: not sent, the node is {}", other.state()),
    }
}

workflow! {
    /// Sends an order.
    async fn ship_order(order: Order) -> Result<String> {
        // The `else` runs when `live_price` has failed for good.
        let price = live_price(&order) else { list_price(order.items) };

        // Without `else` the value is an `Option`. Skipping does not spread: `total` runs either way.
        let rebate = if *price > 100 { discount(*price) };
        let total: u32 = price - rebate.unwrap_or(0);

        let way = match order.route {
            Route::Train => by_train(&order),
            Route::Ship => by_ship(&order),
        };
        let sent = send(&way, total);
        #[finally] audit(outcome(sent));
        Ok(sent)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", ship_order::GRAPH.to_text());
    println!("{}", ship_order::GRAPH.to_mermaid());

    let order = Order {
        customer: "Ada".to_owned(),
        items: 10,
        route: Route::Train,
    };
    let report = ship_order(order.clone()).report().await;
    assert_eq!(report.state(ship_order::rebate), State::Succeeded);
    assert_eq!(report.into_result()?, "train for Ada, 108 paid");

    // The price comes from the fallback, the rebate is skipped.
    let offline = Order {
        customer: "offline".to_owned(),
        items: 4,
        route: Route::Ship,
    };
    let report = ship_order(offline).report().await;
    println!("{report}");
    assert_eq!(report.state(ship_order::rebate), State::Skipped);
    assert_eq!(report.into_result()?, "ship for offline, 60 paid");

    // A failure: the error names the node, and the audit has run all the same.
    let error = ship_order(Order { items: 0, ..order })
        .await
        .map(drop)
        .map_err(|error| error.to_string());
    assert_eq!(error, Err("node `sent` failed: nothing to send".to_owned()));
    Ok(())
}
