-- Schema 5. Tags that a learner puts on cards. They are acts like the others, so the tables
-- of acts are made again with their kinds; every act stays what it was.

CREATE TABLE acts_kept AS SELECT * FROM acts;
CREATE TABLE act_cards_kept AS SELECT * FROM act_cards;
CREATE TABLE acts_undone_kept AS SELECT * FROM acts_undone;

-- Those that lead to acts go first, so that no row leads nowhere.
DROP TABLE acts_undone;
DROP TABLE act_cards;
DROP TABLE acts;

-- Every act, in order. It came after the answer of the log `after_review`, and before the
-- next; `cause` is the answer it followed from, if any. `value` is the flag, or a day; `tag`
-- the tag.
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('suspend', 'unsuspend', 'bury', 'unbury', 'flag', 'unflag', 'reschedule', 'forget',
        'tag', 'untag')),
    value INTEGER,
    tag TEXT CHECK (length(tag) BETWEEN 1 AND 40),
    after_review INTEGER NOT NULL,
    cause INTEGER REFERENCES reviews (id),
    CHECK ((kind IN ('bury', 'flag', 'reschedule')) = (value IS NOT NULL)),
    CHECK (kind <> 'flag' OR value BETWEEN 1 AND 4),
    CHECK ((kind IN ('tag', 'untag')) = (tag IS NOT NULL))
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

-- The tags on each card.
CREATE TABLE card_tags (
    card INTEGER NOT NULL REFERENCES cards (id),
    tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
    PRIMARY KEY (card, tag)
) STRICT, WITHOUT ROWID;

INSERT INTO acts (id, at_ms, day, kind, value, after_review, cause)
    SELECT id, at_ms, day, kind, value, after_review, cause FROM acts_kept ORDER BY id;
INSERT INTO act_cards (act, card) SELECT act, card FROM act_cards_kept;
INSERT INTO acts_undone (act, at_ms) SELECT act, at_ms FROM acts_undone_kept;

DROP TABLE acts_kept;
DROP TABLE act_cards_kept;
DROP TABLE acts_undone_kept;

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
