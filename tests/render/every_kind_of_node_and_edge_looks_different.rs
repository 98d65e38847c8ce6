use crate::sample::load_site;

#[test]
fn the_text_is_a_table() {
    assert_eq!(
        load_site().to_text(),
        "\
load_site (8 nodes)

  node     runs                       inputs                      policy
  urls     sitemap
  pages    for each: fetch            urls                        3 retries (exponential 100ms, max 10s), timeout 30s, 8 at once
  count    pages.len()                pages
  price    with fallback: live_price
  alert    branch: warn_owner         count
  saved    workflow store             pages, price, after(alert)
    rows   for each: clean
    saved  insert                     rows                        blocking
  notify                              saved
  audit    finally: audit             outcome(saved)
"
    );
}

#[test]
fn mermaid_has_a_shape_for_each_kind() {
    assert_eq!(
        load_site().to_mermaid(),
        r#"flowchart TD
  n0["urls<br/>sitemap"]
  n1[["pages<br/>for each: fetch"]]
  n2("count<br/>pages.len()")
  n3{{"price<br/>with fallback: live_price"}}
  n4{"alert<br/>branch: warn_owner"}
  subgraph n5["saved<br/>workflow store"]
    n5_0[["rows<br/>for each: clean"]]
    n5_1["saved<br/>insert"]
    n5_0 --> n5_1
  end
  n6["notify"]
  n7(["audit<br/>finally: audit"])
  n0 --> n1
  n1 --> n2
  n2 --> n4
  n1 --> n5
  n3 --> n5
  n4 -.-> n5
  n5 --> n6
  n5 -. outcome .-> n7
  style n7 stroke-dasharray: 4 3
"#
    );
}

#[test]
fn dot_has_a_shape_for_each_kind() {
    assert_eq!(
        load_site().to_dot(),
        r#"digraph "load_site" {
  graph [compound=true, fontname="Helvetica", fontsize=11];
  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];
  edge [fontname="Helvetica", fontsize=9];
  n0 [label="urls\nsitemap"];
  n1 [label="pages\nfor each: fetch", peripheries=2];
  n2 [label="count\npages.len()", style=solid];
  n3 [label="price\nwith fallback: live_price", shape=hexagon, style=solid];
  n4 [label="alert\nbranch: warn_owner", shape=diamond, style=solid];
  subgraph cluster_n5 {
    label="saved\nworkflow store"; style=rounded;
    n5_0 [label="rows\nfor each: clean", peripheries=2];
    n5_1 [label="saved\ninsert"];
    n5_0 -> n5_1;
  }
  n6 [label="notify"];
  n7 [label="audit\nfinally: audit", style="rounded,dashed"];
  n0 -> n1;
  n1 -> n2;
  n2 -> n4;
  n1 -> n5_0 [lhead=cluster_n5];
  n3 -> n5_0 [lhead=cluster_n5];
  n4 -> n5_0 [style=dotted, lhead=cluster_n5];
  n5_1 -> n6 [ltail=cluster_n5];
  n5_1 -> n7 [style=dashed, label="outcome", ltail=cluster_n5];
}
"#
    );
}
