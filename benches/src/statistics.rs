//! Medians and minima.

/// The middle value; with an even number of values, the mean of the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The smallest value.
pub fn minimum(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NAN, f64::min)
}

/// The median of `values[i] / reference[i]`: pairs taken next to each other drift together, so the ratio does not.
pub fn paired_ratio(values: &[f64], reference: &[f64]) -> f64 {
    let ratios: Vec<f64> = values
        .iter()
        .zip(reference)
        .map(|(value, reference)| value / reference)
        .collect();
    median(&ratios)
}
