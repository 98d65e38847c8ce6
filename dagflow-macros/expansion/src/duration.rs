//! Durations as strings, read at compile time: `"1h30m"`, `"100ms"`, `"1.5s"`.

use std::time::Duration;

use crate::similar::similar;

/// Every unit with its length in nanoseconds, from long to short.
const UNITS: [(&str, u128); 7] = [
    ("d", 86_400_000_000_000),
    ("h", 3_600_000_000_000),
    ("m", 60_000_000_000),
    ("s", 1_000_000_000),
    ("ms", 1_000_000),
    ("us", 1_000),
    ("ns", 1),
];

const NANOS_PER_SECOND: u128 = 1_000_000_000;

/// What people write instead, and the unit they mean.
const SPELLINGS: [(&str, &str); 23] = [
    ("day", "d"),
    ("days", "d"),
    ("hr", "h"),
    ("hrs", "h"),
    ("hour", "h"),
    ("hours", "h"),
    ("min", "m"),
    ("mins", "m"),
    ("minute", "m"),
    ("minutes", "m"),
    ("sec", "s"),
    ("secs", "s"),
    ("second", "s"),
    ("seconds", "s"),
    ("msec", "ms"),
    ("millis", "ms"),
    ("millisecond", "ms"),
    ("milliseconds", "ms"),
    ("micros", "us"),
    ("microsecond", "us"),
    ("microseconds", "us"),
    ("nanos", "ns"),
    ("nanoseconds", "ns"),
];

/// Reads a duration; the error is a sentence that says what is wrong with `text` and what to write.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(format!(
            "the duration `{text}` is empty: write a number and a unit, such as `30s`"
        ));
    }
    if rest.starts_with('-') {
        return Err(format!(
            "the duration `{text}` is negative: drop the minus sign"
        ));
    }
    let mut total: u128 = 0;
    let mut last_unit: Option<usize> = None;
    while !rest.is_empty() {
        let (number, after_number) = split(rest, |c| c.is_ascii_digit() || matches!(c, '.' | '_'));
        if number.is_empty() {
            return Err(format!(
                "the duration `{text}` has no number before `{rest}`: write a number and a unit, such as `30s`"
            ));
        }
        let (unit, after_unit) = split(after_number.trim_start(), |c| {
            !c.is_ascii_digit() && !c.is_whitespace() && c != '.'
        });
        let index = unit_index(text, number, unit)?;
        if let Some(last) = last_unit.filter(|last| *last >= index) {
            return Err(format!(
                "the duration `{text}` has `{}` after `{}`: write each unit once, from long to short, such as `1h30m`",
                UNITS[index].0, UNITS[last].0
            ));
        }
        last_unit = Some(index);
        total = amount(text, number, UNITS[index].1)?
            .checked_add(total)
            .ok_or_else(|| too_long(text))?;
        rest = after_unit.trim_start();
    }
    let seconds = u64::try_from(total / NANOS_PER_SECOND).map_err(|_| too_long(text))?;
    let nanoseconds = u32::try_from(total % NANOS_PER_SECOND).map_err(|_| too_long(text))?;
    Ok(Duration::new(seconds, nanoseconds))
}

/// A duration as one would write it: the inverse of `parse`.
pub(crate) fn text(duration: Duration) -> String {
    let mut rest = duration.as_nanos();
    let mut text = String::new();
    for (unit, length) in UNITS {
        if rest >= length {
            text.push_str(&(rest / length).to_string());
            text.push_str(unit);
            rest %= length;
        }
    }
    if text.is_empty() {
        text.push_str("0s");
    }
    text
}

/// Splits behind the last character at the start of `text` that `belongs`.
fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at(end)
}

fn unit_index(text: &str, number: &str, unit: &str) -> Result<usize, String> {
    if unit.is_empty() {
        return Err(format!(
            "the duration `{text}` has no unit after `{number}`: write one, such as `{number}s` or `{number}ms`"
        ));
    }
    // The sign of micro exists twice in Unicode.
    let plain = unit.replace(['\u{b5}', '\u{3bc}'], "u");
    if let Some(index) = UNITS.iter().position(|(name, _)| *name == plain) {
        return Ok(index);
    }
    let lower = plain.to_lowercase();
    let meant = SPELLINGS
        .iter()
        .find(|(spelling, _)| *spelling == lower)
        .map(|(_, unit)| *unit)
        .or_else(|| similar(&lower, &mut UNITS.iter().map(|(name, _)| *name)));
    let hint = meant.map_or_else(String::new, |meant| {
        format!("; did you mean `{number}{meant}`?")
    });
    Err(format!(
        "the duration `{text}` has the unknown unit `{unit}`{hint}\nthe units are `d`, `h`, `m` (minutes), `s`, `ms`, `us` and `ns`"
    ))
}

/// The nanoseconds of `number` times `unit`, exactly.
fn amount(text: &str, number: &str, unit: u128) -> Result<u128, String> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |part: &str| -> Result<u128, String> {
        let digits: String = part.chars().filter(|c| *c != '_').collect();
        if digits.contains('.') {
            return Err(format!(
                "the duration `{text}` has the number `{number}`, which has more than one point"
            ));
        }
        if digits.is_empty() {
            return Ok(0);
        }
        digits.parse().map_err(|_| too_long(text))
    };
    let count = u32::try_from(fraction.chars().filter(char::is_ascii_digit).count())
        .map_err(|_| too_long(text))?;
    let scale = 10_u128.checked_pow(count).ok_or_else(|| too_fine(text))?;
    let part = digits(fraction)?
        .checked_mul(unit)
        .ok_or_else(|| too_fine(text))?;
    if part % scale != 0 {
        return Err(too_fine(text));
    }
    digits(whole)?
        .checked_mul(unit)
        .and_then(|whole| whole.checked_add(part / scale))
        .ok_or_else(|| too_long(text))
}

fn too_long(text: &str) -> String {
    format!("the duration `{text}` is longer than a `Duration` can be")
}

fn too_fine(text: &str) -> String {
    format!("the duration `{text}` is finer than a nanosecond: round it")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{parse, text};

    #[track_caller]
    fn reads(text: &str, expected: Duration) {
        assert_eq!(parse(text), Ok(expected), "{text}");
    }

    #[track_caller]
    fn refuses(text: &str, expected: &str) {
        assert_eq!(parse(text), Err(expected.to_owned()), "{text}");
    }

    #[test]
    fn reads_one_unit() {
        reads("30s", Duration::from_secs(30));
        reads("100ms", Duration::from_millis(100));
        reads("2d", Duration::from_hours(48));
        reads("7us", Duration::from_micros(7));
        reads("7µs", Duration::from_micros(7));
        reads("9ns", Duration::from_nanos(9));
        reads("0s", Duration::ZERO);
    }

    #[test]
    fn reads_several_units_and_spaces() {
        reads("1h30m", Duration::from_mins(90));
        reads("1h 30m 5s", Duration::from_secs(5_405));
        reads(" 30 s ", Duration::from_secs(30));
        reads("1_000ms", Duration::from_secs(1));
    }

    #[test]
    fn reads_fractions_exactly() {
        reads("1.5s", Duration::from_millis(1_500));
        reads("0.1s", Duration::from_millis(100));
        reads(".5h", Duration::from_mins(30));
    }

    #[test]
    fn writes_what_it_reads() {
        for written in ["1h30m", "2d", "1s500ms", "7us9ns", "0s"] {
            assert_eq!(parse(written).map(text), Ok(written.to_owned()));
        }
    }

    #[test]
    fn names_what_is_missing() {
        refuses(
            "",
            "the duration `` is empty: write a number and a unit, such as `30s`",
        );
        refuses(
            "30",
            "the duration `30` has no unit after `30`: write one, such as `30s` or `30ms`",
        );
        refuses(
            "soon",
            "the duration `soon` has no number before `soon`: write a number and a unit, such as `30s`",
        );
        refuses("-5s", "the duration `-5s` is negative: drop the minus sign");
    }

    #[test]
    fn offers_the_unit_that_was_meant() {
        refuses(
            "30 sec",
            "the duration `30 sec` has the unknown unit `sec`; did you mean `30s`?\nthe units are `d`, `h`, `m` (minutes), `s`, `ms`, `us` and `ns`",
        );
        refuses(
            "3y",
            "the duration `3y` has the unknown unit `y`\nthe units are `d`, `h`, `m` (minutes), `s`, `ms`, `us` and `ns`",
        );
    }

    #[test]
    fn refuses_units_out_of_order() {
        refuses(
            "30m1h",
            "the duration `30m1h` has `h` after `m`: write each unit once, from long to short, such as `1h30m`",
        );
        refuses(
            "1s1s",
            "the duration `1s1s` has `s` after `s`: write each unit once, from long to short, such as `1h30m`",
        );
    }

    #[test]
    fn refuses_what_a_duration_cannot_hold() {
        refuses(
            "0.5ns",
            "the duration `0.5ns` is finer than a nanosecond: round it",
        );
        refuses(
            "1.2.3s",
            "the duration `1.2.3s` has the number `1.2.3`, which has more than one point",
        );
        let long = "999999999999999999999999d";
        refuses(
            long,
            &format!("the duration `{long}` is longer than a `Duration` can be"),
        );
    }
}
