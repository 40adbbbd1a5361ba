//! Figures about learning, worked out beside the window.
//!
//! A [`StatisticsSource`] holds copies of everything it needs, so that it can be handed to a
//! thread of its own; answers may go on meanwhile.
//!
//! Deliberately absent: the log itself. Figures are sums of what was counted as it came.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Collection;
use super::studying::Scope;
use crate::catalog::{CardIndex, Catalog, LoadedDeck};
use crate::deck::DeckId;
use crate::lang::LocalText;
use crate::progress::{CardProgress, CardState, Mastery};
use crate::scheduler::{Model, Preset};
use crate::settings::Settings;
use crate::stats::tally::{Facet, moment_in};
use crate::stats::{
    self, Ahead, AheadGroup, Basis, Buttons, Calibration, DayCount, Hours, MasteryCounts, Period,
    Retention, Share, Span, TimeSpent, Year,
};
use crate::storage::{CountedDays, Store, StoreError};
use crate::time::{DayRule, StudyDay, Timestamp};

/// Facts in the list of the weakest.
const MOST_FACTS: usize = 8;

/// Everything that figures are worked out from.
#[derive(Debug)]
pub struct StatisticsSource {
    store: Store,
    catalog: Arc<Catalog>,
    progress: Vec<Vec<CardProgress>>,
    settings: Settings,
    rule: DayRule,
    today: StudyDay,
    /// New cards answered today.
    new_today: u32,
}

/// The figures of some decks, over some weeks behind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statistics {
    /// The weeks they are counted over.
    pub period: Period,
    /// Cards in these decks.
    pub cards: usize,
    /// Those among them that were answered.
    pub cards_started: usize,
    /// What was remembered.
    pub retention: Retention,
    /// Cards of the days to come.
    pub ahead: Ahead,
    /// The answers of a year.
    pub year: Year,
    /// What the schedule foresaw, against what came.
    pub calibration: Calibration,
    /// How sure the learner was in quizzes, of all decks, against what was right.
    pub sureness: SureShares,
    /// How far the cards of each deck have come.
    pub topics: Vec<TopicMastery>,
    /// The facts that are remembered worst.
    pub weakest_facts: Vec<FactMastery>,
    /// Facts of which a card was answered.
    pub facts_started: usize,
    /// Time spent.
    pub time: TimeSpent,
    /// Buttons pressed.
    pub buttons: Buttons,
    /// Hours of the day.
    pub hours: Hours,
}

/// How often answers of each sureness were right.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SureShares {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// Guessed, thought so, sure.
    pub levels: [SureLevel; 3],
}

/// How often answers of one sureness were right.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SureLevel {
    /// Those that earned the whole mark.
    pub right: Share,
}

/// How far the cards of a deck have come.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicMastery {
    /// The id of the deck.
    pub deck: String,
    /// Its title.
    pub title: LocalText,
    /// Its cards: new, learning, young, firm, mastered.
    #[serde(flatten)]
    pub mastery: MasteryCounts,
}

/// How well the cards of a fact are remembered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactMastery {
    /// What its cards share.
    pub fact: String,
    /// The number of its deck and of its first card there.
    #[serde(skip)]
    pub card: CardIndex,
    /// Its cards that were answered.
    pub cards: usize,
    /// Their chance of recall today, on average; cards in steps count as one half.
    pub recall: f64,
    /// Times they were forgotten.
    pub lapses: u32,
}

impl Collection {
    /// Copies what figures at `now` are worked out from.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn statistics_source(&self, now: Timestamp) -> Result<StatisticsSource, StoreError> {
        let today = self.study_day(now);
        Ok(StatisticsSource {
            store: self.store_beside()?,
            catalog: self.shared_catalog(),
            progress: self.standings.progress_by_deck(),
            settings: self.settings.clone(),
            rule: self.rule.clone(),
            today,
            new_today: self.store.day_totals(today)?.new_cards,
        })
    }
}

impl StatisticsSource {
    /// The figures of the decks in `scope` over `period`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn statistics(&self, scope: &Scope, period: Period) -> Result<Statistics, StoreError> {
        let span = Span {
            today: self.today,
            weeks: period.weeks(),
        };
        let is_rest = |day: StudyDay| self.settings.rest.includes(day.date());
        let from = stats::activity_start(self.today, stats::YEAR_WEEKS).min(span.first());
        let counts = self.counts_in(scope, self.store.counted(from, self.today)?);
        let goal = self.preset_of(scope).scheduling.desired_retention;
        let topics = self.topics(scope);
        let mut mastery = MasteryCounts::default();
        topics
            .iter()
            .for_each(|topic| mastery.merge(&topic.mastery));
        let (facts_started, weakest_facts) = self.facts(scope);
        let clock = Clock::new(&self.rule, self.today);
        Ok(Statistics {
            period,
            cards: mastery.cards(),
            cards_started: mastery.cards() - mastery.by_mastery[0],
            retention: stats::retention(&counts, span, hundredths(goal)),
            ahead: self.ahead(scope, &is_rest),
            year: stats::year(&answers_by_day(&counts), self.today, &is_rest),
            calibration: stats::calibration(&counts, span),
            sureness: sure_shares(self.store.sureness(span.first(), self.today)?),
            topics,
            weakest_facts,
            facts_started,
            time: stats::time_spent(&counts, span),
            buttons: stats::buttons(&counts, span),
            hours: stats::hours(&counts, span, |day, slot| clock.hour(day, slot)),
        })
    }

    /// The counts of the decks in `scope`. Cards of decks that are gone are part of all.
    fn counts_in(&self, scope: &Scope, counted: CountedDays) -> Vec<DayCount> {
        let wanted = |deck: &Option<DeckId>| match (scope, deck) {
            (Scope::All, _) => true,
            (_, None) => false,
            (scope, Some(id)) => {
                let found = self.catalog.deck(id);
                found.is_some_and(|(index, _)| scope.includes(index))
            }
        };
        let wanted: Vec<bool> = counted.decks.iter().map(wanted).collect();
        let rows = counted.rows.into_iter().filter(|row| wanted[row.deck]);
        rows.map(|row| DayCount {
            day: row.day,
            facet: row.facet,
            tally: row.tally,
        })
        .collect()
    }

    fn decks_in(&self, scope: &Scope) -> impl Iterator<Item = (usize, &LoadedDeck)> {
        let decks = self.catalog.decks().iter().enumerate();
        decks.filter(|(index, _)| scope.includes(*index))
    }

    /// The options of the decks in `scope`, where they share one preset; else what holds for
    /// all.
    fn preset_of(&self, scope: &Scope) -> Preset {
        let mut presets = self
            .decks_in(scope)
            .map(|(_, loaded)| self.settings.preset_of(&loaded.deck.id));
        let first = presets.next();
        first
            .filter(|first| presets.all(|other| other == *first))
            .unwrap_or_else(|| self.settings.preset(None))
    }

    fn topics(&self, scope: &Scope) -> Vec<TopicMastery> {
        let topic = |(index, loaded): (usize, &LoadedDeck)| {
            let mut mastery = MasteryCounts::default();
            self.progress[index]
                .iter()
                .for_each(|it| mastery.add(it.mastery()));
            TopicMastery {
                deck: loaded.deck.id.0.clone(),
                title: loaded.deck.title.clone(),
                mastery,
            }
        };
        self.decks_in(scope).map(topic).collect()
    }

    /// How many facts were begun, and the weakest of them.
    fn facts(&self, scope: &Scope) -> (usize, Vec<FactMastery>) {
        let mut facts: BTreeMap<&str, FactMastery> = BTreeMap::new();
        let decks = self.catalog.decks().iter();
        let models = decks.map(|loaded| self.model_of(&loaded.deck.id));
        let models: Vec<Model> = models.collect();
        let cards = self.catalog.cards();
        for (index, card) in cards.filter(|(index, _)| scope.includes(index.deck)) {
            let progress = &self.progress[index.deck][index.card];
            if progress.mastery() == Mastery::New {
                continue;
            }
            let fact = facts.entry(&card.siblings).or_insert_with(|| FactMastery {
                fact: card.siblings.clone(),
                card: index,
                cards: 0,
                recall: 0.0,
                lapses: 0,
            });
            fact.cards += 1;
            fact.recall += recall(&models[index.deck], progress, self.today);
            fact.lapses += progress.lapses;
        }
        let mut facts: Vec<FactMastery> = facts.into_values().collect();
        for fact in &mut facts {
            #[expect(clippy::cast_precision_loss, reason = "a fact has few cards")]
            let cards = fact.cards as f64;
            fact.recall /= cards;
        }
        facts.sort_by(|a, b| a.recall.total_cmp(&b.recall).then(b.lapses.cmp(&a.lapses)));
        let started = facts.len();
        facts.truncate(MOST_FACTS);
        (started, facts)
    }

    fn model_of(&self, deck: &DeckId) -> Model {
        let options = self.settings.preset_of(deck).scheduling;
        Model::new(&options.parameters, options.desired_retention)
    }

    fn ahead(&self, scope: &Scope, is_rest: &dyn Fn(StudyDay) -> bool) -> Ahead {
        let mut groups: Vec<(Preset, Vec<CardProgress>)> = Vec::new();
        for (index, loaded) in self.decks_in(scope) {
            let preset = self.settings.preset_of(&loaded.deck.id);
            let cards = self.progress[index].iter().copied();
            match groups.iter_mut().find(|(other, _)| *other == preset) {
                Some((_, all)) => all.extend(cards),
                None => groups.push((preset, cards.collect())),
            }
        }
        let groups: Vec<AheadGroup<'_>> = groups
            .iter_mut()
            .map(|(preset, cards)| AheadGroup {
                options: &preset.scheduling,
                new_per_day: preset.queue.new_per_day,
                new_today: preset.queue.new_per_day.saturating_sub(self.new_today),
                cards: std::mem::take(cards),
            })
            .collect();
        let exam = self.settings.exam_day().map(StudyDay::of_date);
        stats::ahead(&groups, self.today, exam, is_rest)
    }
}

/// The chance that a card is recalled today; one in steps may be or not.
fn recall(model: &Model, progress: &CardProgress, today: StudyDay) -> f64 {
    match (progress.state, progress.last_day) {
        (CardState::Review { memory, .. }, Some(last)) => {
            model.retrievability(memory, today.days_since(last)).into()
        }
        _ => 0.5,
    }
}

/// The hours of the learner's clock, quickly: time zones are asked once a day.
struct Clock {
    first: StudyDay,
    offsets: Vec<i64>,
}

impl Clock {
    fn new(rule: &DayRule, today: StudyDay) -> Self {
        let first = today.plus_days(-7 * i32::from(Period::Year.weeks()));
        let days = (first.0..=today.0).map(StudyDay);
        Self {
            first,
            offsets: days
                .map(|day| rule.offset_secs(moment_in(day, 24)))
                .collect(),
        }
    }

    fn hour(&self, day: StudyDay, half_hour: u8) -> usize {
        let place = day.days_since(self.first) as usize;
        let offset = self.offsets.get(place).copied().unwrap_or(0);
        let secs = moment_in(StudyDay(0), half_hour).0 / 1000 + offset;
        usize::try_from(secs.rem_euclid(86_400) / 3600).unwrap_or(0)
    }
}

fn answers_by_day(counts: &[DayCount]) -> Vec<(StudyDay, u32)> {
    let mut days: BTreeMap<StudyDay, u32> = BTreeMap::new();
    for count in counts
        .iter()
        .filter(|it| matches!(it.facet, Facet::Button(..)))
    {
        let answers = u32::try_from(count.tally.answers).unwrap_or(u32::MAX);
        let sum = days.entry(count.day).or_default();
        *sum = sum.saturating_add(answers);
    }
    days.into_iter().collect()
}

fn sure_shares(counts: [(u64, u64); 3]) -> SureShares {
    SureShares {
        basis: Basis::of(counts.iter().map(|(_, all)| all).sum()),
        levels: counts.map(|(right, all)| SureLevel {
            right: Share::new(right, all),
        }),
    }
}

/// A goal as it was chosen: 0.9, not the nearest number of 32 bits.
fn hundredths(goal: f32) -> f64 {
    (f64::from(goal) * 100.0).round() / 100.0
}
