alter table subscriber
  add column nationality text not null default '',
  -- Off: a renewal costs what the plan costs.
  add column override_price boolean not null default false,
  add column price_minor bigint not null default 0;
