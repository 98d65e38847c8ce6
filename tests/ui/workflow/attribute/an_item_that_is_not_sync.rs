use std::cell::Cell;

use dagflow::attribute::workflow;

fn list(site: &String) -> Vec<Cell<u32>> {
    vec![Cell::new(site.len() as u32)]
}

fn get(cell: &Cell<u32>) -> u32 {
    cell.get()
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let cells = list(&site);
    let counts = for cell in cells { get(&cell) };
    Ok(counts.len() as u32)
}

fn main() {}
