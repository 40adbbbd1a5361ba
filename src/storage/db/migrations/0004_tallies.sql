-- Answers counted by day, deck and facet, so that figures over years are sums of few rows.
-- All of it follows from the log, and from where each card belongs.

-- Decks that answers were counted for; 0 stands for cards of no deck.
CREATE TABLE tally_decks (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO tally_decks (id, uid) VALUES (0, '');

-- The deck each answered card belongs to; a card without a row belongs to none.
CREATE TABLE homes (
    card INTEGER PRIMARY KEY REFERENCES cards (id),
    deck INTEGER NOT NULL REFERENCES tally_decks (id)
) STRICT;

-- What is counted under each facet: 0 the button, 1 the recall foreseen, 2 the half hour.
-- Chances are summed in millionths.
CREATE TABLE tallies (
    day INTEGER NOT NULL,
    deck INTEGER NOT NULL REFERENCES tally_decks (id),
    facet INTEGER NOT NULL CHECK (facet BETWEEN 0 AND 2),
    slot INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    tested INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    millis INTEGER NOT NULL,
    foreseen INTEGER NOT NULL,
    squares INTEGER NOT NULL,
    PRIMARY KEY (day, deck, facet, slot)
) STRICT, WITHOUT ROWID;
