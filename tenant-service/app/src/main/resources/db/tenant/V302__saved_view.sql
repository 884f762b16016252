-- What a staff member wants to see again of a list: its search, filters, order and columns.
create table saved_view (
  id uuid primary key,
  owner text not null,
  list text not null,
  name text not null,
  query text not null,
  created_at timestamptz not null,
  version bigint not null,
  unique (owner, list, name)
);
