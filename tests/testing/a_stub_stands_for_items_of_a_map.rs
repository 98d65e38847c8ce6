use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task]
async fn page(number: u32) -> Result<String> {
    Ok(format!("page {number}"))
}

#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("bad {0}")]
struct Bad(u32);

#[task]
async fn check(number: u32) -> Result<u32, Bad> {
    Ok(number)
}

#[task]
async fn cell(row: u32, column: u32) -> u32 {
    row * 10 + column
}

#[task(retries = 1)]
async fn keep(word: String) -> Result<String> {
    Ok(word)
}

workflow! {
    async fn load(last: u32) -> Result<Vec<String>> {
        let pages = for number in 0..*last { page(number) };
        Ok(pages)
    }

    async fn checks(last: u32) -> Result<Vec<std::result::Result<u32, Bad>>> {
        #[node(on_error = collect)]
        let checked = for number in 0..*last { check(number) };
        Ok(checked)
    }

    async fn matrix(rows: u32) -> Result<Vec<Vec<u32>>> {
        let cells = for row in 0..*rows { for column in 0..2_u32 { cell(*row, *column) } };
        Ok(cells)
    }

    async fn forms(words: Vec<String>) -> Result<usize> {
        let sizes: Vec<usize> = for word in &words { word.len() };
        let kept = for word in words.clone() { keep(word) };
        Ok(sizes.iter().sum::<usize>() + kept.concat().len())
    }
}

#[tokio::test]
async fn one_of_them() {
    let run = load(3).stub(load::pages.item(1), stub::value("other".to_owned()));
    assert_eq!(run.await.unwrap(), ["page 0", "other", "page 2"]);
}

#[tokio::test]
async fn each_of_them_but_one() {
    let run = load(3)
        .stub(load::pages.item(1), stub::value("other".to_owned()))
        .stub(
            load::pages.each(),
            stub::with(|number: &u32| Ok(number.to_string())),
        )
        .only_stubs();
    assert_eq!(run.await.unwrap(), ["0", "other", "2"]);
}

#[tokio::test]
async fn all_at_once() {
    let run = load(3)
        .stub(load::pages, stub::value(vec!["all".to_owned()]))
        .only_stubs();
    assert_eq!(run.await.unwrap(), ["all"]);
}

#[tokio::test]
async fn a_failing_one() {
    let error = load(3)
        .stub(load::pages.item(2), stub::error(Error::message("torn")))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "node `pages[2]` failed: torn");
}

#[tokio::test]
async fn where_errors_are_collected() {
    let run = checks(4)
        .stub(checks::checked.item(0), stub::value(Err(Bad(7))))
        .stub(checks::checked.item(1), stub::value(Ok(8)))
        .stub(checks::checked.item(2), stub::error(Bad(9)));
    assert_eq!(run.await.unwrap(), [Err(Bad(7)), Ok(8), Err(Bad(9)), Ok(3)]);
}

#[tokio::test]
async fn where_they_nest() {
    let run = matrix(3)
        .stub(matrix::cells.item(0).item(1), stub::value(100))
        .stub(matrix::cells.item(1), stub::value(vec![7]))
        .stub(matrix::cells.item(2).each(), stub::value(9));
    assert_eq!(run.await.unwrap(), [vec![0, 100], vec![7], vec![9, 9]]);
}

#[tokio::test]
async fn that_are_expressions_or_moved() {
    let words = vec!["a".to_owned(), "bc".to_owned()];
    let run = forms(words)
        .stub(forms::sizes.item(0), stub::value(10))
        .stub(
            forms::kept.item(1),
            stub::sequence([
                stub::error(Error::message("again")),
                stub::with(|word: &String| Ok(format!("{word}!"))),
            ]),
        );
    assert_eq!(run.await.unwrap(), 10 + 2 + 4);
}
