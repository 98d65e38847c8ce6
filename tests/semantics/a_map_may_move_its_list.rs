use dagflow::{Result, task, workflow};
use dagflow_test_support::{Live, Tracked};

#[task]
#[allow(clippy::needless_pass_by_value)]
fn unpack(item: Tracked<u32>) -> u32 {
    item.value
}

#[task]
async fn make(live: &Live) -> Vec<Tracked<u32>> {
    (0..5).map(|number| live.track(number)).collect()
}

workflow! {
    async fn of_a_node(#[resource] live: Live) -> Result<u32> {
        let list = make(&live);
        let numbers = for item in list { unpack(item) };
        Ok(numbers.iter().sum())
    }

    async fn of_a_parameter(list: Vec<u32>) -> Result<Vec<u32>> {
        let numbers = for item in list { std::convert::identity(item) };
        Ok(numbers)
    }

    async fn nested(list: Vec<u32>, factor: u32) -> Result<Vec<Vec<u32>>> {
        let numbers = for item in list { for other in 0..*item { std::convert::identity(other * factor) } };
        Ok(numbers)
    }
}

#[tokio::test]
async fn items_that_are_not_clone() {
    let live = Live::new();
    assert_eq!(of_a_node(live.clone()).await.unwrap(), 10);
    assert_eq!((live.now(), live.ever()), (0, 5));
}

#[tokio::test]
async fn of_parameters_and_in_nested_maps() {
    assert_eq!(of_a_parameter(vec![3, 1, 2]).await.unwrap(), [3, 1, 2]);
    assert_eq!(
        nested(vec![1, 3], 2).await.unwrap(),
        [vec![0], vec![0, 2, 4]]
    );
}
