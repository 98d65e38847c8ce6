use dagflow::task;

#[task(timeout = "1m", deadline = "30s")]
async fn fetch() {}

fn main() {}
