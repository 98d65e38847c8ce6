#[dagflow::test]
#[should_panic]
async fn it_fails() -> Result<(), String> {
    panic!("as it should")
}

fn main() {}
