-- Lines deleted lately are looked through for sessions that still run.
create index subscriber_deleted on subscriber (deleted_at) where deleted_at is not null;
