-- A line's own prefixes, and how many sessions it may have; 0: as its plan says.
alter table subscriber
  add column framed_ipv6_prefix text,
  add column delegated_ipv6_prefix text,
  add column session_limit int not null default 0,
  -- No two lines share any part of a prefix; one kind against the other is the application's check.
  add constraint subscriber_framed_ipv6
    exclude using gist ((framed_ipv6_prefix::inet) inet_ops with &&) where (deleted_at is null),
  add constraint subscriber_delegated_ipv6
    exclude using gist ((delegated_ipv6_prefix::inet) inet_ops with &&) where (deleted_at is null);

create or replace view radreply as
  select hashtextextended(s.id::text || a.attribute, 3) as id, s.username, a.attribute,
    ':='::text as op, a.value
  from subscriber s cross join lateral (values
    ('Framed-IP-Address', s.static_ip),
    ('Framed-IPv6-Prefix', s.framed_ipv6_prefix),
    ('Delegated-IPv6-Prefix', s.delegated_ipv6_prefix)) as a (attribute, value)
  where s.deleted_at is null and a.value is not null;
