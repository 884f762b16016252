-- Hardware addresses as 12 lower-case digits, one a line.
alter table subscriber add column macs text not null default '';
-- Whether the first address seen becomes the only one.
alter table subscriber add column save_mac boolean not null default false;
-- Raised by every reset: an address that an edge learnt before it no longer counts.
alter table subscriber add column lock_epoch int not null default 0;

-- Lists, one entry a line; empty: all are allowed.
alter table nas add column allowed_realms text not null default '';
alter table nas add column allowed_pools text not null default '';
-- 0: the edge's own limit.
alter table nas add column packets_per_second int not null default 0;
-- For the few releases that refuse a Message-Authenticator in replies.
alter table nas add column unsigned_replies boolean not null default false;

-- How the edges treat log-ins; one row, or none while all is as it is by default.
create table access_rules (
  id int primary key check (id = 1),
  realms text not null,
  stripped_realms text not null,
  expired_plan_id uuid references plan on delete set null,
  reject_delay_millis int not null,
  packets_per_second int not null,
  version bigint not null
);
