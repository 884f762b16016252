-- How far a node's clock is ahead of ours, and how often its machine's clock was set.
alter table platform.edge_node
  add column clock_ahead_ms bigint not null default 0,
  add column clock_jumps int not null default 0;
