//! How our values stand in the database.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::ReviewId;
use crate::deck::CardId;
use crate::progress::Rating;
use crate::scheduler::SchedulingOptions;
use crate::time::{StudyDay, Timestamp};

impl ToSql for CardId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for CardId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        String::column_result(value).map(Self)
    }
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

impl ToSql for StudyDay {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for StudyDay {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i32::column_result(value).map(Self)
    }
}

impl ToSql for ReviewId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for ReviewId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

impl ToSql for Rating {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.number().into())
    }
}

impl FromSql for Rating {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = i64::column_result(value)?;
        let rating = u8::try_from(number).ok().and_then(Self::from_number);
        rating.ok_or(FromSqlError::OutOfRange(number))
    }
}

/// Options as they stand in the database: JSON that reads back as exactly the same.
pub(super) fn options_to_json(options: &SchedulingOptions) -> rusqlite::Result<String> {
    let refuse = |detail: Box<dyn std::error::Error + Send + Sync>| {
        rusqlite::Error::ToSqlConversionFailure(detail)
    };
    let json = serde_json::to_string(options).map_err(|error| refuse(error.into()))?;
    // JSON has no word for infinity or for what is no number.
    match serde_json::from_str::<SchedulingOptions>(&json) {
        Ok(read) if read == *options => Ok(json),
        _ => Err(refuse(
            "the scheduling options hold a number that is none".into(),
        )),
    }
}

impl FromSql for SchedulingOptions {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
    }
}

/// A value that stands in the database as JSON.
pub(super) struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let json = serde_json::to_string(&self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(ToSqlOutput::Owned(Value::Text(json)))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Self)
            .map_err(FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt, SeedableRng};

    #[test]
    fn options_read_back_to_the_last_bit() {
        let mut chance = ChaCha8Rng::seed_from_u64(7);
        for _ in 0..2000 {
            let parameters: Vec<f32> = (0..21)
                .map(|_| f32::from_bits(chance.random()))
                .filter(|number| number.is_finite())
                .collect();
            let options = SchedulingOptions {
                parameters,
                desired_retention: chance.random_range(0.7..0.99),
                ..SchedulingOptions::default()
            };
            let json = options_to_json(&options).unwrap();
            let read = SchedulingOptions::column_result(json.as_str().into()).unwrap();
            let bits = |options: &SchedulingOptions| {
                options
                    .parameters
                    .iter()
                    .map(|number| number.to_bits())
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                (bits(&read), read.desired_retention.to_bits()),
                (bits(&options), options.desired_retention.to_bits())
            );
        }
    }

    #[test]
    fn options_that_json_cannot_say_are_refused() {
        for number in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let options = SchedulingOptions {
                desired_retention: number,
                ..SchedulingOptions::default()
            };
            assert!(options_to_json(&options).is_err(), "{number}");
            let options = SchedulingOptions {
                parameters: vec![number],
                ..SchedulingOptions::default()
            };
            assert!(options_to_json(&options).is_err(), "{number}");
        }
    }

    #[test]
    fn a_rating_outside_one_to_four_is_not_read() {
        for number in [-1, 0, 5, 257, i64::MAX] {
            assert!(
                Rating::column_result(ValueRef::Integer(number)).is_err(),
                "{number}"
            );
        }
        assert_eq!(
            Rating::column_result(ValueRef::Integer(4)),
            Ok(Rating::Easy)
        );
    }
}
