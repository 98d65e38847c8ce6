use dagflow::{Error, Result, task, workflow};
use dagflow_test_support::Spans;
use tracing::Instrument;

#[task]
async fn fetch(page: u32) -> u32 {
    tracing::info_span!("inside").in_scope(|| page)
}

#[task(retries = 1, backoff = fixed("1ms"))]
async fn flaky() -> Result<u32> {
    match dagflow::context().attempt() {
        1 => Err(Error::message("no")),
        _ => Ok(1),
    }
}

workflow! {
    async fn inner(x: u32) -> Result<u32> {
        let y = fetch(x);
        Ok(y)
    }
    async fn outer() -> Result<u32> {
        let again = flaky();
        let nested = inner(again);
        Ok(nested)
    }
    async fn map() -> Result<u32> {
        let xs = for x in 0..2 { fetch(x) };
        Ok(xs[1])
    }
}

async fn id_of_the_run() -> String {
    dagflow::context().run_id().unwrap().to_owned()
}

workflow! {
    async fn named_inside() -> Result<String> {
        let id = id_of_the_run();
        Ok(id)
    }
    async fn named_outside() -> Result<[String; 2]> {
        let id = id_of_the_run();
        let inside = named_inside();
        Ok([id, inside])
    }
}

#[tokio::test(start_paused = true)]
async fn nodes_attempts_and_nested_runs() {
    let spans = Spans::new();
    let _default = tracing::subscriber::set_default(spans.clone());
    let request = tracing::info_span!("request");
    outer().id("monday").instrument(request).await.unwrap();
    let run = "request > workflow{name=\"outer\" run=\"monday\"}";
    let nested = format!("{run} > node{{node=\"nested\"}}");
    let inner =
        format!("{nested} > attempt{{attempt=1}} > workflow{{name=\"inner\" run=\"monday\"}}");
    let y = format!("{inner} > node{{node=\"nested/y\"}}");
    assert_eq!(
        spans.paths(),
        [
            "request".to_owned(),
            run.to_owned(),
            format!("{run} > node{{node=\"again\"}}"),
            format!("{run} > node{{node=\"again\"}} > attempt{{attempt=1}}"),
            format!("{run} > node{{node=\"again\"}} > attempt{{attempt=2}}"),
            nested.clone(),
            format!("{nested} > attempt{{attempt=1}}"),
            inner.clone(),
            y.clone(),
            format!("{y} > attempt{{attempt=1}}"),
            format!("{y} > attempt{{attempt=1}} > inside"),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn items() {
    let spans = Spans::new();
    let _default = tracing::subscriber::set_default(spans.clone());
    map().await.unwrap();
    let inside = spans
        .paths()
        .into_iter()
        .filter(|path| path.ends_with("inside"))
        .collect::<Vec<_>>();
    assert_eq!(inside.len(), 2);
    for (item, path) in inside.iter().enumerate() {
        assert!(path.contains(&format!("node=\"xs[{item}]\"")), "{path}");
    }
}

#[tokio::test(start_paused = true)]
async fn and_all_are_closed_at_the_end() {
    let spans = Spans::new();
    let _default = tracing::subscriber::set_default(spans.clone());
    outer().await.unwrap();
    map().await.unwrap();
    assert_eq!(spans.open(), 0);
}

#[tokio::test(start_paused = true)]
async fn and_a_nested_run_has_the_id_of_the_run_around_it() {
    let ids = named_outside().id("monday").await.unwrap();
    assert_eq!(ids, ["monday", "monday"]);
    let ids = named_outside().await.unwrap();
    assert_eq!(ids[0], ids[1]);
}
