#![deny(unused_must_use)]

use dagflow::attribute::workflow;
use dagflow::task;

#[must_use]
struct Receipt;

#[task]
async fn send(_site: &String) -> Receipt {
    Receipt
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    send(&site);
    Ok(1)
}

fn main() {}
