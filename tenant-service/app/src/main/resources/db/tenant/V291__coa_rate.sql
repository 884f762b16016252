-- Orders a second that a router takes; 0: the edge's own limit.
alter table nas add column coa_per_second int not null default 0;
