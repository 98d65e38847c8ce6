use dagflow::task;

#[task(retries = 3 timeout = "30s")]
async fn fetch() {}

#[task("30s")]
async fn push() {}

fn main() {}
