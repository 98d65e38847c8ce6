use std::ffi::OsString;

use crate::arguments::{Arguments, HELP};

fn read(words: &[&str]) -> dagflow::Result<Option<Arguments>> {
    Arguments::read(words.iter().map(OsString::from))
}

#[test]
fn without_words_it_is_the_current_directory() {
    let arguments = read(&[]).unwrap().unwrap();
    assert_eq!(arguments.root.to_str(), Some("."));
    assert!(!arguments.report && arguments.huge > 1_000_000);
}

#[test]
fn options_come_in_any_order() {
    let arguments = read(&["--report", "tree", "--huge", "10"])
        .unwrap()
        .unwrap();
    assert_eq!(
        (arguments.root.to_str(), arguments.huge, arguments.report),
        (Some("tree"), 10, true)
    );
}

#[test]
fn mistakes_are_named() {
    assert!(read(&["--help"]).unwrap().is_none() && HELP.starts_with("usage"));
    assert_eq!(
        read(&["--huge", "x"]).err().unwrap().to_string(),
        "`--huge` needs a number of bytes"
    );
    assert!(
        read(&["--hug"])
            .err()
            .unwrap()
            .to_string()
            .starts_with("unknown option `--hug`")
    );
}
