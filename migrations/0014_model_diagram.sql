-- What a version of a model is compiled to for the pages that configure it, or why it is not. Holds neither names nor prices.
create table model_diagram (
  model_version_id uuid primary key references model_version (id),
  -- Of the definition that was compiled.
  checksum text not null,
  -- How the diagram is written, and what it stands for; one in another format is of no use.
  format int not null,
  -- Gzipped; absent when there is none.
  bytes bytea,
  nodes int,
  edges int,
  -- The limit that compiling broke, or `fault`; absent when there is a diagram.
  reason text check (reason in ('nodes', 'time', 'stopped', 'fault')),
  ms int not null,
  compiled_at timestamptz not null,
  check ((bytes is null) = (reason is not null) and (bytes is null) = (nodes is null) and (bytes is null) = (edges is null))
);
select own_by_seller('model_diagram');
