use dagflow::task;

#[task(retries = "three")]
async fn words() {}

#[task(retries = -1)]
async fn negative() {}

#[task(retries = 5_000_000_000)]
async fn huge() {}

#[task(retries)]
async fn missing() {}

#[task(retries(3))]
async fn list() {}

#[task(retries = )]
async fn nothing() {}

const MANY: u64 = 3;

#[task(retries = MANY)]
async fn wide() {}

fn main() {}
