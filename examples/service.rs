//! A web service that runs a workflow for every request, and cancels it when the client goes away.
//!
//! ```text
//! cargo run --example service                    # then: curl localhost:3000/quote/ada
//! cargo run --example service -- --self-test     # asks itself, hangs up half-way, and shows that the run was cancelled
//! ```

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use dagflow::{Outcome, Result, Runner, task, workflow};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

/// What has become of a request, for whoever listens.
#[derive(Clone)]
struct Log(mpsc::UnboundedSender<String>);

impl Log {
    fn say(&self, line: String) {
        println!("{line}");
        // Nobody has to listen.
        let _ = self.0.send(line);
    }
}

/// A slow supplier; a request for `slow` takes an hour.
#[task(retries = 2, backoff = exponential("50ms"), timeout = "2h")]
async fn ask_supplier(customer: &str, log: &Log) -> Result<u32> {
    log.say(format!("{customer}: asking"));
    sleep(if customer == "slow" {
        Duration::from_secs(3_600)
    } else {
        Duration::from_millis(20)
    })
    .await;
    Ok(40)
}

#[task]
async fn shipping(customer: &str) -> u32 {
    sleep(Duration::from_millis(20)).await;
    u32::try_from(customer.len()).unwrap_or(u32::MAX)
}

/// Runs however the request ended, also when the client has hung up.
fn close(customer: &str, price: Outcome<&u32>, log: &Log) {
    log.say(format!("{customer}: {}", price.state()));
}

workflow! {
    /// What a customer has to pay.
    #[workflow(deadline = "3h")]
    async fn quote(customer: String, #[resource] log: Log) -> Result<u32> {
        let price = ask_supplier(&customer, &log);
        let shipping = shipping(&customer);
        #[finally] close(&customer, outcome(price), &log);
        Ok(price + shipping)
    }
}

/// What all requests share.
struct Service {
    runner: Runner,
    log: Log,
}

/// axum drops this future when the client goes away, and with it the run.
async fn quote_handler(
    State(service): State<Arc<Service>>,
    Path(customer): Path<String>,
) -> Result<String, (StatusCode, String)> {
    let run = quote(customer.clone(), service.log.clone())
        .id(customer)
        .with(&service.runner);
    match run.await {
        Ok(price) => Ok(format!("{price}\n")),
        Err(error) => Err((StatusCode::BAD_GATEWAY, format!("{error}\n"))),
    }
}

fn service(log: Log) -> Router {
    let runner = Runner::builder().concurrency(1_000).build();
    Router::new()
        .route("/quote/{customer}", get(quote_handler))
        .with_state(Arc::new(Service { runner, log }))
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", quote::GRAPH.to_text());
    let (sender, lines) = mpsc::unbounded_channel();
    let service = service(Log(sender));
    if std::env::args().any(|argument| argument == "--self-test") {
        return self_test(service, lines).await;
    }
    drop(lines);
    let listener = TcpListener::bind("127.0.0.1:3000").await?;
    println!("listening on http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, service).await?)
}

async fn self_test(service: Router, mut lines: mpsc::UnboundedReceiver<String>) -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let server = tokio::spawn(async move { axum::serve(listener, service).await });

    // A client that waits gets its answer.
    let mut patient = TcpStream::connect(address).await?;
    patient
        .write_all(b"GET /quote/ada HTTP/1.1\r\nhost: self\r\nconnection: close\r\n\r\n")
        .await?;
    let mut answer = String::new();
    patient.read_to_string(&mut answer).await?;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\n43\n"),
        "{answer}"
    );
    wait_for("ada: done", &mut lines).await?;

    // One that hangs up while the supplier is asked cancels its run.
    let mut impatient = TcpStream::connect(address).await?;
    impatient
        .write_all(b"GET /quote/slow HTTP/1.1\r\nhost: self\r\n\r\n")
        .await?;
    wait_for("slow: asking", &mut lines).await?;
    drop(impatient);
    wait_for("slow: cancelled", &mut lines).await?;

    server.abort();
    println!("self-test passed");
    Ok(())
}

async fn wait_for(line: &str, lines: &mut mpsc::UnboundedReceiver<String>) -> Result<()> {
    timeout(Duration::from_secs(10), async {
        while let Some(said) = lines.recv().await {
            if said == line {
                return Ok(());
            }
        }
        Err(dagflow::Error::message(format!(
            "the service ended without `{line}`"
        )))
    })
    .await?
}
