-- Runs unchanged on H2 and PostgreSQL. The bytes of a run are found by their SHA-256; kept_run and pinned_run say who needs them. Where the database has a
-- folder of its own, they are files there and run_chunk stays empty. A loss or score that is no number is null.

create table kept_run (
    experiment_id varchar(22) primary key references experiment (id) on delete cascade,
    revision integer not null,
    content_hash varchar(64) not null,
    length bigint not null,
    epoch integer not null,
    step bigint not null,
    loss double precision,
    score double precision,
    kept_at timestamp(6) with time zone not null
);

create index kept_run_by_hash on kept_run (content_hash);

create table pinned_run (
    holder varchar(64) not null,
    content_hash varchar(64) not null,
    length bigint not null,
    owner_hash varchar(64) not null,
    primary key (holder, content_hash)
);

create index pinned_run_by_hash on pinned_run (content_hash);
create index pinned_run_by_owner on pinned_run (owner_hash);

create table run_chunk (
    content_hash varchar(64) not null,
    number integer not null,
    bytes bytea not null,
    written_at timestamp(6) with time zone not null,
    primary key (content_hash, number)
);

create index run_chunk_by_time on run_chunk (written_at);
