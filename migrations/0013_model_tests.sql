-- Whoever has been moving parts of one list since a version of the draft, as long as nothing else happened: such moves disturb nobody.
alter table model_draft add column moved jsonb;

-- Test cases are named in each language and can expect more than whether a configuration exists. The owner is subject to the policies, which
-- show them nothing, while row-level security is forced.
create function pg_temp.with_names(tests jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(
    one - 'name' || jsonb_build_object(
      'names', jsonb_build_object('en', one -> 'name', 'zh-Hant', one -> 'name', 'zh-Hans', one -> 'name'),
      'forced', '[]'::jsonb, 'remaining', null, 'price', null)
    order by at), '[]')
  from jsonb_array_elements(tests) with ordinality as listed (one, at)
$$;
alter table model_version no force row level security;
alter table model_draft no force row level security;
update model_version set tests = pg_temp.with_names(tests) where tests <> '[]';
update model_draft set tests = pg_temp.with_names(tests) where tests <> '[]';
update model_draft set former = former || jsonb_build_object('tests', pg_temp.with_names(former -> 'tests')) where former is not null;

-- The end that a version was published with; null for none. Its time may end earlier, when a later version takes the rest of it.
alter table model_version add column published_until timestamptz;
update model_version v set published_until = upper(effective)
  where not exists (select from model_version later where later.item_id = v.item_id and lower(later.effective) = upper(v.effective));

alter table model_version force row level security;
alter table model_draft force row level security;
