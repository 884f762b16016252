-- What the comparison of journals reads of waiting events, which belong to another feature.
create view platform.held_by_journal as
select node, journal, cast(sum(events) as bigint) as events, max(up_to) as up_to
from platform.held_events group by node, journal;
