-- Where the counting of a validity begins: with the start, a calendar month, or a day of the month.
alter table plan
  add column cycle text not null default 'FROM_START',
  add column anchor_day int not null default 0 check (anchor_day between 0 and 31),
  add constraint plan_cycle check (
    (cycle = 'MONTHLY_ACCOUNT') = (anchor_day > 0)
    and (cycle = 'FROM_START' or validity_unit = 'MONTHS'));
