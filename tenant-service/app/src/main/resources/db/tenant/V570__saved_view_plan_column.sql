-- The column that shows a subscriber's plan is called planName, as in the API and the export.
update saved_view
set query = regexp_replace(query, '((?:^|&)cols=(?:[^&]*(?:,|%2C))?)plan(?=,|%2C|&|$)', '\1planName')
where list = 'subscribers';
