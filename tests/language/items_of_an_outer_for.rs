//! An item of an outer `for` is moved into the inner one, or there again for each of its items.

use dagflow::{Result, task, workflow};

/// Not `Clone`.
#[derive(Debug)]
struct Cell(u32);

#[task]
async fn take(cell: Cell) -> u32 {
    cell.0
}

#[task]
async fn add(a: u32, b: u32) -> u32 {
    a * 10 + b
}

#[task]
async fn label(name: &str, row: u32) -> String {
    format!("{name}{row}")
}

fn rows() -> Vec<Vec<Cell>> {
    vec![vec![Cell(1), Cell(2)], vec![], vec![Cell(3)]]
}

fn groups() -> Vec<(String, Vec<u32>)> {
    vec![("a".to_owned(), vec![1, 2]), ("b".to_owned(), vec![3])]
}

workflow! {
    async fn moved_into_the_inner_one() -> Result<Vec<Vec<u32>>> {
        let taken = for row in rows() { for cell in row { take(cell) } };
        Ok(taken)
    }

    async fn there_for_each() -> Result<Vec<Vec<u32>>> {
        let sums = for row in 1..3_u32 { for column in 1..3_u32 { add(row, column) } };
        Ok(sums)
    }

    async fn both() -> Result<Vec<Vec<String>>> {
        let labels = for (name, rows) in groups() { for row in rows { label(&name, row) } };
        Ok(labels)
    }

    async fn three_deep() -> Result<Vec<Vec<Vec<u32>>>> {
        let sums = for a in 1..3_u32 { for b in 1..3_u32 { for c in 1..3_u32 { add(a * 10 + b, c) } } };
        Ok(sums)
    }
}

#[tokio::test]
async fn as_it_would_be_in_rust() {
    assert_eq!(
        moved_into_the_inner_one().await.unwrap(),
        [vec![1, 2], vec![], vec![3]]
    );
    assert_eq!(there_for_each().await.unwrap(), [[11, 12], [21, 22]]);
    assert_eq!(both().await.unwrap(), [vec!["a1", "a2"], vec!["b3"]]);
    assert_eq!(
        three_deep().await.unwrap(),
        [[[111, 112], [121, 122]], [[211, 212], [221, 222]]]
    );
}
