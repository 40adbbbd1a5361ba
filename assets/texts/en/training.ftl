# Personal parameters: fitted to one's own answers, and measured.

training-missing =
    { $missing ->
        [one] { $missing } more answer is needed
       *[other] { $missing } more answers are needed
    }: { $wanted } to cards that came back on a later day, { $answers } so far
training-tried = On { $held } of { $answers } answers that were held out: log loss { $before-loss } before, { $after-loss } after; RMSE (bins) { $before-rmse } before, { $after-rmse } after
training-kept = The new parameters foretell better and are kept. They hold for answers from now on.
training-not-kept = The new parameters foretell no better; nothing was changed.
training-better = The new parameters foretell better; without --dry-run they would be kept.
training-would-be-better = Parameters fitted to these answers foretell better than the present ones.
training-would-not-be-better = Parameters fitted to these answers foretell no better than the present ones.
training-preset = Preset “{ $preset }”
training-log = Reviews: { $reviews }, cards: { $cards }, on a later day: { $answers }
training-present = Present parameters on all of these: log loss { $loss }, RMSE (bins) { $rmse }
training-defaults = Default parameters on all of these: log loss { $loss }, RMSE (bins) { $rmse }

## Rows of a log that cannot be read

problem-log-column = the column “{ $name }” is missing
problem-log-column-fix = name the columns in the first line: card_id,review_time,review_rating
problem-log-field = this row ends before its “{ $name }”
problem-log-field-fix = give it as many fields as the first line
problem-log-card = the card has no id
problem-log-card-fix = write one
problem-log-time = “{ $text }” is no time of a review
problem-log-time-fix = write milliseconds or seconds since 1970 as a whole number
problem-log-unit = the time “{ $text }” is not counted as those above it: some are seconds, some milliseconds
problem-log-unit-fix = count all times of a file alike
problem-log-rating = “{ $text }” is no rating
problem-log-rating-fix = write 1 for Again, 2 for Hard, 3 for Good or 4 for Easy
problem-log-more =
    { $count ->
        [one] { $count } more row cannot be read
       *[other] { $count } more rows cannot be read
    }, from here on
problem-log-more-fix = mend the ones named first; they may share a mistake

## In the settings

training-name = Personal parameters
training-defaults-hold = The default parameters hold; they suit most people
training-fitted = Fitted on { $day } from { $answers } answers
training-own = Parameters of your own hold
training-early =
    { $missing ->
        [one] The default parameters hold; { $missing } more answer on a later day, and yours can be fitted
       *[other] The default parameters hold; { $missing } more answers on a later day, and yours can be fitted
    }
training-fit = Fit to my answers
training-stop = Stop
training-reset = Back to defaults
training-running = Being fitted: { $percent } %
training-result-kept = Better, and kept: on { $held } answers held out, log loss went from { $before-loss } to { $after-loss }, RMSE from { $before-rmse } to { $after-rmse }. It holds for answers from now on.
training-result-not-kept = Not better, so nothing was changed: on { $held } answers held out, log loss { $before-loss } would become { $after-loss }, RMSE { $before-rmse } would become { $after-rmse }.
training-result-of = { $preset }: { $result }
training-failed = Nothing was changed: { $detail }
training-lost = Nothing was changed: the fitting ended without a result
training-stopped = Stopped; nothing was changed
training-told-kept = Personal parameters: kept
training-told-not-kept = Personal parameters: not better, nothing was changed
training-told-defaults = Personal parameters: the defaults
training-how = The answers are split by time: parameters are fitted to the first four fifths and foretell each answer of the last fifth from those before it. Log loss is the mean of −ln of the chance given to what came; RMSE (bins) is how far foretold and actual recall lie apart in groups of alike answers. Lower is better; new parameters are kept if log loss falls and RMSE does not rise.
