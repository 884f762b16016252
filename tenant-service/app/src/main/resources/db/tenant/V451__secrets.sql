-- Whether its secret is shorter than what withstands guessing.
alter table nas add column short_secret boolean not null default false;
-- When an edge last found that passwords from there come out as no text; null: they do not.
alter table nas_seen add column secret_doubted_at timestamptz;
