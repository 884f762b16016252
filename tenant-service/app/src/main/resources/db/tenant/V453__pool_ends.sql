-- Whether addresses that end in .0 or .255 are given to nobody. Pools that were there go on as they did.
alter table ip_pool add column spares_ends boolean not null default false;
