use std::rc::Rc;

use dagflow::task;

#[task]
async fn count(by: u8) -> u8 {
    let shared = Rc::new(by);
    pause().await;
    *shared
}

async fn pause() {}

fn main() {}
