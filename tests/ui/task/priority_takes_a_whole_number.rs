use dagflow::task;

#[task(priority = "high")]
async fn words() {}

#[task(priority)]
async fn missing() {}

#[task(priority = 1.5)]
async fn fraction() {}

#[task(estimate = 5)]
async fn no_unit() {}

fn main() {}
