use std::io::Write;
use std::process::{Command, Stdio};

use dagflow::graph::GraphData;

use crate::sample::load_site;

/// Graphviz is the only real judge; CI installs it.
#[test]
fn graphviz_accepts_every_label() -> Result<(), Box<dyn std::error::Error>> {
    let names: Vec<String> = (1..=255_u8)
        .map(|letter| format!("{}\\N{}\"", char::from(letter), char::from(letter)))
        .collect();
    let letters = GraphData::new(names.iter().map(String::as_str), []).check()?;
    for graph in [load_site(), letters.with_name("quote \" and backslash \\")] {
        let Ok(mut dot) = Command::new("dot")
            .arg("-Tplain")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
        else {
            dagflow_test_support::missing("`dot`", "install graphviz (`apt-get install graphviz`)");
            return Ok(());
        };
        let mut input = dot.stdin.take().expect("piped");
        input.write_all(graph.to_dot().as_bytes())?;
        drop(input);
        let output = dot.wait_with_output()?;
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success() && !complaints.contains("syntax"),
            "{complaints}"
        );
    }
    Ok(())
}
