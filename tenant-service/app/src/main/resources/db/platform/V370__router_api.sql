-- What came of a router's own API, where CoA did not get an order done; and tests of that API.
alter table platform.coa_job drop constraint coa_job_action_check;
alter table platform.coa_job
  add constraint coa_job_action_check
    check (action in ('DISCONNECT', 'CHANGE_RATE', 'TEST', 'TEST_API')),
  add column api_outcome text,
  add column api_detail text,
  -- SHA-256 of the certificate that the router showed, in hexadecimal digits.
  add column api_certificate text;
alter table platform.coa_attempt
  add column api_outcome text,
  add column api_detail text;
