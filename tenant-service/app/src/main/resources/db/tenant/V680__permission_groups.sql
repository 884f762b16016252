-- What staff may do is given by groups. Names of permissions, parted by spaces; those of built-in groups are in the code, under the group's name.
alter table permission_group
  alter column permissions type text using array_to_string(permissions, ' '),
  add column description text,
  add column version bigint not null default 0;
insert into permission_group (id, name, built_in, permissions)
  select gen_random_uuid(), name, true, ''
  from unnest(array['Reseller – full', 'Support – standard', 'Collector – standard', 'Read-only – everything']) as name
  on conflict (name) do nothing;

-- Who is there goes on with what their kind could do until now; resellers could do nothing, and still cannot.
alter table staff add column permission_group_id uuid constraint staff_permission_group references permission_group (id);
create index staff_by_permission_group on staff (permission_group_id) where permission_group_id is not null;
update staff set permission_group_id = g.id
  from permission_group g
  where g.name = case staff.kind
    when 'RESELLER' then 'Reseller – full'
    when 'SUPPORT' then 'Support – standard'
    when 'COLLECTOR' then 'Collector – standard'
    when 'READ_ONLY' then 'Read-only – everything' end;
