use dagflow::task;

#[task(backoff = fixed("1s"), retry_panics)]
async fn fetch() {}

#[task(retries = 0, backoff = fixed("1s"))]
async fn push() {}

fn main() {}
