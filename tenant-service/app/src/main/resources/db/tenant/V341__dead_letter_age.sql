-- Old dead letters are looked for.
create index edge_dead_letter_age on edge_dead_letter (at);
