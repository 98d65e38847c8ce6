use dagflow::testing::explore;
use dagflow::{Result, workflow};

workflow! {
    async fn one() -> Result<u32> {
        let one: u32 = 1;
        Ok(one)
    }
}

#[test]
fn as_a_plain_test_is() {
    assert_eq!(explore(one).run().schedules, 1);
}

#[tokio::test]
#[should_panic(expected = "call it in a plain `#[test]` function")]
async fn and_says_so() {
    explore(one).run();
}
