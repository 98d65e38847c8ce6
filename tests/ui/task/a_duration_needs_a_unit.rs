use dagflow::task;

#[task(timeout = "30")]
async fn text() {}

#[task(timeout = 30)]
async fn number() {}

#[task(timeout = 30s)]
async fn unquoted() {}

#[task(timeout = "30 sec")]
async fn spelt_out() {}

#[task(timeout = "30m1h")]
async fn unordered() {}

#[task(timeout = "soon")]
async fn soon() {}

fn main() {}
