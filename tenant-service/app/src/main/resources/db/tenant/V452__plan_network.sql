-- What a plan's lines are told beside their address; empty and 0: nothing.
alter table plan
  add column dns_primary text not null default '',
  add column dns_secondary text not null default '',
  add column dns_ipv6_primary text not null default '',
  add column dns_ipv6_secondary text not null default '',
  add column idle_seconds int not null default 0;
