-- Lines switched off lately are looked through for sessions that still run.
create index subscriber_switched_off on subscriber (updated_at)
  where deleted_at is null and status = 'INACTIVE';
