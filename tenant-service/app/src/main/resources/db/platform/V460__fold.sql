-- How names are compared in a search (ADR 0027): what is looked for and what is looked through are
-- folded by this one function, so that they cannot differ. Letters without case, accent and points;
-- Turkish dotless i with i, the two small sigmas, ß with ss, the Arabic letters that people write
-- for each other; digits of all three scripts; no tatweel, no mark of direction.
-- Not strict, and so put in place by the planner: a call each for a million rows is not cheap.
create function platform.fold(text) returns text
  language sql immutable parallel safe
  return case when octet_length($1) = length($1) then lower($1 collate pg_c_utf8) else
    normalize(translate(
      replace(replace(replace(replace(
        lower(regexp_replace(normalize($1, nfkd),
          '[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7'
          '\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED'
          '\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]', '', 'g')
          collate pg_c_utf8),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      'ıςøđðłħŧŋ' || 'ٱىیةہھک' || '٠١٢٣٤٥٦٧٨٩' || '۰۱۲۳۴۵۶۷۸۹' || '’‘ʼ‐‑–—',
      'iσoddlhtn' || 'اييهههك' || '0123456789' || '0123456789' || '''''''----'),
    nfkc) end;

-- What a device is known by: a hardware address in any spelling that edges read too
-- (net.lastmile.edge.contract.MacAddress) as twelve digits, everything else folded.
create function platform.station(text) returns text
  language sql immutable parallel safe
  return case
    when length(translate($1, ':.-', '')) = 12
      and translate($1, '0123456789abcdefABCDEF', '')
        in ('', ':::::', '-----', '.....', '..', '--', '::', '-', '.')
      then lower(translate($1, ':.-', '') collate "C")
    when translate($1, ':-.', '') = $1 then platform.fold($1)
    when $1 ~ '^(0?1:)?([0-9A-Fa-f]{1,2}[:-]){5}[0-9A-Fa-f]{1,2}$'
      then lower(right(regexp_replace(regexp_replace('-' || $1,
        '[:-]([0-9A-Fa-f])(?![0-9A-Fa-f])', '-0\1', 'g'), '[:-]', '', 'g'), 12) collate "C")
    when $1 ~ '\m(([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|([0-9A-Fa-f]{4}[.-]){2}[0-9A-Fa-f]{4})\M'
      then lower(translate(substring($1 from '\m((?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{4}[.-]){2}[0-9A-Fa-f]{4})\M'),
        ':.-', '') collate "C") || ' ' || platform.fold($1)
    else platform.fold($1) end;

-- A phone number's digits, without what stands before them to dial abroad or at home.
create function platform.phone_digits(text) returns text
  language sql immutable parallel safe
  return case when $1 = '' then '' else
    ltrim(regexp_replace(replace(platform.fold($1), '(0)', ''), '[^0-9]', '', 'g'), '0') end;

grant execute on function platform.fold(text), platform.station(text), platform.phone_digits(text)
  to lastmile_tenant;
