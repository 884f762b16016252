-- Whether the router had a certificate when the job was made: it may then hold a connection to one
-- of the region's nodes, which is given the job first (ADR 0009).
alter table platform.coa_job add column connects boolean not null default false;
