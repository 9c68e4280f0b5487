-- Runs unchanged on H2 and PostgreSQL. Times are UTC. Titles and hashes repeat what the current revision holds, so that lists and saves read no documents.

create table experiment (
    id varchar(22) primary key,
    owner_hash varchar(64) not null,
    title varchar(120) not null,
    title_folded varchar(4000) not null,
    revision integer not null,
    content_hash varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    trashed_at timestamp(6) with time zone,
    forked_from varchar(22),
    forked_revision integer
);

create index experiment_by_owner on experiment (owner_hash, changed_at);
create index experiment_by_trash on experiment (trashed_at);

create table revision (
    experiment_id varchar(22) not null references experiment (id) on delete cascade,
    revision integer not null,
    content_hash varchar(64) not null,
    document varchar(262144) not null,
    saved_at timestamp(6) with time zone not null,
    primary key (experiment_id, revision)
);
