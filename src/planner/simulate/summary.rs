//! Means of many learners, and how sure they are.

/// A mean with the interval that holds it in nineteen of twenty cases.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// The mean.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The mean of values and its 95 % interval.
#[must_use]
pub fn summary(values: &[f32]) -> Summary {
    let count = values.len().max(1) as f64;
    let mean = values.iter().map(|value| f64::from(*value)).sum::<f64>() / count;
    let squares: f64 = values
        .iter()
        .map(|value| (f64::from(*value) - mean).powi(2))
        .sum();
    let error = 1.96 * (squares / (count - 1.0).max(1.0) / count).sqrt();
    Summary {
        mean,
        low: mean - error,
        high: mean + error,
    }
}

/// How far the first values lie above the second of the same learners.
#[must_use]
pub fn compared(values: &[f32], others: &[f32]) -> Summary {
    let differences: Vec<f32> = values.iter().zip(others).map(|(a, b)| a - b).collect();
    summary(&differences)
}
