-- Upturn, version 1 of the tables: how many people gave each answer, for one or many clients.
-- No ballot, no person, no obstacle, no promise in words ever comes here.
--
-- Whoever looks after the database runs this once, in the database that is to hold the tables:
--
--     upturn publish --schema | psql -v ON_ERROR_STOP=1 -d DATABASE
--
-- It needs PostgreSQL 15 or newer, and a role that may make roles and schemas. Then, for each
-- client, one login that reads (for dashboards) and one that sends (for whoever leads workshops):
--
--     CREATE ROLE acme_read LOGIN PASSWORD '...' IN ROLE upturn_read;
--     CREATE ROLE acme_send LOGIN PASSWORD '...' IN ROLE upturn_publish;
--     INSERT INTO upturn.client(client) VALUES ('acme');
--     INSERT INTO upturn.access(client, login, publishes) VALUES ('acme', 'acme_read', false), ('acme', 'acme_send', true);
--
-- A login sees the rows of its one client and of no other. Back up with a superuser: row-level
-- security stops others from dumping what they may not see.

BEGIN;

DO $$
BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN
    RAISE EXCEPTION 'Upturn needs PostgreSQL 15 or newer: in older ones a view shows the rows of all clients.';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'upturn_owner') THEN CREATE ROLE upturn_owner NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'upturn_read') THEN CREATE ROLE upturn_read NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'upturn_publish') THEN CREATE ROLE upturn_publish NOLOGIN; END IF;
END $$;
GRANT upturn_owner TO CURRENT_USER;

CREATE SCHEMA upturn AUTHORIZATION upturn_owner;
SET LOCAL ROLE upturn_owner;
GRANT USAGE ON SCHEMA upturn TO upturn_read, upturn_publish;

CREATE TABLE upturn.version(
  n       int PRIMARY KEY,
  applied timestamptz NOT NULL DEFAULT now());

-- Who there is, and which login belongs to whom. Both tables are small: where the others are
-- spread over several servers, these are the same on each.
CREATE TABLE upturn.client(
  client text PRIMARY KEY CHECK(client ~ '^[a-z0-9][a-z0-9_-]{0,39}$'));

CREATE TABLE upturn.access(
  client    text NOT NULL REFERENCES upturn.client,
  login     name NOT NULL UNIQUE, -- a login belongs to one client
  publishes boolean NOT NULL DEFAULT false,
  PRIMARY KEY(client, login));

-- The client comes first in each key, so that the tables can be spread by client.
CREATE TABLE upturn.programme(
  client    text NOT NULL REFERENCES upturn.client,
  programme uuid NOT NULL, -- the facilitator's folder
  name      text NOT NULL,
  least     int NOT NULL CHECK(least >= 5), -- answers that a count needs
  PRIMARY KEY(client, programme)) /* spread */;

CREATE TABLE upturn.sent(
  client    text NOT NULL,
  programme uuid NOT NULL,
  digest    text NOT NULL, -- of all rows of the programme
  at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY(client, programme),
  FOREIGN KEY(client, programme) REFERENCES upturn.programme ON DELETE CASCADE) /* spread */;

-- A wave is released as a whole, and a later release brings three groups more at least.
CREATE TABLE upturn.release(
  client      text NOT NULL,
  programme   uuid NOT NULL,
  n           int NOT NULL CHECK(n >= 1),
  wave        int NOT NULL CHECK(wave >= 1),
  released_on date NOT NULL,
  digest      text NOT NULL,
  PRIMARY KEY(client, programme, n),
  FOREIGN KEY(client, programme) REFERENCES upturn.programme ON DELETE CASCADE) /* spread */;

CREATE TABLE upturn.wave(
  client    text NOT NULL,
  programme uuid NOT NULL,
  wave      int NOT NULL CHECK(wave >= 1),
  name      text, -- only where names were sent along
  PRIMARY KEY(client, programme, wave),
  FOREIGN KEY(client, programme) REFERENCES upturn.programme ON DELETE CASCADE) /* spread */;

CREATE TABLE upturn.grp(
  client        text NOT NULL,
  programme     uuid NOT NULL,
  grp           text NOT NULL CHECK(length(grp) <= 12), -- a code
  name          text, -- only where the group was told so, and names were sent along
  site          text, -- likewise
  promises_made int NOT NULL CHECK(promises_made >= 0),
  promises_kept int CHECK(promises_kept BETWEEN 0 AND promises_made), -- as told in a follow-up, nothing = none was held
  PRIMARY KEY(client, programme, grp),
  FOREIGN KEY(client, programme) REFERENCES upturn.programme ON DELETE CASCADE) /* spread */;

CREATE TABLE upturn.meeting(
  client    text NOT NULL,
  programme uuid NOT NULL,
  grp       text NOT NULL,
  wave      int NOT NULL,
  workshop  uuid NOT NULL, -- the file's own name, which no one can guess
  held      date NOT NULL,
  present   int NOT NULL CHECK(present >= 0),
  PRIMARY KEY(client, programme, grp, wave),
  UNIQUE(client, workshop),
  FOREIGN KEY(client, programme, grp) REFERENCES upturn.grp ON DELETE CASCADE,
  FOREIGN KEY(client, programme, wave) REFERENCES upturn.wave ON DELETE CASCADE) /* spread */;
CREATE INDEX meeting_workshop ON upturn.meeting(workshop);

CREATE TABLE upturn.question(
  client     text NOT NULL,
  programme  uuid NOT NULL,
  question   text NOT NULL,
  place      int NOT NULL, -- in the order of the exercises
  step       text NOT NULL,
  item       text NOT NULL,
  part       text NOT NULL,
  population text NOT NULL, -- who was asked: never add up different ones
  kind       text NOT NULL,
  lo         int NOT NULL, -- the mark that people[1] counts
  hi         int NOT NULL,
  marks      text[] NOT NULL, -- in no language
  PRIMARY KEY(client, programme, question),
  FOREIGN KEY(client, programme) REFERENCES upturn.programme ON DELETE CASCADE) /* spread */;

CREATE TABLE upturn.question_text( -- only where texts were sent along
  client    text NOT NULL,
  programme uuid NOT NULL,
  question  text NOT NULL,
  lang      text NOT NULL,
  text      text NOT NULL,
  aspect    text NOT NULL,
  PRIMARY KEY(client, programme, question, lang),
  FOREIGN KEY(client, programme, question) REFERENCES upturn.question ON DELETE CASCADE) /* spread */;

CREATE FUNCTION upturn.added(people int[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(sum(p), 0) FROM unnest(people) AS p);

-- One group's answers to one part of a question on one day. What may not be told has no row: fewer
-- than five answers, all alike, or what beside another count would tell who came.
CREATE TABLE upturn.cell(
  client    text NOT NULL,
  programme uuid NOT NULL,
  grp       text NOT NULL,
  wave      int NOT NULL,
  question  text NOT NULL,
  people    int[] NOT NULL CHECK(0 <= ALL(people)),
  answers   int NOT NULL CHECK(answers >= 5 AND answers = upturn.added(people) AND answers <> ALL(people)),
  cant_say  int NOT NULL CHECK(cant_say >= 0),
  median    numeric, -- none where a median says nothing
  lower     numeric, -- the middle half, none under eight answers
  upper     numeric,
  PRIMARY KEY(client, programme, grp, wave, question),
  FOREIGN KEY(client, programme, grp, wave) REFERENCES upturn.meeting ON DELETE CASCADE,
  FOREIGN KEY(client, programme, question) REFERENCES upturn.question ON DELETE CASCADE) /* spread */;
CREATE INDEX cell_question ON upturn.cell(client, programme, question, wave);

-- The sum of the cells of a wave, of three groups at least, as it was released.
CREATE TABLE upturn.total(
  client    text NOT NULL,
  programme uuid NOT NULL,
  wave      int NOT NULL,
  question  text NOT NULL,
  groups    int NOT NULL CHECK(groups >= 3),
  kept_back int NOT NULL CHECK(kept_back >= 0), -- groups of which nothing stands here
  people    int[] NOT NULL CHECK(0 <= ALL(people)),
  answers   int NOT NULL CHECK(answers >= 15 AND answers = upturn.added(people)),
  cant_say  int NOT NULL CHECK(cant_say >= 0),
  median    numeric,
  lower     numeric,
  upper     numeric,
  PRIMARY KEY(client, programme, wave, question),
  FOREIGN KEY(client, programme, wave) REFERENCES upturn.wave ON DELETE CASCADE,
  FOREIGN KEY(client, programme, question) REFERENCES upturn.question ON DELETE CASCADE) /* spread */;

-- Each login sees its own client, and one that sends changes nothing of another. current_user, not
-- session_user, so that a pooled login can SET ROLE.
ALTER TABLE upturn.access ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON upturn.access FOR SELECT USING (login = current_user);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['client', 'programme', 'sent', 'release', 'wave', 'grp', 'meeting', 'question', 'question_text', 'cell', 'total'] LOOP
    EXECUTE format('ALTER TABLE upturn.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY see ON upturn.%I FOR SELECT USING (client = (SELECT a.client FROM upturn.access a WHERE a.login = current_user))', t);
    CONTINUE WHEN t = 'client';
    EXECUTE format('CREATE POLICY put ON upturn.%I FOR INSERT TO upturn_publish WITH CHECK (client = (SELECT a.client FROM upturn.access a WHERE a.login = current_user AND a.publishes))', t);
    EXECUTE format('CREATE POLICY take ON upturn.%I FOR DELETE TO upturn_publish USING (client = (SELECT a.client FROM upturn.access a WHERE a.login = current_user AND a.publishes))', t);
    EXECUTE format('GRANT INSERT, DELETE ON upturn.%I TO upturn_publish', t);
  END LOOP;
END $$;
GRANT SELECT ON ALL TABLES IN SCHEMA upturn TO upturn_read, upturn_publish;

-- Whether workshops stand there already as somebody else's: of another client, whose rows nobody
-- sees, or in another programme. Who asks has the files: their names cannot be guessed.
CREATE FUNCTION upturn.elsewhere(whose text, folder uuid, workshops uuid[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT EXISTS (SELECT FROM upturn.meeting m WHERE m.workshop = ANY(workshops) AND (m.client, m.programme) IS DISTINCT FROM (whose, folder)) $$;
REVOKE ALL ON FUNCTION upturn.elsewhere(text, uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION upturn.elsewhere(text, uuid, uuid[]) TO upturn_publish;

INSERT INTO upturn.version(n) VALUES (1);
COMMIT;
