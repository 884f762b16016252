-- Since when a node leaves accounting unanswered, as its journal cannot take it; null: it takes all.
alter table platform.edge_node add column journal_refusing_since timestamptz;
