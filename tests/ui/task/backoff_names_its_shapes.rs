use dagflow::task;

#[task(retries = 3, backoff = "100ms")]
async fn shapeless() {}

#[task(retries = 3, backoff = exponental("100ms"))]
async fn misspelt() {}

#[task(retries = 3, backoff = linear())]
async fn empty() {}

#[task(retries = 3, backoff = fixed("100ms", max = "1s"))]
async fn fixed() {}

#[task(retries = 3, backoff = linear("10s", max = "1s"))]
async fn shrinking() {}

#[task(retries = 3, backoff = linear("100", maxx = "1s", jitter = some))]
async fn several() {}

fn main() {}
