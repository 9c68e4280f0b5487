-- Runs unchanged on H2 and PostgreSQL. Times are UTC. What opens a link is not here, only its SHA-256; the owner's key and the salt give it again.

create table link (
    token_hash varchar(64) primary key,
    token_prefix varchar(4) not null,
    salt varchar(22) not null,
    kind varchar(10) not null,
    experiment_id varchar(22) not null references experiment (id) on delete cascade,
    revision integer,
    hidden varchar(100) not null,
    locked varchar(100) not null,
    standpoint varchar(7000),
    life varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    foreign key (experiment_id, revision) references revision (experiment_id, revision) on delete cascade
);

create index link_by_experiment on link (experiment_id, revision);
create index experiment_by_source on experiment (forked_from);
