//! A value that is moved is there for every attempt, every item and the fallback that needs it.

use dagflow::{task, workflow};
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Debug, Clone, PartialEq)]
struct Ticket(u32);

#[derive(Debug, PartialEq)]
struct Unique(u32);

#[task]
async fn tickets() -> Vec<Ticket> {
    vec![Ticket(1), Ticket(2)]
}

#[task]
async fn uniques() -> Vec<Unique> {
    vec![Unique(1), Unique(2)]
}

#[task]
async fn unique() -> Unique {
    Unique(7)
}

#[task]
async fn spend(ticket: Unique) -> u32 {
    ticket.0
}

static TRIES: AtomicU32 = AtomicU32::new(0);

#[task(retries = 3, backoff = fixed("1ms"))]
async fn flaky(ticket: Ticket) -> dagflow::Result<u32> {
    TRIES.fetch_add(1, Ordering::Relaxed);
    if dagflow::context().attempt() < 3 {
        return Err(dagflow::Error::message("not yet"));
    }
    Ok(ticket.0)
}

#[task(retries = 2, backoff = fixed("1ms"))]
async fn flaky_look(ticket: &Ticket) -> dagflow::Result<u32> {
    if dagflow::context().attempt() < 2 {
        return Err(dagflow::Error::message("not yet"));
    }
    Ok(ticket.0)
}

#[task]
async fn fails() -> dagflow::Result<u32> {
    Err(dagflow::Error::message("never"))
}

#[task]
fn maybe() -> Option<Ticket> {
    Some(Ticket(5))
}

workflow! {
    async fn owned_items() -> dagflow::Result<Vec<u32>> {
        let list = uniques();
        let spent = for ticket in list { spend(ticket) };
        Ok(spent)
    }

    async fn retried_items() -> dagflow::Result<Vec<u32>> {
        let list = tickets();
        let spent = for ticket in list { flaky(ticket) };
        Ok(spent)
    }

    async fn only_the_fallback() -> dagflow::Result<u32> {
        let ticket = unique();
        let spent = fails() else { spend(ticket) };
        Ok(spent)
    }

    async fn matched() -> dagflow::Result<u32> {
        let found = maybe();
        let spent = match found { Some(ticket) => flaky(ticket), None => fails() };
        Ok(spent)
    }

    async fn matched_and_lent() -> dagflow::Result<u32> {
        let found = maybe();
        let spent = match found { Some(ticket) => flaky_look(&ticket), None => fails() };
        Ok(spent)
    }

    async fn chosen(yes: bool) -> dagflow::Result<u32> {
        let ticket = maybe();
        let other = maybe();
        let plain: Ticket = ticket.clone().unwrap();
        let spent = if yes { flaky_look(&plain) } else if other.is_some() { flaky(plain) } else { fails() };
        Ok(spent)
    }

    async fn chain(count: u32) -> dagflow::Result<Option<u32>> {
        let spent = if *count == 1 { spend(Unique(1)) } else if *count == 2 { spend(Unique(2)) };
        Ok(spent)
    }
}

#[tokio::test]
async fn items_of_an_owned_list() {
    assert_eq!(owned_items().await.unwrap(), [1, 2]);
    assert_eq!(retried_items().await.unwrap(), [1, 2]);
}

#[tokio::test]
async fn a_value_that_only_the_fallback_takes() {
    assert_eq!(only_the_fallback().await.unwrap(), 7);
}

#[tokio::test]
async fn a_matched_value_is_there_for_the_next_attempt() {
    assert_eq!(matched().await.unwrap(), 5);
    assert_eq!(matched_and_lent().await.unwrap(), 5);
}

#[tokio::test]
async fn branches_that_take_and_lend() {
    assert_eq!(chosen(true).await.unwrap(), 5);
    assert_eq!(chosen(false).await.unwrap(), 5);
}

#[tokio::test]
async fn a_chain_of_branches_is_one_option() {
    assert_eq!(chain(1).await.unwrap(), Some(1));
    assert_eq!(chain(2).await.unwrap(), Some(2));
    assert_eq!(chain(3).await.unwrap(), None);
}
