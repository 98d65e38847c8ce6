use dagflow::task;

#[task(name = "load/page")]
async fn slash() {}

#[task(name = "")]
async fn empty() {}

#[task(name = page)]
async fn bare() {}

fn main() {}
