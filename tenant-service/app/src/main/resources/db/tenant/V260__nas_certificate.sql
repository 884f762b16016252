-- PEM: by what a router is known over RadSec. Its key is never kept.
alter table nas add column certificate text;
