//! A workflow is a task: it can be a node of another one, and an item of a fan-out.
//!
//! ```text
//! cargo run --example sub_workflow
//! ```

use std::time::Duration;

use dagflow::{Error, Result, task, workflow};

#[task]
async fn print(address: &str) -> Result<String> {
    tokio::time::sleep(Duration::from_millis(5)).await;
    if address.is_empty() {
        Err(Error::message("no address"))
    } else {
        Ok(format!("[{address}]"))
    }
}

#[task]
fn weigh(grams: u32) -> f64 {
    f64::from(grams) / 1_000.0
}

#[task]
async fn book(parcels: usize) -> String {
    format!("a van for {parcels} parcels")
}

workflow! {
    /// One parcel: label and weight at the same time.
    async fn parcel(address: String, grams: u32) -> Result<String> {
        let label = print(&address);
        let weight = weigh(grams);
        Ok(format!("{label} {weight} kg"))
    }

    /// A main parcel, a parcel for each friend, and a van, all at the same time.
    async fn delivery(address: String, friends: Vec<String>) -> Result<String> {
        let main = parcel(address.clone(), 1_500);
        #[node(concurrency = 2)]
        let gifts = for friend in friends.iter().cloned() { parcel(friend, 250) };
        let van = book(friends.len() + 1);
        Ok(format!("{main}, {}; {van}", gifts.join(", ")))
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", delivery::GRAPH.to_text());
    println!("{}", delivery::GRAPH.to_mermaid());

    let friends = vec!["Grace".to_owned(), "Edsger".to_owned()];
    let text = delivery("Ada".to_owned(), friends).await?;
    println!("{text}");
    assert_eq!(
        text,
        "[Ada] 1.5 kg, [Grace] 0.25 kg, [Edsger] 0.25 kg; a van for 3 parcels"
    );

    // A failure inside is named by its whole path.
    let Err(error) = delivery("Ada".to_owned(), vec!["Grace".to_owned(), String::new()]).await
    else {
        return Err(Error::message("a parcel without an address was sent"));
    };
    println!("{error}");
    assert_eq!(error.node(), Some("gifts[1]/label"));
    Ok(())
}
