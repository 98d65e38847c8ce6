use dagflow::task;

#[task(limit(github))]
async fn bare() {}

#[task(limit = "github")]
async fn assigned() {}

#[task(limit())]
async fn nothing() {}

#[task(limit("github", "github"))]
async fn twice() {}

fn main() {}
