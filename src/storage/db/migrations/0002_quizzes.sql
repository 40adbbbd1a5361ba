-- Schema 2. Quizzes as they were made and answered, and what an answer said of a card. An
-- answer that says something is an answer of the log too, so that the log stays the truth.

-- Quizzes begun. What was chosen for one never changes; the time it took and its end do.
CREATE TABLE quizzes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_ms INTEGER NOT NULL,
    day INTEGER NOT NULL,
    options TEXT NOT NULL,
    finished_ms INTEGER,
    used_ms INTEGER NOT NULL DEFAULT 0 CHECK (used_ms >= 0),
    added_secs INTEGER NOT NULL DEFAULT 0 CHECK (added_secs >= 0)
) STRICT;

-- The questions of each quiz as JSON, by their number from 0; a quiz may get more of them.
CREATE TABLE quiz_questions (
    quiz INTEGER NOT NULL REFERENCES quizzes (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    question TEXT NOT NULL,
    PRIMARY KEY (quiz, number)
) STRICT, WITHOUT ROWID;

-- The one answer to each question, as JSON, and the part of the mark it earned.
CREATE TABLE quiz_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quiz INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    response TEXT NOT NULL,
    sureness TEXT,
    answer_ms INTEGER NOT NULL CHECK (answer_ms BETWEEN 0 AND 4294967295),
    earned REAL NOT NULL CHECK (earned BETWEEN 0 AND 1),
    UNIQUE (quiz, number),
    FOREIGN KEY (quiz, number) REFERENCES quiz_questions (quiz, number)
) STRICT;

-- Answers that the learner says were right after all, for somebody to look at later.
CREATE TABLE claims (
    quiz INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (quiz, number),
    FOREIGN KEY (quiz, number) REFERENCES quiz_answers (quiz, number)
) STRICT, WITHOUT ROWID;

-- The answers of the log that were given in a quiz: in what way, and the chance of a right
-- guess. One that was put in the place of another, which was taken back, stands in the log
-- where that one stood.
CREATE TABLE evidence (
    review INTEGER PRIMARY KEY REFERENCES reviews (id),
    quiz INTEGER NOT NULL,
    number INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('recall', 'choice', 'item')),
    guess REAL CHECK (guess BETWEEN 0 AND 1),
    place INTEGER REFERENCES reviews (id),
    CHECK ((how = 'recall') = (guess IS NULL)),
    FOREIGN KEY (quiz, number) REFERENCES quiz_answers (quiz, number)
) STRICT;

CREATE INDEX evidence_by_question ON evidence (quiz, number);

-- Wrong options that were chosen and are the answers of other cards, with the words shown.
CREATE TABLE confusions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quiz INTEGER NOT NULL,
    number INTEGER NOT NULL,
    asked INTEGER NOT NULL REFERENCES cards (id),
    chosen INTEGER NOT NULL REFERENCES cards (id),
    asked_text TEXT NOT NULL,
    chosen_text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    FOREIGN KEY (quiz, number) REFERENCES quiz_answers (quiz, number)
) STRICT;

-- Pairs that were told apart for good: `last` is the newest confusion at that time.
CREATE TABLE confusions_firm (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asked INTEGER NOT NULL REFERENCES cards (id),
    chosen INTEGER NOT NULL REFERENCES cards (id),
    last INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

-- All this is only ever added to, but for the end of a quiz and its time.
CREATE TRIGGER quizzes_stay BEFORE UPDATE OF id, started_ms, day, options ON quizzes BEGIN
    SELECT RAISE(ABORT, 'quizzes cannot be changed');
END;
CREATE TRIGGER quizzes_remain BEFORE DELETE ON quizzes BEGIN
    SELECT RAISE(ABORT, 'quizzes cannot be removed');
END;
CREATE TRIGGER quizzes_are_not_replaced BEFORE INSERT ON quizzes
WHEN EXISTS (SELECT 1 FROM quizzes WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'quizzes cannot be replaced');
END;
CREATE TRIGGER quiz_questions_stay BEFORE UPDATE ON quiz_questions BEGIN
    SELECT RAISE(ABORT, 'questions cannot be changed');
END;
CREATE TRIGGER quiz_questions_remain BEFORE DELETE ON quiz_questions BEGIN
    SELECT RAISE(ABORT, 'questions cannot be removed');
END;
CREATE TRIGGER quiz_questions_are_not_replaced BEFORE INSERT ON quiz_questions
WHEN EXISTS (SELECT 1 FROM quiz_questions WHERE quiz = NEW.quiz AND number = NEW.number) BEGIN
    SELECT RAISE(ABORT, 'questions cannot be replaced');
END;
CREATE TRIGGER quiz_answers_stay BEFORE UPDATE ON quiz_answers BEGIN
    SELECT RAISE(ABORT, 'answers cannot be changed');
END;
CREATE TRIGGER quiz_answers_remain BEFORE DELETE ON quiz_answers BEGIN
    SELECT RAISE(ABORT, 'answers cannot be removed');
END;
CREATE TRIGGER quiz_answers_are_not_replaced BEFORE INSERT ON quiz_answers
WHEN EXISTS (SELECT 1 FROM quiz_answers WHERE id = NEW.id OR quiz = NEW.quiz AND number = NEW.number) BEGIN
    SELECT RAISE(ABORT, 'answers cannot be replaced');
END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims BEGIN
    SELECT RAISE(ABORT, 'claims cannot be changed');
END;
CREATE TRIGGER claims_remain BEFORE DELETE ON claims BEGIN
    SELECT RAISE(ABORT, 'claims cannot be removed');
END;
CREATE TRIGGER claims_are_not_replaced BEFORE INSERT ON claims
WHEN EXISTS (SELECT 1 FROM claims WHERE quiz = NEW.quiz AND number = NEW.number) BEGIN
    SELECT RAISE(ABORT, 'claims cannot be replaced');
END;
CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence cannot be changed');
END;
CREATE TRIGGER evidence_remains BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence cannot be removed');
END;
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE review = NEW.review) BEGIN
    SELECT RAISE(ABORT, 'evidence cannot be replaced');
END;
CREATE TRIGGER confusions_stay BEFORE UPDATE ON confusions BEGIN
    SELECT RAISE(ABORT, 'confusions cannot be changed');
END;
CREATE TRIGGER confusions_remain BEFORE DELETE ON confusions BEGIN
    SELECT RAISE(ABORT, 'confusions cannot be removed');
END;
CREATE TRIGGER confusions_are_not_replaced BEFORE INSERT ON confusions
WHEN EXISTS (SELECT 1 FROM confusions WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'confusions cannot be replaced');
END;
CREATE TRIGGER confusions_firm_stay BEFORE UPDATE ON confusions_firm BEGIN
    SELECT RAISE(ABORT, 'what was told apart stays so');
END;
CREATE TRIGGER confusions_firm_remain BEFORE DELETE ON confusions_firm BEGIN
    SELECT RAISE(ABORT, 'what was told apart stays so');
END;
CREATE TRIGGER confusions_firm_are_not_replaced BEFORE INSERT ON confusions_firm
WHEN EXISTS (SELECT 1 FROM confusions_firm WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'what was told apart stays so');
END;
