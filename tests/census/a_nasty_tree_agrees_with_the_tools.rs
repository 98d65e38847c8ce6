#![cfg(unix)]

use crate::languages::Language;
use crate::table;
use crate::tools::{number, tree};
use crate::tree::Tree;
use crate::workflow::{Census, census};

async fn take(tree: &Tree) -> Census {
    census(tree.root().to_owned(), 1_000).await.unwrap()
}

fn total(census: &Census) -> Language {
    census
        .languages
        .iter()
        .fold(Language::default(), |mut total, language| {
            total.add(language);
            total
        })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_lines_and_bytes() {
    let nasty = Tree::nasty();
    let total = total(&take(&nasty).await);
    assert_eq!((total.files, total.bytes), (16, 2_250));
    for (counted, command) in [
        (total.files, r#"tree "$1" -printf x | wc -c"#),
        (
            total.bytes,
            r#"tree "$1" -print0 | wc -c --files0-from=- | tail -1"#,
        ),
        (
            total.lines,
            r#"tree "$1" -print0 | wc -l --files0-from=- | tail -1"#,
        ),
    ] {
        assert_eq!(
            number(nasty.root(), command).unwrap_or(counted),
            counted,
            "{command}"
        );
    }
}

#[tokio::test]
async fn contents_and_fingerprint() {
    let nasty = Tree::nasty();
    let census = take(&nasty).await;
    let sums =
        r#"tree "$1" -print0 | xargs -0 sha256sum -z | cut -zc1-64 | sort -z | tr '\0' '\n'"#;
    let said = tree(nasty.root(), &format!("{sums} | sha256sum | cut -c1-64"));
    assert_eq!(
        said.unwrap_or(census.duplicates.fingerprint.clone()),
        census.duplicates.fingerprint
    );
    let different = census.duplicates.contents as u64;
    assert_eq!(
        number(nasty.root(), &format!("{sums} | uniq | wc -l")).unwrap_or(different),
        different
    );

    // Empty files are no duplicates.
    let [group] = &census.duplicates.groups[..] else {
        panic!("{:?}", census.duplicates.groups)
    };
    assert_eq!(
        (group.paths.len(), group.bytes, group.spare_bytes()),
        (3, 12, 24)
    );
    let said = tree(nasty.root(), r#"sha256sum "$1/src/copy.rs" | cut -c1-64"#);
    assert_eq!(said.unwrap_or(group.digest.clone()), group.digest);
}

#[tokio::test]
async fn marked_lines_and_links() {
    let nasty = Tree::nasty();
    let census = take(&nasty).await;
    let marked = census.marks.len() as u64;
    assert_eq!(marked, 4);
    let grep = r#"tree "$1" -size -1001c -print0 | LC_ALL=C xargs -0 grep -Iwhc -e TODO -e FIXME | paste -sd+ | bc"#;
    assert_eq!(number(nasty.root(), grep).unwrap_or(marked), marked);

    let links = census.links.as_ref().unwrap();
    assert_eq!((links.count, links.broken.len()), (5, 3));
    assert_eq!(
        number(nasty.root(), r#"find "$1" -type l -printf x | wc -c"#).unwrap_or(5),
        5
    );
    // `find` calls a link broken that leads nowhere, and complains of the two that lead in a circle.
    let broken = number(
        nasty.root(),
        r#"find "$1" -xtype l -printf x 2>/dev/null | wc -c"#,
    )
    .unwrap_or(1);
    assert_eq!(broken, 1);
    assert_eq!(census.left_out, 2);
}

#[tokio::test]
async fn problems_are_listed_and_the_table_shows_them() {
    let nasty = Tree::nasty();
    let census = take(&nasty).await;
    let problems: Vec<String> = census
        .problems
        .iter()
        .map(|problem| {
            format!(
                "{}: {}",
                problem.path.strip_prefix(nasty.root()).unwrap().display(),
                problem.what
            )
        })
        .collect();
    let expected = [
        "broken link: ",
        "huge.bin: is huge",
        "latin1.txt: is text, but not",
        "loop a: ",
        "loop b: ",
    ];
    assert_eq!(problems.len(), expected.len(), "{problems:?}");
    for (problem, expected) in problems.iter().zip(expected) {
        assert!(
            problem.starts_with(expected),
            "`{problem}` is not `{expected}..`"
        );
    }
    let text = table::render(&census);
    assert!(
        text.contains("Problems: 5") && text.contains("5 links (not followed), 3 of them broken"),
        "{text}"
    );
    assert!(text.contains(&census.duplicates.fingerprint), "{text}");
}
