use dagflow::task;

#[task(resources(gpu))]
async fn bare() {}

#[task(resources = 1)]
async fn assigned() {}

#[task(resources())]
async fn nothing() {}

#[task(resources(gpu = 0))]
async fn none() {}

#[task(resources(gpu = "one"))]
async fn words() {}

#[task(resources(gpu = 1, gpu = 2))]
async fn twice() {}

#[task(resources(gpu = -1))]
async fn negative() {}

const MANY: i32 = 3;

#[task(resources(gpu = MANY))]
async fn wide() {}

fn main() {}
