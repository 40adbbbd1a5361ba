-- Schema 3. What a learner does to cards besides answering, and the interval an answer was
-- given where other cards had a say in it. Acts are part of the log: states and marks follow
-- from answers and acts together.

-- Days the card was given; nothing where they follow from the card alone.
ALTER TABLE reviews ADD COLUMN interval_days INTEGER CHECK (interval_days > 0);

-- Every act, in order. It came after the answer of the log `after_review`, and before the
-- next; `cause` is the answer it followed from, if any. `value` is the flag, or a day.
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('suspend', 'unsuspend', 'bury', 'unbury', 'flag', 'unflag', 'reschedule', 'forget')),
    value INTEGER,
    after_review INTEGER NOT NULL,
    cause INTEGER REFERENCES reviews (id),
    CHECK ((kind IN ('bury', 'flag', 'reschedule')) = (value IS NOT NULL)),
    CHECK (kind <> 'flag' OR value BETWEEN 1 AND 4)
) STRICT;

CREATE INDEX acts_by_cause ON acts (cause) WHERE cause IS NOT NULL;

-- The cards of each act.
CREATE TABLE act_cards (
    act INTEGER NOT NULL REFERENCES acts (id),
    card INTEGER NOT NULL REFERENCES cards (id),
    PRIMARY KEY (act, card)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_cards_by_card ON act_cards (card, act);

-- Acts taken back. The acts that count are those not in here.
CREATE TABLE acts_undone (
    act INTEGER PRIMARY KEY REFERENCES acts (id),
    at_ms INTEGER NOT NULL
) STRICT;

-- What is set on each card; a card without a row has nothing set.
CREATE TABLE marks (
    card INTEGER PRIMARY KEY REFERENCES cards (id),
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    buried_until INTEGER,
    flag INTEGER CHECK (flag BETWEEN 1 AND 4)
) STRICT;

CREATE TRIGGER acts_stay BEFORE UPDATE ON acts BEGIN
    SELECT RAISE(ABORT, 'acts cannot be changed');
END;
CREATE TRIGGER acts_remain BEFORE DELETE ON acts BEGIN
    SELECT RAISE(ABORT, 'acts cannot be removed');
END;
CREATE TRIGGER acts_are_not_replaced BEFORE INSERT ON acts
WHEN EXISTS (SELECT 1 FROM acts WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'acts cannot be replaced');
END;
CREATE TRIGGER act_cards_stay BEFORE UPDATE ON act_cards BEGIN
    SELECT RAISE(ABORT, 'acts cannot be changed');
END;
CREATE TRIGGER act_cards_remain BEFORE DELETE ON act_cards BEGIN
    SELECT RAISE(ABORT, 'acts cannot be removed');
END;
CREATE TRIGGER act_cards_are_not_replaced BEFORE INSERT ON act_cards
WHEN EXISTS (SELECT 1 FROM act_cards WHERE act = NEW.act AND card = NEW.card) BEGIN
    SELECT RAISE(ABORT, 'acts cannot be replaced');
END;
CREATE TRIGGER acts_undone_stay BEFORE UPDATE ON acts_undone BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
CREATE TRIGGER acts_undone_remain BEFORE DELETE ON acts_undone BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
CREATE TRIGGER acts_undone_are_not_replaced BEFORE INSERT ON acts_undone
WHEN EXISTS (SELECT 1 FROM acts_undone WHERE act = NEW.act) BEGIN
    SELECT RAISE(ABORT, 'what was taken back stays taken back');
END;
