-- The tenant's own authority, which signs certificates of its lines' devices; made when the first one
-- is issued.
create table device_authority (
  id int primary key check (id = 1),
  certificate bytea not null,
  -- PKCS#8, sealed under the tenant's data key.
  sealed_key bytea not null,
  created_at timestamptz not null
);

-- By what devices of a line log in over EAP-TLS, issued here or brought along. Their keys are never
-- kept.
create table line_certificate (
  id uuid primary key,
  subscriber_id uuid not null references subscriber,
  name text not null,
  -- PEM.
  certificate text not null,
  -- SHA-256, lower-case hexadecimal digits. A certificate names one line.
  fingerprint text not null constraint line_certificate_fingerprint unique,
  issued boolean not null,
  created_at timestamptz not null,
  version bigint not null
);
create index line_certificate_by_subscriber on line_certificate (subscriber_id, created_at);
