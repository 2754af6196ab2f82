-- The journal of Partbridge's runs: what was done is committed together with it. Runs on PostgreSQL 9.6 to 18.
CREATE SCHEMA partbridge;
CREATE TABLE partbridge.version (version integer NOT NULL);
INSERT INTO partbridge.version VALUES (6);
CREATE TABLE partbridge.run (
  id                 bigserial PRIMARY KEY,
  project            text NOT NULL,
  source_fingerprint text NOT NULL,
  plan_hash          text NOT NULL,
  -- the state of the source that all rows were read at, such as SCN 1234; a run that goes on reads at the same one
  source_point       text,
  state              text NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'undone')),
  message            text,
  started            timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished           timestamptz
);
CREATE TABLE partbridge.object (
  id        bigserial PRIMARY KEY,
  project   text NOT NULL,
  statement text NOT NULL,
  undo      text NOT NULL,
  done      timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (project, statement)
);
CREATE TABLE partbridge.chunk (
  project      text NOT NULL,
  chunk        text NOT NULL,
  source_table text NOT NULL,
  -- the file or partition that its rows are in
  origin       text NOT NULL,
  -- the plan's chunk: itself, or the one of which this is a piece, counted from 1, with the addresses between which its rows are
  whole        text NOT NULL,
  piece        integer NOT NULL DEFAULT 0,
  first_address text,
  last_address  text,
  state        text NOT NULL CHECK (state IN ('planned', 'done')),
  copied       bigint NOT NULL DEFAULT 0,
  rejected     bigint NOT NULL DEFAULT 0,
  -- rows of the source and rejects among them for each Oracle partition; '' for an unpartitioned table and for rows no partition takes
  partitions   text[] NOT NULL DEFAULT '{}',
  source_rows  bigint[] NOT NULL DEFAULT '{}',
  reject_rows  bigint[] NOT NULL DEFAULT '{}',
  -- of the rows that went in, for each of these partitions: the sum of their hashes over these columns, modulo 2^128
  sum_columns  text[],
  sums         numeric(39)[],
  -- values that were changed on the way, as it was chosen (rule nul)
  repaired     bigint NOT NULL DEFAULT 0,
  -- as the run's
  source_point text,
  done         timestamptz,
  PRIMARY KEY (project, chunk)
);
CREATE INDEX chunk_whole ON partbridge.chunk (project, whole);
-- what the source had when a migration began, copied or not: Oracle makes partitions by itself
CREATE TABLE partbridge.source_part (
  project text NOT NULL,
  origin  text NOT NULL
);
CREATE INDEX source_part_project ON partbridge.source_part (project);
-- tables of the source whose rows were looked through before the copy, and what was found in them, a line each
CREATE TABLE partbridge.looked_through (
  project      text NOT NULL,
  source_table text NOT NULL,
  -- as the run's; '' where the source has none
  source_point text NOT NULL,
  rows         bigint NOT NULL,
  found        text[] NOT NULL,
  PRIMARY KEY (project, source_table, source_point)
);
CREATE TABLE partbridge.reject (
  id               bigserial PRIMARY KEY,
  project          text NOT NULL,
  chunk            text NOT NULL,
  source_table     text NOT NULL,
  source_partition text NOT NULL,
  origin           text NOT NULL,
  -- of the source; the second row on a line has 2^40 more, and so on: line % (1::bigint << 40)
  line             bigint NOT NULL,
  -- the row's own in a database, such as a rowid, where it is known
  address          text,
  -- the key or foreign key for which a row that was in was moved here; NULL for one that never was. Then raw is its columns as
  -- JSON, and until its place is found in the source, origin the relation it was in, line 0, and chunk empty unless the table
  -- has only one
  statement        text,
  -- of such a row, whether it was looked for in the source; found or not, it is not looked for again
  sought           boolean NOT NULL DEFAULT false,
  -- of rows that were moved because they have one key, the same
  same_key         text,
  sqlstate         text NOT NULL,
  reason           text NOT NULL,
  raw              text NOT NULL,
  -- what the row is tried again with: its values by PostgreSQL's columns, as JSON of texts that the columns' types read; not of
  -- the partition key's columns that the load supplies
  fields           text,
  -- the DBA's own, JSON in the same form: these columns are written over those in fields
  corrected        text,
  -- columns that corrected must give before the row is tried again, and why they are not in fields
  wanted           text[],
  wanted_because   text,
  -- of the row as the source has it, as chunk.sums has it of the rows that went in
  hash             numeric(39)
);
CREATE INDEX reject_project ON partbridge.reject (project, chunk, line);
-- the checksum of rows that were in and were moved to partbridge.reject, by the partition that they were counted in
CREATE TABLE partbridge.moved_sum (
  project          text NOT NULL,
  source_table     text NOT NULL,
  source_partition text NOT NULL,
  sum              numeric(39) NOT NULL
);
CREATE INDEX moved_sum_project ON partbridge.moved_sum (project, source_table);
CREATE INDEX reject_moved ON partbridge.reject (project, source_table, id) WHERE statement IS NOT NULL;
-- of several rows with one key those that stayed in their table, until their places are found too
CREATE TABLE partbridge.stayed (
  id               bigserial PRIMARY KEY,
  project          text NOT NULL,
  source_table     text NOT NULL,
  source_partition text NOT NULL,
  -- and fields, as those of partbridge.reject
  same_key         text NOT NULL,
  fields           text NOT NULL
);
CREATE INDEX stayed_project ON partbridge.stayed (project, source_table, id);
-- the tables that rows go into, for rejected rows that are tried again
CREATE TABLE partbridge.loaded_table (
  project      text NOT NULL,
  source_table text NOT NULL,
  -- parents by reference before their children
  level        integer NOT NULL,
  -- quoted
  relation     text NOT NULL,
  -- the columns of the partition key that the load supplies, and their SQL over the row s and its parent p
  supplied     text[] NOT NULL,
  expressions  text[] NOT NULL,
  -- quoted; and the condition that joins p to s; NULL where there is none
  parent       text,
  parent_join  text,
  -- of the foreign key, for messages
  parent_by    text[],
  -- how values are hashed
  columns      text[] NOT NULL,
  forms        text[] NOT NULL,
  -- leaves, as schema.name without quotes, and Oracle's partition of each
  leaves       text[] NOT NULL,
  partitions   text[] NOT NULL,
  -- whether columns are masked, so that no reason quotes a value
  masked       boolean NOT NULL,
  PRIMARY KEY (project, source_table)
);
-- rejected rows that never were in and went in when they were tried again, with other values than the source's, or with
-- values that the source could not read as its columns': how the proof counts each
CREATE TABLE partbridge.retried (
  project          text NOT NULL,
  source_table     text NOT NULL,
  chunk            text NOT NULL,
  line             bigint NOT NULL,
  source_partition text NOT NULL,
  -- NULL where rows are not hashed
  hash             numeric(39)
);
CREATE INDEX retried_chunk ON partbridge.retried (project, chunk);
