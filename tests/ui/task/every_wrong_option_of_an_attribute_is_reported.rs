use dagflow::task;

#[task(retires = 3, timeout = 30, name = "", after(other), cache)]
async fn fetch() {}

fn main() {}
