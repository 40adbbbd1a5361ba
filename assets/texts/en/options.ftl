# The options of decks, shared by name.

options-title = Options
options-heading-deck = Options this deck has
options-heading-group = Options these decks have
options-heading-all = All options
options-several = These decks have different options; choosing one gives it to all of them
options-for-all = For all decks
options-used-by =
    { $count ->
        [0] No deck
        [one] { $count } deck
       *[other] { $count } decks
    }
options-add = New preset
options-remove = Remove this preset
options-new-name = Preset { $number }
options-added = Added: { $preset }
options-removed = Removed: { $preset }; its decks follow what holds for all
options-renamed = New name: { $preset }
options-chosen = Options: { $preset }
options-preset = Preset
options-name = Name
options-amounts = How much
options-orders = In what order
options-intervals = After how long
options-leeches = Cards that are forgotten again and again
options-shared = Of all decks with these options together
options-days-name = Weekdays
options-days-note = Pressed once: half as full; twice: as empty as intervals allow
options-load-normal = as full as others
options-load-reduced = half as full
options-load-minimum = as empty as possible
options-new-order = New cards
options-core-first = Core first
options-by-deck = By deck
options-random = Random
options-review-order = Reviews
options-as-due = As due
options-most-forgotten = Most forgotten first
options-mixing = New cards and reviews
options-mixed = Mixed
options-new-first = New first
options-reviews-first = Reviews first
options-siblings = Keep cards of one entry apart
options-siblings-note = Of several cards on the same thing, one a day
options-goal-note = Higher means more reviews; a card comes again when its recall falls to this
options-longest = Longest interval
options-longest-note = A card comes again after this time at the latest
options-learning-steps = Steps of new cards
options-learning-note = How long until a new card comes again, before days are counted
options-relearning-steps = Steps of forgotten cards
options-relearning-note = The same once a card was forgotten
options-steps-hint = 1 min, 10 min
options-no-steps = none
options-steps-unreadable = “{ $part }” is no time; write steps as 1 min, 10 min, 1 h
options-steps-bounds = “{ $part }” is no step; one lasts from a second to a day
options-steps-many = There can be ten steps at most
options-leech-lapses = Lapses until then
options-leech-note = A card forgotten so often is shown with what it is confused with; with 0, never
options-never = never
options-leech-action = What is done with it
options-leech-flag = Flag
options-leech-set-aside = Set aside

command-deck-options = Options of the deck
decks-options = Options of { $deck }
settings-more = Options of decks
settings-more-note = Order, steps, weekdays, and what is done with cards that are forgotten again and again
settings-more-open = Open options
