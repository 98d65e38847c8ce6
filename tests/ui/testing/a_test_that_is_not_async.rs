#[dagflow::test]
fn it_ends() {
    assert_eq!(1 + 1, 2);
}

fn main() {}
