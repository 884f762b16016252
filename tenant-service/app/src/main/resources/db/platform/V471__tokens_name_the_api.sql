-- Until the realm's scope says whom access tokens are for, the API takes none: the run that sees to it comes at once, not within
-- its hour.
update platform.scheduled_task set execution_time = now() where task_name = 'panel-clients' and not picked;
