-- A log-in belongs to the line that had its name at the time, as a session does: a name given again
-- shows nothing of the one before.
create index subscriber_by_username_ever on subscriber (username, created_at);
alter table radpostauth add column subscriber_id uuid;
update radpostauth p set subscriber_id = s.id from subscriber s
  where s.username = p.username and s.created_at <= p.authdate
    and (s.deleted_at is null or s.deleted_at > p.authdate);
create index radpostauth_subscriber on radpostauth (subscriber_id, id);
