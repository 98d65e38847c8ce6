use dagflow::task;

#[task(timeout = "0s")]
async fn fetch() {}

fn main() {}
