-- The tenant's own templates for makes of router, every one there ever was: the highest number of a
-- vendor is in force.
create table vendor_template (
  id uuid primary key,
  vendor text not null,
  revision int not null,
  -- Null: reset to the built-in one.
  text text,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint vendor_template_revision unique (vendor, revision)
);
