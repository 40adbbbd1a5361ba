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
