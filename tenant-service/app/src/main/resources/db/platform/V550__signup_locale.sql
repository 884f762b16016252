-- How a company that signs up wants numbers and dates written.
alter table platform.signup add column locale text not null default 'en';
