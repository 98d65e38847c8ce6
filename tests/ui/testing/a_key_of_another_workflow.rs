use dagflow::prelude::*;

workflow! {
    async fn one() -> Result<u32> {
        let first: u32 = 1;
        Ok(first)
    }

    async fn two() -> Result<u32> {
        let second: u32 = 2;
        Ok(second)
    }
}

pub async fn it_succeeds() {
    one().report().await.assert_succeeded(two::second);
}

fn main() {}
