use dagflow::task;

#[task(blocking = 3)]
fn compress() {}

#[task(retries = 3, retry_panics(always))]
async fn fetch() {}

fn main() {}
