//! The program of the README: pages, their words, a price.
//!
//! ```text
//! cargo run --example load_site
//! ```

use std::time::Duration;

use dagflow::prelude::*;

/// An ordinary function: still callable, still testable. The attribute says what a workflow does around it.
#[task(retries = 3, backoff = exponential("20ms", max = "2s"), timeout = "5s")]
async fn fetch(site: &str, page: u32) -> Result<String> {
    tokio::time::sleep(Duration::from_millis(10)).await; // the network
    Ok(format!("page {page} of {site}"))
}

#[task] // a plain function is CPU work: it spreads over the cores
fn words(text: &str) -> usize {
    text.split(' ').count()
}

#[task(retries = 1, backoff = fixed("5ms"))]
async fn live_price(site: &str) -> Result<usize> {
    Err(Error::message(format!("{site} does not answer")))
}

async fn list_price(pages: u32) -> usize {
    if pages > 10 { 2 } else { 3 } // no attribute: fine, too
}

async fn invoice(words: &[usize], price: usize) -> Result<usize> {
    Ok(words.iter().sum::<usize>() * price)
}

fn audit(total: Outcome<&usize>) {
    println!("audit: {}", total.state());
}

workflow! {
    /// What the words of a site cost.
    #[workflow(deadline = "1m")]
    pub async fn load_site(site: String, last: u32) -> Result<usize> {
        #[node(concurrency = 8)]
        let pages = for page in 1..=*last { fetch(&site, page) };        // Vec<String>, in order
        let words = for page in &pages { words(page) };
        let price = live_price(&site) else { list_price(*last) };       // the else runs when all attempts failed
        let total = invoice(&words, price);
        #[finally] audit(outcome(total));                               // runs however the run ended
        Ok(total)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let report = load_site("example.org".to_owned(), 20).report().await; // or just `.await`
    println!("{report}");
    assert_eq!(report.state(load_site::price), State::Succeeded);
    assert_eq!(report.into_result()?, 20 * 4 * 2);
    Ok(())
}
