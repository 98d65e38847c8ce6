//! How an order is written down.

use std::fmt;
use std::str::FromStr;

/// An order that can be had again: the seed, and which option was taken at each choice, as in `7:0,2,1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) seed: u64,
    pub(super) choices: Vec<usize>,
}

impl fmt::Display for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:", self.seed)?;
        for (index, choice) in self.choices.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(formatter, "{comma}{choice}")?;
        }
        Ok(())
    }
}

impl FromStr for Token {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is not an order: it looks like `7:0,2,1`, a seed and the choices; copy it from the failure that `explore` reported"
            )
        };
        let (seed, choices) = text.split_once(':').ok_or_else(wrong)?;
        let choices = match choices {
            "" => Ok(Vec::new()),
            list => list.split(',').map(str::parse).collect(),
        };
        Ok(Self {
            seed: seed.parse().map_err(|_| wrong())?,
            choices: choices.map_err(|_| wrong())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        for choices in [vec![], vec![3], vec![0, 12, 1]] {
            let token = Token { seed: 7, choices };
            assert_eq!(token.to_string().parse(), Ok(token));
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "7", "x:1", "7:1,,2", "7:-1", "7:1 2"] {
            let error = text.parse::<Token>().map_err(|error| error.contains(text));
            assert_eq!(error, Err(true), "{text}");
        }
    }
}
