use dagflow::task;

#[task(retires = 3, colour = "red")]
async fn fetch() {}

fn main() {}
