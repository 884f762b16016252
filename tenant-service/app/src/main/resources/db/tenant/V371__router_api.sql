-- How edges log in to a router's own API; all null where they do not.
alter table nas
  add column api_user text,
  add column sealed_api_password bytea,
  add column api_port int,
  add column api_tls boolean,
  -- SHA-256 of the certificate it must show, in hexadecimal digits; empty: none is trusted yet.
  add column api_certificate text,
  add constraint nas_api_whole check (
    num_nulls(api_user, sealed_api_password, api_port, api_tls, api_certificate) in (0, 5));
