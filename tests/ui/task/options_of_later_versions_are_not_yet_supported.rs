use dagflow::task;

#[task(cache)]
async fn cached() {}

#[task(version = 2)]
async fn versioned() {}

#[task(undo = remove(&db))]
async fn undone() {}

#[task(durable)]
async fn lasting() {}

#[task(transient)]
async fn passing() {}

fn main() {}
