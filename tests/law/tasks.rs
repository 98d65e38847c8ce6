//! The tasks of the generated workflows: attributed and plain, async and not, blocking, retrying, taking and lending.

use dagflow::{Outcome, context, task};

use crate::world::{Bad, World, digest};

/// A value that is not `Clone`.
#[derive(Debug)]
pub struct Token(u64);

async fn call(world: &World, site: u32, retries: u32, inputs: &[u64]) -> Result<u64, Bad> {
    world.pause(site, inputs).await;
    instant(world, site, retries, inputs)
}

fn instant(world: &World, site: u32, retries: u32, inputs: &[u64]) -> Result<u64, Bad> {
    world
        .attempt(site, context().attempt(), retries, inputs)
        .or_else(Bad::raise)
}

#[task]
pub async fn once_1(world: &World, site: u32, a: &u64) -> Result<u64, Bad> {
    call(world, site, 0, &[*a]).await
}

#[task]
pub async fn once_2(world: &World, site: u32, a: &u64, b: &u64) -> Result<u64, Bad> {
    call(world, site, 0, &[*a, *b]).await
}

#[task(retries = 2, backoff = fixed("200us"))]
pub async fn retry_1(world: &World, site: u32, a: &u64) -> Result<u64, Bad> {
    call(world, site, 2, &[*a]).await
}

#[task(retries = 1, backoff = exponential("100us"))]
pub async fn retry_3(world: &World, site: u32, a: &u64, b: &u64, c: &u64) -> Result<u64, Bad> {
    call(world, site, 1, &[*a, *b, *c]).await
}

#[task]
pub fn sync_1(world: &World, site: u32, a: &u64) -> Result<u64, Bad> {
    instant(world, site, 0, &[*a])
}

#[task(retries = 2, backoff = fixed("0s"))]
pub fn sync_2(world: &World, site: u32, a: &u64, b: &u64) -> Result<u64, Bad> {
    instant(world, site, 2, &[*a, *b])
}

#[task(blocking, retries = 1, backoff = fixed("100us"))]
pub fn blocking_1(world: &World, site: u32, a: &u64) -> Result<u64, Bad> {
    instant(world, site, 1, &[*a])
}

pub async fn plain_1(world: &World, site: u32, a: &u64) -> Result<u64, Bad> {
    call(world, site, 0, &[*a]).await
}

pub async fn owned(world: &World, site: u32, a: u64) -> Result<u64, Bad> {
    call(world, site, 0, &[a]).await
}

#[task(retries = 1, backoff = linear("100us"), timeout = "1h")]
pub async fn owned_2(world: &World, site: u32, a: u64, b: u64) -> Result<u64, Bad> {
    call(world, site, 1, &[a, b]).await
}

#[task]
pub async fn make(world: &World, site: u32, a: &u64) -> Result<Token, Bad> {
    call(world, site, 0, &[*a]).await.map(Token)
}

#[task(deadline = "1h")]
pub async fn eat(world: &World, site: u32, token: Token) -> Result<u64, Bad> {
    call(world, site, 0, &[token.0]).await
}

/// Starts after the site `first`, and says so.
#[task]
pub async fn late(world: &World, site: u32, first: u32) -> Result<u64, Bad> {
    let in_order = u64::from(world.has_ended(first));
    call(world, site, 0, &[in_order]).await
}

pub async fn note(world: &World, site: u32, a: &u64) {
    world.pause(site, &[*a]).await;
    world.note(format!("{site} {a}"));
}

pub async fn audit(world: &World, seen: Outcome<&u64>) {
    world.pause(0, &[7]).await;
    world.note(format!("audit {}", seen.done().copied().unwrap_or(0)));
}

pub fn digest_table(table: &[Vec<u64>]) -> u64 {
    digest(&table.iter().map(|row| digest(row)).collect::<Vec<_>>())
}

pub fn digest_results(results: &[Result<u64, Bad>]) -> u64 {
    let word = |result: &Result<u64, Bad>| match result {
        Ok(value) => *value,
        Err(Bad::Call { site, key, .. }) => key ^ u64::from(*site),
        Err(Bad::Engine(_)) => 1,
    };
    digest(&results.iter().map(word).collect::<Vec<_>>())
}

pub fn digest_text(text: &str) -> u64 {
    digest(&text.bytes().map(u64::from).collect::<Vec<_>>())
}
