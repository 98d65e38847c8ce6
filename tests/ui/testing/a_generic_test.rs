#[dagflow::test]
async fn it_has_a_default<T: Default>() {
    let _ = T::default();
}

fn main() {}
