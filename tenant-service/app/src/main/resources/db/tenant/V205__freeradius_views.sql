-- The other tables of FreeRADIUS's schema, derived from ours: no second truth, and no password.
create view radcheck as
  select hashtextextended(id::text, 1) as id, username, 'Expiration'::text as attribute,
    ':='::text as op, to_char(expiry_date + 1, 'DD Mon YYYY') as value
  from subscriber where deleted_at is null
  union all
  select hashtextextended(id::text, 2), username, 'Auth-Type', ':=', 'Reject'
  from subscriber where deleted_at is null and status = 'INACTIVE';

create view radreply as
  select hashtextextended(id::text, 3) as id, username, 'Framed-IP-Address'::text as attribute,
    ':='::text as op, static_ip as value
  from subscriber where deleted_at is null and static_ip is not null;

create view radusergroup as
  select hashtextextended(s.id::text, 4) as id, s.username, p.name as groupname, 1 as priority
  from subscriber s join plan p on p.id = s.plan_id where s.deleted_at is null;

create view radgroupcheck as
  select hashtextextended(id::text, 5) as id, name as groupname, ''::text as attribute,
    ':='::text as op, ''::text as value
  from plan where false;

create view radgroupreply as
  select hashtextextended(p.id::text || a.attribute, 6) as id, p.name as groupname, a.attribute,
    ':='::text as op, a.value
  from plan p cross join lateral (values
    ('Acct-Interim-Interval', p.interim_seconds::text),
    ('Framed-Pool', p.pool),
    ('Filter-Id', p.filter_id),
    ('Mikrotik-Address-List', p.address_list_in),
    ('Mikrotik-Rate-Limit', case when p.download_kbps > 0 or p.upload_kbps > 0
      then p.upload_kbps || 'k/' || p.download_kbps || 'k' end)) as a (attribute, value)
  where a.value <> '';
