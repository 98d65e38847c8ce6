use dagflow::graph::GraphData;

#[test]
fn a_graph_reads_from_json() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"nodes":["fetch","parse"],"edges":[["fetch","parse"]]}"#;
    let data: GraphData = serde_json::from_str(json)?;
    assert_eq!(
        data,
        GraphData::new(["fetch", "parse"], [("fetch", "parse")])
    );
    assert_eq!(serde_json::to_string(&data)?, json);
    assert_eq!(data.check()?.with_name("load").name(), "load");
    Ok(())
}

#[test]
fn a_missing_part_is_named() {
    let error = serde_json::from_str::<GraphData>(r#"{"nodes":[]}"#).expect_err("no edges");
    assert!(
        error.to_string().contains("missing field `edges`"),
        "{error}"
    );
}
