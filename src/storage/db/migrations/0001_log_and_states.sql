-- Schema 1. The log (reviews, undone) is the truth; states and days follow from it.

-- Card ids, each kept once.
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE
) STRICT;

-- The scheduling options answers were given under, as JSON, each kept once.
CREATE TABLE presets (
    id INTEGER PRIMARY KEY,
    options TEXT NOT NULL UNIQUE
) STRICT;

-- Every answer ever given, in order.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    card INTEGER NOT NULL REFERENCES cards (id),
    at_ms INTEGER NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    answer_ms INTEGER NOT NULL CHECK (answer_ms BETWEEN 0 AND 4294967295),
    preset INTEGER NOT NULL REFERENCES presets (id)
) STRICT;

CREATE INDEX reviews_by_card ON reviews (card);
CREATE INDEX reviews_by_day ON reviews (day, card);

-- Answers taken back. The answers that count are those not in here.
CREATE TABLE undone (
    review INTEGER PRIMARY KEY REFERENCES reviews (id),
    at_ms INTEGER NOT NULL
) STRICT;

-- Where each card stands; a card without a row is new.
CREATE TABLE states (
    card INTEGER PRIMARY KEY REFERENCES cards (id),
    phase TEXT NOT NULL CHECK (phase IN ('learning', 'review', 'relearning')),
    step INTEGER,
    due_ms INTEGER,
    due_day INTEGER,
    interval_days INTEGER,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    last_ms INTEGER,
    last_day INTEGER,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    CHECK ((phase = 'review') = (due_day IS NOT NULL)),
    CHECK ((phase = 'review') = (interval_days IS NOT NULL)),
    CHECK ((phase = 'review') = (step IS NULL)),
    CHECK ((phase = 'review') = (due_ms IS NULL))
) STRICT;

-- The answers of each study day, by where the card stood before; a day without a row has none.
CREATE TABLE days (
    day INTEGER PRIMARY KEY,
    new_cards INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    learning INTEGER NOT NULL,
    millis INTEGER NOT NULL
) STRICT;

-- The log is only ever added to. Replacing a row would remove one without a word, so
-- the numbers in use are guarded as well.
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN
    SELECT RAISE(ABORT, 'answers cannot be changed');
END;
CREATE TRIGGER reviews_remain BEFORE DELETE ON reviews BEGIN
    SELECT RAISE(ABORT, 'answers cannot be removed');
END;
CREATE TRIGGER reviews_are_not_replaced BEFORE INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'answers cannot be replaced');
END;
CREATE TRIGGER undone_stays BEFORE UPDATE ON undone BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
CREATE TRIGGER undone_remains BEFORE DELETE ON undone BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
CREATE TRIGGER undone_is_not_replaced BEFORE INSERT ON undone
WHEN EXISTS (SELECT 1 FROM undone WHERE review = NEW.review) BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
CREATE TRIGGER presets_stay BEFORE UPDATE ON presets BEGIN
    SELECT RAISE(ABORT, 'options of answers cannot be changed');
END;
