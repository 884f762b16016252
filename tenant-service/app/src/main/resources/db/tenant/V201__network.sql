create table nas (
  id uuid primary key,
  name text not null,
  address text not null,
  vendor text not null,
  message_authenticator text not null,
  coa_port int not null,
  active boolean not null,
  note text not null,
  -- Sealed under the tenant's data key; what the edges get is sealed anew for their region.
  sealed_secret bytea not null,
  created_at timestamptz not null,
  version bigint not null
);
create unique index nas_name on nas (lower(name));
create unique index nas_address on nas (address);

-- Apart from nas: written by every batch of an edge, and no reason to raise the NAS's version.
create table nas_seen (
  nas_id uuid primary key references nas on delete cascade,
  last_seen_at timestamptz not null
);

-- How many there are of what is limited; checked and counted in one statement.
create table tally (
  what text primary key,
  n bigint not null
);
insert into tally values ('nas', 0), ('subscribers', 0);
