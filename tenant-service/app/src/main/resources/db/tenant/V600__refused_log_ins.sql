-- Why lines are not let in: one row for each name, router and reason, however often it is tried.
create table refused_login (
  id bigint generated always as identity primary key,
  nas_id uuid not null,
  outcome text not null,
  -- The line's name, or what the router sent where no line has that name.
  username text not null,
  subscriber_id uuid,
  -- The device of the latest attempt.
  callingstationid text,
  attempts bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique nulls not distinct (nas_id, outcome, username, subscriber_id)
);
create index refused_login_latest on refused_login (last_at, id);
create index refused_login_subscriber on refused_login (subscriber_id, last_at)
  where subscriber_id is not null;

-- Routers that sent more names than are kept, and what was left out of the table above.
create table refused_overflow (
  nas_id uuid primary key,
  dropped bigint not null,
  last_at timestamptz not null
);

-- What the attempts of the last week tell of lines. Names without a line are told from now on only:
-- until now each attempt was a row of its own, and there may be millions of them.
insert into refused_login
  (nas_id, outcome, username, subscriber_id, callingstationid, attempts, first_at, last_at)
select nas_id, outcome, username, subscriber_id,
  (array_agg(callingstationid order by authdate desc))[1], count(*), min(authdate), max(authdate)
from radpostauth
where reply = 'Access-Reject' and subscriber_id is not null
  and authdate > now() - interval '7 days'
group by nas_id, outcome, username, subscriber_id;
