use dagflow::{Result, task, workflow};

#[task]
fn double(x: u32) -> u32 {
    x * 2
}

mod shop {
    use dagflow::{Result, workflow};

    use super::double;

    workflow! {
        /// They may call each other, in any order.
        pub(super) async fn first(x: u32) -> Result<u32> {
            let a = second(x);
            let b = double(a);
            Ok(b)
        }

        #[workflow(concurrency = 1)]
        pub(crate) async fn second(x: u32) -> Result<u32> {
            let a = double(x);
            Ok(a + 1)
        }

        async fn hidden() -> Result<u32> {
            let a = double(1);
            Ok(a)
        }

        pub(super) async fn third() -> Result<u32> {
            let a = hidden();
            Ok(a)
        }
    }
}

workflow! {}

workflow! {
    async fn double_of_all(xs: Vec<u32>) -> Result<u32> {
        // The same names of nodes as in the other workflows, and of a function in scope.
        let a = for x in &xs { shop::first(*x) };
        let double = double(1);
        Ok(a.iter().sum::<u32>() + double)
    }
}

#[tokio::test]
async fn each_with_its_own_names() {
    assert_eq!(shop::first(3).await.unwrap(), 14);
    assert_eq!(shop::second(3).await.unwrap(), 7);
    assert_eq!(shop::third().await.unwrap(), 2);
    assert_eq!(double_of_all(vec![1, 2]).await.unwrap(), 6 + 10 + 2);
    assert_eq!(shop::first::GRAPH.name(), "first");
    assert_eq!(shop::second::a.name(), "a");
    assert_eq!(
        shop::first::GRAPH.nodes()[0]
            .workflow
            .map(dagflow::graph::Graph::name),
        Some("second")
    );
}
