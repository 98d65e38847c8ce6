//! A table with peers as rows, filled in any order.

/// Cells by row and column, both in order of appearance.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    rows: Vec<String>,
    columns: Vec<String>,
    cells: Vec<(usize, usize, String)>,
}

impl Grid {
    /// Fills a cell.
    pub fn set(&mut self, row: &str, column: &str, text: String) {
        let row = place(&mut self.rows, row);
        let column = place(&mut self.columns, column);
        self.cells.push((row, column, text));
    }

    /// Prints the table as Markdown; a cell that was not filled is a dash.
    pub fn print(&self) {
        println!("| peer | {} |", self.columns.join(" | "));
        println!("|---|{}", "---:|".repeat(self.columns.len()));
        for (row, name) in self.rows.iter().enumerate() {
            let cells = (0..self.columns.len()).map(|column| {
                let wanted = |cell: &&(usize, usize, String)| (cell.0, cell.1) == (row, column);
                self.cells.iter().find(wanted).map_or("-", |cell| &cell.2)
            });
            println!("| {name} | {} |", cells.collect::<Vec<_>>().join(" | "));
        }
    }
}

fn place(names: &mut Vec<String>, name: &str) -> usize {
    names
        .iter()
        .position(|known| known == name)
        .unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        })
}

/// Three digits are as many as the figures deserve.
pub fn rounded(figure: f64) -> String {
    match figure {
        figure if figure < 10.0 => format!("{figure:.2}"),
        figure if figure < 100.0 => format!("{figure:.1}"),
        figure => format!("{figure:.0}"),
    }
}
