-- When somebody last logged in; until when links to a new password are void, whatever their age; when an invitation was last asked for that nobody has followed yet; and the mail
-- with a link to a new password that is still to be sent.
alter table staff
  add column last_log_in_at timestamptz,
  add column links_void_at timestamptz,
  add column invited_at timestamptz,
  add column link_wanted text check (link_wanted in ('INVITATION', 'RESET'));
create index staff_link_wanted on staff (id) where link_wanted is not null;
