-- Limits of sessions at the same time, the line's own before its plan's; IPv6 pools; and nothing of
-- plans that are deleted, whose names may have been given again.
create or replace view radcheck as
  select hashtextextended(id::text, 1) as id, username, 'Expiration'::text as attribute,
    ':='::text as op, to_char(expiry_date + 1, 'DD Mon YYYY') as value
  from subscriber where deleted_at is null
  union all
  select hashtextextended(id::text, 2), username, 'Auth-Type', ':=', 'Reject'
  from subscriber where deleted_at is null and status = 'INACTIVE'
  union all
  select hashtextextended(id::text, 7), username, 'Simultaneous-Use', ':=', session_limit::text
  from subscriber where deleted_at is null and session_limit > 0;

create or replace view radgroupcheck as
  select hashtextextended(id::text, 5) as id, name as groupname,
    'Simultaneous-Use'::text as attribute, ':='::text as op, session_limit::text as value
  from plan where deleted_at is null and session_limit > 0;

create or replace view radgroupreply as
  select hashtextextended(p.id::text || a.attribute, 6) as id, p.name as groupname, a.attribute,
    ':='::text as op, a.value
  from plan p cross join lateral (values
    ('Acct-Interim-Interval', p.interim_seconds::text),
    ('Framed-Pool', p.pool),
    ('Framed-IPv6-Pool', p.framed_ipv6_pool),
    ('Delegated-IPv6-Prefix-Pool', p.delegated_ipv6_pool),
    ('Filter-Id', p.filter_id),
    ('Mikrotik-Address-List', p.address_list_in),
    ('Mikrotik-Rate-Limit', case when p.download_kbps > 0 or p.upload_kbps > 0
      then p.upload_kbps || 'k/' || p.download_kbps || 'k' end)) as a (attribute, value)
  where p.deleted_at is null and a.value <> '';
