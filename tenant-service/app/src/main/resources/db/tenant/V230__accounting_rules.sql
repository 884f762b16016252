-- Some routers report what a line sends as what it receives.
alter table nas add column directions_swapped boolean not null default false;

-- Since when a NAS does not report its sessions; null while it does.
alter table nas_seen add column silent_since timestamptz;
