use dagflow::prelude::*;

workflow! {
    async fn one() -> Result<u32> {
        let first: u32 = 1;
        Ok(first)
    }
}

pub async fn it_is_one() {
    one().report().await.assert_value(one::first, "one");
}

fn main() {}
