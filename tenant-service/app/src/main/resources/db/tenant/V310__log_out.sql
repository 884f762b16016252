-- The last log-out; tokens given up to then are refused, though they live some minutes longer.
alter table staff add column sessions_ended_at timestamptz;
