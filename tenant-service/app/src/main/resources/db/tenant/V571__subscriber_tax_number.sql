alter table subscriber add column tax_number text not null default '';
alter table subscriber alter column search_text set expression as (
  platform.station(username) || ' ' || platform.fold(full_name) || ' ' || platform.fold(phone)
  || ' ' || platform.phone_digits(phone) || ' ' || platform.fold(email) || ' ' || macs
  || ' ' || coalesce(static_ip, '') || ' ' || coalesce(framed_ipv6_prefix, '')
  || ' ' || coalesce(delegated_ipv6_prefix, '') || ' ' || platform.fold(tax_number));
