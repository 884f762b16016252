-- How often something was done lately, by what is counted and for whom (ADR 0037). Bucket4j writes the state.
create table platform.rate_count (
  id text primary key,
  state bytea,
  -- In milliseconds since 1970.
  expires_at bigint
);

-- Sign-ups were counted in their own table.
drop index platform.signup_address;
drop index platform.signup_email;
alter table platform.signup drop column address;
