-- Log-ins are counted as subscribers and NAS are.
insert into tally (what, n) select 'staff', count(*) from staff;
