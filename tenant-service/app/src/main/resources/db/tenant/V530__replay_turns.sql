-- When an event was last played again in vain: those that were tried longest ago have the next turn, so
-- that what can never be stored keeps nothing back.
alter table edge_dead_letter add column tried_at timestamptz;
create index edge_dead_letter_turn on edge_dead_letter (tried_at nulls first, id);
