-- Usernames are kept as the contract's Username makes them: with the tenant's rule EXACT, case and all.
alter table subscriber drop constraint subscriber_username_check;
-- By what a line proves who it is: PASSWORD, MAC or CIRCUIT.
alter table subscriber add column login text not null default 'PASSWORD';
alter table access_rules add column username_case text not null default 'IGNORED';
