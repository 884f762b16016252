-- How fast a session's line was between its last two readings; null: not known.
alter table radacct add column download_kbps bigint, add column upload_kbps bigint;
alter table radacct_archive add column download_kbps bigint, add column upload_kbps bigint;
