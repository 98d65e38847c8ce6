use dagflow::task;

#[task(crate = "dagflow")]
async fn fetch() {}

fn main() {}
