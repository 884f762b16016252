-- Whether its secret is shorter than what withstands guessing.
alter table nas add column short_secret boolean not null default false;
-- When an edge last found that what it signs or hides does not fit its secret; null: it does.
alter table nas_seen add column secret_doubted_at timestamptz;
