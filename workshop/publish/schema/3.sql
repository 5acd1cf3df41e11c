-- Upturn, version 3 of the tables: the same three views, with the same columns and rows, many times
-- faster.
--
-- What a count belongs to is always there: the keys of the tables see to that. So it is joined from
-- the left, and whoever asks for no name, day or text of it is spared the join. The server also
-- guesses better how many rows there will be, where it would multiply how rare a client and its
-- programme are, as if they had nothing to do with each other.

BEGIN;
SET LOCAL ROLE upturn_owner;

CREATE OR REPLACE VIEW upturn.distribution WITH (security_invoker = true) AS
  SELECT p.name AS programme, c.grp, g.site, c.wave, w.name AS wave_name, m.held, c.question, q.step, q.item, q.part, q.population,
         q.kind, u.i::int AS mark_no, q.marks[u.i] AS mark, u.people, c.answers AS n, c.cant_say
  FROM upturn.cell c
  LEFT JOIN upturn.programme p USING (client, programme)
  LEFT JOIN upturn.grp g USING (client, programme, grp)
  LEFT JOIN upturn.wave w USING (client, programme, wave)
  LEFT JOIN upturn.meeting m USING (client, programme, grp, wave)
  LEFT JOIN upturn.question q USING (client, programme, question)
  CROSS JOIN LATERAL unnest(c.people) WITH ORDINALITY AS u(people, i);

CREATE OR REPLACE VIEW upturn.measures WITH (security_invoker = true) AS
  SELECT p.name AS programme, m.grp, g.site, m.wave, w.name AS wave_name, m.held, t.question, q.step, q.item, q.part, q.population, q.kind,
         c.answers AS n, c.cant_say, c.median, c.lower AS middle_half_from, c.upper AS middle_half_to, c.grp IS NULL AS kept_back,
         CASE WHEN c.grp IS NULL THEN 'not asked, fewer than ' || p.least || ' answers, all alike, or it would tell who came or left'
              WHEN c.median IS NULL THEN 'answers that are no numbers have no median'
              WHEN c.lower IS NULL THEN 'fewer than eight answers have no middle half' END AS why
  FROM upturn.meeting m
  JOIN upturn.total t USING (client, programme, wave)
  LEFT JOIN upturn.programme p USING (client, programme)
  LEFT JOIN upturn.grp g USING (client, programme, grp)
  LEFT JOIN upturn.wave w USING (client, programme, wave)
  LEFT JOIN upturn.question q USING (client, programme, question)
  LEFT JOIN upturn.cell c USING (client, programme, grp, wave, question);

CREATE OR REPLACE VIEW upturn.together WITH (security_invoker = true) AS
  SELECT p.name AS programme, t.wave, w.name AS wave_name, r.released_on, t.question, q.step, q.item, q.part, q.population, q.kind, t.groups,
         t.kept_back, u.i::int AS mark_no, q.marks[u.i] AS mark, u.people, t.answers AS n, t.cant_say, t.median, t.lower AS middle_half_from,
         t.upper AS middle_half_to
  FROM upturn.total t
  LEFT JOIN upturn.programme p USING (client, programme)
  LEFT JOIN upturn.wave w USING (client, programme, wave)
  LEFT JOIN upturn.question q USING (client, programme, question)
  LEFT JOIN (SELECT client, programme, wave, max(released_on) AS released_on FROM upturn.release GROUP BY 1, 2, 3) r USING (client, programme, wave)
  CROSS JOIN LATERAL unnest(t.people) WITH ORDINALITY AS u(people, i);

INSERT INTO upturn.version(n) VALUES (3);
COMMIT;
