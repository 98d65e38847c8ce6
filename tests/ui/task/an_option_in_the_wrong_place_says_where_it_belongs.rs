use dagflow::task;

#[task(after(other))]
async fn ship() {}

#[task(concurrency = 4)]
async fn pack() {}

#[task(on_failure = cancel)]
async fn send() {}

fn main() {}
