# Cards: searching them, tags, and what is done to several at once.

act-tag =
    { $count ->
        [one] { $count } card tagged “{ $tag }”
       *[other] { $count } cards tagged “{ $tag }”
    }
act-untag =
    { $count ->
        [one] Tag “{ $tag }” taken off { $count } card
       *[other] Tag “{ $tag }” taken off { $count } cards
    }
tag-empty = A tag needs a letter or a digit
tag-too-long = A tag has at most { $most } characters; this one has { $count }
tag-control = A tag has no characters that cannot be seen; type it anew
tag-too-many =
    { $count ->
        [one] { $count } of these cards has { $most } tags already, and no card has more; take one off it first
       *[other] { $count } of these cards have { $most } tags already, and no card has more; take one off them first
    }

## Search

search-or = or
search-deck = deck
search-topic = topic
search-tag = tag
search-kind = kind
search-is = is
search-flag = flag
search-without = without
search-due = due
search-missed = missed, lapses
search-answers = answers, reviews
search-recall = recall
search-is-new = new
search-is-learning = learning
search-is-due = due
search-is-review = review
search-is-suspended = aside, suspended
search-is-buried = buried
search-is-flagged = flagged
search-is-leech = leech
search-is-contested = contested
search-kind-basic = basic
search-kind-gap = gap, cloze
search-kind-choice = choice
search-kind-date = date, when
search-kind-person = person, who
search-kind-place = place, where
search-kind-what = what
search-kind-which = which
search-kind-number = number, how-many
search-kind-order = order
search-kind-fill = fill
search-kind-claims = claims, accounts
search-flag-red = red
search-flag-orange = orange
search-flag-green = green
search-flag-blue = blue
search-lang-en = en, english
search-lang-kk = kk, kazakh
search-lang-ru = ru, russian

search-open-quote = This quotation mark is not closed; put another one after the words
search-open-bracket = This bracket is not closed; put “)” after what belongs together
search-stray-bracket = No bracket was opened for this one; take it out
search-empty-brackets = There is nothing between these brackets; take them out
search-one-sided-or = “or” joins two searches; put one on each side, or put the word in quotes
search-unknown-name = There is no search “{ $name }:”; put the words in quotes to look for them as they are
search-unknown-name-near = There is no search “{ $name }:”; “{ $nearest }:” is near
search-no-value = Something is missing after “{ $name }”
search-not-compared = “{ $name }” takes a colon, not a comparison
search-not-a-number = “{ $name }” takes a whole number, not “{ $value }”
search-unknown-value = “{ $name }” knows: { $known }
search-too-long = This search is too long; at most 2,000 letters are read
search-too-deep = These brackets lie too deep in one another; write it with fewer

## The screen

rail-make = Make
key-home = Home
key-end = End
key-delete = Del
key-shift = Shift { $key }
percent = { $percent } %

command-go-cards = Cards
command-find-card = Search the cards
command-row-above = Choose the card above
command-row-below = Choose the card below
command-extend-above = Choose the card above as well
command-extend-below = Choose the card below as well
command-extend-page-up = Choose a page of cards up
command-extend-page-down = Choose a page of cards down
command-extend-to-first = Choose all up to the first card
command-extend-to-last = Choose all down to the last card
command-first-row = Go to the first card
command-last-row = Go to the last card
command-choose-all = Choose all cards found
command-preview = Look at the card as in a review
command-tags = Put tags on, or take them off
command-forget = Make the chosen cards new
command-details = What is known of the card

cards-search-hint = Search, for example  topic:army due<7 missed>2
cards-empty-field = Empty the field
cards-chip-due = Due today
cards-chip-contested = Sources differ
cards-chip-missed = Missed twice or more
cards-chip-no-kazakh = No Kazakh text
cards-details = Details
cards-getting-ready = Reading the cards…
cards-working =
    { $count ->
        [one] Changing { $count } card…
       *[other] Changing { $count } cards…
    }
cards-working-still =
    { $count ->
        [one] Still changing { $count } card; try again in a moment
       *[other] Still changing { $count } cards; try again in a moment
    }
cards-clear = Clear the search
cards-none-alone = No card fits “{ $condition }”
cards-none-together = No card fits “{ $condition }” together with the rest

cards-column-question = Question and answer
cards-column-topic = Topic
cards-column-kind = Kind
cards-column-due = Due
cards-column-marks = Marks
cards-sort-by = { $column }: put in order by this
cards-sorted-up = { $column }: in order, the first on top
cards-sorted-down = { $column }: in order, the last on top
cards-row = { $question } { $answer }. { $topic }, { $kind }, { $due }
cards-due-today = today
cards-due-new = new
cards-due-aside = aside
cards-due-month = { $month } { $year }
cards-mark-sources-differ = Sources differ
cards-mark-things = The article differs
cards-mark-calendar = Which calendar?
cards-mark-leech = Forgotten again and again
cards-mark-aside = Set aside
cards-mark-buried = Away till tomorrow

cards-fact = Fact { $id }
cards-memory = Memory
cards-memory-none = Not answered yet
cards-recall = Chance to recall today
cards-stays = Stays above { $percent } % for
cards-difficulty = Difficulty
cards-difficulty-of = { $number } of 10
cards-counts = Answers, lapses
cards-counts-of = { $answers }, { $lapses }
cards-history = History

cards-set-aside = Set aside
cards-take-up = Take up again
cards-bury = Away till tomorrow
cards-unbury = Let come today
cards-tags = Tags…
cards-forget = Make new…
cards-chosen = { $count } chosen
cards-unchanged =
    { $count ->
        [one] Nothing changes for { $count } card
       *[other] Nothing changes for { $count } cards
    }
cards-keys-choose = choose
cards-keys-several = choose several
cards-keys-preview = preview
cards-preview = Preview
cards-preview-back = Back to the cards

cards-forget-title =
    { $count ->
        [one] Make { $count } card new?
       *[other] Make { $count } cards new?
    }
cards-forget-note = What is remembered is forgotten, as if never answered. The log keeps the answers, and this can be undone.
cards-forget-do = Make new
cards-tags-title =
    { $count ->
        [one] Tags of { $count } card
       *[other] Tags of { $count } cards
    }
cards-tag-field = A tag
cards-tag-add = Add the tag
cards-tags-there = On these cards
cards-tags-known = Other tags
cards-tag-off = Take off “{ $tag }”
cards-tag-on = Put on “{ $tag }”
