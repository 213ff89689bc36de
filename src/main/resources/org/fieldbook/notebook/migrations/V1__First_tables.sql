-- One row at most: the save the tables stand at, and what all rows together must add up to.
CREATE TABLE state (
    one       BOOLEAN     NOT NULL PRIMARY KEY CHECK (one),
    schema_no INTEGER     NOT NULL,
    seq       BIGINT      NOT NULL,
    row_count BIGINT      NOT NULL,
    row_sum   VARCHAR(64) NOT NULL,
    hash      VARCHAR(64) NOT NULL
);

-- Every other table ends with the number of the save that wrote the row, and the row's SHA-256.
CREATE TABLE kept (
    document VARCHAR     NOT NULL,
    anchor   VARCHAR     NOT NULL,
    title    VARCHAR     NOT NULL,
    since    VARCHAR(40) NOT NULL,
    seq      BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL,
    PRIMARY KEY (document, anchor)
);

CREATE TABLE recent (
    document VARCHAR     NOT NULL PRIMARY KEY,
    title    VARCHAR     NOT NULL,
    block    BIGINT      NOT NULL,
    last     VARCHAR(40) NOT NULL,
    seq      BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL
);

CREATE TABLE tick (
    document VARCHAR     NOT NULL,
    task     VARCHAR     NOT NULL,
    done     BOOLEAN     NOT NULL,
    seq      BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL,
    PRIMARY KEY (document, task)
);

CREATE TABLE search (
    id     BIGINT      NOT NULL PRIMARY KEY,
    name   VARCHAR     NOT NULL,
    query  VARCHAR     NOT NULL,
    seen   VARCHAR     NOT NULL,
    looked VARCHAR(40) NOT NULL,
    seq    BIGINT      NOT NULL,
    hash   VARCHAR(64) NOT NULL
);

CREATE TABLE earlier (
    query VARCHAR     NOT NULL PRIMARY KEY,
    seq   BIGINT      NOT NULL,
    hash  VARCHAR(64) NOT NULL
);

-- Rows are read and written without the rights of an administrator.
CREATE USER scribe PASSWORD '';
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO scribe;
