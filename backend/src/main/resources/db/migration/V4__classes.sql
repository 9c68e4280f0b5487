-- Classes: who sits in them, where they stand, what was handed in. Runs unchanged on H2 and PostgreSQL. Whatever belongs to a class goes with its row.

create table classroom (
    id varchar(22) primary key,
    title varchar(480) not null,
    language varchar(8) not null,
    typed_names boolean not null,
    waiting_room boolean not null,
    seats integer not null,
    code_seconds bigint not null,
    kept_seconds bigint not null,
    code varchar(6) unique,
    code_until timestamp(6) with time zone not null,
    locked boolean not null,
    ended_at timestamp(6) with time zone,
    opened_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    next_seat integer not null,
    next_number integer not null,
    pace varchar(8) not null,
    standpoint varchar(7000) not null,
    standpoint_sequence bigint not null,
    presenter integer,
    presenter_until timestamp(6) with time zone,
    hand_out integer,
    hand_out_title varchar(480),
    hand_out_document varchar(262144)
);

create index classroom_by_expiry on classroom (expires_at);

create table class_member (
    class_id varchar(22) not null references classroom (id) on delete cascade,
    seat integer not null,
    owner_hash varchar(64) not null,
    role varchar(12) not null,
    name varchar(160) not null,
    name_folded varchar(160) not null,
    joined_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    primary key (class_id, seat),
    unique (class_id, owner_hash),
    unique (class_id, name_folded)
);

create index class_member_by_owner on class_member (owner_hash);

create table class_invitation (
    token_hash varchar(64) primary key,
    class_id varchar(22) not null references classroom (id) on delete cascade,
    expires_at timestamp(6) with time zone not null
);

create index class_invitation_by_class on class_invitation (class_id);

create table class_wall (
    class_id varchar(22) not null,
    seat integer not null,
    state varchar(8) not null,
    epoch integer not null,
    loss double precision not null,
    accuracy double precision not null,
    sparkline bytea not null,
    picture bytea not null,
    seen_at timestamp(6) with time zone not null,
    primary key (class_id, seat),
    foreign key (class_id, seat) references class_member (class_id, seat) on delete cascade
);

create table class_snapshot (
    class_id varchar(22) not null,
    number integer not null,
    seat integer not null,
    document varchar(262144) not null,
    picture bytea not null,
    epoch integer not null,
    loss double precision not null,
    accuracy double precision not null,
    note varchar(1000) not null,
    place integer not null,
    presented integer,
    handed_at timestamp(6) with time zone not null,
    primary key (class_id, number),
    foreign key (class_id, seat) references class_member (class_id, seat) on delete cascade
);

create index class_snapshot_by_seat on class_snapshot (class_id, seat);

create table class_question (
    class_id varchar(22) primary key references classroom (id) on delete cascade,
    number integer not null,
    question varchar(4000) not null,
    correct_option integer,
    revealed boolean not null
);

create table class_option (
    class_id varchar(22) not null references class_question (class_id) on delete cascade,
    number integer not null,
    words varchar(1000) not null,
    primary key (class_id, number)
);

create table class_answer (
    class_id varchar(22) not null references class_question (class_id) on delete cascade,
    seat integer not null,
    chosen integer not null,
    primary key (class_id, seat),
    foreign key (class_id, seat) references class_member (class_id, seat) on delete cascade
);
