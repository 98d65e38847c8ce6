#[dagflow::test]
async fn it_doubles(number: u32, twice: u32) {
    assert_eq!(number * 2, twice);
}

fn main() {}
