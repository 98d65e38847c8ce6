use std::fmt::{Debug, Display};
use std::str::FromStr;

use dagflow::{Result, State, task, workflow};

#[task(retries = 1, backoff = fixed("1ms"))]
async fn decode<T>(text: &str) -> Result<T, T::Err>
where
    T: FromStr + Send,
    T::Err: Send,
{
    text.parse()
}

#[task]
fn show<T: Display>(value: &T) -> String {
    format!("<{value}>")
}

#[task]
async fn first<T: Clone + Send + Sync>(list: &[T]) -> Option<T> {
    list.first().cloned()
}

#[task]
fn array<const N: usize>(value: u8) -> [u8; N] {
    [value; N]
}

workflow! {
    async fn with_generic_tasks(text: String) -> Result<String> {
        let number = decode::<u32>(&text);
        let shown = show(&number);
        let shown_text = show(&text);
        let list: Vec<u32> = vec![*number; 2];
        let head = first(&list);
        let bytes = array::<3>(7);
        Ok(format!("{shown} {shown_text} {head:?} {bytes:?}"))
    }

    async fn pair<T>(value: T) -> Result<(T, String)>
    where
        T: Clone + Debug + Display + Send + Sync + 'static,
    {
        let shown = show(&value);
        let copy: T = value.clone();
        Ok((copy, shown))
    }

    async fn sized<const N: usize>(value: u8) -> Result<usize> {
        let bytes = array::<N>(value);
        Ok(bytes.len())
    }

    async fn around() -> Result<String> {
        let number = pair(7_u32);
        let text = pair("seven");
        let len = sized::<4>(1);
        Ok(format!("{number:?} {text:?} {len}"))
    }
}

#[tokio::test(start_paused = true)]
async fn tasks() {
    assert_eq!(
        with_generic_tasks("5".into()).await.unwrap(),
        "<5> <5> Some(5) [7, 7, 7]"
    );
    let error = with_generic_tasks("x".into()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `number` failed after 2 attempts: invalid digit found in string"
    );
}

#[tokio::test]
async fn workflows() {
    assert_eq!(pair(7_u32).await.unwrap(), (7, "<7>".to_owned()));
    assert_eq!(pair('x').await.unwrap(), ('x', "<x>".to_owned()));
    assert_eq!(sized::<5>(1).await.unwrap(), 5);
    let report = pair("text").report().await;
    assert_eq!(report.state(pair::shown), State::Succeeded);
    assert_eq!(pair::GRAPH.nodes().len(), 2);
}

#[tokio::test]
async fn workflows_in_workflows() {
    assert_eq!(
        around().await.unwrap(),
        "(7, \"<7>\") (\"seven\", \"<seven>\") 4"
    );
}
