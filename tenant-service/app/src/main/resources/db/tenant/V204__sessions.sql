-- The columns that tools of the FreeRADIUS world read, under their names, then ours.
create table radacct (
  radacctid bigint generated always as identity primary key,
  acctsessionid text not null,
  acctuniqueid text not null unique,
  username text not null,
  realm text,
  nasipaddress inet not null,
  nasportid text,
  nasporttype text,
  acctstarttime timestamptz not null,
  acctupdatetime timestamptz not null,
  acctstoptime timestamptz,
  acctinterval bigint,
  acctsessiontime bigint not null,
  acctauthentic text,
  connectinfo_start text,
  connectinfo_stop text,
  acctinputoctets bigint not null,
  acctoutputoctets bigint not null,
  calledstationid text,
  callingstationid text,
  acctterminatecause text,
  servicetype text,
  framedprotocol text,
  framedipaddress inet,
  framedipv6prefix text,
  framedinterfaceid text,
  delegatedipv6prefix text,
  class text,
  nas_id uuid not null,
  subscriber_id uuid
);
create index radacct_newest on radacct (acctstarttime, radacctid);
create index radacct_live on radacct (nas_id, acctstarttime) where acctstoptime is null;
create index radacct_live_subscriber on radacct (subscriber_id) where acctstoptime is null;
create index radacct_subscriber on radacct (subscriber_id, acctstarttime);
create index radacct_username on radacct (username text_pattern_ops);
create index radacct_stopped on radacct (acctstoptime);
create index radacct_address on radacct (framedipaddress);
create index radacct_mac on radacct (callingstationid text_pattern_ops);

create table radpostauth (
  id bigint generated always as identity primary key,
  username text not null,
  -- Tools expect the column. A tried password never stands there.
  pass text not null default '' check (pass = ''),
  reply text not null,
  calledstationid text,
  callingstationid text,
  authdate timestamptz not null,
  class text,
  outcome text not null,
  nas_id uuid not null
);
create index radpostauth_newest on radpostauth (authdate, id);
create index radpostauth_username on radpostauth (username, id);

-- What flowed and who logged in, minute by minute, over all lines.
create table traffic_minute (
  minute timestamptz primary key,
  download_octets bigint not null,
  upload_octets bigint not null,
  accepts bigint not null,
  rejects bigint not null
);

-- How far each edge's journal is stored; moves in the transaction of the rows.
create table edge_journal (
  node text not null,
  journal uuid not null,
  stored_up_to bigint not null,
  primary key (node, journal)
);

-- Events that cannot be stored as they are: kept for people to look at, so that they stop nothing.
create table edge_dead_letter (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  node text not null,
  journal uuid not null,
  number bigint not null,
  reason text not null,
  event text not null
);
