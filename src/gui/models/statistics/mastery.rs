//! How far topics and facts have come.

use super::Telling;
use crate::collection::FactMastery;
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Table};
use crate::gui::widgets::chart::{Drawing, MasteryRow, TextRow};
use crate::stats::MasteryCounts;

impl Telling<'_> {
    pub(super) fn mastery(&self) -> Chart {
        let topics = &self.statistics.topics;
        let mut all = MasteryCounts::default();
        topics.iter().for_each(|topic| all.merge(&topic.mastery));
        let args = [
            ("firm", firm_percent(&all).into()),
            ("cards", all.cards().into()),
            ("topics", topics.len().into()),
        ];
        let rows = topics.iter().map(|topic| MasteryRow {
            title: topic.title.get(self.words.lang()).to_owned(),
            mastery: topic.mastery.by_mastery,
            figure: (
                super::percent_of(firm_percent(&topic.mastery), self.words),
                self.get("stats-firm"),
            ),
        });
        Chart {
            id: ChartId::Mastery,
            title: self.get("stats-mastery"),
            note: None,
            legend: Vec::new(),
            foot: None,
            how: self.get("stats-mastery-how"),
            sentence: self.words.with("stats-mastery-sentence", &args),
            few: topics.is_empty().then(|| self.get("stats-none-yet")),
            tips: Vec::new(),
            drawing: Drawing::Mastery(rows.collect()),
            table: self.mastery_table(),
        }
    }

    fn mastery_table(&self) -> Table {
        let topics = self.statistics.topics.iter();
        let rows = topics.map(|topic| {
            let mut row = vec![Cell::text(topic.title.get(self.words.lang()))];
            row.extend(topic.mastery.by_mastery.map(Cell::count));
            row
        });
        Table {
            columns: self.columns(&[
                "stats-topic",
                "mastery-new",
                "mastery-learning",
                "mastery-young",
                "mastery-firm",
                "mastery-mastered",
            ]),
            rows: rows.collect(),
        }
    }

    pub(super) fn facts(&self) -> Chart {
        let facts = &self.statistics.weakest_facts;
        let weakest = facts
            .first()
            .map_or_else(String::new, |fact| self.fact_name(fact));
        let args = [
            ("count", self.statistics.facts_started.into()),
            ("weakest", weakest.into()),
        ];
        let rows = facts.iter().map(|fact| {
            let figure = [
                ("percent", crate::stats::percent(fact.recall).into()),
                ("times", fact.lapses.into()),
            ];
            TextRow {
                text: self.fact_name(fact),
                figure: self.words.with("stats-fact-figure", &figure),
            }
        });
        let cells = facts.iter().map(|fact| {
            vec![
                Cell::text(&self.fact_name(fact)),
                self.share_cell(fact.recall),
                Cell::count(fact.lapses),
            ]
        });
        Chart {
            id: ChartId::Facts,
            title: self.get("stats-facts"),
            note: None,
            legend: Vec::new(),
            foot: None,
            how: self.get("stats-facts-how"),
            sentence: self.words.with("stats-facts-sentence", &args),
            few: facts.is_empty().then(|| self.get("stats-none-yet")),
            tips: Vec::new(),
            drawing: Drawing::Texts(rows.collect()),
            table: Table {
                columns: self.columns(&["stats-fact", "stats-recall", "stats-forgotten"]),
                rows: cells.collect(),
            },
        }
    }

    /// A fact is called by the question of its first card.
    fn fact_name(&self, fact: &FactMastery) -> String {
        let card = self.collection.catalog().card(fact.card);
        card.map_or_else(
            || fact.fact.clone(),
            |(_, card)| card.question(self.words.lang()),
        )
    }
}

fn firm_percent(mastery: &MasteryCounts) -> u32 {
    let share = mastery.firm() as f64 / mastery.cards().max(1) as f64;
    crate::stats::percent(share)
}
