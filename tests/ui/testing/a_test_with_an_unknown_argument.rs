#[dagflow::test(sed = 7)]
async fn it_ends() {}

fn main() {}
