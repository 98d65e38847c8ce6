// Written by tests/law/generator: run `LAW_WRITE=1 cargo test --test law up_to_date` to write it again.
#![allow(clippy::all, clippy::pedantic, unused_variables)]

use dagflow::{product, workflow};

use super::schedule::Case;
use super::tasks::*;
use super::world::{Bad, Reading, Stop, Value, World, digest};

workflow! {
    pub async fn w00(#[resource] world: World, start: u64) -> Result<u64, Bad> {
        let n0 = sync_1(&world, 1, &start);
        let n1: u64 = plain_1(&world, 3, start).await? ^ n0;
        let n2: u64 = digest_text(&format!("{n1} {n1:?}"));
        Ok(digest(&[start, n0, n1, n2]))
    }
}

pub async fn w00_read(world: World, start: u64, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 1, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 3, 0, &[*start]).await.map(|value| value ^ n0) }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest_text(&format!("{n1} {n1:?}"))) }).await;
    let start = start.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    Ok(digest(&[*start, *n0, *n1, *n2]))
}

workflow! {
    pub async fn w01(#[resource] world: World, start: u64) -> Result<u64, Bad> {
        let n1: u64 = n0.wrapping_add(*n0);
        let n2 = sync_2(&world, 1003, &start, &start);
        let n0: u64 = start.wrapping_add(*start);
        Ok(digest(&[start, n0, n1, n2]))
    }
}

pub async fn w01_read(world: World, start: u64, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok(start.wrapping_add(*start)) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(n0.wrapping_add(*n0)) }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 1003, 2, &[*start, *start]).await }).await;
    let start = start.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    Ok(digest(&[*start, *n0, *n1, *n2]))
}

workflow! {
    pub async fn w02(#[resource] world: World, start: u64) -> Result<u64, Bad> {
        let n0 = if start % 2 == 0 { sync_1(&world, 2001, &start) } else { plain_1(&world, 2002, &start) };
        let n1 = if start % 2 == 0 { plain_1(&world, 2003, &start) } else { once_1(&world, 2004, &start) };
        let n2 = plain_1(&world, 2005, &n0);
        Ok(digest(&[start, n0, n1, n2]))
    }
}

pub async fn w02_read(world: World, start: u64, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let n0 = reading.node("n0", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 2001, 0, &[*start]).await } else { reading.call(&world, 2002, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 2003, 0, &[*start]).await } else { reading.call(&world, 2004, 0, &[*start]).await } }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; reading.call(&world, 2005, 0, &[*n0]).await }).await;
    let start = start.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    Ok(digest(&[*start, *n0, *n1, *n2]))
}

workflow! {
    pub async fn w03(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n25: u64 = digest_results(&n24);
        let n18 = for x in n17 { owned_2(&world, 3019, x, 1) };
        let n9: u64 = digest_table(&n8);
        #[node(concurrency = 1)]
        let n19 = for x in &list { blocking_1(&world, 3020, x) };
        let n7 = owned(&world, 3012, *n5);
        let n22: Vec<u64> = (0..n12 % 4).collect();
        let n5 = if n2 % 2 == 0 { retry_1(&world, 3009, &n2) } else { plain_1(&world, 3010, &n1) };
        let n10 = w01(world.clone(), n9);
        let n23 = for x in n22 { owned_2(&world, 3023, x, 1) };
        let n8 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 3013, *x, y) } };
        let n20 = make(&world, 3021, &n12);
        let n11 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 3014, *x, y) } };
        let n17: Vec<u64> = (0..n12 % 4).collect();
        let n4: u64 = { world.pause(3008, &[*n3]).await; n3.rotate_left(7) ^ n0 };
        let n14 = w00(world.clone(), n10);
        let n21 = eat(&world, 3022, n20);
        let n13 = retry_3(&world, 3015, &n7, &start, &n9);
        let n1 = once_1(&world, 3004, &n0);
        let n12: u64 = digest_table(&n11);
        let n3 = retry_3(&world, 3007, &n1, &n0, &n1);
        let n16 = for x in 0..*n13 % 6 { owned(&world, 3018, x) };
        let n6: u64 = plain_1(&world, 3011, n5).await? ^ n1;
        let n2 = once_2(&world, 3006, &n0, &n1);
        let n15 = blocking_1(&world, 3016, &n13);
        #[node(on_error = collect)]
        let n24 = for x in &n18 { once_1(&world, 3024, x) };
        let n0 = match start % 4 { 0 => retry_1(&world, 3001, &start), rest if rest == 1 => once_1(&world, 3002, &start), _ => retry_1(&world, 3003, &start) };
        Ok(digest(&[start, digest(&list), n0, n1, n2, n3, n4, n5, n6, n7, n9, n10, n12, n13, n14, n15, digest(&n16), digest(&n18), digest(&n19), n21, digest(&n23), n25]))
    }
}

pub async fn w03_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 3001, 2, &[*start]).await, rest if rest == 1 => reading.call(&world, 3002, 0, &[*start]).await, _ => reading.call(&world, 3003, 2, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 3004, 0, &[*n0]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; let n1 = n1.get()?; reading.call(&world, 3006, 0, &[*n0, *n1]).await }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; let n1 = n1.get()?; reading.call(&world, 3007, 1, &[*n1, *n0, *n1]).await }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; let n3 = n3.get()?; Ok({ world.pause(3008, &[*n3]).await; n3.rotate_left(7) ^ n0 }) }).await;
    let n5 = reading.node("n5", async { let n1 = n1.get()?; let n2 = n2.get()?; if n2 % 2 == 0 { reading.call(&world, 3009, 2, &[*n2]).await } else { reading.call(&world, 3010, 0, &[*n1]).await } }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; let n5 = n5.get()?; reading.call(&world, 3011, 0, &[*n5]).await.map(|value| value ^ n1) }).await;
    let n7 = reading.node("n7", async { let n5 = n5.get()?; reading.call(&world, 3012, 0, &[*n5]).await }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 3013, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_table(n8)) }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; w01_read(world.clone(), *n9, reading.nested()).await }).await;
    let n11 = reading.node("n11", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 3014, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; Ok(digest_table(n11)) }).await;
    let n13 = reading.node("n13", async { let n7 = n7.get()?; let n9 = n9.get()?; let start = start.get()?; reading.call(&world, 3015, 1, &[*n7, *start, *n9]).await }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; w00_read(world.clone(), *n10, reading.nested()).await }).await;
    let n15 = reading.node("n15", async { let n13 = n13.get()?; reading.call(&world, 3016, 1, &[*n13]).await }).await;
    let n16 = reading.node("n16", async { let n13 = n13.get()?; { let mut items = Vec::new(); for x in 0..*n13 % 6 { items.push(reading.call(&world, 3018, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n17 = reading.node("n17", async { let n12 = n12.get()?; Ok::<Vec<u64>, Stop>((0..n12 % 4).collect()) }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; { let mut items = Vec::new(); for x in n17 { items.push(reading.call(&world, 3019, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.node("n19", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 3020, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n20 = reading.node("n20", async { let n12 = n12.get()?; reading.call(&world, 3021, 0, &[*n12]).await }).await;
    let n21 = reading.node("n21", async { let n20 = n20.get()?; reading.call(&world, 3022, 0, &[*n20]).await }).await;
    let n22 = reading.node("n22", async { let n12 = n12.get()?; Ok::<Vec<u64>, Stop>((0..n12 % 4).collect()) }).await;
    let n23 = reading.node("n23", async { let n22 = n22.get()?; { let mut items = Vec::new(); for x in n22 { items.push(reading.call(&world, 3023, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n24 = reading.node("n24", async { let n18 = n18.get()?; { let mut items = Vec::new(); for x in n18 { items.push(reading.attempt(&world, 3024, 0, &[*x]).await); } Ok(items) } }).await;
    let n25 = reading.node("n25", async { let n24 = n24.get()?; Ok(digest_results(n24)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n21 = n21.get()?;
    let n23 = n23.get()?;
    let n25 = n25.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n3, *n4, *n5, *n6, *n7, *n9, *n10, *n12, *n13, *n14, *n15, digest(n16), digest(n18), digest(n19), *n21, digest(n23), *n25]))
}

workflow! {
    pub async fn w04(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n14 = match n2 % 4 { 0 => retry_1(&world, 4015, &n7), rest if rest == 1 => once_1(&world, 4016, &n2), _ => plain_1(&world, 4017, &n7) };
        #[finally] audit(&world, outcome(n12));
        let n7 = w01(world.clone(), n6);
        let n13 = w01(world.clone(), n6);
        let n6 = owned(&world, 4009, n2);
        let n0 = sync_2(&world, 4001, &start, &start);
        let n9 = for x in &n4 { retry_1(&world, 4010, x) };
        let n2 = sync_1(&world, 4004, &n0) else { plain_1(&world, 4005, &start) };
        let n3: u64 = digest_text(&format!("{start} {n1:?}"));
        let n11 = eat(&world, 4012, n10);
        let n16 = eat(&world, 4019, n15);
        let n12 = sync_1(&world, 4013, &n2) else { retry_1(&world, 4014, &n1) };
        #[node(concurrency = 1)]
        let n4 = for x in &list { plain_1(&world, 4007, x) };
        let n8: Vec<u64> = (n5 % 7..n5 % 7 + n5 % 5).collect();
        let n1 = if n0 % 2 == 0 { plain_1(&world, 4002, &n0) } else { sync_1(&world, 4003, &n0) };
        let n5 = retry_3(&world, 4008, &n1, &n1, &n2);
        let n15 = make(&world, 4018, &n11);
        let n10 = make(&world, 4011, &n2);
        Ok(digest(&[start, digest(&list), n0, n1, n2, n3, digest(&n4), n5, n6, n7, digest(&n8), digest(&n9), n11, n12, n13, n14, n16]))
    }
}

pub async fn w04_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 4001, 2, &[*start, *start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; if n0 % 2 == 0 { reading.call(&world, 4002, 0, &[*n0]).await } else { reading.call(&world, 4003, 0, &[*n0]).await } }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; let start = start.get()?; match reading.attempt(&world, 4004, 0, &[*n0]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 4005, 0, &[*start]).await } }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let start = start.get()?; Ok(digest_text(&format!("{start} {n1:?}"))) }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 4007, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n1 = n1.get()?; let n2 = n2.get()?; reading.call(&world, 4008, 1, &[*n1, *n1, *n2]).await }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; reading.call(&world, 4009, 0, &[*n2]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; w01_read(world.clone(), *n6, reading.nested()).await }).await;
    let n8 = reading.node("n8", async { let n5 = n5.get()?; Ok::<Vec<u64>, Stop>((n5 % 7..n5 % 7 + n5 % 5).collect()) }).await;
    let n9 = reading.node("n9", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in n4 { items.push(reading.call(&world, 4010, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n2 = n2.get()?; reading.call(&world, 4011, 0, &[*n2]).await }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; reading.call(&world, 4012, 0, &[*n10]).await }).await;
    let n12 = reading.node("n12", async { let n1 = n1.get()?; let n2 = n2.get()?; match reading.attempt(&world, 4013, 0, &[*n2]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 4014, 2, &[*n1]).await } }).await;
    let n13 = reading.node("n13", async { let n6 = n6.get()?; w01_read(world.clone(), *n6, reading.nested()).await }).await;
    let n14 = reading.node("n14", async { let n2 = n2.get()?; let n7 = n7.get()?; match n2 % 4 { 0 => reading.call(&world, 4015, 2, &[*n7]).await, rest if rest == 1 => reading.call(&world, 4016, 0, &[*n2]).await, _ => reading.call(&world, 4017, 0, &[*n7]).await } }).await;
    let n15 = reading.node("n15", async { let n11 = n11.get()?; reading.call(&world, 4018, 0, &[*n11]).await }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; reading.call(&world, 4019, 0, &[*n15]).await }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n12.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n3, digest(n4), *n5, *n6, *n7, digest(n8), digest(n9), *n11, *n12, *n13, *n14, *n16]))
}

workflow! {
    pub async fn w05(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(on_error = collect)]
        let n9 = for x in &n6 { retry_1(&world, 5009, x) };
        note(&world, 5011, &n11);
        let n0 = for x in 0..*start % 6 { owned(&world, 5001, x) };
        let n3 = owned(&world, 5004, *start);
        let n11 = owned(&world, 5010, *n8);
        let n10: u64 = digest_results(&n9);
        #[node(on_error = collect)]
        let n7 = for x in &n2 { once_1(&world, 5008, x) };
        #[finally] audit(&world, outcome(n10));
        let n16 = blocking_1(&world, 5014, &n14);
        let n5: Vec<u64> = (0..start % 4).collect();
        let n6 = for x in n5 { owned_2(&world, 5007, x, 1) };
        let n14 = w02(world.clone(), n1);
        #[node(concurrency = 1)]
        let n2 = for x in &list { once_1(&world, 5003, x) };
        let n4 = sync_1(&world, 5005, &n3) else { plain_1(&world, 5006, &start) };
        let n13 = owned(&world, 5012, *n1);
        let n8: u64 = digest_results(&n7);
        let n15 = owned(&world, 5013, n14);
        let n1 = retry_3(&world, 5002, &start, &start, &start);
        Ok(digest(&[start, digest(&list), digest(&n0), n1, digest(&n2), n3, n4, digest(&n6), n8, n10, n11, n13, n14, n15, n16]))
    }
}

pub async fn w05_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 5001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 5002, 1, &[*start, *start, *start]).await }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 5003, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; reading.call(&world, 5004, 0, &[*start]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; let start = start.get()?; match reading.attempt(&world, 5005, 0, &[*n3]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 5006, 0, &[*start]).await } }).await;
    let n5 = reading.node("n5", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push(reading.call(&world, 5007, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.attempt(&world, 5008, 0, &[*x]).await); } Ok(items) } }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; Ok(digest_results(n7)) }).await;
    let n9 = reading.node("n9", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.attempt(&world, 5009, 2, &[*x]).await); } Ok(items) } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_results(n9)) }).await;
    let n11 = reading.node("n11", async { let n8 = n8.get()?; reading.call(&world, 5010, 0, &[*n8]).await }).await;
    let note = reading.node("note", async { let n11 = n11.get()?; { world.note(format!("5011 {n11}")); Ok(()) } }).await;
    let n13 = reading.node("n13", async { let n1 = n1.get()?; reading.call(&world, 5012, 0, &[*n1]).await }).await;
    let n14 = reading.node("n14", async { let n1 = n1.get()?; w02_read(world.clone(), *n1, reading.nested()).await }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; reading.call(&world, 5013, 0, &[*n14]).await }).await;
    let n16 = reading.node("n16", async { let n14 = n14.get()?; reading.call(&world, 5014, 1, &[*n14]).await }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n10.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, digest(n2), *n3, *n4, digest(n6), *n8, *n10, *n11, *n13, *n14, *n15, *n16]))
}

workflow! {
    pub async fn w06(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(on_error = collect)]
        let n10 = for x in &list { sync_1(&world, 6012, x) };
        let n5 = make(&world, 6007, &n4);
        let n9 = sync_2(&world, 6011, &n6, &n8);
        let n6 = eat(&world, 6008, n5);
        let n8 = once_1(&world, 6009, &n4);
        let n11: u64 = digest_results(&n10);
        let n1 = make(&world, 6002, &n0);
        let n4 = retry_3(&world, 6006, &n2, &n3, &n0);
        let n3 = sync_1(&world, 6004, &n2) else { sync_1(&world, 6005, &n2) };
        #[finally] audit(&world, outcome(n11));
        let n7 = w02(world.clone(), n6);
        let n2 = eat(&world, 6003, n1);
        let n0: u64 = plain_1(&world, 6001, start).await? ^ start;
        Ok(digest(&[start, digest(&list), n0, n2, n3, n4, n6, n7, n8, n9, n11]))
    }
}

pub async fn w06_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 6001, 0, &[*start]).await.map(|value| value ^ start) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 6002, 0, &[*n0]).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; reading.call(&world, 6003, 0, &[*n1]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; match reading.attempt(&world, 6004, 0, &[*n2]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 6005, 0, &[*n2]).await } }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; let n2 = n2.get()?; let n3 = n3.get()?; reading.call(&world, 6006, 1, &[*n2, *n3, *n0]).await }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; reading.call(&world, 6007, 0, &[*n4]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 6008, 0, &[*n5]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; w02_read(world.clone(), *n6, reading.nested()).await }).await;
    let n8 = reading.node("n8", async { let n4 = n4.get()?; reading.call(&world, 6009, 0, &[*n4]).await }).await;
    let n9 = reading.node("n9", async { let n6 = n6.get()?; let n8 = n8.get()?; reading.call(&world, 6011, 2, &[*n6, *n8]).await }).await;
    let n10 = reading.node("n10", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 6012, 0, &[*x]).await); } Ok(items) } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_results(n10)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n11.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n3, *n4, *n6, *n7, *n8, *n9, *n11]))
}

workflow! {
    pub async fn w07(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[finally] audit(&world, outcome(n7));
        let n2 = for x in 0..*n0 % 6 { owned(&world, 7003, x) };
        let n1 = once_2(&world, 7002, &n0, &start);
        let n6 = retry_1(&world, 7008, &n4) else { plain_1(&world, 7009, &n0) };
        let n9: Vec<u64> = (n5 % 7..n5 % 7 + n5 % 5).collect();
        let n7 = sync_2(&world, 7010, &n3, &start);
        let n0: u64 = plain_1(&world, 7001, start).await? ^ start;
        let n8 = sync_2(&world, 7011, &n4, &n4);
        let n3 = if n1 % 2 == 0 { sync_1(&world, 7004, &n1) } else { retry_1(&world, 7005, &n0) };
        let n4 = owned(&world, 7006, n3);
        note(&world, 7013, &n1);
        let n10 = retry_3(&world, 7012, &start, &n3, &n7);
        let n5 = sync_2(&world, 7007, &n1, &n3);
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n2), n3, n4, n5, n6, n7, n8, digest(&n9), n10]))
    }
}

pub async fn w07_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 7001, 0, &[*start]).await.map(|value| value ^ start) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 7002, 0, &[*n0, *start]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in 0..*n0 % 6 { items.push(reading.call(&world, 7003, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; let n1 = n1.get()?; if n1 % 2 == 0 { reading.call(&world, 7004, 0, &[*n1]).await } else { reading.call(&world, 7005, 2, &[*n0]).await } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; reading.call(&world, 7006, 0, &[*n3]).await }).await;
    let n5 = reading.node("n5", async { let n1 = n1.get()?; let n3 = n3.get()?; reading.call(&world, 7007, 2, &[*n1, *n3]).await }).await;
    let n6 = reading.node("n6", async { let n0 = n0.get()?; let n4 = n4.get()?; match reading.attempt(&world, 7008, 2, &[*n4]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 7009, 0, &[*n0]).await } }).await;
    let n7 = reading.node("n7", async { let n3 = n3.get()?; let start = start.get()?; reading.call(&world, 7010, 2, &[*n3, *start]).await }).await;
    let n8 = reading.node("n8", async { let n4 = n4.get()?; reading.call(&world, 7011, 2, &[*n4, *n4]).await }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; Ok::<Vec<u64>, Stop>((n5 % 7..n5 % 7 + n5 % 5).collect()) }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; let n7 = n7.get()?; let start = start.get()?; reading.call(&world, 7012, 1, &[*start, *n3, *n7]).await }).await;
    let note = reading.node("note", async { let n1 = n1.get()?; { world.note(format!("7013 {n1}")); Ok(()) } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n7.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n2), *n3, *n4, *n5, *n6, *n7, *n8, digest(n9), *n10]))
}

workflow! {
    pub async fn w08(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        note(&world, 8001, &start);
        let n3: u64 = start.wrapping_add(*start);
        let n0 = for x in &list { w00(world.clone(), *x) };
        let n4: Vec<u64> = (n2 % 7..n2 % 7 + n2 % 5).collect();
        let n2: u64 = start ^ start;
        Ok(digest(&[start, digest(&list), digest(&n0), n2, n3, digest(&n4)]))
    }
}

pub async fn w08_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let note = reading.node("note", async { let start = start.get()?; { world.note(format!("8001 {start}")); Ok(()) } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; Ok(start ^ start) }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; Ok(start.wrapping_add(*start)) }).await;
    let n4 = reading.node("n4", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((n2 % 7..n2 % 7 + n2 % 5).collect()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n2, *n3, digest(n4)]))
}

workflow! {
    pub async fn w09(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        note(&world, 9005, &n2);
        let n0: Vec<u64> = (0..start % 4).collect();
        #[finally] audit(&world, outcome(n5));
        let n3 = if start % 2 == 0 { once_1(&world, 9003, &start) } else { sync_1(&world, 9004, &start) };
        let n1 = for x in n0 { owned_2(&world, 9001, x, 1) };
        let n5 = match start % 4 { 0 => sync_1(&world, 9006, &n2), rest if rest == 1 => sync_1(&world, 9007, &start), _ => sync_1(&world, 9008, &n2) };
        let n2: u64 = { world.pause(9002, &[*start]).await; start.rotate_left(7) ^ start };
        Ok(digest(&[start, digest(&list), digest(&n1), n2, n3, n5]))
    }
}

pub async fn w09_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.call(&world, 9001, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; Ok({ world.pause(9002, &[*start]).await; start.rotate_left(7) ^ start }) }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 9003, 0, &[*start]).await } else { reading.call(&world, 9004, 0, &[*start]).await } }).await;
    let note = reading.node("note", async { let n2 = n2.get()?; { world.note(format!("9005 {n2}")); Ok(()) } }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; let start = start.get()?; match start % 4 { 0 => reading.call(&world, 9006, 0, &[*n2]).await, rest if rest == 1 => reading.call(&world, 9007, 0, &[*start]).await, _ => reading.call(&world, 9008, 0, &[*n2]).await } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n5.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    Ok(digest(&[*start, digest(list), digest(n1), *n2, *n3, *n5]))
}

workflow! {
    pub async fn w10(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n11: u64 = digest_table(&n10);
        #[node(concurrency = 2)]
        let n0 = for (x, y) in product(&list, &list) { once_2(&world, 10001, &x, &y) };
        let n4 = plain_1(&world, 10004, &start);
        let n12: Vec<u64> = (0..n4 % 4).collect();
        #[node(after(n4))]
        let n15 = late(&world, 10012, 10004);
        let n8 = owned(&world, 10008, start.wrapping_mul(3));
        #[node(on_error = collect)]
        let n23 = for x in &list { retry_1(&world, 10022, x) };
        let n2 = if world.flag(10002, *start) { sync_1(&world, 10003, &start) };
        let n20 = match start % 4 { 0 => sync_1(&world, 10018, &n18), rest if rest == 1 => retry_1(&world, 10019, &start), _ => sync_1(&world, 10020, &n18) };
        let n18 = once_1(&world, 10015, &n15) else { sync_1(&world, 10016, &n15) };
        let n14: Vec<u64> = (n6 % 7..n6 % 7 + n6 % 5).collect();
        let n6: u64 = digest_results(&n5);
        let n13 = for x in n12 { owned_2(&world, 10011, x, 1) };
        let n10 = for x in &n7 { for y in 0..*x % 4 { owned_2(&world, 10010, *x, y) } };
        let n24: u64 = digest_results(&n23);
        let n21 = for (x, y) in product(&list, &list) { once_2(&world, 10021, &x, &y) };
        let n19 = retry_3(&world, 10017, &n15, &n18, &n17);
        let n1: u64 = digest(&n0);
        #[node(after(n4))]
        let n17 = late(&world, 10014, 10004);
        let n9 = retry_3(&world, 10009, &n3, &n6, &n4);
        let n22: u64 = digest(&n21);
        let n7 = for x in &list { retry_1(&world, 10007, x) };
        let n3: u64 = n2.unwrap_or(7);
        let n16 = once_2(&world, 10013, &n8, &n11);
        #[node(on_error = collect)]
        let n5 = for x in &list { retry_1(&world, 10006, x) };
        Ok(digest(&[start, digest(&list), n1, n3, n4, n6, digest(&n7), n8, n9, n11, digest(&n13), digest(&n14), n15, n16, n17, n18, n19, n20, n22, n24]))
    }
}

pub async fn w10_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 10001, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(digest(n0)) }).await;
    let n2 = reading.choice("n2", async { let start = start.get()?; if world.flag(10002, *start) { reading.call(&world, 10003, 0, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(n2.unwrap_or(7)) }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; reading.call(&world, 10004, 0, &[*start]).await }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 10006, 2, &[*x]).await); } Ok(items) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest_results(n5)) }).await;
    let n7 = reading.node("n7", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 10007, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let start = start.get()?; reading.call(&world, 10008, 0, &[start.wrapping_mul(3)]).await }).await;
    let n9 = reading.node("n9", async { let n3 = n3.get()?; let n4 = n4.get()?; let n6 = n6.get()?; reading.call(&world, 10009, 1, &[*n3, *n6, *n4]).await }).await;
    let n10 = reading.node("n10", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 10010, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_table(n10)) }).await;
    let n12 = reading.node("n12", async { let n4 = n4.get()?; Ok::<Vec<u64>, Stop>((0..n4 % 4).collect()) }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(reading.call(&world, 10011, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n6 = n6.get()?; Ok::<Vec<u64>, Stop>((n6 % 7..n6 % 7 + n6 % 5).collect()) }).await;
    let n15 = reading.node("n15", async { let n4 = n4.get()?; reading.call(&world, 10012, 0, &[1]).await }).await;
    let n16 = reading.node("n16", async { let n11 = n11.get()?; let n8 = n8.get()?; reading.call(&world, 10013, 0, &[*n8, *n11]).await }).await;
    let n17 = reading.node("n17", async { let n4 = n4.get()?; reading.call(&world, 10014, 0, &[1]).await }).await;
    let n18 = reading.node("n18", async { let n15 = n15.get()?; match reading.attempt(&world, 10015, 0, &[*n15]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 10016, 0, &[*n15]).await } }).await;
    let n19 = reading.node("n19", async { let n15 = n15.get()?; let n17 = n17.get()?; let n18 = n18.get()?; reading.call(&world, 10017, 1, &[*n15, *n18, *n17]).await }).await;
    let n20 = reading.node("n20", async { let n18 = n18.get()?; let start = start.get()?; match start % 4 { 0 => reading.call(&world, 10018, 0, &[*n18]).await, rest if rest == 1 => reading.call(&world, 10019, 2, &[*start]).await, _ => reading.call(&world, 10020, 0, &[*n18]).await } }).await;
    let n21 = reading.node("n21", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 10021, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n22 = reading.node("n22", async { let n21 = n21.get()?; Ok(digest(n21)) }).await;
    let n23 = reading.node("n23", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 10022, 2, &[*x]).await); } Ok(items) } }).await;
    let n24 = reading.node("n24", async { let n23 = n23.get()?; Ok(digest_results(n23)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n22 = n22.get()?;
    let n24 = n24.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n3, *n4, *n6, digest(n7), *n8, *n9, *n11, digest(n13), digest(n14), *n15, *n16, *n17, *n18, *n19, *n20, *n22, *n24]))
}

workflow! {
    pub async fn w11(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n0: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n4: Vec<u64> = (n3 % 7..n3 % 7 + n3 % 5).collect();
        let n10: Vec<u64> = (n3 % 7..n3 % 7 + n3 % 5).collect();
        let n16 = if world.flag(11017, *n6) { sync_1(&world, 11018, &n11) };
        let n17: u64 = n16.unwrap_or(7);
        let n2 = w00(world.clone(), n1);
        let n11: u64 = { world.pause(11012, &[*n7]).await; n7.rotate_left(7) ^ n3 };
        let n19 = sync_1(&world, 11020, &n1) else { sync_1(&world, 11021, &n18) };
        let n8: Vec<u64> = (0..start % 4).collect();
        let n12 = if world.flag(11013, *n6) { once_1(&world, 11014, &n3) };
        let n20 = if n19 % 2 == 0 { sync_1(&world, 11022, &n19) } else { sync_1(&world, 11023, &n17) };
        let n6 = match n2 % 4 { 0 => once_1(&world, 11007, &n1), rest if rest == 1 => sync_1(&world, 11008, &n2), _ => retry_1(&world, 11009, &n1) };
        let n15 = eat(&world, 11016, n14);
        let n1 = once_1(&world, 11001, &start);
        let n9 = for x in n8 { owned_2(&world, 11011, x, 1) };
        let n3 = match start % 4 { 0 => once_1(&world, 11003, &n1), rest if rest == 1 => retry_1(&world, 11004, &start), _ => sync_1(&world, 11005, &n1) };
        let n5 = for x in 0..*n3 % 6 { owned(&world, 11006, x) };
        let n14 = make(&world, 11015, &n7);
        #[node(after(n1))]
        let n18 = late(&world, 11019, 11001);
        let n7 = owned(&world, 11010, n6);
        let n13: u64 = n12.unwrap_or(7);
        Ok(digest(&[start, digest(&list), digest(&n0), n1, n2, n3, digest(&n4), digest(&n5), n6, n7, digest(&n9), digest(&n10), n11, n13, n15, n17, n18, n19, n20]))
    }
}

pub async fn w11_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 11001, 0, &[*start]).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; w00_read(world.clone(), *n1, reading.nested()).await }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let start = start.get()?; match start % 4 { 0 => reading.call(&world, 11003, 0, &[*n1]).await, rest if rest == 1 => reading.call(&world, 11004, 2, &[*start]).await, _ => reading.call(&world, 11005, 0, &[*n1]).await } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok::<Vec<u64>, Stop>((n3 % 7..n3 % 7 + n3 % 5).collect()) }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in 0..*n3 % 6 { items.push(reading.call(&world, 11006, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; let n2 = n2.get()?; match n2 % 4 { 0 => reading.call(&world, 11007, 0, &[*n1]).await, rest if rest == 1 => reading.call(&world, 11008, 0, &[*n2]).await, _ => reading.call(&world, 11009, 2, &[*n1]).await } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; reading.call(&world, 11010, 0, &[*n6]).await }).await;
    let n8 = reading.node("n8", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; { let mut items = Vec::new(); for x in n8 { items.push(reading.call(&world, 11011, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; Ok::<Vec<u64>, Stop>((n3 % 7..n3 % 7 + n3 % 5).collect()) }).await;
    let n11 = reading.node("n11", async { let n3 = n3.get()?; let n7 = n7.get()?; Ok({ world.pause(11012, &[*n7]).await; n7.rotate_left(7) ^ n3 }) }).await;
    let n12 = reading.choice("n12", async { let n3 = n3.get()?; let n6 = n6.get()?; if world.flag(11013, *n6) { reading.call(&world, 11014, 0, &[*n3]).await.map(Some) } else { Ok(None) } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; Ok(n12.unwrap_or(7)) }).await;
    let n14 = reading.node("n14", async { let n7 = n7.get()?; reading.call(&world, 11015, 0, &[*n7]).await }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; reading.call(&world, 11016, 0, &[*n14]).await }).await;
    let n16 = reading.choice("n16", async { let n11 = n11.get()?; let n6 = n6.get()?; if world.flag(11017, *n6) { reading.call(&world, 11018, 0, &[*n11]).await.map(Some) } else { Ok(None) } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(n16.unwrap_or(7)) }).await;
    let n18 = reading.node("n18", async { let n1 = n1.get()?; reading.call(&world, 11019, 0, &[1]).await }).await;
    let n19 = reading.node("n19", async { let n1 = n1.get()?; let n18 = n18.get()?; match reading.attempt(&world, 11020, 0, &[*n1]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 11021, 0, &[*n18]).await } }).await;
    let n20 = reading.node("n20", async { let n17 = n17.get()?; let n19 = n19.get()?; if n19 % 2 == 0 { reading.call(&world, 11022, 0, &[*n19]).await } else { reading.call(&world, 11023, 0, &[*n17]).await } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, *n2, *n3, digest(n4), digest(n5), *n6, *n7, digest(n9), digest(n10), *n11, *n13, *n15, *n17, *n18, *n19, *n20]))
}

workflow! {
    pub async fn w12(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n19 = if world.flag(12016, *n16) { retry_1(&world, 12017, &n13) };
        let n6 = once_2(&world, 12004, &n5, &n3);
        let n13: u64 = digest_text(&format!("{n6} {n9:?}"));
        #[node(concurrency = 1)]
        let n17 = for x in &n1 { w02(world.clone(), *x) };
        let n8: u64 = digest(&n7);
        let n15 = sync_1(&world, 12011, &n10);
        #[node(concurrency = 1)]
        let n18 = for x in &list { w00(world.clone(), *x) };
        let n9 = sync_2(&world, 12006, &n6, &n6);
        let n16 = match n5 % 4 { 0 => sync_1(&world, 12013, &n12), rest if rest == 1 => plain_1(&world, 12014, &n5), _ => retry_1(&world, 12015, &n12) };
        #[node(on_error = collect)]
        let n11 = for x in &list { once_1(&world, 12008, x) };
        let n4 = for (x, y) in product(&n1, &list) { once_2(&world, 12003, &x, &y) };
        #[node(concurrency = 1)]
        let n7 = for (x, y) in product(&n1, &list) { once_2(&world, 12005, &x, &y) };
        #[node(concurrency = 2)]
        let n2 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 12002, *x, y) } };
        let n20: u64 = n19.unwrap_or(7);
        let n1 = for x in n0 { owned_2(&world, 12001, x, 1) };
        #[finally] audit(&world, outcome(n13));
        let n10 = retry_3(&world, 12007, &n6, &n9, &n9);
        let n12: u64 = digest_results(&n11);
        let n5: u64 = digest(&n4);
        let n0: Vec<u64> = (0..start % 4).collect();
        let n14 = for x in &list { once_1(&world, 12010, x) };
        let n3: u64 = digest_table(&n2);
        Ok(digest(&[start, digest(&list), digest(&n1), n3, n5, n6, n8, n9, n10, n12, n13, digest(&n14), n15, n16, digest(&n17), digest(&n18), n20]))
    }
}

pub async fn w12_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.call(&world, 12001, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 12002, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(digest_table(n2)) }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; let n1 = n1.get()?; { let mut items = Vec::new(); for (x, y) in n1.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 12003, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest(n4)) }).await;
    let n6 = reading.node("n6", async { let n3 = n3.get()?; let n5 = n5.get()?; reading.call(&world, 12004, 0, &[*n5, *n3]).await }).await;
    let n7 = reading.node("n7", async { let list = list.get()?; let n1 = n1.get()?; { let mut items = Vec::new(); for (x, y) in n1.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 12005, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; Ok(digest(n7)) }).await;
    let n9 = reading.node("n9", async { let n6 = n6.get()?; reading.call(&world, 12006, 2, &[*n6, *n6]).await }).await;
    let n10 = reading.node("n10", async { let n6 = n6.get()?; let n9 = n9.get()?; reading.call(&world, 12007, 1, &[*n6, *n9, *n9]).await }).await;
    let n11 = reading.node("n11", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 12008, 0, &[*x]).await); } Ok(items) } }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; Ok(digest_results(n11)) }).await;
    let n13 = reading.node("n13", async { let n6 = n6.get()?; let n9 = n9.get()?; Ok(digest_text(&format!("{n6} {n9:?}"))) }).await;
    let n14 = reading.node("n14", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 12010, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n10 = n10.get()?; reading.call(&world, 12011, 0, &[*n10]).await }).await;
    let n16 = reading.node("n16", async { let n12 = n12.get()?; let n5 = n5.get()?; match n5 % 4 { 0 => reading.call(&world, 12013, 0, &[*n12]).await, rest if rest == 1 => reading.call(&world, 12014, 0, &[*n5]).await, _ => reading.call(&world, 12015, 2, &[*n12]).await } }).await;
    let n17 = reading.node("n17", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.choice("n19", async { let n13 = n13.get()?; let n16 = n16.get()?; if world.flag(12016, *n16) { reading.call(&world, 12017, 2, &[*n13]).await.map(Some) } else { Ok(None) } }).await;
    let n20 = reading.node("n20", async { let n19 = n19.get()?; Ok(n19.unwrap_or(7)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n13.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n20 = n20.get()?;
    Ok(digest(&[*start, digest(list), digest(n1), *n3, *n5, *n6, *n8, *n9, *n10, *n12, *n13, digest(n14), *n15, *n16, digest(n17), digest(n18), *n20]))
}

workflow! {
    pub async fn w13(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n14 = make(&world, 13013, &n2);
        let n6: Vec<u64> = (n2 % 7..n2 % 7 + n2 % 5).collect();
        #[node(after(n3))]
        let n11 = late(&world, 13011, 13003);
        let n12: u64 = digest_text(&format!("{n8} {n8:?}"));
        let n18 = make(&world, 13017, &n9);
        let n19 = eat(&world, 13018, n18);
        let n3 = sync_1(&world, 13003, &n2);
        let n0 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 13001, *x, y) } };
        let n4 = if world.flag(13005, *n1) { retry_1(&world, 13006, &start) };
        let n2 = once_2(&world, 13002, &start, &n1);
        let n16 = owned(&world, 13015, n12.wrapping_mul(3));
        let n17 = for x in &n6 { plain_1(&world, 13016, x) };
        let n13: Vec<u64> = (n12 % 7..n12 % 7 + n12 % 5).collect();
        let n20: u64 = plain_1(&world, 13019, n15).await? ^ n16;
        let n5: u64 = n4.unwrap_or(7);
        let n8: u64 = digest_text(&format!("{n5} {n5:?}"));
        let n1: u64 = digest_table(&n0);
        note(&world, 13010, &n3);
        let n7 = for x in &list { w02(world.clone(), *x) };
        let n9 = if n5 % 2 == 0 { sync_1(&world, 13008, &n5) } else { retry_1(&world, 13009, &n8) };
        let n15 = eat(&world, 13014, n14);
        Ok(digest(&[start, digest(&list), n1, n2, n3, n5, digest(&n6), digest(&n7), n8, n9, n11, n12, digest(&n13), n15, n16, digest(&n17), n19, n20]))
    }
}

pub async fn w13_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 13001, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(digest_table(n0)) }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; let start = start.get()?; reading.call(&world, 13002, 0, &[*start, *n1]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 13003, 0, &[*n2]).await }).await;
    let n4 = reading.choice("n4", async { let n1 = n1.get()?; let start = start.get()?; if world.flag(13005, *n1) { reading.call(&world, 13006, 2, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(n4.unwrap_or(7)) }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((n2 % 7..n2 % 7 + n2 % 5).collect()) }).await;
    let n7 = reading.node("n7", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n5 = n5.get()?; Ok(digest_text(&format!("{n5} {n5:?}"))) }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; let n8 = n8.get()?; if n5 % 2 == 0 { reading.call(&world, 13008, 0, &[*n5]).await } else { reading.call(&world, 13009, 2, &[*n8]).await } }).await;
    let note = reading.node("note", async { let n3 = n3.get()?; { world.note(format!("13010 {n3}")); Ok(()) } }).await;
    let n11 = reading.node("n11", async { let n3 = n3.get()?; reading.call(&world, 13011, 0, &[1]).await }).await;
    let n12 = reading.node("n12", async { let n8 = n8.get()?; Ok(digest_text(&format!("{n8} {n8:?}"))) }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; Ok::<Vec<u64>, Stop>((n12 % 7..n12 % 7 + n12 % 5).collect()) }).await;
    let n14 = reading.node("n14", async { let n2 = n2.get()?; reading.call(&world, 13013, 0, &[*n2]).await }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; reading.call(&world, 13014, 0, &[*n14]).await }).await;
    let n16 = reading.node("n16", async { let n12 = n12.get()?; reading.call(&world, 13015, 0, &[n12.wrapping_mul(3)]).await }).await;
    let n17 = reading.node("n17", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.call(&world, 13016, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n9 = n9.get()?; reading.call(&world, 13017, 0, &[*n9]).await }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; reading.call(&world, 13018, 0, &[*n18]).await }).await;
    let n20 = reading.node("n20", async { let n15 = n15.get()?; let n16 = n16.get()?; reading.call(&world, 13019, 0, &[*n15]).await.map(|value| value ^ n16) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n2, *n3, *n5, digest(n6), digest(n7), *n8, *n9, *n11, *n12, digest(n13), *n15, *n16, digest(n17), *n19, *n20]))
}

workflow! {
    pub async fn w14(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n6: u64 = n5.unwrap_or(7);
        #[node(concurrency = 1)]
        let n8 = for (x, y) in product(&n0, &list) { once_2(&world, 14011, &x, &y) };
        let n4 = owned(&world, 14005, n3.wrapping_mul(3));
        let n5 = if world.flag(14006, *start) { sync_1(&world, 14007, &n3) };
        let n1: Vec<u64> = (0..start % 4).collect();
        let n9: u64 = digest(&n8);
        let n0 = for x in &list { w00(world.clone(), *x) };
        let n7 = match n6 % 4 { 0 => plain_1(&world, 14008, &n3), rest if rest == 1 => plain_1(&world, 14009, &n6), _ => once_1(&world, 14010, &n3) };
        #[finally] audit(&world, outcome(n6));
        let n2 = for x in n1 { owned_2(&world, 14001, x, 1) };
        let n3 = match start % 4 { 0 => once_1(&world, 14002, &start), rest if rest == 1 => once_1(&world, 14003, &start), _ => retry_1(&world, 14004, &start) };
        Ok(digest(&[start, digest(&list), digest(&n0), digest(&n2), n3, n4, n6, n7, n9]))
    }
}

pub async fn w14_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push(reading.call(&world, 14001, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 14002, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 14003, 0, &[*start]).await, _ => reading.call(&world, 14004, 2, &[*start]).await } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; reading.call(&world, 14005, 0, &[n3.wrapping_mul(3)]).await }).await;
    let n5 = reading.choice("n5", async { let n3 = n3.get()?; let start = start.get()?; if world.flag(14006, *start) { reading.call(&world, 14007, 0, &[*n3]).await.map(Some) } else { Ok(None) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(n5.unwrap_or(7)) }).await;
    let n7 = reading.node("n7", async { let n3 = n3.get()?; let n6 = n6.get()?; match n6 % 4 { 0 => reading.call(&world, 14008, 0, &[*n3]).await, rest if rest == 1 => reading.call(&world, 14009, 0, &[*n6]).await, _ => reading.call(&world, 14010, 0, &[*n3]).await } }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; let n0 = n0.get()?; { let mut items = Vec::new(); for (x, y) in n0.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 14011, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest(n8)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n6.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), digest(n2), *n3, *n4, *n6, *n7, *n9]))
}

workflow! {
    pub async fn w15(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n6: u64 = n5.unwrap_or(7);
        let n11 = if world.flag(15012, *n6) { retry_1(&world, 15013, &n6) };
        let n9: u64 = digest(&n8);
        let n18 = sync_2(&world, 15019, &n6, &n15);
        #[node(concurrency = 2)]
        let n8 = for (x, y) in product(&list, &list) { once_2(&world, 15011, &x, &y) };
        let n10: Vec<u64> = (n4 % 7..n4 % 7 + n4 % 5).collect();
        let n20 = sync_1(&world, 15020, &n6) else { plain_1(&world, 15021, &n18) };
        let n19: Vec<u64> = (n18 % 7..n18 % 7 + n18 % 5).collect();
        let n4 = retry_1(&world, 15004, &n3) else { plain_1(&world, 15005, &n3) };
        let n3 = sync_1(&world, 15002, &n0);
        let n17 = owned(&world, 15018, n15);
        let n5 = if world.flag(15006, *n4) { retry_1(&world, 15007, &n4) };
        let n12: u64 = n11.unwrap_or(7);
        let n15: u64 = digest(&n14);
        let n16 = retry_1(&world, 15016, &n15) else { plain_1(&world, 15017, &n9) };
        let n2: Vec<u64> = (n0 % 7..n0 % 7 + n0 % 5).collect();
        #[node(concurrency = 1)]
        let n13 = for x in &list { sync_1(&world, 15014, x) };
        let n7 = match start % 4 { 0 => once_1(&world, 15008, &n4), rest if rest == 1 => once_1(&world, 15009, &start), _ => sync_1(&world, 15010, &n4) };
        let n0 = owned(&world, 15001, start);
        let n1: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        #[node(concurrency = 2)]
        let n14 = for (x, y) in product(&n1, &list) { once_2(&world, 15015, &x, &y) };
        Ok(digest(&[start, digest(&list), n0, digest(&n1), digest(&n2), n3, n4, n6, n7, n9, digest(&n10), n12, digest(&n13), n15, n16, n17, n18, digest(&n19), n20]))
    }
}

pub async fn w15_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 15001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((n0 % 7..n0 % 7 + n0 % 5).collect()) }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; reading.call(&world, 15002, 0, &[*n0]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; match reading.attempt(&world, 15004, 2, &[*n3]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 15005, 0, &[*n3]).await } }).await;
    let n5 = reading.choice("n5", async { let n4 = n4.get()?; if world.flag(15006, *n4) { reading.call(&world, 15007, 2, &[*n4]).await.map(Some) } else { Ok(None) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(n5.unwrap_or(7)) }).await;
    let n7 = reading.node("n7", async { let n4 = n4.get()?; let start = start.get()?; match start % 4 { 0 => reading.call(&world, 15008, 0, &[*n4]).await, rest if rest == 1 => reading.call(&world, 15009, 0, &[*start]).await, _ => reading.call(&world, 15010, 0, &[*n4]).await } }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 15011, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest(n8)) }).await;
    let n10 = reading.node("n10", async { let n4 = n4.get()?; Ok::<Vec<u64>, Stop>((n4 % 7..n4 % 7 + n4 % 5).collect()) }).await;
    let n11 = reading.choice("n11", async { let n6 = n6.get()?; if world.flag(15012, *n6) { reading.call(&world, 15013, 2, &[*n6]).await.map(Some) } else { Ok(None) } }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; Ok(n11.unwrap_or(7)) }).await;
    let n13 = reading.node("n13", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 15014, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let list = list.get()?; let n1 = n1.get()?; { let mut items = Vec::new(); for (x, y) in n1.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 15015, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok(digest(n14)) }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; let n9 = n9.get()?; match reading.attempt(&world, 15016, 2, &[*n15]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 15017, 0, &[*n9]).await } }).await;
    let n17 = reading.node("n17", async { let n15 = n15.get()?; reading.call(&world, 15018, 0, &[*n15]).await }).await;
    let n18 = reading.node("n18", async { let n15 = n15.get()?; let n6 = n6.get()?; reading.call(&world, 15019, 2, &[*n6, *n15]).await }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; Ok::<Vec<u64>, Stop>((n18 % 7..n18 % 7 + n18 % 5).collect()) }).await;
    let n20 = reading.node("n20", async { let n18 = n18.get()?; let n6 = n6.get()?; match reading.attempt(&world, 15020, 0, &[*n6]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 15021, 0, &[*n18]).await } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    Ok(digest(&[*start, digest(list), *n0, digest(n1), digest(n2), *n3, *n4, *n6, *n7, *n9, digest(n10), *n12, digest(n13), *n15, *n16, *n17, *n18, digest(n19), *n20]))
}

workflow! {
    pub async fn w16(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(concurrency = 2)]
        let n18 = for x in &n17 { sync_1(&world, 16017, x) };
        let n2 = owned(&world, 16004, *n0);
        let n1 = once_1(&world, 16002, &start);
        let n22: u64 = digest_results(&n21);
        let n5 = for x in &list { once_1(&world, 16007, x) };
        #[node(on_error = collect)]
        let n21 = for x in &n12 { once_1(&world, 16019, x) };
        let n4 = sync_2(&world, 16006, &n2, &n3);
        let n14 = retry_3(&world, 16016, &n10, &n6, &n8);
        #[node(concurrency = 1)]
        let n11 = for x in &list { w01(world.clone(), *x) };
        let n6 = owned(&world, 16008, n2.wrapping_mul(3));
        let n10 = sync_1(&world, 16011, &n3) else { plain_1(&world, 16012, &n8) };
        #[node(concurrency = 2)]
        let n9 = for x in &list { w02(world.clone(), *x) };
        #[node(concurrency = 2)]
        let n20 = for x in &n18 { w00(world.clone(), *x) };
        note(&world, 16014, &n8);
        let n7 = if world.flag(16009, *n6) { once_1(&world, 16010, &n4) };
        let n17 = for x in &n11 { w00(world.clone(), *x) };
        #[node(concurrency = 1)]
        let n12 = for x in 0..*n4 % 6 { owned(&world, 16013, x) };
        let n16 = w00(world.clone(), n14);
        #[node(concurrency = 1)]
        let n19 = for x in 0..*n0 % 6 { owned(&world, 16018, x) };
        let n8: u64 = n7.unwrap_or(7);
        let n0 = owned(&world, 16001, *start);
        let n15: Vec<u64> = (n14 % 7..n14 % 7 + n14 % 5).collect();
        let n3 = owned(&world, 16005, n0);
        Ok(digest(&[start, digest(&list), n0, n1, n2, n3, n4, digest(&n5), n6, n8, digest(&n9), n10, digest(&n11), digest(&n12), n14, digest(&n15), n16, digest(&n17), digest(&n18), digest(&n19), digest(&n20), n22]))
    }
}

pub async fn w16_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 16001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 16002, 0, &[*start]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; reading.call(&world, 16004, 0, &[*n0]).await }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; reading.call(&world, 16005, 0, &[*n0]).await }).await;
    let n4 = reading.node("n4", async { let n2 = n2.get()?; let n3 = n3.get()?; reading.call(&world, 16006, 2, &[*n2, *n3]).await }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 16007, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; reading.call(&world, 16008, 0, &[n2.wrapping_mul(3)]).await }).await;
    let n7 = reading.choice("n7", async { let n4 = n4.get()?; let n6 = n6.get()?; if world.flag(16009, *n6) { reading.call(&world, 16010, 0, &[*n4]).await.map(Some) } else { Ok(None) } }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; Ok(n7.unwrap_or(7)) }).await;
    let n9 = reading.node("n9", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; let n8 = n8.get()?; match reading.attempt(&world, 16011, 0, &[*n3]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 16012, 0, &[*n8]).await } }).await;
    let n11 = reading.node("n11", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n12 = reading.node("n12", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in 0..*n4 % 6 { items.push(reading.call(&world, 16013, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let note = reading.node("note", async { let n8 = n8.get()?; { world.note(format!("16014 {n8}")); Ok(()) } }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; let n6 = n6.get()?; let n8 = n8.get()?; reading.call(&world, 16016, 1, &[*n10, *n6, *n8]).await }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok::<Vec<u64>, Stop>((n14 % 7..n14 % 7 + n14 % 5).collect()) }).await;
    let n16 = reading.node("n16", async { let n14 = n14.get()?; w00_read(world.clone(), *n14, reading.nested()).await }).await;
    let n17 = reading.node("n17", async { let n11 = n11.get()?; { let mut items = Vec::new(); for x in n11 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; { let mut items = Vec::new(); for x in n17 { items.push(reading.call(&world, 16017, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.node("n19", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in 0..*n0 % 6 { items.push(reading.call(&world, 16018, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n20 = reading.node("n20", async { let n18 = n18.get()?; { let mut items = Vec::new(); for x in n18 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n21 = reading.node("n21", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(reading.attempt(&world, 16019, 0, &[*x]).await); } Ok(items) } }).await;
    let n22 = reading.node("n22", async { let n21 = n21.get()?; Ok(digest_results(n21)) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n22 = n22.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n3, *n4, digest(n5), *n6, *n8, digest(n9), *n10, digest(n11), digest(n12), *n14, digest(n15), *n16, digest(n17), digest(n18), digest(n19), digest(n20), *n22]))
}

workflow! {
    pub async fn w17(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n4: u64 = n3.unwrap_or(7);
        let n5 = make(&world, 17006, &start);
        #[node(concurrency = 2)]
        let n1 = for x in &list { w01(world.clone(), *x) };
        let n3 = if world.flag(17004, *n2) { retry_1(&world, 17005, &n2) };
        let n2 = if start % 2 == 0 { once_1(&world, 17002, &start) } else { plain_1(&world, 17003, &start) };
        let n7: Vec<u64> = (0..n2 % 4).collect();
        #[finally] audit(&world, outcome(n4));
        let n8 = for x in n7 { owned_2(&world, 17008, x, 1) };
        let n6 = eat(&world, 17007, n5);
        #[node(concurrency = 2)]
        let n0 = for x in 0..*start % 6 { owned(&world, 17001, x) };
        Ok(digest(&[start, digest(&list), digest(&n0), digest(&n1), n2, n4, n6, digest(&n8)]))
    }
}

pub async fn w17_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 17001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 17002, 0, &[*start]).await } else { reading.call(&world, 17003, 0, &[*start]).await } }).await;
    let n3 = reading.choice("n3", async { let n2 = n2.get()?; if world.flag(17004, *n2) { reading.call(&world, 17005, 2, &[*n2]).await.map(Some) } else { Ok(None) } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok(n3.unwrap_or(7)) }).await;
    let n5 = reading.node("n5", async { let start = start.get()?; reading.call(&world, 17006, 0, &[*start]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 17007, 0, &[*n5]).await }).await;
    let n7 = reading.node("n7", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((0..n2 % 4).collect()) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(reading.call(&world, 17008, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n4.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), digest(n1), *n2, *n4, *n6, digest(n8)]))
}

workflow! {
    pub async fn w18(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n3 = if world.flag(18004, *start) { blocking_1(&world, 18005, &n0) };
        #[node(concurrency = 1)]
        let n6 = for x in &list { w00(world.clone(), *x) };
        let n1 = make(&world, 18002, &n0);
        let n13 = for x in &n12 { retry_1(&world, 18011, x) };
        let n15: u64 = digest_table(&n14);
        let n7 = for x in &n6 { blocking_1(&world, 18006, x) };
        let n18: Vec<u64> = (n10 % 7..n10 % 7 + n10 % 5).collect();
        #[finally] audit(&world, outcome(n17));
        let n4: u64 = n3.unwrap_or(7);
        let n2 = eat(&world, 18003, n1);
        let n5: Vec<u64> = (n2 % 7..n2 % 7 + n2 % 5).collect();
        let n17: u64 = n16.unwrap_or(7);
        let n10: u64 = digest_table(&n9);
        #[node(concurrency = 2)]
        let n9 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 18008, *x, y) } };
        let n12 = for x in &n6 { w02(world.clone(), *x) };
        let n0: u64 = start ^ start;
        let n19: u64 = n15 ^ n11;
        let n16 = if world.flag(18013, *n15) { retry_1(&world, 18014, &n15) };
        let n11 = blocking_1(&world, 18009, &n4);
        #[node(concurrency = 1)]
        let n14 = for x in &n12 { for y in 0..*x % 4 { owned_2(&world, 18012, *x, y) } };
        let n8 = sync_2(&world, 18007, &n4, &n4);
        Ok(digest(&[start, digest(&list), n0, n2, n4, digest(&n5), digest(&n6), digest(&n7), n8, n10, n11, digest(&n12), digest(&n13), n15, n17, digest(&n18), n19]))
    }
}

pub async fn w18_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok(start ^ start) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 18002, 0, &[*n0]).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; reading.call(&world, 18003, 0, &[*n1]).await }).await;
    let n3 = reading.choice("n3", async { let n0 = n0.get()?; let start = start.get()?; if world.flag(18004, *start) { reading.call(&world, 18005, 1, &[*n0]).await.map(Some) } else { Ok(None) } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok(n3.unwrap_or(7)) }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((n2 % 7..n2 % 7 + n2 % 5).collect()) }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.call(&world, 18006, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n4 = n4.get()?; reading.call(&world, 18007, 2, &[*n4, *n4]).await }).await;
    let n9 = reading.node("n9", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 18008, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_table(n9)) }).await;
    let n11 = reading.node("n11", async { let n4 = n4.get()?; reading.call(&world, 18009, 1, &[*n4]).await }).await;
    let n12 = reading.node("n12", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(reading.call(&world, 18011, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 18012, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok(digest_table(n14)) }).await;
    let n16 = reading.choice("n16", async { let n15 = n15.get()?; if world.flag(18013, *n15) { reading.call(&world, 18014, 2, &[*n15]).await.map(Some) } else { Ok(None) } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(n16.unwrap_or(7)) }).await;
    let n18 = reading.node("n18", async { let n10 = n10.get()?; Ok::<Vec<u64>, Stop>((n10 % 7..n10 % 7 + n10 % 5).collect()) }).await;
    let n19 = reading.node("n19", async { let n11 = n11.get()?; let n15 = n15.get()?; Ok(n15 ^ n11) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n17.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n4, digest(n5), digest(n6), digest(n7), *n8, *n10, *n11, digest(n12), digest(n13), *n15, *n17, digest(n18), *n19]))
}

workflow! {
    pub async fn w19(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n6 = sync_1(&world, 19007, &n5) else { retry_1(&world, 19008, &n1) };
        let n11: Vec<u64> = (0..n4 % 4).collect();
        #[node(concurrency = 2)]
        let n14 = for x in 0..*n5 % 6 { owned(&world, 19015, x) };
        let n1: u64 = n0.unwrap_or(7);
        let n8 = once_2(&world, 19009, &n7, &n5);
        let n13 = if n7 % 2 == 0 { once_1(&world, 19013, &n7) } else { plain_1(&world, 19014, &n8) };
        let n17: u64 = n16.unwrap_or(7);
        let n7 = w02(world.clone(), n6);
        let n0 = if world.flag(19001, *start) { sync_1(&world, 19002, &start) };
        let n2 = sync_2(&world, 19003, &n1, &start);
        let n5 = if n4 % 2 == 0 { once_1(&world, 19005, &n4) } else { retry_1(&world, 19006, &n4) };
        let n3: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n16 = if world.flag(19017, *n10) { plain_1(&world, 19018, &n13) };
        let n9 = make(&world, 19010, &n5);
        let n10 = eat(&world, 19011, n9);
        #[finally] audit(&world, outcome(n4));
        let n4: u64 = digest_text(&format!("{n1} {start:?}"));
        note(&world, 19016, &n10);
        let n12 = for x in n11 { owned_2(&world, 19012, x, 1) };
        Ok(digest(&[start, digest(&list), n1, n2, digest(&n3), n4, n5, n6, n7, n8, n10, digest(&n12), n13, digest(&n14), n17]))
    }
}

pub async fn w19_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.choice("n0", async { let start = start.get()?; if world.flag(19001, *start) { reading.call(&world, 19002, 0, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(n0.unwrap_or(7)) }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; let start = start.get()?; reading.call(&world, 19003, 2, &[*n1, *start]).await }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n4 = reading.node("n4", async { let n1 = n1.get()?; let start = start.get()?; Ok(digest_text(&format!("{n1} {start:?}"))) }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; if n4 % 2 == 0 { reading.call(&world, 19005, 0, &[*n4]).await } else { reading.call(&world, 19006, 2, &[*n4]).await } }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; let n5 = n5.get()?; match reading.attempt(&world, 19007, 0, &[*n5]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 19008, 2, &[*n1]).await } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; w02_read(world.clone(), *n6, reading.nested()).await }).await;
    let n8 = reading.node("n8", async { let n5 = n5.get()?; let n7 = n7.get()?; reading.call(&world, 19009, 0, &[*n7, *n5]).await }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; reading.call(&world, 19010, 0, &[*n5]).await }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; reading.call(&world, 19011, 0, &[*n9]).await }).await;
    let n11 = reading.node("n11", async { let n4 = n4.get()?; Ok::<Vec<u64>, Stop>((0..n4 % 4).collect()) }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; { let mut items = Vec::new(); for x in n11 { items.push(reading.call(&world, 19012, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n7 = n7.get()?; let n8 = n8.get()?; if n7 % 2 == 0 { reading.call(&world, 19013, 0, &[*n7]).await } else { reading.call(&world, 19014, 0, &[*n8]).await } }).await;
    let n14 = reading.node("n14", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in 0..*n5 % 6 { items.push(reading.call(&world, 19015, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let note = reading.node("note", async { let n10 = n10.get()?; { world.note(format!("19016 {n10}")); Ok(()) } }).await;
    let n16 = reading.choice("n16", async { let n10 = n10.get()?; let n13 = n13.get()?; if world.flag(19017, *n10) { reading.call(&world, 19018, 0, &[*n13]).await.map(Some) } else { Ok(None) } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(n16.unwrap_or(7)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n4.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n17 = n17.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n2, digest(n3), *n4, *n5, *n6, *n7, *n8, *n10, digest(n12), *n13, digest(n14), *n17]))
}

workflow! {
    pub async fn w20(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n3: Vec<u64> = (0..n2 % 4).collect();
        let n5 = sync_2(&world, 20004, &start, &n2);
        #[node(on_error = collect)]
        let n8 = for x in &n4 { sync_1(&world, 20010, x) };
        let n7 = match n6 % 4 { 0 => once_1(&world, 20007, &n6), rest if rest == 1 => once_1(&world, 20008, &n6), _ => once_1(&world, 20009, &n6) };
        let n4 = for x in n3 { owned_2(&world, 20003, x, 1) };
        let n2: u64 = digest(&n1);
        let n9: u64 = digest_results(&n8);
        let n0 = retry_3(&world, 20001, &start, &start, &start);
        #[node(concurrency = 1)]
        let n1 = for (x, y) in product(&list, &list) { once_2(&world, 20002, &x, &y) };
        let n6 = sync_1(&world, 20005, &start) else { sync_1(&world, 20006, &n0) };
        Ok(digest(&[start, digest(&list), n0, n2, digest(&n4), n5, n6, n7, n9]))
    }
}

pub async fn w20_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 20001, 1, &[*start, *start, *start]).await }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 20002, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest(n1)) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((0..n2 % 4).collect()) }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.call(&world, 20003, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; let start = start.get()?; reading.call(&world, 20004, 2, &[*start, *n2]).await }).await;
    let n6 = reading.node("n6", async { let n0 = n0.get()?; let start = start.get()?; match reading.attempt(&world, 20005, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 20006, 0, &[*n0]).await } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; match n6 % 4 { 0 => reading.call(&world, 20007, 0, &[*n6]).await, rest if rest == 1 => reading.call(&world, 20008, 0, &[*n6]).await, _ => reading.call(&world, 20009, 0, &[*n6]).await } }).await;
    let n8 = reading.node("n8", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in n4 { items.push(reading.attempt(&world, 20010, 0, &[*x]).await); } Ok(items) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_results(n8)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, digest(n4), *n5, *n6, *n7, *n9]))
}

workflow! {
    pub async fn w21(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n5 = for (x, y) in product(&n3, &list) { once_2(&world, 21005, &x, &y) };
        let n3: Vec<u64> = (n0 % 7..n0 % 7 + n0 % 5).collect();
        let n1: u64 = plain_1(&world, 21002, start).await? ^ n0;
        let n0: u64 = plain_1(&world, 21001, start).await? ^ start;
        note(&world, 21003, &n1);
        #[node(concurrency = 1)]
        let n4 = for x in 0..*n1 % 6 { owned(&world, 21004, x) };
        let n6: u64 = digest(&n5);
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n3), digest(&n4), n6]))
    }
}

pub async fn w21_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 21001, 0, &[*start]).await.map(|value| value ^ start) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 21002, 0, &[*start]).await.map(|value| value ^ n0) }).await;
    let note = reading.node("note", async { let n1 = n1.get()?; { world.note(format!("21003 {n1}")); Ok(()) } }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((n0 % 7..n0 % 7 + n0 % 5).collect()) }).await;
    let n4 = reading.node("n4", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in 0..*n1 % 6 { items.push(reading.call(&world, 21004, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; let n3 = n3.get()?; { let mut items = Vec::new(); for (x, y) in n3.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 21005, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest(n5)) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n3), digest(n4), *n6]))
}

workflow! {
    pub async fn w22(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n8 = for x in n7 { owned_2(&world, 22005, x, 1) };
        #[node(concurrency = 2)]
        let n2 = for x in &n1 { for y in 0..*x % 4 { owned_2(&world, 22003, *x, y) } };
        #[finally] audit(&world, outcome(n4));
        let n0 = once_2(&world, 22001, &start, &start);
        #[node(concurrency = 2)]
        let n1 = for x in &list { retry_1(&world, 22002, x) };
        #[node(on_error = collect)]
        let n9 = for x in &n8 { once_1(&world, 22006, x) };
        let n6: u64 = digest_results(&n5);
        #[node(on_error = collect)]
        let n5 = for x in &list { sync_1(&world, 22004, x) };
        let n7: Vec<u64> = (0..start % 4).collect();
        let n3: u64 = digest_table(&n2);
        let n10: u64 = digest_results(&n9);
        let n4 = w01(world.clone(), n3);
        Ok(digest(&[start, digest(&list), n0, digest(&n1), n3, n4, n6, digest(&n8), n10]))
    }
}

pub async fn w22_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 22001, 0, &[*start, *start]).await }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 22002, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 22003, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(digest_table(n2)) }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; w01_read(world.clone(), *n3, reading.nested()).await }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 22004, 0, &[*x]).await); } Ok(items) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest_results(n5)) }).await;
    let n7 = reading.node("n7", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(reading.call(&world, 22005, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; { let mut items = Vec::new(); for x in n8 { items.push(reading.attempt(&world, 22006, 0, &[*x]).await); } Ok(items) } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_results(n9)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n4.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    Ok(digest(&[*start, digest(list), *n0, digest(n1), *n3, *n4, *n6, digest(n8), *n10]))
}

workflow! {
    pub async fn w23(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n13 = for (x, y) in product(&list, &list) { once_2(&world, 23012, &x, &y) };
        let n4 = if start % 2 == 0 { plain_1(&world, 23004, &start) } else { sync_1(&world, 23005, &start) };
        let n7: u64 = { world.pause(23008, &[*n3]).await; n3.rotate_left(7) ^ n0 };
        let n11: u64 = digest_results(&n10);
        let n2: u64 = digest(&n1);
        let n3 = sync_2(&world, 23003, &n2, &n2);
        #[node(on_error = collect)]
        let n8 = for x in &list { once_1(&world, 23009, x) };
        #[node(on_error = collect)]
        let n10 = for x in &list { sync_1(&world, 23010, x) };
        #[node(concurrency = 2)]
        let n1 = for (x, y) in product(&list, &list) { once_2(&world, 23002, &x, &y) };
        let n14: u64 = digest(&n13);
        let n9: u64 = digest_results(&n8);
        let n12 = sync_2(&world, 23011, &n4, &n6);
        let n0: u64 = { world.pause(23001, &[*start]).await; start.rotate_left(7) ^ start };
        let n6 = eat(&world, 23007, n5);
        let n5 = make(&world, 23006, &n3);
        Ok(digest(&[start, digest(&list), n0, n2, n3, n4, n6, n7, n9, n11, n12, n14]))
    }
}

pub async fn w23_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok({ world.pause(23001, &[*start]).await; start.rotate_left(7) ^ start }) }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 23002, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest(n1)) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 23003, 2, &[*n2, *n2]).await }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 23004, 0, &[*start]).await } else { reading.call(&world, 23005, 0, &[*start]).await } }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; reading.call(&world, 23006, 0, &[*n3]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 23007, 0, &[*n5]).await }).await;
    let n7 = reading.node("n7", async { let n0 = n0.get()?; let n3 = n3.get()?; Ok({ world.pause(23008, &[*n3]).await; n3.rotate_left(7) ^ n0 }) }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 23009, 0, &[*x]).await); } Ok(items) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_results(n8)) }).await;
    let n10 = reading.node("n10", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 23010, 0, &[*x]).await); } Ok(items) } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_results(n10)) }).await;
    let n12 = reading.node("n12", async { let n4 = n4.get()?; let n6 = n6.get()?; reading.call(&world, 23011, 2, &[*n4, *n6]).await }).await;
    let n13 = reading.node("n13", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 23012, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n13 = n13.get()?; Ok(digest(n13)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n3, *n4, *n6, *n7, *n9, *n11, *n12, *n14]))
}

workflow! {
    pub async fn w24(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n16 = for x in 0..*n15 % 6 { owned(&world, 24019, x) };
        let n9: u64 = digest_results(&n8);
        #[node(on_error = collect)]
        let n8 = for x in &list { retry_1(&world, 24010, x) };
        let n13 = eat(&world, 24016, n12);
        let n12 = make(&world, 24015, &n9);
        let n11 = match n7 % 4 { 0 => once_1(&world, 24012, &n7), rest if rest == 1 => plain_1(&world, 24013, &n7), _ => plain_1(&world, 24014, &n7) };
        let n2 = make(&world, 24003, &start);
        let n0 = once_2(&world, 24001, &start, &start);
        let n1 = owned(&world, 24002, n0.wrapping_mul(3));
        let n15 = once_2(&world, 24018, &n13, &n11);
        let n4 = sync_2(&world, 24005, &n0, &n3);
        let n10 = sync_2(&world, 24011, &n7, &n9);
        let n3 = eat(&world, 24004, n2);
        let n7 = retry_1(&world, 24008, &n6);
        let n18 = for x in 0..*n11 % 6 { owned(&world, 24021, x) };
        let n14 = once_2(&world, 24017, &n10, &n7);
        let n5 = make(&world, 24006, &n3);
        let n17 = for x in &list { retry_1(&world, 24020, x) };
        let n6 = eat(&world, 24007, n5);
        Ok(digest(&[start, digest(&list), n0, n1, n3, n4, n6, n7, n9, n10, n11, n13, n14, n15, digest(&n16), digest(&n17), digest(&n18)]))
    }
}

pub async fn w24_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 24001, 0, &[*start, *start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 24002, 0, &[n0.wrapping_mul(3)]).await }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 24003, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 24004, 0, &[*n2]).await }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; let n3 = n3.get()?; reading.call(&world, 24005, 2, &[*n0, *n3]).await }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; reading.call(&world, 24006, 0, &[*n3]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 24007, 0, &[*n5]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; reading.call(&world, 24008, 2, &[*n6]).await }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 24010, 2, &[*x]).await); } Ok(items) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_results(n8)) }).await;
    let n10 = reading.node("n10", async { let n7 = n7.get()?; let n9 = n9.get()?; reading.call(&world, 24011, 2, &[*n7, *n9]).await }).await;
    let n11 = reading.node("n11", async { let n7 = n7.get()?; match n7 % 4 { 0 => reading.call(&world, 24012, 0, &[*n7]).await, rest if rest == 1 => reading.call(&world, 24013, 0, &[*n7]).await, _ => reading.call(&world, 24014, 0, &[*n7]).await } }).await;
    let n12 = reading.node("n12", async { let n9 = n9.get()?; reading.call(&world, 24015, 0, &[*n9]).await }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; reading.call(&world, 24016, 0, &[*n12]).await }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; let n7 = n7.get()?; reading.call(&world, 24017, 0, &[*n10, *n7]).await }).await;
    let n15 = reading.node("n15", async { let n11 = n11.get()?; let n13 = n13.get()?; reading.call(&world, 24018, 0, &[*n13, *n11]).await }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; { let mut items = Vec::new(); for x in 0..*n15 % 6 { items.push(reading.call(&world, 24019, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n17 = reading.node("n17", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 24020, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n11 = n11.get()?; { let mut items = Vec::new(); for x in 0..*n11 % 6 { items.push(reading.call(&world, 24021, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n3, *n4, *n6, *n7, *n9, *n10, *n11, *n13, *n14, *n15, digest(n16), digest(n17), digest(n18)]))
}

workflow! {
    pub async fn w25(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n20: Vec<u64> = (n17 % 7..n17 % 7 + n17 % 5).collect();
        let n1 = match start % 4 { 0 => plain_1(&world, 25002, &start), rest if rest == 1 => sync_1(&world, 25003, &start), _ => retry_1(&world, 25004, &start) };
        note(&world, 25001, &start);
        let n5 = once_2(&world, 25007, &start, &n3);
        let n4: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n6 = owned(&world, 25009, n3);
        let n7: Vec<u64> = (n5 % 7..n5 % 7 + n5 % 5).collect();
        let n9 = for x in &n7 { for y in 0..*x % 4 { owned_2(&world, 25012, *x, y) } };
        let n2 = make(&world, 25005, &n1);
        let n21 = w00(world.clone(), n8);
        let n12: Vec<u64> = (0..n8 % 4).collect();
        #[finally] audit(&world, outcome(n24));
        let n11 = match n8 % 4 { 0 => retry_1(&world, 25013, &n5), rest if rest == 1 => plain_1(&world, 25014, &n8), _ => retry_1(&world, 25015, &n5) };
        let n22 = once_1(&world, 25021, &n17) else { plain_1(&world, 25022, &n21) };
        let n16: u64 = n11.wrapping_add(*n6);
        let n24: u64 = n23.unwrap_or(7);
        let n13 = for x in n12 { owned_2(&world, 25016, x, 1) };
        let n10: u64 = digest_table(&n9);
        let n15 = for x in n14 { owned_2(&world, 25017, x, 1) };
        let n3 = eat(&world, 25006, n2);
        #[node(on_error = collect)]
        let n18 = for x in &list { once_1(&world, 25020, x) };
        let n19: u64 = digest_results(&n18);
        let n23 = if world.flag(25023, *n16) { retry_1(&world, 25024, &n21) };
        let n14: Vec<u64> = (0..n10 % 4).collect();
        let n8 = if n1 % 2 == 0 { once_1(&world, 25010, &n1) } else { plain_1(&world, 25011, &n1) };
        let n17 = owned(&world, 25019, n6);
        Ok(digest(&[start, digest(&list), n1, n3, digest(&n4), n5, n6, digest(&n7), n8, n10, n11, digest(&n13), digest(&n15), n16, n17, n19, digest(&n20), n21, n22, n24]))
    }
}

pub async fn w25_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let note = reading.node("note", async { let start = start.get()?; { world.note(format!("25001 {start}")); Ok(()) } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 25002, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 25003, 0, &[*start]).await, _ => reading.call(&world, 25004, 2, &[*start]).await } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; reading.call(&world, 25005, 0, &[*n1]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 25006, 0, &[*n2]).await }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; let start = start.get()?; reading.call(&world, 25007, 0, &[*start, *n3]).await }).await;
    let n6 = reading.node("n6", async { let n3 = n3.get()?; reading.call(&world, 25009, 0, &[*n3]).await }).await;
    let n7 = reading.node("n7", async { let n5 = n5.get()?; Ok::<Vec<u64>, Stop>((n5 % 7..n5 % 7 + n5 % 5).collect()) }).await;
    let n8 = reading.node("n8", async { let n1 = n1.get()?; if n1 % 2 == 0 { reading.call(&world, 25010, 0, &[*n1]).await } else { reading.call(&world, 25011, 0, &[*n1]).await } }).await;
    let n9 = reading.node("n9", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 25012, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_table(n9)) }).await;
    let n11 = reading.node("n11", async { let n5 = n5.get()?; let n8 = n8.get()?; match n8 % 4 { 0 => reading.call(&world, 25013, 2, &[*n5]).await, rest if rest == 1 => reading.call(&world, 25014, 0, &[*n8]).await, _ => reading.call(&world, 25015, 2, &[*n5]).await } }).await;
    let n12 = reading.node("n12", async { let n8 = n8.get()?; Ok::<Vec<u64>, Stop>((0..n8 % 4).collect()) }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(reading.call(&world, 25016, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; Ok::<Vec<u64>, Stop>((0..n10 % 4).collect()) }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; { let mut items = Vec::new(); for x in n14 { items.push(reading.call(&world, 25017, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n11 = n11.get()?; let n6 = n6.get()?; Ok(n11.wrapping_add(*n6)) }).await;
    let n17 = reading.node("n17", async { let n6 = n6.get()?; reading.call(&world, 25019, 0, &[*n6]).await }).await;
    let n18 = reading.node("n18", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 25020, 0, &[*x]).await); } Ok(items) } }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; Ok(digest_results(n18)) }).await;
    let n20 = reading.node("n20", async { let n17 = n17.get()?; Ok::<Vec<u64>, Stop>((n17 % 7..n17 % 7 + n17 % 5).collect()) }).await;
    let n21 = reading.node("n21", async { let n8 = n8.get()?; w00_read(world.clone(), *n8, reading.nested()).await }).await;
    let n22 = reading.node("n22", async { let n17 = n17.get()?; let n21 = n21.get()?; match reading.attempt(&world, 25021, 0, &[*n17]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 25022, 0, &[*n21]).await } }).await;
    let n23 = reading.choice("n23", async { let n16 = n16.get()?; let n21 = n21.get()?; if world.flag(25023, *n16) { reading.call(&world, 25024, 2, &[*n21]).await.map(Some) } else { Ok(None) } }).await;
    let n24 = reading.node("n24", async { let n23 = n23.get()?; Ok(n23.unwrap_or(7)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n24.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n21 = n21.get()?;
    let n22 = n22.get()?;
    let n24 = n24.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n3, digest(n4), *n5, *n6, digest(n7), *n8, *n10, *n11, digest(n13), digest(n15), *n16, *n17, *n19, digest(n20), *n21, *n22, *n24]))
}

workflow! {
    pub async fn w26(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n2 = owned(&world, 26004, *n0);
        #[node(concurrency = 2)]
        let n7 = for x in &list { retry_1(&world, 26009, x) };
        let n16: u64 = digest_table(&n15);
        let n6 = retry_3(&world, 26008, &n2, &n1, &n1);
        let n5: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n4 = sync_2(&world, 26007, &n0, &start);
        let n15 = for x in &n8 { for y in 0..*x % 4 { owned_2(&world, 26019, *x, y) } };
        #[node(concurrency = 1)]
        let n17 = for x in &n5 { for y in 0..*x % 4 { owned_2(&world, 26020, *x, y) } };
        let n13 = owned(&world, 26015, n9);
        let n11 = retry_3(&world, 26013, &n6, &n0, &n10);
        let n12 = once_2(&world, 26014, &n11, &n10);
        let n1 = once_2(&world, 26003, &start, &n0);
        let n18: u64 = digest_table(&n17);
        let n10 = sync_2(&world, 26012, &n9, &n6);
        let n0 = sync_1(&world, 26001, &start) else { sync_1(&world, 26002, &start) };
        #[node(concurrency = 2)]
        let n8 = for x in &n5 { once_1(&world, 26010, x) };
        let n3 = if start % 2 == 0 { sync_1(&world, 26005, &start) } else { sync_1(&world, 26006, &n0) };
        #[finally] audit(&world, outcome(n14));
        let n14 = match n10 % 4 { 0 => retry_1(&world, 26016, &n10), rest if rest == 1 => plain_1(&world, 26017, &n10), _ => plain_1(&world, 26018, &n10) };
        let n9: u64 = digest_text(&format!("{n2} {n0:?}"));
        Ok(digest(&[start, digest(&list), n0, n1, n2, n3, n4, digest(&n5), n6, digest(&n7), digest(&n8), n9, n10, n11, n12, n13, n14, n16, n18]))
    }
}

pub async fn w26_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; match reading.attempt(&world, 26001, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 26002, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 26003, 0, &[*start, *n0]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; reading.call(&world, 26004, 0, &[*n0]).await }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; let start = start.get()?; if start % 2 == 0 { reading.call(&world, 26005, 0, &[*start]).await } else { reading.call(&world, 26006, 0, &[*n0]).await } }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 26007, 2, &[*n0, *start]).await }).await;
    let n5 = reading.node("n5", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; let n2 = n2.get()?; reading.call(&world, 26008, 1, &[*n2, *n1, *n1]).await }).await;
    let n7 = reading.node("n7", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 26009, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push(reading.call(&world, 26010, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n0 = n0.get()?; let n2 = n2.get()?; Ok(digest_text(&format!("{n2} {n0:?}"))) }).await;
    let n10 = reading.node("n10", async { let n6 = n6.get()?; let n9 = n9.get()?; reading.call(&world, 26012, 2, &[*n9, *n6]).await }).await;
    let n11 = reading.node("n11", async { let n0 = n0.get()?; let n10 = n10.get()?; let n6 = n6.get()?; reading.call(&world, 26013, 1, &[*n6, *n0, *n10]).await }).await;
    let n12 = reading.node("n12", async { let n10 = n10.get()?; let n11 = n11.get()?; reading.call(&world, 26014, 0, &[*n11, *n10]).await }).await;
    let n13 = reading.node("n13", async { let n9 = n9.get()?; reading.call(&world, 26015, 0, &[*n9]).await }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; match n10 % 4 { 0 => reading.call(&world, 26016, 2, &[*n10]).await, rest if rest == 1 => reading.call(&world, 26017, 0, &[*n10]).await, _ => reading.call(&world, 26018, 0, &[*n10]).await } }).await;
    let n15 = reading.node("n15", async { let n8 = n8.get()?; { let mut items = Vec::new(); for x in n8 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 26019, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; Ok(digest_table(n15)) }).await;
    let n17 = reading.node("n17", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 26020, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; Ok(digest_table(n17)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n14.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n3, *n4, digest(n5), *n6, digest(n7), digest(n8), *n9, *n10, *n11, *n12, *n13, *n14, *n16, *n18]))
}

workflow! {
    pub async fn w27(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n5: u64 = digest_results(&n4);
        let n1 = retry_3(&world, 27002, &n0, &n0, &start);
        let n2 = if world.flag(27003, *start) { retry_1(&world, 27004, &n1) };
        let n3: u64 = n2.unwrap_or(7);
        let n6 = for x in &list { w02(world.clone(), *x) };
        let n7 = retry_1(&world, 27006, &n0) else { retry_1(&world, 27007, &n3) };
        #[node(on_error = collect)]
        let n4 = for x in &list { sync_1(&world, 27005, x) };
        let n0 = retry_3(&world, 27001, &start, &start, &start);
        Ok(digest(&[start, digest(&list), n0, n1, n3, n5, digest(&n6), n7]))
    }
}

pub async fn w27_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 27001, 1, &[*start, *start, *start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 27002, 1, &[*n0, *n0, *start]).await }).await;
    let n2 = reading.choice("n2", async { let n1 = n1.get()?; let start = start.get()?; if world.flag(27003, *start) { reading.call(&world, 27004, 2, &[*n1]).await.map(Some) } else { Ok(None) } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(n2.unwrap_or(7)) }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 27005, 0, &[*x]).await); } Ok(items) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_results(n4)) }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n0 = n0.get()?; let n3 = n3.get()?; match reading.attempt(&world, 27006, 2, &[*n0]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 27007, 2, &[*n3]).await } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n3, *n5, digest(n6), *n7]))
}

workflow! {
    pub async fn w28(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n19 = once_1(&world, 28023, &n18);
        let n7 = sync_1(&world, 28011, &n3) else { once_1(&world, 28012, &n1) };
        let n3: u64 = n1.wrapping_add(*n1);
        #[node(concurrency = 2)]
        let n10 = for x in &n2 { w00(world.clone(), *x) };
        #[node(concurrency = 1)]
        let n2 = for x in &list { once_1(&world, 28005, x) };
        #[node(after(n6))]
        let n18 = late(&world, 28022, 28009);
        let n16 = if n14 % 2 == 0 { sync_1(&world, 28018, &n14) } else { sync_1(&world, 28019, &n3) };
        let n15 = for x in &n2 { retry_1(&world, 28017, x) };
        let n6 = once_1(&world, 28009, &n1);
        let n17 = plain_1(&world, 28020, &n8) else { plain_1(&world, 28021, &n8) };
        note(&world, 28008, &n3);
        #[node(concurrency = 2)]
        let n11 = for x in &list { w00(world.clone(), *x) };
        let n12: Vec<u64> = (n9 % 7..n9 % 7 + n9 % 5).collect();
        let n14: u64 = digest_table(&n13);
        let n9 = if n6 % 2 == 0 { plain_1(&world, 28014, &n6) } else { once_1(&world, 28015, &n0) };
        let n0 = once_2(&world, 28001, &start, &start);
        let n13 = for x in &n2 { for y in 0..*x % 4 { owned_2(&world, 28016, *x, y) } };
        let n8 = owned(&world, 28013, *n6);
        let n1 = match n0 % 4 { 0 => retry_1(&world, 28002, &n0), rest if rest == 1 => sync_1(&world, 28003, &n0), _ => retry_1(&world, 28004, &n0) };
        let n4: u64 = { world.pause(28007, &[*n0]).await; n0.rotate_left(7) ^ n1 };
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n2), n3, n4, n6, n7, n8, n9, digest(&n10), digest(&n11), digest(&n12), n14, digest(&n15), n16, n17, n18, n19]))
    }
}

pub async fn w28_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 28001, 0, &[*start, *start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; match n0 % 4 { 0 => reading.call(&world, 28002, 2, &[*n0]).await, rest if rest == 1 => reading.call(&world, 28003, 0, &[*n0]).await, _ => reading.call(&world, 28004, 2, &[*n0]).await } }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 28005, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; Ok(n1.wrapping_add(*n1)) }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; let n1 = n1.get()?; Ok({ world.pause(28007, &[*n0]).await; n0.rotate_left(7) ^ n1 }) }).await;
    let note = reading.node("note", async { let n3 = n3.get()?; { world.note(format!("28008 {n3}")); Ok(()) } }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; reading.call(&world, 28009, 0, &[*n1]).await }).await;
    let n7 = reading.node("n7", async { let n1 = n1.get()?; let n3 = n3.get()?; match reading.attempt(&world, 28011, 0, &[*n3]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 28012, 0, &[*n1]).await } }).await;
    let n8 = reading.node("n8", async { let n6 = n6.get()?; reading.call(&world, 28013, 0, &[*n6]).await }).await;
    let n9 = reading.node("n9", async { let n0 = n0.get()?; let n6 = n6.get()?; if n6 % 2 == 0 { reading.call(&world, 28014, 0, &[*n6]).await } else { reading.call(&world, 28015, 0, &[*n0]).await } }).await;
    let n10 = reading.node("n10", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n11 = reading.node("n11", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n12 = reading.node("n12", async { let n9 = n9.get()?; Ok::<Vec<u64>, Stop>((n9 % 7..n9 % 7 + n9 % 5).collect()) }).await;
    let n13 = reading.node("n13", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 28016, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n13 = n13.get()?; Ok(digest_table(n13)) }).await;
    let n15 = reading.node("n15", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 28017, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n14 = n14.get()?; let n3 = n3.get()?; if n14 % 2 == 0 { reading.call(&world, 28018, 0, &[*n14]).await } else { reading.call(&world, 28019, 0, &[*n3]).await } }).await;
    let n17 = reading.node("n17", async { let n8 = n8.get()?; match reading.attempt(&world, 28020, 0, &[*n8]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 28021, 0, &[*n8]).await } }).await;
    let n18 = reading.node("n18", async { let n6 = n6.get()?; reading.call(&world, 28022, 0, &[1]).await }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; reading.call(&world, 28023, 0, &[*n18]).await }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n2), *n3, *n4, *n6, *n7, *n8, *n9, digest(n10), digest(n11), digest(n12), *n14, digest(n15), *n16, *n17, *n18, *n19]))
}

workflow! {
    pub async fn w29(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(on_error = collect)]
        let n16 = for x in &n9 { once_1(&world, 29018, x) };
        let n0: Vec<u64> = (0..start % 4).collect();
        let n1 = for x in n0 { owned_2(&world, 29001, x, 1) };
        let n8 = once_2(&world, 29010, &n6, &n2);
        let n6 = eat(&world, 29008, n5);
        note(&world, 29009, &n6);
        let n9: Vec<u64> = (n3 % 7..n3 % 7 + n3 % 5).collect();
        let n2 = match start % 4 { 0 => once_1(&world, 29002, &start), rest if rest == 1 => once_1(&world, 29003, &start), _ => plain_1(&world, 29004, &start) };
        let n18 = for x in &n1 { for y in 0..*x % 4 { owned_2(&world, 29019, *x, y) } };
        let n12 = eat(&world, 29013, n11);
        let n15 = blocking_1(&world, 29016, &n10);
        let n11 = make(&world, 29012, &n10);
        let n14 = once_2(&world, 29015, &n8, &n6);
        let n13 = owned(&world, 29014, n12.wrapping_mul(3));
        let n10: u64 = n3 ^ n2;
        let n17: u64 = digest_results(&n16);
        let n3 = once_2(&world, 29005, &start, &start);
        let n5 = make(&world, 29007, &start);
        let n4: u64 = n3 ^ start;
        let n19: u64 = digest_table(&n18);
        Ok(digest(&[start, digest(&list), digest(&n1), n2, n3, n4, n6, n8, digest(&n9), n10, n12, n13, n14, n15, n17, n19]))
    }
}

pub async fn w29_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.call(&world, 29001, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 29002, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 29003, 0, &[*start]).await, _ => reading.call(&world, 29004, 0, &[*start]).await } }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; reading.call(&world, 29005, 0, &[*start, *start]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; let start = start.get()?; Ok(n3 ^ start) }).await;
    let n5 = reading.node("n5", async { let start = start.get()?; reading.call(&world, 29007, 0, &[*start]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 29008, 0, &[*n5]).await }).await;
    let note = reading.node("note", async { let n6 = n6.get()?; { world.note(format!("29009 {n6}")); Ok(()) } }).await;
    let n8 = reading.node("n8", async { let n2 = n2.get()?; let n6 = n6.get()?; reading.call(&world, 29010, 0, &[*n6, *n2]).await }).await;
    let n9 = reading.node("n9", async { let n3 = n3.get()?; Ok::<Vec<u64>, Stop>((n3 % 7..n3 % 7 + n3 % 5).collect()) }).await;
    let n10 = reading.node("n10", async { let n2 = n2.get()?; let n3 = n3.get()?; Ok(n3 ^ n2) }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; reading.call(&world, 29012, 0, &[*n10]).await }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; reading.call(&world, 29013, 0, &[*n11]).await }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; reading.call(&world, 29014, 0, &[n12.wrapping_mul(3)]).await }).await;
    let n14 = reading.node("n14", async { let n6 = n6.get()?; let n8 = n8.get()?; reading.call(&world, 29015, 0, &[*n8, *n6]).await }).await;
    let n15 = reading.node("n15", async { let n10 = n10.get()?; reading.call(&world, 29016, 1, &[*n10]).await }).await;
    let n16 = reading.node("n16", async { let n9 = n9.get()?; { let mut items = Vec::new(); for x in n9 { items.push(reading.attempt(&world, 29018, 0, &[*x]).await); } Ok(items) } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(digest_results(n16)) }).await;
    let n18 = reading.node("n18", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 29019, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; Ok(digest_table(n18)) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    let n19 = n19.get()?;
    Ok(digest(&[*start, digest(list), digest(n1), *n2, *n3, *n4, *n6, *n8, digest(n9), *n10, *n12, *n13, *n14, *n15, *n17, *n19]))
}

workflow! {
    pub async fn w30(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n3 = for x in n2 { owned_2(&world, 30004, x, 1) };
        let n0: u64 = start ^ start;
        let n4: u64 = start ^ start;
        let n5 = once_1(&world, 30006, &start) else { plain_1(&world, 30007, &n4) };
        let n2: Vec<u64> = (0..n0 % 4).collect();
        note(&world, 30002, &n0);
        Ok(digest(&[start, digest(&list), n0, digest(&n3), n4, n5]))
    }
}

pub async fn w30_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok(start ^ start) }).await;
    let note = reading.node("note", async { let n0 = n0.get()?; { world.note(format!("30002 {n0}")); Ok(()) } }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((0..n0 % 4).collect()) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 30004, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; Ok(start ^ start) }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; let start = start.get()?; match reading.attempt(&world, 30006, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 30007, 0, &[*n4]).await } }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    Ok(digest(&[*start, digest(list), *n0, digest(n3), *n4, *n5]))
}

workflow! {
    pub async fn w31(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[finally] audit(&world, outcome(n10));
        let n12 = for x in &list { plain_1(&world, 31011, x) };
        let n13: u64 = n11 ^ n11;
        let n6 = if world.flag(31005, *n2) { blocking_1(&world, 31006, &n5) };
        let n10 = eat(&world, 31009, n9);
        let n2 = sync_1(&world, 31001, &start) else { once_1(&world, 31002, &n1) };
        let n17 = for x in n16 { owned_2(&world, 31015, x, 1) };
        let n11 = retry_3(&world, 31010, &n8, &n10, &n5);
        let n16: Vec<u64> = (0..n10 % 4).collect();
        #[node(concurrency = 2)]
        let n15 = for x in &n12 { blocking_1(&world, 31014, x) };
        let n4 = retry_3(&world, 31004, &start, &start, &n1);
        let n7: u64 = n6.unwrap_or(7);
        let n8 = retry_3(&world, 31007, &n5, &n3, &n4);
        let n9 = make(&world, 31008, &n5);
        let n5 = w00(world.clone(), n2);
        let n14 = retry_3(&world, 31013, &n3, &n3, &n8);
        let n1 = w00(world.clone(), start);
        let n0: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n3: u64 = plain_1(&world, 31003, n2).await? ^ n1;
        Ok(digest(&[start, digest(&list), digest(&n0), n1, n2, n3, n4, n5, n7, n8, n10, n11, digest(&n12), n13, n14, digest(&n15), digest(&n17)]))
    }
}

pub async fn w31_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; w00_read(world.clone(), *start, reading.nested()).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; let start = start.get()?; match reading.attempt(&world, 31001, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 31002, 0, &[*n1]).await } }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let n2 = n2.get()?; reading.call(&world, 31003, 0, &[*n2]).await.map(|value| value ^ n1) }).await;
    let n4 = reading.node("n4", async { let n1 = n1.get()?; let start = start.get()?; reading.call(&world, 31004, 1, &[*start, *start, *n1]).await }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; w00_read(world.clone(), *n2, reading.nested()).await }).await;
    let n6 = reading.choice("n6", async { let n2 = n2.get()?; let n5 = n5.get()?; if world.flag(31005, *n2) { reading.call(&world, 31006, 1, &[*n5]).await.map(Some) } else { Ok(None) } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; Ok(n6.unwrap_or(7)) }).await;
    let n8 = reading.node("n8", async { let n3 = n3.get()?; let n4 = n4.get()?; let n5 = n5.get()?; reading.call(&world, 31007, 1, &[*n5, *n3, *n4]).await }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; reading.call(&world, 31008, 0, &[*n5]).await }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; reading.call(&world, 31009, 0, &[*n9]).await }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; let n5 = n5.get()?; let n8 = n8.get()?; reading.call(&world, 31010, 1, &[*n8, *n10, *n5]).await }).await;
    let n12 = reading.node("n12", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 31011, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n11 = n11.get()?; Ok(n11 ^ n11) }).await;
    let n14 = reading.node("n14", async { let n3 = n3.get()?; let n8 = n8.get()?; reading.call(&world, 31013, 1, &[*n3, *n3, *n8]).await }).await;
    let n15 = reading.node("n15", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(reading.call(&world, 31014, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n10 = n10.get()?; Ok::<Vec<u64>, Stop>((0..n10 % 4).collect()) }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; { let mut items = Vec::new(); for x in n16 { items.push(reading.call(&world, 31015, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n10.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, *n2, *n3, *n4, *n5, *n7, *n8, *n10, *n11, digest(n12), *n13, *n14, digest(n15), digest(n17)]))
}

workflow! {
    pub async fn w32(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(on_error = collect)]
        let n4 = for x in &list { once_1(&world, 32005, x) };
        let n6 = if n2 % 2 == 0 { retry_1(&world, 32006, &n2) } else { sync_1(&world, 32007, &n1) };
        let n2 = once_1(&world, 32002, &start);
        let n0 = for (x, y) in product(&list, &list) { once_2(&world, 32001, &x, &y) };
        let n5: u64 = digest_results(&n4);
        let n7: u64 = digest_text(&format!("{n5} {n5:?}"));
        #[node(concurrency = 2)]
        let n3 = for x in 0..*n2 % 6 { owned(&world, 32004, x) };
        let n1: u64 = digest(&n0);
        Ok(digest(&[start, digest(&list), n1, n2, digest(&n3), n5, n6, n7]))
    }
}

pub async fn w32_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 32001, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(digest(n0)) }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 32002, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in 0..*n2 % 6 { items.push(reading.call(&world, 32004, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 32005, 0, &[*x]).await); } Ok(items) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_results(n4)) }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; let n2 = n2.get()?; if n2 % 2 == 0 { reading.call(&world, 32006, 2, &[*n2]).await } else { reading.call(&world, 32007, 0, &[*n1]).await } }).await;
    let n7 = reading.node("n7", async { let n5 = n5.get()?; Ok(digest_text(&format!("{n5} {n5:?}"))) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n2, digest(n3), *n5, *n6, *n7]))
}

workflow! {
    pub async fn w33(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n22 = if n18 % 2 == 0 { once_1(&world, 33020, &n18) } else { plain_1(&world, 33021, &n20) };
        let n1 = for (x, y) in product(&list, &list) { once_2(&world, 33003, &x, &y) };
        let n11 = match n2 % 4 { 0 => once_1(&world, 33009, &n10), rest if rest == 1 => once_1(&world, 33010, &n2), _ => retry_1(&world, 33011, &n10) };
        #[finally] audit(&world, outcome(n19));
        #[node(concurrency = 1)]
        let n6 = for x in &list { plain_1(&world, 33006, x) };
        let n12: Vec<u64> = (n7 % 7..n7 % 7 + n7 % 5).collect();
        #[node(concurrency = 1)]
        let n15 = for (x, y) in product(&n6, &list) { once_2(&world, 33015, &x, &y) };
        let n17 = w02(world.clone(), n16);
        let n23 = if n20 % 2 == 0 { retry_1(&world, 33022, &n20) } else { sync_1(&world, 33023, &n0) };
        note(&world, 33019, &n16);
        let n7: u64 = plain_1(&world, 33007, n5).await? ^ start;
        let n4: u64 = digest(&n3);
        let n18 = w02(world.clone(), n14);
        let n5 = sync_2(&world, 33005, &n0, &n0);
        let n9: Vec<u64> = (n5 % 7..n5 % 7 + n5 % 5).collect();
        let n13 = if n10 % 2 == 0 { once_1(&world, 33012, &n10) } else { sync_1(&world, 33013, &n10) };
        let n14 = retry_3(&world, 33014, &n13, &n13, &n11);
        let n8: u64 = n7.wrapping_add(*n2);
        let n2: u64 = digest(&n1);
        let n20 = owned(&world, 33018, *n16);
        let n0 = retry_1(&world, 33001, &start);
        let n16: u64 = digest(&n15);
        let n3 = for (x, y) in product(&list, &list) { once_2(&world, 33004, &x, &y) };
        let n19 = plain_1(&world, 33016, &n17);
        let n10 = w01(world.clone(), n4);
        Ok(digest(&[start, digest(&list), n0, n2, n4, n5, digest(&n6), n7, n8, digest(&n9), n10, n11, digest(&n12), n13, n14, n16, n17, n18, n19, n20, n22, n23]))
    }
}

pub async fn w33_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 33001, 2, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 33003, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest(n1)) }).await;
    let n3 = reading.node("n3", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 33004, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok(digest(n3)) }).await;
    let n5 = reading.node("n5", async { let n0 = n0.get()?; reading.call(&world, 33005, 2, &[*n0, *n0]).await }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 33006, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n5 = n5.get()?; let start = start.get()?; reading.call(&world, 33007, 0, &[*n5]).await.map(|value| value ^ start) }).await;
    let n8 = reading.node("n8", async { let n2 = n2.get()?; let n7 = n7.get()?; Ok(n7.wrapping_add(*n2)) }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; Ok::<Vec<u64>, Stop>((n5 % 7..n5 % 7 + n5 % 5).collect()) }).await;
    let n10 = reading.node("n10", async { let n4 = n4.get()?; w01_read(world.clone(), *n4, reading.nested()).await }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; let n2 = n2.get()?; match n2 % 4 { 0 => reading.call(&world, 33009, 0, &[*n10]).await, rest if rest == 1 => reading.call(&world, 33010, 0, &[*n2]).await, _ => reading.call(&world, 33011, 2, &[*n10]).await } }).await;
    let n12 = reading.node("n12", async { let n7 = n7.get()?; Ok::<Vec<u64>, Stop>((n7 % 7..n7 % 7 + n7 % 5).collect()) }).await;
    let n13 = reading.node("n13", async { let n10 = n10.get()?; if n10 % 2 == 0 { reading.call(&world, 33012, 0, &[*n10]).await } else { reading.call(&world, 33013, 0, &[*n10]).await } }).await;
    let n14 = reading.node("n14", async { let n11 = n11.get()?; let n13 = n13.get()?; reading.call(&world, 33014, 1, &[*n13, *n13, *n11]).await }).await;
    let n15 = reading.node("n15", async { let list = list.get()?; let n6 = n6.get()?; { let mut items = Vec::new(); for (x, y) in n6.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 33015, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; Ok(digest(n15)) }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; w02_read(world.clone(), *n16, reading.nested()).await }).await;
    let n18 = reading.node("n18", async { let n14 = n14.get()?; w02_read(world.clone(), *n14, reading.nested()).await }).await;
    let n19 = reading.node("n19", async { let n17 = n17.get()?; reading.call(&world, 33016, 0, &[*n17]).await }).await;
    let n20 = reading.node("n20", async { let n16 = n16.get()?; reading.call(&world, 33018, 0, &[*n16]).await }).await;
    let note = reading.node("note", async { let n16 = n16.get()?; { world.note(format!("33019 {n16}")); Ok(()) } }).await;
    let n22 = reading.node("n22", async { let n18 = n18.get()?; let n20 = n20.get()?; if n18 % 2 == 0 { reading.call(&world, 33020, 0, &[*n18]).await } else { reading.call(&world, 33021, 0, &[*n20]).await } }).await;
    let n23 = reading.node("n23", async { let n0 = n0.get()?; let n20 = n20.get()?; if n20 % 2 == 0 { reading.call(&world, 33022, 2, &[*n20]).await } else { reading.call(&world, 33023, 0, &[*n0]).await } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n19.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n22 = n22.get()?;
    let n23 = n23.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n4, *n5, digest(n6), *n7, *n8, digest(n9), *n10, *n11, digest(n12), *n13, *n14, *n16, *n17, *n18, *n19, *n20, *n22, *n23]))
}

workflow! {
    pub async fn w34(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n1: u64 = n0.unwrap_or(7);
        let n16 = owned(&world, 34017, n13.wrapping_mul(3));
        let n17 = w00(world.clone(), n16);
        let n15 = once_1(&world, 34015, &n13);
        note(&world, 34004, &n3);
        let n6: u64 = n5.unwrap_or(7);
        let n13 = once_2(&world, 34013, &n10, &n10);
        let n0 = if world.flag(34001, *start) { retry_1(&world, 34002, &start) };
        let n5 = if world.flag(34005, *start) { once_1(&world, 34006, &start) };
        let n3: u64 = digest_results(&n2);
        let n12 = retry_3(&world, 34012, &n10, &n9, &n9);
        let n9: u64 = digest_results(&n8);
        #[node(on_error = collect)]
        let n2 = for x in &list { once_1(&world, 34003, x) };
        let n11: u64 = { world.pause(34011, &[*n9]).await; n9.rotate_left(7) ^ n7 };
        #[node(on_error = collect)]
        let n8 = for x in &list { retry_1(&world, 34009, x) };
        let n14: u64 = { world.pause(34014, &[*n1]).await; n1.rotate_left(7) ^ n12 };
        let n10 = sync_2(&world, 34010, &n7, &n7);
        let n7 = if start % 2 == 0 { retry_1(&world, 34007, &start) } else { sync_1(&world, 34008, &n3) };
        Ok(digest(&[start, digest(&list), n1, n3, n6, n7, n9, n10, n11, n12, n13, n14, n15, n16, n17]))
    }
}

pub async fn w34_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.choice("n0", async { let start = start.get()?; if world.flag(34001, *start) { reading.call(&world, 34002, 2, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(n0.unwrap_or(7)) }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 34003, 0, &[*x]).await); } Ok(items) } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(digest_results(n2)) }).await;
    let note = reading.node("note", async { let n3 = n3.get()?; { world.note(format!("34004 {n3}")); Ok(()) } }).await;
    let n5 = reading.choice("n5", async { let start = start.get()?; if world.flag(34005, *start) { reading.call(&world, 34006, 0, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(n5.unwrap_or(7)) }).await;
    let n7 = reading.node("n7", async { let n3 = n3.get()?; let start = start.get()?; if start % 2 == 0 { reading.call(&world, 34007, 2, &[*start]).await } else { reading.call(&world, 34008, 0, &[*n3]).await } }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 34009, 2, &[*x]).await); } Ok(items) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_results(n8)) }).await;
    let n10 = reading.node("n10", async { let n7 = n7.get()?; reading.call(&world, 34010, 2, &[*n7, *n7]).await }).await;
    let n11 = reading.node("n11", async { let n7 = n7.get()?; let n9 = n9.get()?; Ok({ world.pause(34011, &[*n9]).await; n9.rotate_left(7) ^ n7 }) }).await;
    let n12 = reading.node("n12", async { let n10 = n10.get()?; let n9 = n9.get()?; reading.call(&world, 34012, 1, &[*n10, *n9, *n9]).await }).await;
    let n13 = reading.node("n13", async { let n10 = n10.get()?; reading.call(&world, 34013, 0, &[*n10, *n10]).await }).await;
    let n14 = reading.node("n14", async { let n1 = n1.get()?; let n12 = n12.get()?; Ok({ world.pause(34014, &[*n1]).await; n1.rotate_left(7) ^ n12 }) }).await;
    let n15 = reading.node("n15", async { let n13 = n13.get()?; reading.call(&world, 34015, 0, &[*n13]).await }).await;
    let n16 = reading.node("n16", async { let n13 = n13.get()?; reading.call(&world, 34017, 0, &[n13.wrapping_mul(3)]).await }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; w00_read(world.clone(), *n16, reading.nested()).await }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n3, *n6, *n7, *n9, *n10, *n11, *n12, *n13, *n14, *n15, *n16, *n17]))
}

workflow! {
    pub async fn w35(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n17 = if world.flag(35015, *n1) { plain_1(&world, 35016, &n10) };
        let n1: u64 = n0.unwrap_or(7);
        let n0 = if world.flag(35001, *start) { retry_1(&world, 35002, &start) };
        let n11 = if n10 % 2 == 0 { retry_1(&world, 35010, &n10) } else { retry_1(&world, 35011, &n8) };
        let n18: u64 = n17.unwrap_or(7);
        #[node(on_error = collect)]
        let n15 = for x in &n5 { sync_1(&world, 35014, x) };
        let n4: u64 = digest_table(&n3);
        let n7: u64 = digest(&n6);
        let n9 = once_2(&world, 35008, &n4, &n7);
        let n10 = once_2(&world, 35009, &n7, &n7);
        #[node(concurrency = 2)]
        let n14 = for x in 0..*n10 % 6 { owned(&world, 35013, x) };
        let n20 = sync_2(&world, 35018, &n4, &n16);
        let n8: u64 = start.wrapping_add(*n7);
        #[node(concurrency = 1)]
        let n5 = for x in &list { plain_1(&world, 35005, x) };
        let n21 = plain_1(&world, 35019, &n20);
        note(&world, 35003, &start);
        #[node(on_error = collect)]
        let n12 = for x in &n5 { retry_1(&world, 35012, x) };
        let n13: u64 = digest_results(&n12);
        #[node(concurrency = 2)]
        let n3 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 35004, *x, y) } };
        let n16: u64 = digest_results(&n15);
        let n6 = for (x, y) in product(&list, &list) { once_2(&world, 35006, &x, &y) };
        #[node(concurrency = 2)]
        let n19 = for x in &list { blocking_1(&world, 35017, x) };
        Ok(digest(&[start, digest(&list), n1, n4, digest(&n5), n7, n8, n9, n10, n11, n13, digest(&n14), n16, n18, digest(&n19), n20, n21]))
    }
}

pub async fn w35_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.choice("n0", async { let start = start.get()?; if world.flag(35001, *start) { reading.call(&world, 35002, 2, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(n0.unwrap_or(7)) }).await;
    let note = reading.node("note", async { let start = start.get()?; { world.note(format!("35003 {start}")); Ok(()) } }).await;
    let n3 = reading.node("n3", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 35004, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok(digest_table(n3)) }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 35005, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 35006, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; Ok(digest(n6)) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; let start = start.get()?; Ok(start.wrapping_add(*n7)) }).await;
    let n9 = reading.node("n9", async { let n4 = n4.get()?; let n7 = n7.get()?; reading.call(&world, 35008, 0, &[*n4, *n7]).await }).await;
    let n10 = reading.node("n10", async { let n7 = n7.get()?; reading.call(&world, 35009, 0, &[*n7, *n7]).await }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; let n8 = n8.get()?; if n10 % 2 == 0 { reading.call(&world, 35010, 2, &[*n10]).await } else { reading.call(&world, 35011, 2, &[*n8]).await } }).await;
    let n12 = reading.node("n12", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push(reading.attempt(&world, 35012, 2, &[*x]).await); } Ok(items) } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; Ok(digest_results(n12)) }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; { let mut items = Vec::new(); for x in 0..*n10 % 6 { items.push(reading.call(&world, 35013, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push(reading.attempt(&world, 35014, 0, &[*x]).await); } Ok(items) } }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; Ok(digest_results(n15)) }).await;
    let n17 = reading.choice("n17", async { let n1 = n1.get()?; let n10 = n10.get()?; if world.flag(35015, *n1) { reading.call(&world, 35016, 0, &[*n10]).await.map(Some) } else { Ok(None) } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; Ok(n17.unwrap_or(7)) }).await;
    let n19 = reading.node("n19", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 35017, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n20 = reading.node("n20", async { let n16 = n16.get()?; let n4 = n4.get()?; reading.call(&world, 35018, 2, &[*n4, *n16]).await }).await;
    let n21 = reading.node("n21", async { let n20 = n20.get()?; reading.call(&world, 35019, 0, &[*n20]).await }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n21 = n21.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n4, digest(n5), *n7, *n8, *n9, *n10, *n11, *n13, digest(n14), *n16, *n18, digest(n19), *n20, *n21]))
}

workflow! {
    pub async fn w36(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n4 = once_2(&world, 36004, &start, &n3);
        let n3 = eat(&world, 36003, n2);
        #[node(concurrency = 1)]
        let n0 = for x in 0..*start % 6 { owned(&world, 36001, x) };
        let n2 = make(&world, 36002, &start);
        #[node(concurrency = 2)]
        let n1 = for x in &n0 { w02(world.clone(), *x) };
        Ok(digest(&[start, digest(&list), digest(&n0), digest(&n1), n3, n4]))
    }
}

pub async fn w36_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 36001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 36002, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 36003, 0, &[*n2]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; let start = start.get()?; reading.call(&world, 36004, 0, &[*start, *n3]).await }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), digest(n1), *n3, *n4]))
}

workflow! {
    pub async fn w37(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n11: Vec<u64> = (n10 % 7..n10 % 7 + n10 % 5).collect();
        let n1 = for x in 0..*n0 % 6 { owned(&world, 37002, x) };
        let n9 = if n0 % 2 == 0 { once_1(&world, 37008, &n0) } else { plain_1(&world, 37009, &n3) };
        let n10 = plain_1(&world, 37010, &n3);
        let n5 = sync_2(&world, 37005, &n0, &start);
        note(&world, 37004, &start);
        let n14: u64 = digest_table(&n13);
        let n15 = retry_3(&world, 37014, &n3, &n5, &n10);
        let n0: u64 = plain_1(&world, 37001, start).await? ^ start;
        let n6 = w00(world.clone(), n5);
        #[node(concurrency = 1)]
        let n2 = for x in &n1 { for y in 0..*x % 4 { owned_2(&world, 37003, *x, y) } };
        let n12 = retry_3(&world, 37012, &n5, &n9, &n6);
        let n8 = for x in n7 { owned_2(&world, 37007, x, 1) };
        let n7: Vec<u64> = (0..n0 % 4).collect();
        let n13 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 37013, *x, y) } };
        let n3: u64 = digest_table(&n2);
        Ok(digest(&[start, digest(&list), n0, digest(&n1), n3, n5, n6, digest(&n8), n9, n10, digest(&n11), n12, n14, n15]))
    }
}

pub async fn w37_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 37001, 0, &[*start]).await.map(|value| value ^ start) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in 0..*n0 % 6 { items.push(reading.call(&world, 37002, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 37003, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(digest_table(n2)) }).await;
    let note = reading.node("note", async { let start = start.get()?; { world.note(format!("37004 {start}")); Ok(()) } }).await;
    let n5 = reading.node("n5", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 37005, 2, &[*n0, *start]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; w00_read(world.clone(), *n5, reading.nested()).await }).await;
    let n7 = reading.node("n7", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((0..n0 % 4).collect()) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(reading.call(&world, 37007, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n0 = n0.get()?; let n3 = n3.get()?; if n0 % 2 == 0 { reading.call(&world, 37008, 0, &[*n0]).await } else { reading.call(&world, 37009, 0, &[*n3]).await } }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; reading.call(&world, 37010, 0, &[*n3]).await }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok::<Vec<u64>, Stop>((n10 % 7..n10 % 7 + n10 % 5).collect()) }).await;
    let n12 = reading.node("n12", async { let n5 = n5.get()?; let n6 = n6.get()?; let n9 = n9.get()?; reading.call(&world, 37012, 1, &[*n5, *n9, *n6]).await }).await;
    let n13 = reading.node("n13", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 37013, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n13 = n13.get()?; Ok(digest_table(n13)) }).await;
    let n15 = reading.node("n15", async { let n10 = n10.get()?; let n3 = n3.get()?; let n5 = n5.get()?; reading.call(&world, 37014, 1, &[*n3, *n5, *n10]).await }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    Ok(digest(&[*start, digest(list), *n0, digest(n1), *n3, *n5, *n6, digest(n8), *n9, *n10, digest(n11), *n12, *n14, *n15]))
}

workflow! {
    pub async fn w38(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n1: u64 = { world.pause(38002, &[*start]).await; start.rotate_left(7) ^ start };
        let n2 = w01(world.clone(), n1);
        note(&world, 38005, &n4);
        let n4 = w02(world.clone(), n1);
        let n7 = if world.flag(38006, *n0) { once_1(&world, 38007, &n1) };
        let n0 = owned(&world, 38001, start);
        #[finally] audit(&world, outcome(n8));
        let n3 = once_1(&world, 38003, &n2) else { once_1(&world, 38004, &n1) };
        let n8: u64 = n7.unwrap_or(7);
        let n6 = for x in &list { w01(world.clone(), *x) };
        Ok(digest(&[start, digest(&list), n0, n1, n2, n3, n4, digest(&n6), n8]))
    }
}

pub async fn w38_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 38001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; Ok({ world.pause(38002, &[*start]).await; start.rotate_left(7) ^ start }) }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; w01_read(world.clone(), *n1, reading.nested()).await }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let n2 = n2.get()?; match reading.attempt(&world, 38003, 0, &[*n2]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 38004, 0, &[*n1]).await } }).await;
    let n4 = reading.node("n4", async { let n1 = n1.get()?; w02_read(world.clone(), *n1, reading.nested()).await }).await;
    let note = reading.node("note", async { let n4 = n4.get()?; { world.note(format!("38005 {n4}")); Ok(()) } }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.choice("n7", async { let n0 = n0.get()?; let n1 = n1.get()?; if world.flag(38006, *n0) { reading.call(&world, 38007, 0, &[*n1]).await.map(Some) } else { Ok(None) } }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; Ok(n7.unwrap_or(7)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n8.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n3, *n4, digest(n6), *n8]))
}

workflow! {
    pub async fn w39(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n7 = for x in n6 { owned_2(&world, 39006, x, 1) };
        let n17: u64 = digest(&n16);
        let n10 = once_1(&world, 39009, &start) else { retry_1(&world, 39010, &n5) };
        let n9: u64 = n8.unwrap_or(7);
        let n1 = for x in 0..*start % 6 { owned(&world, 39001, x) };
        let n5 = sync_1(&world, 39004, &start) else { sync_1(&world, 39005, &n4) };
        let n3 = for x in n2 { owned_2(&world, 39002, x, 1) };
        let n19 = sync_2(&world, 39016, &n10, &n18);
        let n12 = if world.flag(39011, *n10) { sync_1(&world, 39012, &n4) };
        let n11 = w02(world.clone(), n4);
        let n6: Vec<u64> = (0..n5 % 4).collect();
        let n4 = retry_3(&world, 39003, &start, &start, &start);
        let n14: u64 = plain_1(&world, 39013, n9).await? ^ n11;
        let n15 = w01(world.clone(), n13);
        let n2: Vec<u64> = (0..start % 4).collect();
        let n13: u64 = n12.unwrap_or(7);
        #[node(concurrency = 2)]
        let n16 = for (x, y) in product(&n7, &list) { once_2(&world, 39014, &x, &y) };
        let n18: u64 = n15 ^ n4;
        #[finally] audit(&world, outcome(n19));
        let n0: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n8 = if world.flag(39007, *start) { sync_1(&world, 39008, &n4) };
        Ok(digest(&[start, digest(&list), digest(&n0), digest(&n1), digest(&n3), n4, n5, digest(&n7), n9, n10, n11, n13, n14, n15, n17, n18, n19]))
    }
}

pub async fn w39_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 39001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 39002, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; reading.call(&world, 39003, 1, &[*start, *start, *start]).await }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; let start = start.get()?; match reading.attempt(&world, 39004, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 39005, 0, &[*n4]).await } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok::<Vec<u64>, Stop>((0..n5 % 4).collect()) }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.call(&world, 39006, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.choice("n8", async { let n4 = n4.get()?; let start = start.get()?; if world.flag(39007, *start) { reading.call(&world, 39008, 0, &[*n4]).await.map(Some) } else { Ok(None) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(n8.unwrap_or(7)) }).await;
    let n10 = reading.node("n10", async { let n5 = n5.get()?; let start = start.get()?; match reading.attempt(&world, 39009, 0, &[*start]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 39010, 2, &[*n5]).await } }).await;
    let n11 = reading.node("n11", async { let n4 = n4.get()?; w02_read(world.clone(), *n4, reading.nested()).await }).await;
    let n12 = reading.choice("n12", async { let n10 = n10.get()?; let n4 = n4.get()?; if world.flag(39011, *n10) { reading.call(&world, 39012, 0, &[*n4]).await.map(Some) } else { Ok(None) } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; Ok(n12.unwrap_or(7)) }).await;
    let n14 = reading.node("n14", async { let n11 = n11.get()?; let n9 = n9.get()?; reading.call(&world, 39013, 0, &[*n9]).await.map(|value| value ^ n11) }).await;
    let n15 = reading.node("n15", async { let n13 = n13.get()?; w01_read(world.clone(), *n13, reading.nested()).await }).await;
    let n16 = reading.node("n16", async { let list = list.get()?; let n7 = n7.get()?; { let mut items = Vec::new(); for (x, y) in n7.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 39014, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(digest(n16)) }).await;
    let n18 = reading.node("n18", async { let n15 = n15.get()?; let n4 = n4.get()?; Ok(n15 ^ n4) }).await;
    let n19 = reading.node("n19", async { let n10 = n10.get()?; let n18 = n18.get()?; reading.call(&world, 39016, 2, &[*n10, *n18]).await }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n19.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), digest(n1), digest(n3), *n4, *n5, digest(n7), *n9, *n10, *n11, *n13, *n14, *n15, *n17, *n18, *n19]))
}

workflow! {
    pub async fn w40(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n14: Vec<u64> = (0..n11 % 4).collect();
        #[node(on_error = collect)]
        let n10 = for x in &list { sync_1(&world, 40009, x) };
        let n0 = if start % 2 == 0 { retry_1(&world, 40001, &start) } else { plain_1(&world, 40002, &start) };
        let n5 = sync_2(&world, 40005, &n0, &n2);
        let n7 = for x in &list { w00(world.clone(), *x) };
        let n3 = retry_3(&world, 40004, &n0, &n0, &n2);
        #[node(on_error = collect)]
        let n1 = for x in &list { retry_1(&world, 40003, x) };
        let n2: u64 = digest_results(&n1);
        let n12 = for x in &n7 { w01(world.clone(), *x) };
        let n15 = for x in n14 { owned_2(&world, 40010, x, 1) };
        let n11: u64 = digest_results(&n10);
        let n4: Vec<u64> = (n2 % 7..n2 % 7 + n2 % 5).collect();
        let n9: u64 = n8.unwrap_or(7);
        let n13 = w01(world.clone(), n9);
        let n8 = if world.flag(40007, *n5) { once_1(&world, 40008, &n3) };
        let n6 = sync_2(&world, 40006, &start, &start);
        Ok(digest(&[start, digest(&list), n0, n2, n3, digest(&n4), n5, n6, digest(&n7), n9, n11, digest(&n12), n13, digest(&n15)]))
    }
}

pub async fn w40_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 40001, 2, &[*start]).await } else { reading.call(&world, 40002, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 40003, 2, &[*x]).await); } Ok(items) } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest_results(n1)) }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; let n2 = n2.get()?; reading.call(&world, 40004, 1, &[*n0, *n0, *n2]).await }).await;
    let n4 = reading.node("n4", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((n2 % 7..n2 % 7 + n2 % 5).collect()) }).await;
    let n5 = reading.node("n5", async { let n0 = n0.get()?; let n2 = n2.get()?; reading.call(&world, 40005, 2, &[*n0, *n2]).await }).await;
    let n6 = reading.node("n6", async { let start = start.get()?; reading.call(&world, 40006, 2, &[*start, *start]).await }).await;
    let n7 = reading.node("n7", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.choice("n8", async { let n3 = n3.get()?; let n5 = n5.get()?; if world.flag(40007, *n5) { reading.call(&world, 40008, 0, &[*n3]).await.map(Some) } else { Ok(None) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(n8.unwrap_or(7)) }).await;
    let n10 = reading.node("n10", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 40009, 0, &[*x]).await); } Ok(items) } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_results(n10)) }).await;
    let n12 = reading.node("n12", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n9 = n9.get()?; w01_read(world.clone(), *n9, reading.nested()).await }).await;
    let n14 = reading.node("n14", async { let n11 = n11.get()?; Ok::<Vec<u64>, Stop>((0..n11 % 4).collect()) }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; { let mut items = Vec::new(); for x in n14 { items.push(reading.call(&world, 40010, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n3, digest(n4), *n5, *n6, digest(n7), *n9, *n11, digest(n12), *n13, digest(n15)]))
}

workflow! {
    pub async fn w41(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n5 = for x in &list { w02(world.clone(), *x) };
        let n8 = for (x, y) in product(&n4, &list) { once_2(&world, 41004, &x, &y) };
        let n16: u64 = digest_text(&format!("{n7} {n13:?}"));
        let n1 = for x in 0..*start % 6 { owned(&world, 41001, x) };
        let n9: u64 = digest(&n8);
        let n12 = make(&world, 41006, &n7);
        let n10: Vec<u64> = (n3 % 7..n3 % 7 + n3 % 5).collect();
        let n0: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n15: u64 = digest(&n14);
        let n6 = w01(world.clone(), n3);
        note(&world, 41005, &n7);
        let n4: Vec<u64> = (n3 % 7..n3 % 7 + n3 % 5).collect();
        let n14 = for (x, y) in product(&n4, &list) { once_2(&world, 41008, &x, &y) };
        #[node(on_error = collect)]
        let n2 = for x in &n1 { sync_1(&world, 41002, x) };
        let n13 = eat(&world, 41007, n12);
        let n3: u64 = digest_results(&n2);
        let n7 = retry_3(&world, 41003, &start, &n6, &n3);
        Ok(digest(&[start, digest(&list), digest(&n0), digest(&n1), n3, digest(&n4), digest(&n5), n6, n7, n9, digest(&n10), n13, n15, n16]))
    }
}

pub async fn w41_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 41001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push(reading.attempt(&world, 41002, 0, &[*x]).await); } Ok(items) } }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; Ok(digest_results(n2)) }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok::<Vec<u64>, Stop>((n3 % 7..n3 % 7 + n3 % 5).collect()) }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n3 = n3.get()?; w01_read(world.clone(), *n3, reading.nested()).await }).await;
    let n7 = reading.node("n7", async { let n3 = n3.get()?; let n6 = n6.get()?; let start = start.get()?; reading.call(&world, 41003, 1, &[*start, *n6, *n3]).await }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; let n4 = n4.get()?; { let mut items = Vec::new(); for (x, y) in n4.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 41004, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest(n8)) }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; Ok::<Vec<u64>, Stop>((n3 % 7..n3 % 7 + n3 % 5).collect()) }).await;
    let note = reading.node("note", async { let n7 = n7.get()?; { world.note(format!("41005 {n7}")); Ok(()) } }).await;
    let n12 = reading.node("n12", async { let n7 = n7.get()?; reading.call(&world, 41006, 0, &[*n7]).await }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; reading.call(&world, 41007, 0, &[*n12]).await }).await;
    let n14 = reading.node("n14", async { let list = list.get()?; let n4 = n4.get()?; { let mut items = Vec::new(); for (x, y) in n4.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 41008, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok(digest(n14)) }).await;
    let n16 = reading.node("n16", async { let n13 = n13.get()?; let n7 = n7.get()?; Ok(digest_text(&format!("{n7} {n13:?}"))) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), digest(n1), *n3, digest(n4), digest(n5), *n6, *n7, *n9, digest(n10), *n13, *n15, *n16]))
}

workflow! {
    pub async fn w42(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n13 = for x in &n12 { w01(world.clone(), *x) };
        let n22 = if n9 % 2 == 0 { sync_1(&world, 42017, &n9) } else { once_1(&world, 42018, &n11) };
        let n18: u64 = digest_table(&n17);
        #[node(concurrency = 2)]
        let n12 = for x in &n4 { w00(world.clone(), *x) };
        #[node(after(n1))]
        let n14 = late(&world, 42012, 42001);
        let n16 = w02(world.clone(), n9);
        let n11: u64 = n10.unwrap_or(7);
        let n20 = for x in n19 { owned_2(&world, 42015, x, 1) };
        let n7 = once_1(&world, 42006, &n6) else { retry_1(&world, 42007, &n1) };
        let n8 = owned(&world, 42008, start.wrapping_mul(3));
        let n10 = if world.flag(42010, *n6) { blocking_1(&world, 42011, &n9) };
        let n6: u64 = digest_results(&n5);
        let n21: u64 = digest_text(&format!("{n6} {n16:?}"));
        let n19: Vec<u64> = (0..n7 % 4).collect();
        let n2: Vec<u64> = (0..n1 % 4).collect();
        #[node(after(n1))]
        let n15 = late(&world, 42013, 42001);
        let n0 = w02(world.clone(), start);
        #[finally] audit(&world, outcome(n22));
        let n9 = once_2(&world, 42009, &n8, &start);
        let n4 = for x in &n3 { plain_1(&world, 42004, x) };
        #[node(on_error = collect)]
        let n5 = for x in &n3 { retry_1(&world, 42005, x) };
        let n1 = retry_1(&world, 42001, &start);
        let n17 = for x in &n4 { for y in 0..*x % 4 { owned_2(&world, 42014, *x, y) } };
        let n3 = for x in n2 { owned_2(&world, 42003, x, 1) };
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n3), digest(&n4), n6, n7, n8, n9, n11, digest(&n12), digest(&n13), n14, n15, n16, n18, digest(&n20), n21, n22]))
    }
}

pub async fn w42_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; w02_read(world.clone(), *start, reading.nested()).await }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 42001, 2, &[*start]).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok::<Vec<u64>, Stop>((0..n1 % 4).collect()) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 42003, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.call(&world, 42004, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.attempt(&world, 42005, 2, &[*x]).await); } Ok(items) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest_results(n5)) }).await;
    let n7 = reading.node("n7", async { let n1 = n1.get()?; let n6 = n6.get()?; match reading.attempt(&world, 42006, 0, &[*n6]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 42007, 2, &[*n1]).await } }).await;
    let n8 = reading.node("n8", async { let start = start.get()?; reading.call(&world, 42008, 0, &[start.wrapping_mul(3)]).await }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; let start = start.get()?; reading.call(&world, 42009, 0, &[*n8, *start]).await }).await;
    let n10 = reading.choice("n10", async { let n6 = n6.get()?; let n9 = n9.get()?; if world.flag(42010, *n6) { reading.call(&world, 42011, 1, &[*n9]).await.map(Some) } else { Ok(None) } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(n10.unwrap_or(7)) }).await;
    let n12 = reading.node("n12", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in n4 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n1 = n1.get()?; reading.call(&world, 42012, 0, &[1]).await }).await;
    let n15 = reading.node("n15", async { let n1 = n1.get()?; reading.call(&world, 42013, 0, &[1]).await }).await;
    let n16 = reading.node("n16", async { let n9 = n9.get()?; w02_read(world.clone(), *n9, reading.nested()).await }).await;
    let n17 = reading.node("n17", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in n4 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 42014, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; Ok(digest_table(n17)) }).await;
    let n19 = reading.node("n19", async { let n7 = n7.get()?; Ok::<Vec<u64>, Stop>((0..n7 % 4).collect()) }).await;
    let n20 = reading.node("n20", async { let n19 = n19.get()?; { let mut items = Vec::new(); for x in n19 { items.push(reading.call(&world, 42015, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n21 = reading.node("n21", async { let n16 = n16.get()?; let n6 = n6.get()?; Ok(digest_text(&format!("{n6} {n16:?}"))) }).await;
    let n22 = reading.node("n22", async { let n11 = n11.get()?; let n9 = n9.get()?; if n9 % 2 == 0 { reading.call(&world, 42017, 0, &[*n9]).await } else { reading.call(&world, 42018, 0, &[*n11]).await } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n22.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n20 = n20.get()?;
    let n21 = n21.get()?;
    let n22 = n22.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n3), digest(n4), *n6, *n7, *n8, *n9, *n11, digest(n12), digest(n13), *n14, *n15, *n16, *n18, digest(n20), *n21, *n22]))
}

workflow! {
    pub async fn w43(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n15: u64 = digest_results(&n14);
        let n13 = sync_2(&world, 43011, &n11, &n9);
        let n18 = for x in n17 { owned_2(&world, 43014, x, 1) };
        let n6 = sync_2(&world, 43004, &n2, &start);
        #[node(concurrency = 1)]
        let n19 = for x in &n18 { for y in 0..*x % 4 { owned_2(&world, 43015, *x, y) } };
        let n8 = retry_3(&world, 43005, &n7, &n0, &n5);
        let n11 = w01(world.clone(), n9);
        let n3 = w01(world.clone(), start);
        let n16 = retry_3(&world, 43013, &n13, &n2, &n12);
        let n0: u64 = plain_1(&world, 43001, start).await? ^ start;
        let n7 = w00(world.clone(), n3);
        let n10: u64 = n5.wrapping_add(*n7);
        let n9 = once_1(&world, 43006, &n7);
        #[node(concurrency = 1)]
        let n4 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 43003, *x, y) } };
        #[node(on_error = collect)]
        let n14 = for x in &list { sync_1(&world, 43012, x) };
        let n12 = if n11 % 2 == 0 { sync_1(&world, 43009, &n11) } else { once_1(&world, 43010, &n9) };
        let n5: u64 = digest_table(&n4);
        #[finally] audit(&world, outcome(n8));
        let n17: Vec<u64> = (0..n13 % 4).collect();
        let n1 = for (x, y) in product(&list, &list) { once_2(&world, 43002, &x, &y) };
        let n2: u64 = digest(&n1);
        let n20: u64 = digest_table(&n19);
        Ok(digest(&[start, digest(&list), n0, n2, n3, n5, n6, n7, n8, n9, n10, n11, n12, n13, n15, n16, digest(&n18), n20]))
    }
}

pub async fn w43_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 43001, 0, &[*start]).await.map(|value| value ^ start) }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 43002, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest(n1)) }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; w01_read(world.clone(), *start, reading.nested()).await }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 43003, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_table(n4)) }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; let start = start.get()?; reading.call(&world, 43004, 2, &[*n2, *start]).await }).await;
    let n7 = reading.node("n7", async { let n3 = n3.get()?; w00_read(world.clone(), *n3, reading.nested()).await }).await;
    let n8 = reading.node("n8", async { let n0 = n0.get()?; let n5 = n5.get()?; let n7 = n7.get()?; reading.call(&world, 43005, 1, &[*n7, *n0, *n5]).await }).await;
    let n9 = reading.node("n9", async { let n7 = n7.get()?; reading.call(&world, 43006, 0, &[*n7]).await }).await;
    let n10 = reading.node("n10", async { let n5 = n5.get()?; let n7 = n7.get()?; Ok(n5.wrapping_add(*n7)) }).await;
    let n11 = reading.node("n11", async { let n9 = n9.get()?; w01_read(world.clone(), *n9, reading.nested()).await }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; let n9 = n9.get()?; if n11 % 2 == 0 { reading.call(&world, 43009, 0, &[*n11]).await } else { reading.call(&world, 43010, 0, &[*n9]).await } }).await;
    let n13 = reading.node("n13", async { let n11 = n11.get()?; let n9 = n9.get()?; reading.call(&world, 43011, 2, &[*n11, *n9]).await }).await;
    let n14 = reading.node("n14", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 43012, 0, &[*x]).await); } Ok(items) } }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok(digest_results(n14)) }).await;
    let n16 = reading.node("n16", async { let n12 = n12.get()?; let n13 = n13.get()?; let n2 = n2.get()?; reading.call(&world, 43013, 1, &[*n13, *n2, *n12]).await }).await;
    let n17 = reading.node("n17", async { let n13 = n13.get()?; Ok::<Vec<u64>, Stop>((0..n13 % 4).collect()) }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; { let mut items = Vec::new(); for x in n17 { items.push(reading.call(&world, 43014, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; { let mut items = Vec::new(); for x in n18 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 43015, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n20 = reading.node("n20", async { let n19 = n19.get()?; Ok(digest_table(n19)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n8.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n20 = n20.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n3, *n5, *n6, *n7, *n8, *n9, *n10, *n11, *n12, *n13, *n15, *n16, digest(n18), *n20]))
}

workflow! {
    pub async fn w44(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n2: Vec<u64> = (0..n0 % 4).collect();
        let n10: u64 = digest_table(&n9);
        let n6 = for x in &list { retry_1(&world, 44006, x) };
        let n0 = if start % 2 == 0 { retry_1(&world, 44001, &start) } else { once_1(&world, 44002, &start) };
        #[node(concurrency = 2)]
        let n8 = for x in &list { plain_1(&world, 44009, x) };
        let n7 = if start % 2 == 0 { retry_1(&world, 44007, &start) } else { retry_1(&world, 44008, &n0) };
        #[node(concurrency = 1)]
        let n9 = for x in &n3 { for y in 0..*x % 4 { owned_2(&world, 44010, *x, y) } };
        #[node(concurrency = 2)]
        let n4 = for (x, y) in product(&n3, &list) { once_2(&world, 44005, &x, &y) };
        let n5: u64 = digest(&n4);
        let n3 = for x in n2 { owned_2(&world, 44004, x, 1) };
        #[finally] audit(&world, outcome(n1));
        let n1 = owned(&world, 44003, start.wrapping_mul(3));
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n3), n5, digest(&n6), n7, digest(&n8), n10]))
    }
}

pub async fn w44_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 44001, 2, &[*start]).await } else { reading.call(&world, 44002, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 44003, 0, &[start.wrapping_mul(3)]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((0..n0 % 4).collect()) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 44004, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; let n3 = n3.get()?; { let mut items = Vec::new(); for (x, y) in n3.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 44005, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest(n4)) }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 44006, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n0 = n0.get()?; let start = start.get()?; if start % 2 == 0 { reading.call(&world, 44007, 2, &[*start]).await } else { reading.call(&world, 44008, 2, &[*n0]).await } }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 44009, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 44010, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_table(n9)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n1.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n3), *n5, digest(n6), *n7, digest(n8), *n10]))
}

workflow! {
    pub async fn w45(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(concurrency = 2)]
        let n3 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 45003, *x, y) } };
        let n8 = if world.flag(45008, *n2) { blocking_1(&world, 45009, &start) };
        let n5 = plain_1(&world, 45004, &n0) else { sync_1(&world, 45005, &n4) };
        let n0 = owned(&world, 45001, start);
        let n2: u64 = digest(&n1);
        #[finally] audit(&world, outcome(n5));
        let n6 = for x in 0..*n0 % 6 { owned(&world, 45006, x) };
        let n4: u64 = digest_table(&n3);
        let n9: u64 = n8.unwrap_or(7);
        let n7: u64 = digest_text(&format!("{start} {n5:?}"));
        #[node(concurrency = 1)]
        let n1 = for (x, y) in product(&list, &list) { once_2(&world, 45002, &x, &y) };
        Ok(digest(&[start, digest(&list), n0, n2, n4, n5, digest(&n6), n7, n9]))
    }
}

pub async fn w45_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 45001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 45002, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest(n1)) }).await;
    let n3 = reading.node("n3", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 45003, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; Ok(digest_table(n3)) }).await;
    let n5 = reading.node("n5", async { let n0 = n0.get()?; let n4 = n4.get()?; match reading.attempt(&world, 45004, 0, &[*n0]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 45005, 0, &[*n4]).await } }).await;
    let n6 = reading.node("n6", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in 0..*n0 % 6 { items.push(reading.call(&world, 45006, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n5 = n5.get()?; let start = start.get()?; Ok(digest_text(&format!("{start} {n5:?}"))) }).await;
    let n8 = reading.choice("n8", async { let n2 = n2.get()?; let start = start.get()?; if world.flag(45008, *n2) { reading.call(&world, 45009, 1, &[*start]).await.map(Some) } else { Ok(None) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(n8.unwrap_or(7)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n5.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n4, *n5, digest(n6), *n7, *n9]))
}

workflow! {
    pub async fn w46(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n2 = make(&world, 46002, &start);
        let n0: Vec<u64> = (0..start % 4).collect();
        let n4 = sync_2(&world, 46004, &n3, &start);
        let n3 = eat(&world, 46003, n2);
        let n1 = for x in n0 { owned_2(&world, 46001, x, 1) };
        let n5 = if n3 % 2 == 0 { retry_1(&world, 46005, &n3) } else { retry_1(&world, 46006, &n4) };
        Ok(digest(&[start, digest(&list), digest(&n1), n3, n4, n5]))
    }
}

pub async fn w46_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.call(&world, 46001, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 46002, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; reading.call(&world, 46003, 0, &[*n2]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; let start = start.get()?; reading.call(&world, 46004, 2, &[*n3, *start]).await }).await;
    let n5 = reading.node("n5", async { let n3 = n3.get()?; let n4 = n4.get()?; if n3 % 2 == 0 { reading.call(&world, 46005, 2, &[*n3]).await } else { reading.call(&world, 46006, 2, &[*n4]).await } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    Ok(digest(&[*start, digest(list), digest(n1), *n3, *n4, *n5]))
}

workflow! {
    pub async fn w47(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n8 = retry_3(&world, 47006, &start, &n3, &n3);
        #[node(concurrency = 1)]
        let n0 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 47001, *x, y) } };
        #[node(on_error = collect)]
        let n6 = for x in &n2 { once_1(&world, 47005, x) };
        #[node(on_error = collect)]
        let n4 = for x in &list { retry_1(&world, 47004, x) };
        let n11: u64 = digest_table(&n10);
        let n5: u64 = digest_results(&n4);
        let n3 = owned(&world, 47003, *n1);
        let n1: u64 = digest_table(&n0);
        #[node(concurrency = 2)]
        let n2 = for x in &list { retry_1(&world, 47002, x) };
        let n7: u64 = digest_results(&n6);
        #[node(concurrency = 1)]
        let n10 = for x in &n2 { for y in 0..*x % 4 { owned_2(&world, 47008, *x, y) } };
        let n9 = retry_3(&world, 47007, &n7, &n1, &n7);
        Ok(digest(&[start, digest(&list), n1, digest(&n2), n3, n5, n7, n8, n9, n11]))
    }
}

pub async fn w47_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 47001, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; Ok(digest_table(n0)) }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 47002, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; reading.call(&world, 47003, 0, &[*n1]).await }).await;
    let n4 = reading.node("n4", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 47004, 2, &[*x]).await); } Ok(items) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_results(n4)) }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.attempt(&world, 47005, 0, &[*x]).await); } Ok(items) } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; Ok(digest_results(n6)) }).await;
    let n8 = reading.node("n8", async { let n3 = n3.get()?; let start = start.get()?; reading.call(&world, 47006, 1, &[*start, *n3, *n3]).await }).await;
    let n9 = reading.node("n9", async { let n1 = n1.get()?; let n7 = n7.get()?; reading.call(&world, 47007, 1, &[*n7, *n1, *n7]).await }).await;
    let n10 = reading.node("n10", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 47008, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_table(n10)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    Ok(digest(&[*start, digest(list), *n1, digest(n2), *n3, *n5, *n7, *n8, *n9, *n11]))
}

workflow! {
    pub async fn w48(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n1 = match start % 4 { 0 => once_1(&world, 48001, &start), rest if rest == 1 => once_1(&world, 48002, &start), _ => retry_1(&world, 48003, &start) };
        let n11 = owned(&world, 48013, n2);
        let n9 = for x in &n7 { w00(world.clone(), *x) };
        let n22: u64 = digest_table(&n21);
        let n17 = once_2(&world, 48020, &n14, &n2);
        let n18 = if world.flag(48021, *n15) { retry_1(&world, 48022, &n13) };
        let n20 = if n19 % 2 == 0 { retry_1(&world, 48023, &n19) } else { plain_1(&world, 48024, &n19) };
        let n3 = owned(&world, 48007, start);
        #[finally] audit(&world, outcome(n17));
        let n13 = if n11 % 2 == 0 { once_1(&world, 48015, &n11) } else { sync_1(&world, 48016, &n12) };
        #[node(concurrency = 1)]
        let n0 = for x in &list { w02(world.clone(), *x) };
        let n2 = match n1 % 4 { 0 => retry_1(&world, 48004, &start), rest if rest == 1 => retry_1(&world, 48005, &n1), _ => sync_1(&world, 48006, &start) };
        #[node(concurrency = 1)]
        let n21 = for x in &n4 { for y in 0..*x % 4 { owned_2(&world, 48025, *x, y) } };
        let n7 = for x in &n6 { once_1(&world, 48009, x) };
        let n5: Vec<u64> = (0..n2 % 4).collect();
        let n19: u64 = n18.unwrap_or(7);
        let n14: u64 = n10 ^ n10;
        let n15 = retry_3(&world, 48018, &start, &start, &n14);
        let n10: u64 = { world.pause(48012, &[*n1]).await; n1.rotate_left(7) ^ n1 };
        let n4: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n8 = if n1 % 2 == 0 { sync_1(&world, 48010, &n1) } else { sync_1(&world, 48011, &n3) };
        let n12: u64 = plain_1(&world, 48014, n8).await? ^ n3;
        note(&world, 48019, &n13);
        let n6 = for x in n5 { owned_2(&world, 48008, x, 1) };
        Ok(digest(&[start, digest(&list), digest(&n0), n1, n2, n3, digest(&n4), digest(&n6), digest(&n7), n8, digest(&n9), n10, n11, n12, n13, n14, n15, n17, n19, n20, n22]))
    }
}

pub async fn w48_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 48001, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 48002, 0, &[*start]).await, _ => reading.call(&world, 48003, 2, &[*start]).await } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; let start = start.get()?; match n1 % 4 { 0 => reading.call(&world, 48004, 2, &[*start]).await, rest if rest == 1 => reading.call(&world, 48005, 2, &[*n1]).await, _ => reading.call(&world, 48006, 0, &[*start]).await } }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; reading.call(&world, 48007, 0, &[*start]).await }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; Ok::<Vec<u64>, Stop>((0..n2 % 4).collect()) }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in n5 { items.push(reading.call(&world, 48008, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.call(&world, 48009, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n1 = n1.get()?; let n3 = n3.get()?; if n1 % 2 == 0 { reading.call(&world, 48010, 0, &[*n1]).await } else { reading.call(&world, 48011, 0, &[*n3]).await } }).await;
    let n9 = reading.node("n9", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n1 = n1.get()?; Ok({ world.pause(48012, &[*n1]).await; n1.rotate_left(7) ^ n1 }) }).await;
    let n11 = reading.node("n11", async { let n2 = n2.get()?; reading.call(&world, 48013, 0, &[*n2]).await }).await;
    let n12 = reading.node("n12", async { let n3 = n3.get()?; let n8 = n8.get()?; reading.call(&world, 48014, 0, &[*n8]).await.map(|value| value ^ n3) }).await;
    let n13 = reading.node("n13", async { let n11 = n11.get()?; let n12 = n12.get()?; if n11 % 2 == 0 { reading.call(&world, 48015, 0, &[*n11]).await } else { reading.call(&world, 48016, 0, &[*n12]).await } }).await;
    let n14 = reading.node("n14", async { let n10 = n10.get()?; Ok(n10 ^ n10) }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; let start = start.get()?; reading.call(&world, 48018, 1, &[*start, *start, *n14]).await }).await;
    let note = reading.node("note", async { let n13 = n13.get()?; { world.note(format!("48019 {n13}")); Ok(()) } }).await;
    let n17 = reading.node("n17", async { let n14 = n14.get()?; let n2 = n2.get()?; reading.call(&world, 48020, 0, &[*n14, *n2]).await }).await;
    let n18 = reading.choice("n18", async { let n13 = n13.get()?; let n15 = n15.get()?; if world.flag(48021, *n15) { reading.call(&world, 48022, 2, &[*n13]).await.map(Some) } else { Ok(None) } }).await;
    let n19 = reading.node("n19", async { let n18 = n18.get()?; Ok(n18.unwrap_or(7)) }).await;
    let n20 = reading.node("n20", async { let n19 = n19.get()?; if n19 % 2 == 0 { reading.call(&world, 48023, 2, &[*n19]).await } else { reading.call(&world, 48024, 0, &[*n19]).await } }).await;
    let n21 = reading.node("n21", async { let n4 = n4.get()?; { let mut items = Vec::new(); for x in n4 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 48025, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n22 = reading.node("n22", async { let n21 = n21.get()?; Ok(digest_table(n21)) }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n17.get().copied().unwrap_or(0))); Ok(()) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n22 = n22.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, *n2, *n3, digest(n4), digest(n6), digest(n7), *n8, digest(n9), *n10, *n11, *n12, *n13, *n14, *n15, *n17, *n19, *n20, *n22]))
}

workflow! {
    pub async fn w49(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n2: u64 = digest_results(&n1);
        let n4 = for x in n3 { owned_2(&world, 49003, x, 1) };
        let n7 = w01(world.clone(), n6);
        let n0: u64 = digest_text(&format!("{start} {start:?}"));
        let n10 = retry_3(&world, 49008, &n9, &n8, &n9);
        let n6: u64 = digest_results(&n5);
        #[node(on_error = collect)]
        let n5 = for x in &list { retry_1(&world, 49004, x) };
        let n3: Vec<u64> = (0..start % 4).collect();
        #[node(on_error = collect)]
        let n1 = for x in &list { sync_1(&world, 49002, x) };
        let n8 = plain_1(&world, 49005, &n6) else { plain_1(&world, 49006, &start) };
        let n9 = once_2(&world, 49007, &n2, &n8);
        Ok(digest(&[start, digest(&list), n0, n2, digest(&n4), n6, n7, n8, n9, n10]))
    }
}

pub async fn w49_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok(digest_text(&format!("{start} {start:?}"))) }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 49002, 0, &[*x]).await); } Ok(items) } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest_results(n1)) }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.call(&world, 49003, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 49004, 2, &[*x]).await); } Ok(items) } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest_results(n5)) }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; w01_read(world.clone(), *n6, reading.nested()).await }).await;
    let n8 = reading.node("n8", async { let n6 = n6.get()?; let start = start.get()?; match reading.attempt(&world, 49005, 0, &[*n6]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 49006, 0, &[*start]).await } }).await;
    let n9 = reading.node("n9", async { let n2 = n2.get()?; let n8 = n8.get()?; reading.call(&world, 49007, 0, &[*n2, *n8]).await }).await;
    let n10 = reading.node("n10", async { let n8 = n8.get()?; let n9 = n9.get()?; reading.call(&world, 49008, 1, &[*n9, *n8, *n9]).await }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, digest(n4), *n6, *n7, *n8, *n9, *n10]))
}

workflow! {
    pub async fn w50(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n5 = make(&world, 50006, &n1);
        let n0 = owned(&world, 50001, *start);
        let n8: u64 = digest_text(&format!("{n2} {n4:?}"));
        let n2: u64 = digest_text(&format!("{n1} {n0:?}"));
        let n7 = for x in 0..*n2 % 6 { owned(&world, 50008, x) };
        let n1 = retry_3(&world, 50002, &n0, &start, &start);
        #[node(concurrency = 2)]
        let n9 = for (x, y) in product(&list, &list) { once_2(&world, 50010, &x, &y) };
        let n4 = eat(&world, 50005, n3);
        let n10: u64 = digest(&n9);
        let n6 = eat(&world, 50007, n5);
        let n3 = make(&world, 50004, &n1);
        let n12 = once_2(&world, 50012, &n11, &n8);
        let n11: u64 = n0.wrapping_add(*n8);
        Ok(digest(&[start, digest(&list), n0, n1, n2, n4, n6, digest(&n7), n8, n10, n11, n12]))
    }
}

pub async fn w50_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 50001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 50002, 1, &[*n0, *start, *start]).await }).await;
    let n2 = reading.node("n2", async { let n0 = n0.get()?; let n1 = n1.get()?; Ok(digest_text(&format!("{n1} {n0:?}"))) }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; reading.call(&world, 50004, 0, &[*n1]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; reading.call(&world, 50005, 0, &[*n3]).await }).await;
    let n5 = reading.node("n5", async { let n1 = n1.get()?; reading.call(&world, 50006, 0, &[*n1]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; reading.call(&world, 50007, 0, &[*n5]).await }).await;
    let n7 = reading.node("n7", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in 0..*n2 % 6 { items.push(reading.call(&world, 50008, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n8 = reading.node("n8", async { let n2 = n2.get()?; let n4 = n4.get()?; Ok(digest_text(&format!("{n2} {n4:?}"))) }).await;
    let n9 = reading.node("n9", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 50010, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest(n9)) }).await;
    let n11 = reading.node("n11", async { let n0 = n0.get()?; let n8 = n8.get()?; Ok(n0.wrapping_add(*n8)) }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; let n8 = n8.get()?; reading.call(&world, 50012, 0, &[*n11, *n8]).await }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, *n4, *n6, digest(n7), *n8, *n10, *n11, *n12]))
}

workflow! {
    pub async fn w51(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n15 = for x in n14 { owned_2(&world, 51013, x, 1) };
        let n11: u64 = digest_table(&n10);
        let n12 = if n7 % 2 == 0 { retry_1(&world, 51010, &n7) } else { once_1(&world, 51011, &n6) };
        let n14: Vec<u64> = (0..n7 % 4).collect();
        let n5 = for (x, y) in product(&list, &list) { once_2(&world, 51006, &x, &y) };
        let n3: Vec<u64> = (n0 % 7..n0 % 7 + n0 % 5).collect();
        let n9 = for x in n8 { owned_2(&world, 51008, x, 1) };
        #[node(on_error = collect)]
        let n1 = for x in &list { retry_1(&world, 51004, x) };
        let n4 = for x in &n3 { plain_1(&world, 51005, x) };
        #[node(concurrency = 1)]
        let n10 = for x in &n3 { for y in 0..*x % 4 { owned_2(&world, 51009, *x, y) } };
        let n2: u64 = digest_results(&n1);
        let n7: u64 = digest_text(&format!("{n0} {n0:?}"));
        #[finally] audit(&world, outcome(n7));
        let n13: u64 = digest_text(&format!("{n11} {n11:?}"));
        let n6: u64 = digest(&n5);
        let n8: Vec<u64> = (0..n7 % 4).collect();
        let n0 = match start % 4 { 0 => plain_1(&world, 51001, &start), rest if rest == 1 => sync_1(&world, 51002, &start), _ => plain_1(&world, 51003, &start) };
        Ok(digest(&[start, digest(&list), n0, n2, digest(&n3), digest(&n4), n6, n7, digest(&n9), n11, n12, n13, digest(&n15)]))
    }
}

pub async fn w51_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 51001, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 51002, 0, &[*start]).await, _ => reading.call(&world, 51003, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 51004, 2, &[*x]).await); } Ok(items) } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest_results(n1)) }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; Ok::<Vec<u64>, Stop>((n0 % 7..n0 % 7 + n0 % 5).collect()) }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.call(&world, 51005, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 51006, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest(n5)) }).await;
    let n7 = reading.node("n7", async { let n0 = n0.get()?; Ok(digest_text(&format!("{n0} {n0:?}"))) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; Ok::<Vec<u64>, Stop>((0..n7 % 4).collect()) }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; { let mut items = Vec::new(); for x in n8 { items.push(reading.call(&world, 51008, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 51009, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest_table(n10)) }).await;
    let n12 = reading.node("n12", async { let n6 = n6.get()?; let n7 = n7.get()?; if n7 % 2 == 0 { reading.call(&world, 51010, 2, &[*n7]).await } else { reading.call(&world, 51011, 0, &[*n6]).await } }).await;
    let n13 = reading.node("n13", async { let n11 = n11.get()?; Ok(digest_text(&format!("{n11} {n11:?}"))) }).await;
    let n14 = reading.node("n14", async { let n7 = n7.get()?; Ok::<Vec<u64>, Stop>((0..n7 % 4).collect()) }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; { let mut items = Vec::new(); for x in n14 { items.push(reading.call(&world, 51013, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n7.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, digest(n3), digest(n4), *n6, *n7, digest(n9), *n11, *n12, *n13, digest(n15)]))
}

workflow! {
    pub async fn w52(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n18: u64 = digest(&n17);
        let n11: u64 = digest(&n10);
        #[node(concurrency = 2)]
        let n17 = for (x, y) in product(&n2, &list) { once_2(&world, 52015, &x, &y) };
        let n22 = match n14 % 4 { 0 => sync_1(&world, 52020, &n19), rest if rest == 1 => plain_1(&world, 52021, &n14), _ => plain_1(&world, 52022, &n19) };
        #[node(concurrency = 1)]
        let n13 = for x in &n0 { for y in 0..*x % 4 { owned_2(&world, 52012, *x, y) } };
        let n12 = sync_2(&world, 52011, &n7, &n7);
        #[node(concurrency = 1)]
        let n0 = for x in 0..*start % 6 { owned(&world, 52001, x) };
        let n3 = sync_2(&world, 52003, &start, &n1);
        #[node(on_error = collect)]
        let n4 = for x in &n2 { once_1(&world, 52004, x) };
        let n15 = for x in 0..*n9 % 6 { owned(&world, 52013, x) };
        let n7 = eat(&world, 52006, n6);
        let n5: u64 = digest_results(&n4);
        let n8 = once_1(&world, 52007, &n1) else { sync_1(&world, 52008, &n3) };
        let n14: u64 = digest_table(&n13);
        let n23 = for (x, y) in product(&n2, &list) { once_2(&world, 52023, &x, &y) };
        #[node(concurrency = 1)]
        let n10 = for (x, y) in product(&n2, &list) { once_2(&world, 52010, &x, &y) };
        let n21: u64 = n20.unwrap_or(7);
        let n16: u64 = { world.pause(52014, &[*n14]).await; n14.rotate_left(7) ^ n12 };
        let n1 = once_2(&world, 52002, &start, &start);
        let n20 = if world.flag(52018, *n1) { retry_1(&world, 52019, &n19) };
        let n24: u64 = digest(&n23);
        let n19 = retry_1(&world, 52016, &n14);
        let n9 = once_2(&world, 52009, &n8, &n5);
        let n6 = make(&world, 52005, &start);
        let n2: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        Ok(digest(&[start, digest(&list), digest(&n0), n1, digest(&n2), n3, n5, n7, n8, n9, n11, n12, n14, digest(&n15), n16, n18, n19, n21, n22, n24]))
    }
}

pub async fn w52_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 52001, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; reading.call(&world, 52002, 0, &[*start, *start]).await }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let start = start.get()?; reading.call(&world, 52003, 2, &[*start, *n1]).await }).await;
    let n4 = reading.node("n4", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.attempt(&world, 52004, 0, &[*x]).await); } Ok(items) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_results(n4)) }).await;
    let n6 = reading.node("n6", async { let start = start.get()?; reading.call(&world, 52005, 0, &[*start]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; reading.call(&world, 52006, 0, &[*n6]).await }).await;
    let n8 = reading.node("n8", async { let n1 = n1.get()?; let n3 = n3.get()?; match reading.attempt(&world, 52007, 0, &[*n1]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 52008, 0, &[*n3]).await } }).await;
    let n9 = reading.node("n9", async { let n5 = n5.get()?; let n8 = n8.get()?; reading.call(&world, 52009, 0, &[*n8, *n5]).await }).await;
    let n10 = reading.node("n10", async { let list = list.get()?; let n2 = n2.get()?; { let mut items = Vec::new(); for (x, y) in n2.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 52010, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; Ok(digest(n10)) }).await;
    let n12 = reading.node("n12", async { let n7 = n7.get()?; reading.call(&world, 52011, 2, &[*n7, *n7]).await }).await;
    let n13 = reading.node("n13", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 52012, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n13 = n13.get()?; Ok(digest_table(n13)) }).await;
    let n15 = reading.node("n15", async { let n9 = n9.get()?; { let mut items = Vec::new(); for x in 0..*n9 % 6 { items.push(reading.call(&world, 52013, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n12 = n12.get()?; let n14 = n14.get()?; Ok({ world.pause(52014, &[*n14]).await; n14.rotate_left(7) ^ n12 }) }).await;
    let n17 = reading.node("n17", async { let list = list.get()?; let n2 = n2.get()?; { let mut items = Vec::new(); for (x, y) in n2.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 52015, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; Ok(digest(n17)) }).await;
    let n19 = reading.node("n19", async { let n14 = n14.get()?; reading.call(&world, 52016, 2, &[*n14]).await }).await;
    let n20 = reading.choice("n20", async { let n1 = n1.get()?; let n19 = n19.get()?; if world.flag(52018, *n1) { reading.call(&world, 52019, 2, &[*n19]).await.map(Some) } else { Ok(None) } }).await;
    let n21 = reading.node("n21", async { let n20 = n20.get()?; Ok(n20.unwrap_or(7)) }).await;
    let n22 = reading.node("n22", async { let n14 = n14.get()?; let n19 = n19.get()?; match n14 % 4 { 0 => reading.call(&world, 52020, 0, &[*n19]).await, rest if rest == 1 => reading.call(&world, 52021, 0, &[*n14]).await, _ => reading.call(&world, 52022, 0, &[*n19]).await } }).await;
    let n23 = reading.node("n23", async { let list = list.get()?; let n2 = n2.get()?; { let mut items = Vec::new(); for (x, y) in n2.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 52023, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n24 = reading.node("n24", async { let n23 = n23.get()?; Ok(digest(n23)) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n21 = n21.get()?;
    let n22 = n22.get()?;
    let n24 = n24.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, digest(n2), *n3, *n5, *n7, *n8, *n9, *n11, *n12, *n14, digest(n15), *n16, *n18, *n19, *n21, *n22, *n24]))
}

workflow! {
    pub async fn w53(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n0 = make(&world, 53001, &start);
        let n6 = for x in &list { for y in 0..*x % 4 { owned_2(&world, 53009, *x, y) } };
        let n2 = owned(&world, 53003, start);
        let n8 = if n3 % 2 == 0 { once_1(&world, 53010, &n3) } else { retry_1(&world, 53011, &n7) };
        #[finally] audit(&world, outcome(n4));
        let n7: u64 = digest_table(&n6);
        let n4 = once_1(&world, 53006, &n3) else { retry_1(&world, 53007, &n3) };
        let n1 = eat(&world, 53002, n0);
        let n3 = plain_1(&world, 53004, &n1) else { retry_1(&world, 53005, &n1) };
        #[node(concurrency = 1)]
        let n9 = for x in &list { w02(world.clone(), *x) };
        let n5 = retry_3(&world, 53008, &n3, &n2, &n2);
        Ok(digest(&[start, digest(&list), n1, n2, n3, n4, n5, n7, n8, digest(&n9)]))
    }
}

pub async fn w53_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 53001, 0, &[*start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 53002, 0, &[*n0]).await }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 53003, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; match reading.attempt(&world, 53004, 0, &[*n1]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 53005, 2, &[*n1]).await } }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; match reading.attempt(&world, 53006, 0, &[*n3]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 53007, 2, &[*n3]).await } }).await;
    let n5 = reading.node("n5", async { let n2 = n2.get()?; let n3 = n3.get()?; reading.call(&world, 53008, 1, &[*n3, *n2, *n2]).await }).await;
    let n6 = reading.node("n6", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push({ let mut items = Vec::new(); for y in 0..*x % 4 { items.push(reading.call(&world, 53009, 1, &[*x, y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() }); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; Ok(digest_table(n6)) }).await;
    let n8 = reading.node("n8", async { let n3 = n3.get()?; let n7 = n7.get()?; if n3 % 2 == 0 { reading.call(&world, 53010, 0, &[*n3]).await } else { reading.call(&world, 53011, 2, &[*n7]).await } }).await;
    let n9 = reading.node("n9", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let audit = reading.node("audit", async { world.note(format!("audit {}", n4.get().copied().unwrap_or(0))); Ok(()) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    Ok(digest(&[*start, digest(list), *n1, *n2, *n3, *n4, *n5, *n7, *n8, digest(n9)]))
}

workflow! {
    pub async fn w54(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n0 = retry_3(&world, 54001, &start, &start, &start);
        let n5 = eat(&world, 54005, n4);
        let n2: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n6 = match start % 4 { 0 => sync_1(&world, 54006, &n5), rest if rest == 1 => plain_1(&world, 54007, &start), _ => plain_1(&world, 54008, &n5) };
        let n4 = make(&world, 54004, &start);
        let n1 = retry_3(&world, 54002, &n0, &n0, &start);
        #[node(concurrency = 2)]
        let n3 = for x in &n2 { blocking_1(&world, 54003, x) };
        Ok(digest(&[start, digest(&list), n0, n1, digest(&n2), digest(&n3), n5, n6]))
    }
}

pub async fn w54_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; reading.call(&world, 54001, 1, &[*start, *start, *start]).await }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 54002, 1, &[*n0, *n0, *start]).await }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; { let mut items = Vec::new(); for x in n2 { items.push(reading.call(&world, 54003, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; reading.call(&world, 54004, 0, &[*start]).await }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; reading.call(&world, 54005, 0, &[*n4]).await }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; let start = start.get()?; match start % 4 { 0 => reading.call(&world, 54006, 0, &[*n5]).await, rest if rest == 1 => reading.call(&world, 54007, 0, &[*start]).await, _ => reading.call(&world, 54008, 0, &[*n5]).await } }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, digest(n2), digest(n3), *n5, *n6]))
}

workflow! {
    pub async fn w55(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        note(&world, 55001, &start);
        let n22 = sync_2(&world, 55027, &n14, &n21);
        let n12 = plain_1(&world, 55015, &n7);
        #[node(concurrency = 2)]
        let n17 = for x in 0..*n13 % 6 { owned(&world, 55022, x) };
        #[node(concurrency = 2)]
        let n18 = for x in 0..*n14 % 6 { owned(&world, 55023, x) };
        let n8 = if n2 % 2 == 0 { retry_1(&world, 55011, &n2) } else { retry_1(&world, 55012, &n6) };
        let n6: u64 = digest(&n5);
        let n7 = plain_1(&world, 55009, &n4) else { once_1(&world, 55010, &n4) };
        #[node(concurrency = 1)]
        let n11 = for x in &n1 { w01(world.clone(), *x) };
        let n14 = retry_1(&world, 55018, &n9);
        let n21 = eat(&world, 55026, n20);
        let n2 = once_1(&world, 55003, &start);
        #[node(after(n12))]
        let n19 = late(&world, 55024, 55015);
        let n4 = if start % 2 == 0 { once_1(&world, 55006, &start) } else { retry_1(&world, 55007, &start) };
        let n20 = make(&world, 55025, &n14);
        let n23 = once_2(&world, 55028, &n8, &n22);
        let n16: u64 = n15.unwrap_or(7);
        let n3 = owned(&world, 55005, *start);
        let n5 = for (x, y) in product(&n1, &list) { once_2(&world, 55008, &x, &y) };
        let n9: u64 = n6 ^ n8;
        let n13 = sync_2(&world, 55017, &n9, &n10);
        let n1 = for x in &list { blocking_1(&world, 55002, x) };
        let n10 = owned(&world, 55014, n7);
        let n15 = if world.flag(55020, *n3) { plain_1(&world, 55021, &n7) };
        Ok(digest(&[start, digest(&list), digest(&n1), n2, n3, n4, n6, n7, n8, n9, n10, digest(&n11), n12, n13, n14, n16, digest(&n17), digest(&n18), n19, n21, n22, n23]))
    }
}

pub async fn w55_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let note = reading.node("note", async { let start = start.get()?; { world.note(format!("55001 {start}")); Ok(()) } }).await;
    let n1 = reading.node("n1", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 55002, 1, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n2 = reading.node("n2", async { let start = start.get()?; reading.call(&world, 55003, 0, &[*start]).await }).await;
    let n3 = reading.node("n3", async { let start = start.get()?; reading.call(&world, 55005, 0, &[*start]).await }).await;
    let n4 = reading.node("n4", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 55006, 0, &[*start]).await } else { reading.call(&world, 55007, 2, &[*start]).await } }).await;
    let n5 = reading.node("n5", async { let list = list.get()?; let n1 = n1.get()?; { let mut items = Vec::new(); for (x, y) in n1.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 55008, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n6 = reading.node("n6", async { let n5 = n5.get()?; Ok(digest(n5)) }).await;
    let n7 = reading.node("n7", async { let n4 = n4.get()?; match reading.attempt(&world, 55009, 0, &[*n4]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 55010, 0, &[*n4]).await } }).await;
    let n8 = reading.node("n8", async { let n2 = n2.get()?; let n6 = n6.get()?; if n2 % 2 == 0 { reading.call(&world, 55011, 2, &[*n2]).await } else { reading.call(&world, 55012, 2, &[*n6]).await } }).await;
    let n9 = reading.node("n9", async { let n6 = n6.get()?; let n8 = n8.get()?; Ok(n6 ^ n8) }).await;
    let n10 = reading.node("n10", async { let n7 = n7.get()?; reading.call(&world, 55014, 0, &[*n7]).await }).await;
    let n11 = reading.node("n11", async { let n1 = n1.get()?; { let mut items = Vec::new(); for x in n1 { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n12 = reading.node("n12", async { let n7 = n7.get()?; reading.call(&world, 55015, 0, &[*n7]).await }).await;
    let n13 = reading.node("n13", async { let n10 = n10.get()?; let n9 = n9.get()?; reading.call(&world, 55017, 2, &[*n9, *n10]).await }).await;
    let n14 = reading.node("n14", async { let n9 = n9.get()?; reading.call(&world, 55018, 2, &[*n9]).await }).await;
    let n15 = reading.choice("n15", async { let n3 = n3.get()?; let n7 = n7.get()?; if world.flag(55020, *n3) { reading.call(&world, 55021, 0, &[*n7]).await.map(Some) } else { Ok(None) } }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; Ok(n15.unwrap_or(7)) }).await;
    let n17 = reading.node("n17", async { let n13 = n13.get()?; { let mut items = Vec::new(); for x in 0..*n13 % 6 { items.push(reading.call(&world, 55022, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n14 = n14.get()?; { let mut items = Vec::new(); for x in 0..*n14 % 6 { items.push(reading.call(&world, 55023, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n19 = reading.node("n19", async { let n12 = n12.get()?; reading.call(&world, 55024, 0, &[1]).await }).await;
    let n20 = reading.node("n20", async { let n14 = n14.get()?; reading.call(&world, 55025, 0, &[*n14]).await }).await;
    let n21 = reading.node("n21", async { let n20 = n20.get()?; reading.call(&world, 55026, 0, &[*n20]).await }).await;
    let n22 = reading.node("n22", async { let n14 = n14.get()?; let n21 = n21.get()?; reading.call(&world, 55027, 2, &[*n14, *n21]).await }).await;
    let n23 = reading.node("n23", async { let n22 = n22.get()?; let n8 = n8.get()?; reading.call(&world, 55028, 0, &[*n8, *n22]).await }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n6 = n6.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n21 = n21.get()?;
    let n22 = n22.get()?;
    let n23 = n23.get()?;
    Ok(digest(&[*start, digest(list), digest(n1), *n2, *n3, *n4, *n6, *n7, *n8, *n9, *n10, digest(n11), *n12, *n13, *n14, *n16, digest(n17), digest(n18), *n19, *n21, *n22, *n23]))
}

workflow! {
    pub async fn w56(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n21 = owned(&world, 56024, *n20);
        let n24: u64 = start ^ n19;
        let n23 = for x in &n0 { sync_1(&world, 56025, x) };
        let n7: u64 = n1.wrapping_add(*n3);
        let n4 = if start % 2 == 0 { once_1(&world, 56007, &start) } else { once_1(&world, 56008, &n1) };
        let n5: u64 = n4 ^ start;
        let n22: Vec<u64> = (n21 % 7..n21 % 7 + n21 % 5).collect();
        let n9: u64 = digest_results(&n8);
        note(&world, 56010, &n3);
        let n18: u64 = n17.unwrap_or(7);
        let n11 = match n7 % 4 { 0 => retry_1(&world, 56014, &n9), rest if rest == 1 => plain_1(&world, 56015, &n7), _ => sync_1(&world, 56016, &n9) };
        let n3 = match n1 % 4 { 0 => retry_1(&world, 56004, &start), rest if rest == 1 => once_1(&world, 56005, &n1), _ => sync_1(&world, 56006, &start) };
        let n12 = make(&world, 56017, &n11);
        let n0: Vec<u64> = (start % 7..start % 7 + start % 5).collect();
        let n20 = w00(world.clone(), n13);
        let n15: Vec<u64> = (0..n11 % 4).collect();
        let n17 = if world.flag(56021, *n13) { retry_1(&world, 56022, &n9) };
        #[node(on_error = collect)]
        let n8 = for x in &list { sync_1(&world, 56012, x) };
        let n14 = sync_2(&world, 56019, &n5, &n7);
        let n19: u64 = n14 ^ n5;
        let n1 = match start % 4 { 0 => retry_1(&world, 56001, &start), rest if rest == 1 => sync_1(&world, 56002, &start), _ => once_1(&world, 56003, &start) };
        let n16 = for x in n15 { owned_2(&world, 56020, x, 1) };
        let n13 = eat(&world, 56018, n12);
        let n10 = once_2(&world, 56013, &n5, &n4);
        #[node(concurrency = 1)]
        let n2 = for x in &list { w01(world.clone(), *x) };
        Ok(digest(&[start, digest(&list), digest(&n0), n1, digest(&n2), n3, n4, n5, n7, n9, n10, n11, n13, n14, digest(&n16), n18, n19, n20, n21, digest(&n22), digest(&n23), n24]))
    }
}

pub async fn w56_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((start % 7..start % 7 + start % 5).collect()) }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 56001, 2, &[*start]).await, rest if rest == 1 => reading.call(&world, 56002, 0, &[*start]).await, _ => reading.call(&world, 56003, 0, &[*start]).await } }).await;
    let n2 = reading.node("n2", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w01_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n3 = reading.node("n3", async { let n1 = n1.get()?; let start = start.get()?; match n1 % 4 { 0 => reading.call(&world, 56004, 2, &[*start]).await, rest if rest == 1 => reading.call(&world, 56005, 0, &[*n1]).await, _ => reading.call(&world, 56006, 0, &[*start]).await } }).await;
    let n4 = reading.node("n4", async { let n1 = n1.get()?; let start = start.get()?; if start % 2 == 0 { reading.call(&world, 56007, 0, &[*start]).await } else { reading.call(&world, 56008, 0, &[*n1]).await } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; let start = start.get()?; Ok(n4 ^ start) }).await;
    let note = reading.node("note", async { let n3 = n3.get()?; { world.note(format!("56010 {n3}")); Ok(()) } }).await;
    let n7 = reading.node("n7", async { let n1 = n1.get()?; let n3 = n3.get()?; Ok(n1.wrapping_add(*n3)) }).await;
    let n8 = reading.node("n8", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.attempt(&world, 56012, 0, &[*x]).await); } Ok(items) } }).await;
    let n9 = reading.node("n9", async { let n8 = n8.get()?; Ok(digest_results(n8)) }).await;
    let n10 = reading.node("n10", async { let n4 = n4.get()?; let n5 = n5.get()?; reading.call(&world, 56013, 0, &[*n5, *n4]).await }).await;
    let n11 = reading.node("n11", async { let n7 = n7.get()?; let n9 = n9.get()?; match n7 % 4 { 0 => reading.call(&world, 56014, 2, &[*n9]).await, rest if rest == 1 => reading.call(&world, 56015, 0, &[*n7]).await, _ => reading.call(&world, 56016, 0, &[*n9]).await } }).await;
    let n12 = reading.node("n12", async { let n11 = n11.get()?; reading.call(&world, 56017, 0, &[*n11]).await }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; reading.call(&world, 56018, 0, &[*n12]).await }).await;
    let n14 = reading.node("n14", async { let n5 = n5.get()?; let n7 = n7.get()?; reading.call(&world, 56019, 2, &[*n5, *n7]).await }).await;
    let n15 = reading.node("n15", async { let n11 = n11.get()?; Ok::<Vec<u64>, Stop>((0..n11 % 4).collect()) }).await;
    let n16 = reading.node("n16", async { let n15 = n15.get()?; { let mut items = Vec::new(); for x in n15 { items.push(reading.call(&world, 56020, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n17 = reading.choice("n17", async { let n13 = n13.get()?; let n9 = n9.get()?; if world.flag(56021, *n13) { reading.call(&world, 56022, 2, &[*n9]).await.map(Some) } else { Ok(None) } }).await;
    let n18 = reading.node("n18", async { let n17 = n17.get()?; Ok(n17.unwrap_or(7)) }).await;
    let n19 = reading.node("n19", async { let n14 = n14.get()?; let n5 = n5.get()?; Ok(n14 ^ n5) }).await;
    let n20 = reading.node("n20", async { let n13 = n13.get()?; w00_read(world.clone(), *n13, reading.nested()).await }).await;
    let n21 = reading.node("n21", async { let n20 = n20.get()?; reading.call(&world, 56024, 0, &[*n20]).await }).await;
    let n22 = reading.node("n22", async { let n21 = n21.get()?; Ok::<Vec<u64>, Stop>((n21 % 7..n21 % 7 + n21 % 5).collect()) }).await;
    let n23 = reading.node("n23", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.call(&world, 56025, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n24 = reading.node("n24", async { let n19 = n19.get()?; let start = start.get()?; Ok(start ^ n19) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n14 = n14.get()?;
    let n16 = n16.get()?;
    let n18 = n18.get()?;
    let n19 = n19.get()?;
    let n20 = n20.get()?;
    let n21 = n21.get()?;
    let n22 = n22.get()?;
    let n23 = n23.get()?;
    let n24 = n24.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n1, digest(n2), *n3, *n4, *n5, *n7, *n9, *n10, *n11, *n13, *n14, digest(n16), *n18, *n19, *n20, *n21, digest(n22), digest(n23), *n24]))
}

workflow! {
    pub async fn w57(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        #[node(concurrency = 1)]
        let n12 = for x in &list { retry_1(&world, 57014, x) };
        let n4 = eat(&world, 57005, n3);
        let n15 = for x in n14 { owned_2(&world, 57018, x, 1) };
        let n13 = sync_1(&world, 57016, &n10);
        let n8 = owned(&world, 57009, *n4);
        let n17: u64 = n16.unwrap_or(7);
        let n3 = make(&world, 57004, &n0);
        let n1 = make(&world, 57002, &n0);
        let n16 = if world.flag(57019, *n11) { retry_1(&world, 57020, &n10) };
        let n14: Vec<u64> = (0..n11 % 4).collect();
        let n11: u64 = n5.wrapping_add(*n10);
        let n10 = sync_1(&world, 57011, &n4) else { retry_1(&world, 57012, &n0) };
        let n7 = eat(&world, 57008, n6);
        let n5 = once_2(&world, 57006, &n0, &start);
        note(&world, 57010, &n8);
        let n2 = eat(&world, 57003, n1);
        let n6 = make(&world, 57007, &n2);
        let n0: u64 = digest_text(&format!("{start} {start:?}"));
        Ok(digest(&[start, digest(&list), n0, n2, n4, n5, n7, n8, n10, n11, digest(&n12), n13, digest(&n15), n17]))
    }
}

pub async fn w57_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; Ok(digest_text(&format!("{start} {start:?}"))) }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; reading.call(&world, 57002, 0, &[*n0]).await }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; reading.call(&world, 57003, 0, &[*n1]).await }).await;
    let n3 = reading.node("n3", async { let n0 = n0.get()?; reading.call(&world, 57004, 0, &[*n0]).await }).await;
    let n4 = reading.node("n4", async { let n3 = n3.get()?; reading.call(&world, 57005, 0, &[*n3]).await }).await;
    let n5 = reading.node("n5", async { let n0 = n0.get()?; let start = start.get()?; reading.call(&world, 57006, 0, &[*n0, *start]).await }).await;
    let n6 = reading.node("n6", async { let n2 = n2.get()?; reading.call(&world, 57007, 0, &[*n2]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; reading.call(&world, 57008, 0, &[*n6]).await }).await;
    let n8 = reading.node("n8", async { let n4 = n4.get()?; reading.call(&world, 57009, 0, &[*n4]).await }).await;
    let note = reading.node("note", async { let n8 = n8.get()?; { world.note(format!("57010 {n8}")); Ok(()) } }).await;
    let n10 = reading.node("n10", async { let n0 = n0.get()?; let n4 = n4.get()?; match reading.attempt(&world, 57011, 0, &[*n4]).await { Ok(value) => Ok(value), Err(_) => reading.call(&world, 57012, 2, &[*n0]).await } }).await;
    let n11 = reading.node("n11", async { let n10 = n10.get()?; let n5 = n5.get()?; Ok(n5.wrapping_add(*n10)) }).await;
    let n12 = reading.node("n12", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 57014, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let n10 = n10.get()?; reading.call(&world, 57016, 0, &[*n10]).await }).await;
    let n14 = reading.node("n14", async { let n11 = n11.get()?; Ok::<Vec<u64>, Stop>((0..n11 % 4).collect()) }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; { let mut items = Vec::new(); for x in n14 { items.push(reading.call(&world, 57018, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.choice("n16", async { let n10 = n10.get()?; let n11 = n11.get()?; if world.flag(57019, *n11) { reading.call(&world, 57020, 2, &[*n10]).await.map(Some) } else { Ok(None) } }).await;
    let n17 = reading.node("n17", async { let n16 = n16.get()?; Ok(n16.unwrap_or(7)) }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n4 = n4.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n17 = n17.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n2, *n4, *n5, *n7, *n8, *n10, *n11, digest(n12), *n13, digest(n15), *n17]))
}

workflow! {
    pub async fn w58(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n6 = make(&world, 58011, &n1);
        #[node(concurrency = 1)]
        let n17 = for x in &list { w00(world.clone(), *x) };
        let n10: u64 = digest_results(&n9);
        let n0 = match start % 4 { 0 => once_1(&world, 58001, &start), rest if rest == 1 => plain_1(&world, 58002, &start), _ => once_1(&world, 58003, &start) };
        #[node(on_error = collect)]
        let n12 = for x in &n8 { once_1(&world, 58016, x) };
        #[node(on_error = collect)]
        let n9 = for x in &n3 { sync_1(&world, 58014, x) };
        let n8 = for x in 0..*n5 % 6 { owned(&world, 58013, x) };
        let n1 = if start % 2 == 0 { plain_1(&world, 58004, &start) } else { plain_1(&world, 58005, &start) };
        let n18: u64 = plain_1(&world, 58019, n11).await? ^ n13;
        let n15: u64 = digest(&n14);
        note(&world, 58020, &n13);
        let n2 = sync_1(&world, 58006, &n1);
        let n13: u64 = digest_results(&n12);
        #[node(after(n2))]
        let n11 = late(&world, 58015, 58006);
        let n7 = eat(&world, 58012, n6);
        let n16 = sync_2(&world, 58018, &n1, &n15);
        let n3 = for x in &list { sync_1(&world, 58008, x) };
        let n4 = if world.flag(58009, *start) { plain_1(&world, 58010, &n0) };
        let n5: u64 = n4.unwrap_or(7);
        let n14 = for (x, y) in product(&n8, &list) { once_2(&world, 58017, &x, &y) };
        Ok(digest(&[start, digest(&list), n0, n1, n2, digest(&n3), n5, n7, digest(&n8), n10, n11, n13, n15, n16, digest(&n17), n18]))
    }
}

pub async fn w58_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let start = start.get()?; match start % 4 { 0 => reading.call(&world, 58001, 0, &[*start]).await, rest if rest == 1 => reading.call(&world, 58002, 0, &[*start]).await, _ => reading.call(&world, 58003, 0, &[*start]).await } }).await;
    let n1 = reading.node("n1", async { let start = start.get()?; if start % 2 == 0 { reading.call(&world, 58004, 0, &[*start]).await } else { reading.call(&world, 58005, 0, &[*start]).await } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; reading.call(&world, 58006, 0, &[*n1]).await }).await;
    let n3 = reading.node("n3", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(reading.call(&world, 58008, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n4 = reading.choice("n4", async { let n0 = n0.get()?; let start = start.get()?; if world.flag(58009, *start) { reading.call(&world, 58010, 0, &[*n0]).await.map(Some) } else { Ok(None) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(n4.unwrap_or(7)) }).await;
    let n6 = reading.node("n6", async { let n1 = n1.get()?; reading.call(&world, 58011, 0, &[*n1]).await }).await;
    let n7 = reading.node("n7", async { let n6 = n6.get()?; reading.call(&world, 58012, 0, &[*n6]).await }).await;
    let n8 = reading.node("n8", async { let n5 = n5.get()?; { let mut items = Vec::new(); for x in 0..*n5 % 6 { items.push(reading.call(&world, 58013, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n3 = n3.get()?; { let mut items = Vec::new(); for x in n3 { items.push(reading.attempt(&world, 58014, 0, &[*x]).await); } Ok(items) } }).await;
    let n10 = reading.node("n10", async { let n9 = n9.get()?; Ok(digest_results(n9)) }).await;
    let n11 = reading.node("n11", async { let n2 = n2.get()?; reading.call(&world, 58015, 0, &[1]).await }).await;
    let n12 = reading.node("n12", async { let n8 = n8.get()?; { let mut items = Vec::new(); for x in n8 { items.push(reading.attempt(&world, 58016, 0, &[*x]).await); } Ok(items) } }).await;
    let n13 = reading.node("n13", async { let n12 = n12.get()?; Ok(digest_results(n12)) }).await;
    let n14 = reading.node("n14", async { let list = list.get()?; let n8 = n8.get()?; { let mut items = Vec::new(); for (x, y) in n8.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 58017, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n15 = reading.node("n15", async { let n14 = n14.get()?; Ok(digest(n14)) }).await;
    let n16 = reading.node("n16", async { let n1 = n1.get()?; let n15 = n15.get()?; reading.call(&world, 58018, 2, &[*n1, *n15]).await }).await;
    let n17 = reading.node("n17", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n18 = reading.node("n18", async { let n11 = n11.get()?; let n13 = n13.get()?; reading.call(&world, 58019, 0, &[*n11]).await.map(|value| value ^ n13) }).await;
    let note = reading.node("note", async { let n13 = n13.get()?; { world.note(format!("58020 {n13}")); Ok(()) } }).await;
    note.get()?;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n1 = n1.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n7 = n7.get()?;
    let n8 = n8.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n13 = n13.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    Ok(digest(&[*start, digest(list), *n0, *n1, *n2, digest(n3), *n5, *n7, digest(n8), *n10, *n11, *n13, *n15, *n16, digest(n17), *n18]))
}

workflow! {
    pub async fn w59(#[resource] world: World, start: u64, list: Vec<u64>) -> Result<u64, Bad> {
        let n18: u64 = { world.pause(59013, &[*n16]).await; n16.rotate_left(7) ^ n17 };
        let n17 = once_2(&world, 59012, &n16, &n14);
        let n6 = for x in 0..*start % 6 { owned(&world, 59005, x) };
        let n14: u64 = digest(&n13);
        let n3 = if start % 2 == 0 { sync_1(&world, 59002, &start) } else { plain_1(&world, 59003, &n2) };
        #[node(on_error = collect)]
        let n1 = for x in &n0 { retry_1(&world, 59001, x) };
        #[node(concurrency = 2)]
        let n0 = for x in &list { w00(world.clone(), *x) };
        let n2: u64 = digest_results(&n1);
        let n10: u64 = n2 ^ start;
        let n5: u64 = digest_results(&n4);
        let n7: Vec<u64> = (0..start % 4).collect();
        #[node(concurrency = 2)]
        let n9 = for x in &n0 { w00(world.clone(), *x) };
        #[node(on_error = collect)]
        let n4 = for x in &n0 { once_1(&world, 59004, x) };
        let n15 = for x in &n12 { w02(world.clone(), *x) };
        #[node(concurrency = 1)]
        let n13 = for (x, y) in product(&list, &list) { once_2(&world, 59010, &x, &y) };
        let n12 = for x in &n6 { retry_1(&world, 59009, x) };
        let n16 = once_2(&world, 59011, &n2, &n5);
        #[node(concurrency = 1)]
        let n11 = for x in &n9 { sync_1(&world, 59008, x) };
        let n8 = for x in n7 { owned_2(&world, 59006, x, 1) };
        Ok(digest(&[start, digest(&list), digest(&n0), n2, n3, n5, digest(&n6), digest(&n8), digest(&n9), n10, digest(&n11), digest(&n12), n14, digest(&n15), n16, n17, n18]))
    }
}

pub async fn w59_read(world: World, start: u64, list: Vec<u64>, reading: Reading) -> Result<u64, Stop> {
    let start = Value::given(start);
    let list = Value::given(list);
    let n0 = reading.node("n0", async { let list = list.get()?; { let mut items = Vec::new(); for x in list { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n1 = reading.node("n1", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.attempt(&world, 59001, 2, &[*x]).await); } Ok(items) } }).await;
    let n2 = reading.node("n2", async { let n1 = n1.get()?; Ok(digest_results(n1)) }).await;
    let n3 = reading.node("n3", async { let n2 = n2.get()?; let start = start.get()?; if start % 2 == 0 { reading.call(&world, 59002, 0, &[*start]).await } else { reading.call(&world, 59003, 0, &[*n2]).await } }).await;
    let n4 = reading.node("n4", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(reading.attempt(&world, 59004, 0, &[*x]).await); } Ok(items) } }).await;
    let n5 = reading.node("n5", async { let n4 = n4.get()?; Ok(digest_results(n4)) }).await;
    let n6 = reading.node("n6", async { let start = start.get()?; { let mut items = Vec::new(); for x in 0..*start % 6 { items.push(reading.call(&world, 59005, 0, &[x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n7 = reading.node("n7", async { let start = start.get()?; Ok::<Vec<u64>, Stop>((0..start % 4).collect()) }).await;
    let n8 = reading.node("n8", async { let n7 = n7.get()?; { let mut items = Vec::new(); for x in n7 { items.push(reading.call(&world, 59006, 1, &[*x, 1]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n9 = reading.node("n9", async { let n0 = n0.get()?; { let mut items = Vec::new(); for x in n0 { items.push(w00_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n10 = reading.node("n10", async { let n2 = n2.get()?; let start = start.get()?; Ok(n2 ^ start) }).await;
    let n11 = reading.node("n11", async { let n9 = n9.get()?; { let mut items = Vec::new(); for x in n9 { items.push(reading.call(&world, 59008, 0, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n12 = reading.node("n12", async { let n6 = n6.get()?; { let mut items = Vec::new(); for x in n6 { items.push(reading.call(&world, 59009, 2, &[*x]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n13 = reading.node("n13", async { let list = list.get()?; { let mut items = Vec::new(); for (x, y) in list.iter().flat_map(|x| list.iter().map(move |y| (x, y))) { items.push(reading.call(&world, 59010, 0, &[*x, *y]).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n14 = reading.node("n14", async { let n13 = n13.get()?; Ok(digest(n13)) }).await;
    let n15 = reading.node("n15", async { let n12 = n12.get()?; { let mut items = Vec::new(); for x in n12 { items.push(w02_read(world.clone(), *x, reading.nested()).await); } items.into_iter().collect::<Result<Vec<_>, _>>() } }).await;
    let n16 = reading.node("n16", async { let n2 = n2.get()?; let n5 = n5.get()?; reading.call(&world, 59011, 0, &[*n2, *n5]).await }).await;
    let n17 = reading.node("n17", async { let n14 = n14.get()?; let n16 = n16.get()?; reading.call(&world, 59012, 0, &[*n16, *n14]).await }).await;
    let n18 = reading.node("n18", async { let n16 = n16.get()?; let n17 = n17.get()?; Ok({ world.pause(59013, &[*n16]).await; n16.rotate_left(7) ^ n17 }) }).await;
    let start = start.get()?;
    let list = list.get()?;
    let n0 = n0.get()?;
    let n2 = n2.get()?;
    let n3 = n3.get()?;
    let n5 = n5.get()?;
    let n6 = n6.get()?;
    let n8 = n8.get()?;
    let n9 = n9.get()?;
    let n10 = n10.get()?;
    let n11 = n11.get()?;
    let n12 = n12.get()?;
    let n14 = n14.get()?;
    let n15 = n15.get()?;
    let n16 = n16.get()?;
    let n17 = n17.get()?;
    let n18 = n18.get()?;
    Ok(digest(&[*start, digest(list), digest(n0), *n2, *n3, *n5, digest(n6), digest(n8), digest(n9), *n10, digest(n11), digest(n12), *n14, digest(n15), *n16, *n17, *n18]))
}

pub const ALL: &[Case] = &[
    Case {
        name: "w03",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w03(world, start, list))),
        read: |world, start, list, reading| Box::pin(w03_read(world, start, list, reading)),
    },
    Case {
        name: "w04",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w04(world, start, list))),
        read: |world, start, list, reading| Box::pin(w04_read(world, start, list, reading)),
    },
    Case {
        name: "w05",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w05(world, start, list))),
        read: |world, start, list, reading| Box::pin(w05_read(world, start, list, reading)),
    },
    Case {
        name: "w06",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w06(world, start, list))),
        read: |world, start, list, reading| Box::pin(w06_read(world, start, list, reading)),
    },
    Case {
        name: "w07",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w07(world, start, list))),
        read: |world, start, list, reading| Box::pin(w07_read(world, start, list, reading)),
    },
    Case {
        name: "w08",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w08(world, start, list))),
        read: |world, start, list, reading| Box::pin(w08_read(world, start, list, reading)),
    },
    Case {
        name: "w09",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w09(world, start, list))),
        read: |world, start, list, reading| Box::pin(w09_read(world, start, list, reading)),
    },
    Case {
        name: "w10",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w10(world, start, list))),
        read: |world, start, list, reading| Box::pin(w10_read(world, start, list, reading)),
    },
    Case {
        name: "w11",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w11(world, start, list))),
        read: |world, start, list, reading| Box::pin(w11_read(world, start, list, reading)),
    },
    Case {
        name: "w12",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w12(world, start, list))),
        read: |world, start, list, reading| Box::pin(w12_read(world, start, list, reading)),
    },
    Case {
        name: "w13",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w13(world, start, list))),
        read: |world, start, list, reading| Box::pin(w13_read(world, start, list, reading)),
    },
    Case {
        name: "w14",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w14(world, start, list))),
        read: |world, start, list, reading| Box::pin(w14_read(world, start, list, reading)),
    },
    Case {
        name: "w15",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w15(world, start, list))),
        read: |world, start, list, reading| Box::pin(w15_read(world, start, list, reading)),
    },
    Case {
        name: "w16",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w16(world, start, list))),
        read: |world, start, list, reading| Box::pin(w16_read(world, start, list, reading)),
    },
    Case {
        name: "w17",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w17(world, start, list))),
        read: |world, start, list, reading| Box::pin(w17_read(world, start, list, reading)),
    },
    Case {
        name: "w18",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w18(world, start, list))),
        read: |world, start, list, reading| Box::pin(w18_read(world, start, list, reading)),
    },
    Case {
        name: "w19",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w19(world, start, list))),
        read: |world, start, list, reading| Box::pin(w19_read(world, start, list, reading)),
    },
    Case {
        name: "w20",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w20(world, start, list))),
        read: |world, start, list, reading| Box::pin(w20_read(world, start, list, reading)),
    },
    Case {
        name: "w21",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w21(world, start, list))),
        read: |world, start, list, reading| Box::pin(w21_read(world, start, list, reading)),
    },
    Case {
        name: "w22",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w22(world, start, list))),
        read: |world, start, list, reading| Box::pin(w22_read(world, start, list, reading)),
    },
    Case {
        name: "w23",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w23(world, start, list))),
        read: |world, start, list, reading| Box::pin(w23_read(world, start, list, reading)),
    },
    Case {
        name: "w24",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w24(world, start, list))),
        read: |world, start, list, reading| Box::pin(w24_read(world, start, list, reading)),
    },
    Case {
        name: "w25",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w25(world, start, list))),
        read: |world, start, list, reading| Box::pin(w25_read(world, start, list, reading)),
    },
    Case {
        name: "w26",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w26(world, start, list))),
        read: |world, start, list, reading| Box::pin(w26_read(world, start, list, reading)),
    },
    Case {
        name: "w27",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w27(world, start, list))),
        read: |world, start, list, reading| Box::pin(w27_read(world, start, list, reading)),
    },
    Case {
        name: "w28",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w28(world, start, list))),
        read: |world, start, list, reading| Box::pin(w28_read(world, start, list, reading)),
    },
    Case {
        name: "w29",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w29(world, start, list))),
        read: |world, start, list, reading| Box::pin(w29_read(world, start, list, reading)),
    },
    Case {
        name: "w30",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w30(world, start, list))),
        read: |world, start, list, reading| Box::pin(w30_read(world, start, list, reading)),
    },
    Case {
        name: "w31",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w31(world, start, list))),
        read: |world, start, list, reading| Box::pin(w31_read(world, start, list, reading)),
    },
    Case {
        name: "w32",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w32(world, start, list))),
        read: |world, start, list, reading| Box::pin(w32_read(world, start, list, reading)),
    },
    Case {
        name: "w33",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w33(world, start, list))),
        read: |world, start, list, reading| Box::pin(w33_read(world, start, list, reading)),
    },
    Case {
        name: "w34",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w34(world, start, list))),
        read: |world, start, list, reading| Box::pin(w34_read(world, start, list, reading)),
    },
    Case {
        name: "w35",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w35(world, start, list))),
        read: |world, start, list, reading| Box::pin(w35_read(world, start, list, reading)),
    },
    Case {
        name: "w36",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w36(world, start, list))),
        read: |world, start, list, reading| Box::pin(w36_read(world, start, list, reading)),
    },
    Case {
        name: "w37",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w37(world, start, list))),
        read: |world, start, list, reading| Box::pin(w37_read(world, start, list, reading)),
    },
    Case {
        name: "w38",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w38(world, start, list))),
        read: |world, start, list, reading| Box::pin(w38_read(world, start, list, reading)),
    },
    Case {
        name: "w39",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w39(world, start, list))),
        read: |world, start, list, reading| Box::pin(w39_read(world, start, list, reading)),
    },
    Case {
        name: "w40",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w40(world, start, list))),
        read: |world, start, list, reading| Box::pin(w40_read(world, start, list, reading)),
    },
    Case {
        name: "w41",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w41(world, start, list))),
        read: |world, start, list, reading| Box::pin(w41_read(world, start, list, reading)),
    },
    Case {
        name: "w42",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w42(world, start, list))),
        read: |world, start, list, reading| Box::pin(w42_read(world, start, list, reading)),
    },
    Case {
        name: "w43",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w43(world, start, list))),
        read: |world, start, list, reading| Box::pin(w43_read(world, start, list, reading)),
    },
    Case {
        name: "w44",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w44(world, start, list))),
        read: |world, start, list, reading| Box::pin(w44_read(world, start, list, reading)),
    },
    Case {
        name: "w45",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w45(world, start, list))),
        read: |world, start, list, reading| Box::pin(w45_read(world, start, list, reading)),
    },
    Case {
        name: "w46",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w46(world, start, list))),
        read: |world, start, list, reading| Box::pin(w46_read(world, start, list, reading)),
    },
    Case {
        name: "w47",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w47(world, start, list))),
        read: |world, start, list, reading| Box::pin(w47_read(world, start, list, reading)),
    },
    Case {
        name: "w48",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w48(world, start, list))),
        read: |world, start, list, reading| Box::pin(w48_read(world, start, list, reading)),
    },
    Case {
        name: "w49",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w49(world, start, list))),
        read: |world, start, list, reading| Box::pin(w49_read(world, start, list, reading)),
    },
    Case {
        name: "w50",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w50(world, start, list))),
        read: |world, start, list, reading| Box::pin(w50_read(world, start, list, reading)),
    },
    Case {
        name: "w51",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w51(world, start, list))),
        read: |world, start, list, reading| Box::pin(w51_read(world, start, list, reading)),
    },
    Case {
        name: "w52",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w52(world, start, list))),
        read: |world, start, list, reading| Box::pin(w52_read(world, start, list, reading)),
    },
    Case {
        name: "w53",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w53(world, start, list))),
        read: |world, start, list, reading| Box::pin(w53_read(world, start, list, reading)),
    },
    Case {
        name: "w54",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w54(world, start, list))),
        read: |world, start, list, reading| Box::pin(w54_read(world, start, list, reading)),
    },
    Case {
        name: "w55",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w55(world, start, list))),
        read: |world, start, list, reading| Box::pin(w55_read(world, start, list, reading)),
    },
    Case {
        name: "w56",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w56(world, start, list))),
        read: |world, start, list, reading| Box::pin(w56_read(world, start, list, reading)),
    },
    Case {
        name: "w57",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w57(world, start, list))),
        read: |world, start, list, reading| Box::pin(w57_read(world, start, list, reading)),
    },
    Case {
        name: "w58",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w58(world, start, list))),
        read: |world, start, list, reading| Box::pin(w58_read(world, start, list, reading)),
    },
    Case {
        name: "w59",
        run: |world, start, list, schedule| Box::pin(schedule.observe(w59(world, start, list))),
        read: |world, start, list, reading| Box::pin(w59_read(world, start, list, reading)),
    },
];
