#[dagflow::test]
#[tokio::test]
async fn it_ends() {}

#[dagflow::test]
#[test]
async fn it_ends_too() {}

fn main() {}
