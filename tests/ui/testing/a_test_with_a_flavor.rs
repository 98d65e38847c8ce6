#[dagflow::test(flavor = "multi_thread")]
async fn it_ends() {}

fn main() {}
