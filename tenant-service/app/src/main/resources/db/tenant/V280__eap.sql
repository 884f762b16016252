-- By what the edges prove themselves to lines that log in through a TLS tunnel; one for a tenant.
create table eap_identity (
  id int primary key check (id = 1),
  source text not null,
  -- PEM, the server's certificate first.
  chain text not null,
  -- PEM, the certificate that devices have to trust.
  authority text not null,
  -- PKCS#8, sealed under the tenant's data key.
  sealed_key bytea not null,
  expires_at timestamptz not null,
  version bigint not null
);
