use dagflow::task;

#[task(cache)]
async fn cached() {}

#[task(version = 2)]
async fn versioned() {}

#[task(undo = remove(&db))]
async fn undone() {}

#[task(resources(gpu = 1, memory_gb = 16))]
async fn greedy() {}

#[task(limit("printers"))]
async fn limited() {}

#[task(priority = 1)]
async fn urgent() {}

#[task(durable)]
async fn lasting() {}

#[task(transient)]
async fn passing() {}

fn main() {}
