-- The platform's private authority: signs what edges and routers prove themselves with.
create table platform.certificate_authority (
  name text primary key,
  certificate bytea not null,
  -- PKCS#8, sealed by the master key.
  sealed_key bytea not null,
  created_at timestamptz not null
);
-- Certificates are issued while a tenant is worked for; the key stays sealed to the database.
grant select on platform.certificate_authority to lastmile_tenant;
