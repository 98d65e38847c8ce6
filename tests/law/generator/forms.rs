//! Every form of node, in both readings.

use super::CALLED;
use super::choices::Choices;
use super::draft::{Draft, Node};

/// Adds a node of some form (or two that belong together).
pub fn add(draft: &mut Draft, choices: &mut Choices) {
    let forms: &[fn(&mut Draft, &mut Choices)] = if draft.called {
        &[call, call, expression, branch]
    } else {
        &[
            call, call, call, by_value, expression, expression, numbers, map, map, moved_list,
            nested, matrix, collected, condition, branch, matched, fallback, after, token, called,
            called_map, note,
        ]
    };
    forms[choices.below(forms.len())](draft, choices);
}

/// Adds what stands once in a workflow.
pub fn finish(draft: &mut Draft, choices: &mut Choices) {
    if draft.called || choices.below(2) == 0 {
        return;
    }
    let word = choices.recent(&draft.words);
    if word == "start" {
        return;
    }
    draft.nodes.push(Node {
        name: "audit".to_owned(),
        statement: format!("#[finally] audit(&world, outcome({word}));"),
        needs: vec![word],
        reading: String::new(),
        optional: false,
        finally: true,
    });
}

/// A call that takes one word, with its retries in the sequential reading. The blocking one is last: a node with several calls
/// takes none, because its other calls would wait on a thread for blocking work, for which a paused clock does not move.
const ONE: [(&str, u32); 5] = [
    ("once_1", 0),
    ("retry_1", 2),
    ("sync_1", 0),
    ("plain_1", 0),
    ("blocking_1", 1),
];

/// A call of one word: in the workflow, and in the sequential reading.
fn one(draft: &mut Draft, choices: &mut Choices, word: &str) -> (String, String) {
    of(&ONE, draft, choices, word)
}

/// The same for one of several calls of a node.
fn one_of_several(draft: &mut Draft, choices: &mut Choices, word: &str) -> (String, String) {
    of(&ONE[..4], draft, choices, word)
}

fn of(
    tasks: &[(&str, u32)],
    draft: &mut Draft,
    choices: &mut Choices,
    word: &str,
) -> (String, String) {
    let (task, retries) = tasks[choices.below(tasks.len())];
    let site = draft.site();
    (
        format!("{task}(&world, {site}, &{word})"),
        format!("reading.call(&world, {site}, {retries}, &[*{word}]).await"),
    )
}

fn call(draft: &mut Draft, choices: &mut Choices) {
    let words: Vec<String> = (0..3).map(|_| choices.recent(&draft.words)).collect();
    let [a, b, c] = [&*words[0], &*words[1], &*words[2]];
    let name = match choices.below(4) {
        0 => {
            let (code, reading) = one(draft, choices, a);
            let name = draft.word("", &format!(" = {code}"), &[a], reading);
            let site = draft.site() - 1;
            draft.sites.push((name.clone(), site));
            name
        }
        1 => two(draft, "once_2", 0, a, b),
        2 => two(draft, "sync_2", 2, a, b),
        _ => {
            let site = draft.site();
            let reading = format!("reading.call(&world, {site}, 1, &[*{a}, *{b}, *{c}]).await");
            draft.word(
                "",
                &format!(" = retry_3(&world, {site}, &{a}, &{b}, &{c})"),
                &[a, b, c],
                reading,
            )
        }
    };
    debug_assert!(name.starts_with('n'));
}

fn two(draft: &mut Draft, task: &str, retries: u32, a: &str, b: &str) -> String {
    let site = draft.site();
    let reading = format!("reading.call(&world, {site}, {retries}, &[*{a}, *{b}]).await");
    draft.word(
        "",
        &format!(" = {task}(&world, {site}, &{a}, &{b})"),
        &[a, b],
        reading,
    )
}

fn by_value(draft: &mut Draft, choices: &mut Choices) {
    let (a, site) = (choices.recent(&draft.words), draft.site());
    let (argument, value) = match choices.below(3) {
        0 => (a.clone(), format!("*{a}")),
        1 => (format!("*{a}"), format!("*{a}")),
        _ => (
            format!("{a}.wrapping_mul(3)"),
            format!("{a}.wrapping_mul(3)"),
        ),
    };
    let reading = format!("reading.call(&world, {site}, 0, &[{value}]).await");
    draft.word(
        "",
        &format!(" = owned(&world, {site}, {argument})"),
        &[&a],
        reading,
    );
}

fn expression(draft: &mut Draft, choices: &mut Choices) {
    let (a, b) = (choices.recent(&draft.words), choices.recent(&draft.words));
    let site = draft.site();
    let plain = match choices.below(5) {
        0 => format!("{a}.wrapping_add(*{b})"),
        1 => format!("{a} ^ {b}"),
        2 => format!("{{ world.pause({site}, &[*{a}]).await; {a}.rotate_left(7) ^ {b} }}"),
        3 => format!("digest_text(&format!(\"{{{a}}} {{{b}:?}}\"))"),
        _ => {
            let reading =
                format!("reading.call(&world, {site}, 0, &[*{a}]).await.map(|value| value ^ {b})");
            let code = format!(": u64 = plain_1(&world, {site}, {a}).await? ^ {b}");
            draft.word("", &code, &[&a, &b], reading);
            return;
        }
    };
    draft.word(
        "",
        &format!(": u64 = {plain}"),
        &[&a, &b],
        format!("Ok({plain})"),
    );
}

fn numbers(draft: &mut Draft, choices: &mut Choices) {
    let word = choices.recent(&draft.words);
    let code = format!("({word} % 7..{word} % 7 + {word} % 5).collect()");
    draft.list(
        "",
        &format!(": Vec<u64> = {code}"),
        &[&word],
        format!("Ok::<Vec<u64>, Stop>({code})"),
    );
}

/// The attribute of a map, if it has one.
fn limit(choices: &mut Choices) -> &'static str {
    choices.pick(&[
        "",
        "",
        "#[node(concurrency = 1)]\n        ",
        "#[node(concurrency = 2)]\n        ",
    ])
}

/// The sequential reading of a map: all items, then the first error.
fn every(binding: &str, of: &str, call: &str) -> String {
    format!(
        "{{ let mut items = Vec::new(); for {binding} in {of} {{ items.push({call}); }} items.into_iter().collect::<Result<Vec<_>, _>>() }}"
    )
}

fn map(draft: &mut Draft, choices: &mut Choices) {
    if choices.below(3) == 0 {
        let (word, site) = (choices.recent(&draft.words), draft.site());
        let reading = every(
            "x",
            &format!("0..*{word} % 6"),
            &format!("reading.call(&world, {site}, 0, &[x]).await"),
        );
        let code = format!(" = for x in 0..*{word} % 6 {{ owned(&world, {site}, x) }}");
        draft.list(limit(choices), &code, &[&word], reading);
    } else {
        let list = choices.recent(&draft.lists);
        let (code, reading) = one(draft, choices, "x");
        let code = format!(" = for x in &{list} {{ {} }}", code.replace("&x", "x"));
        draft.list(limit(choices), &code, &[&list], every("x", &list, &reading));
    }
}

fn moved_list(draft: &mut Draft, choices: &mut Choices) {
    let (word, site) = (choices.recent(&draft.words), draft.site());
    let numbers = format!("(0..{word} % 4).collect()");
    let list = draft.push(
        "",
        &format!(": Vec<u64> = {numbers}"),
        &[&word],
        format!("Ok::<Vec<u64>, Stop>({numbers})"),
    );
    let reading = every(
        "x",
        &list,
        &format!("reading.call(&world, {site}, 1, &[*x, 1]).await"),
    );
    draft.list(
        "",
        &format!(" = for x in {list} {{ owned_2(&world, {site}, x, 1) }}"),
        &[&list],
        reading,
    );
}

fn nested(draft: &mut Draft, choices: &mut Choices) {
    let (list, site) = (choices.recent(&draft.lists), draft.site());
    let row = every(
        "y",
        "0..*x % 4",
        &format!("reading.call(&world, {site}, 1, &[*x, y]).await"),
    );
    let code = format!(
        " = for x in &{list} {{ for y in 0..*x % 4 {{ owned_2(&world, {site}, *x, y) }} }}"
    );
    let name = draft.push(limit(choices), &code, &[&list], every("x", &list, &row));
    draft.word(
        "",
        &format!(": u64 = digest_table(&{name})"),
        &[&name],
        format!("Ok(digest_table({name}))"),
    );
}

fn matrix(draft: &mut Draft, choices: &mut Choices) {
    let (rows, columns, site) = (choices.recent(&draft.lists), "list", draft.site());
    let cells = every(
        "(x, y)",
        &format!("{rows}.iter().flat_map(|x| {columns}.iter().map(move |y| (x, y)))"),
        &format!("reading.call(&world, {site}, 0, &[*x, *y]).await"),
    );
    let code = format!(
        " = for (x, y) in product(&{rows}, &{columns}) {{ once_2(&world, {site}, &x, &y) }}"
    );
    let name = draft.push(limit(choices), &code, &[&rows, columns], cells);
    // The product of products would grow without end: it ends in a word.
    draft.word(
        "",
        &format!(": u64 = digest(&{name})"),
        &[&name],
        format!("Ok(digest({name}))"),
    );
}

fn collected(draft: &mut Draft, choices: &mut Choices) {
    let (list, site) = (choices.recent(&draft.lists), draft.site());
    let (task, retries) = ONE[choices.below(3)];
    let reading = format!(
        "{{ let mut items = Vec::new(); for x in {list} {{ items.push(reading.attempt(&world, {site}, {retries}, &[*x]).await); }} Ok(items) }}"
    );
    let code = format!(" = for x in &{list} {{ {task}(&world, {site}, x) }}");
    let name = draft.push(
        "#[node(on_error = collect)]\n        ",
        &code,
        &[&list],
        reading,
    );
    draft.word(
        "",
        &format!(": u64 = digest_results(&{name})"),
        &[&name],
        format!("Ok(digest_results({name}))"),
    );
}

fn condition(draft: &mut Draft, choices: &mut Choices) {
    let (a, b, site) = (
        choices.recent(&draft.words),
        choices.recent(&draft.words),
        draft.site(),
    );
    let (code, reading) = one(draft, choices, &b);
    let code = format!(" = if world.flag({site}, *{a}) {{ {code} }}");
    let name = draft.push(
        "",
        &code,
        &[&a, &b],
        format!("if world.flag({site}, *{a}) {{ {reading}.map(Some) }} else {{ Ok(None) }}"),
    );
    draft.nodes.last_mut().unwrap().optional = true;
    draft.word(
        "",
        &format!(": u64 = {name}.unwrap_or(7)"),
        &[&name],
        format!("Ok({name}.unwrap_or(7))"),
    );
}

fn branch(draft: &mut Draft, choices: &mut Choices) {
    let (a, b) = (choices.recent(&draft.words), choices.recent(&draft.words));
    let (first, first_reading) = one_of_several(draft, choices, &a);
    let (second, second_reading) = one_of_several(draft, choices, &b);
    let code = format!(" = if {a} % 2 == 0 {{ {first} }} else {{ {second} }}");
    draft.word(
        "",
        &code,
        &[&a, &b],
        format!("if {a} % 2 == 0 {{ {first_reading} }} else {{ {second_reading} }}"),
    );
}

fn matched(draft: &mut Draft, choices: &mut Choices) {
    let (a, b) = (choices.recent(&draft.words), choices.recent(&draft.words));
    let calls: Vec<(String, String)> = (0..3)
        .map(|at| one_of_several(draft, choices, if at == 1 { &a } else { &b }))
        .collect();
    let arms = |of: [&str; 3]| {
        format!(
            "match {a} % 4 {{ 0 => {}, rest if rest == 1 => {}, _ => {} }}",
            of[0], of[1], of[2]
        )
    };
    let code = format!(" = {}", arms([&calls[0].0, &calls[1].0, &calls[2].0]));
    draft.word(
        "",
        &code,
        &[&a, &b],
        arms([&calls[0].1, &calls[1].1, &calls[2].1]),
    );
}

fn fallback(draft: &mut Draft, choices: &mut Choices) {
    let (a, b) = (choices.recent(&draft.words), choices.recent(&draft.words));
    let (first, first_reading) = one_of_several(draft, choices, &a);
    let (second, second_reading) = one_of_several(draft, choices, &b);
    let reading = format!(
        "match {} {{ Ok(value) => Ok(value), Err(_) => {second_reading} }}",
        first_reading.replace("reading.call", "reading.attempt")
    );
    draft.word(
        "",
        &format!(" = {first} else {{ {second} }}"),
        &[&a, &b],
        reading,
    );
}

fn after(draft: &mut Draft, choices: &mut Choices) {
    if draft.sites.is_empty() {
        return call(draft, choices);
    }
    let (first, first_site) = draft.sites[choices.below(draft.sites.len())].clone();
    let site = draft.site();
    let attribute = format!("#[node(after({first}))]\n        ");
    let code = format!(" = late(&world, {site}, {first_site})");
    draft.word(
        &attribute,
        &code,
        &[&first],
        format!("reading.call(&world, {site}, 0, &[1]).await"),
    );
}

fn token(draft: &mut Draft, choices: &mut Choices) {
    let (word, made, eaten) = (choices.recent(&draft.words), draft.site(), draft.site());
    let code = format!(" = make(&world, {made}, &{word})");
    let token = draft.push(
        "",
        &code,
        &[&word],
        format!("reading.call(&world, {made}, 0, &[*{word}]).await"),
    );
    let reading = format!("reading.call(&world, {eaten}, 0, &[*{token}]).await");
    draft.word(
        "",
        &format!(" = eat(&world, {eaten}, {token})"),
        &[&token],
        reading,
    );
}

fn called(draft: &mut Draft, choices: &mut Choices) {
    let (word, workflow) = (choices.recent(&draft.words), choices.below(CALLED));
    let reading = format!("w{workflow:02}_read(world.clone(), *{word}, reading.nested()).await");
    draft.word(
        "",
        &format!(" = w{workflow:02}(world.clone(), {word})"),
        &[&word],
        reading,
    );
}

fn called_map(draft: &mut Draft, choices: &mut Choices) {
    let (list, workflow) = (choices.recent(&draft.lists), choices.below(CALLED));
    let reading = every(
        "x",
        &list,
        &format!("w{workflow:02}_read(world.clone(), *x, reading.nested()).await"),
    );
    draft.list(
        limit(choices),
        &format!(" = for x in &{list} {{ w{workflow:02}(world.clone(), *x) }}"),
        &[&list],
        reading,
    );
}

fn note(draft: &mut Draft, choices: &mut Choices) {
    let (word, site) = (choices.recent(&draft.words), draft.site());
    if draft.has_note {
        return;
    }
    draft.has_note = true;
    draft.nodes.push(Node {
        name: "note".to_owned(),
        statement: format!("note(&world, {site}, &{word});"),
        reading: format!("{{ world.note(format!(\"{site} {{{word}}}\")); Ok(()) }}"),
        needs: vec![word],
        optional: false,
        finally: false,
    });
}
