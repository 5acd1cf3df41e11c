-- Upturn, version 2 of the tables: three views for dashboards. security_invoker has each login see
-- the rows of its own client.

BEGIN;
SET LOCAL ROLE upturn_owner;

-- How many people of each group gave each answer: a row a mark.
CREATE VIEW upturn.distribution WITH (security_invoker = true) AS
  SELECT p.name AS programme, c.grp, g.site, c.wave, w.name AS wave_name, m.held, c.question, q.step, q.item, q.part, q.population,
         q.kind, u.i::int AS mark_no, q.marks[u.i] AS mark, u.people, c.answers AS n, c.cant_say
  FROM upturn.cell c
  JOIN upturn.programme p USING (client, programme)
  JOIN upturn.grp g USING (client, programme, grp)
  JOIN upturn.wave w USING (client, programme, wave)
  JOIN upturn.meeting m USING (client, programme, grp, wave)
  JOIN upturn.question q USING (client, programme, question)
  CROSS JOIN LATERAL unnest(c.people) WITH ORDINALITY AS u(people, i);

-- Each group and question of a wave, also where nothing is told of it, and why. There is no median
-- where one says nothing, no middle half under eight answers, and no mean of medians anywhere.
CREATE VIEW upturn.measures WITH (security_invoker = true) AS
  SELECT p.name AS programme, m.grp, g.site, m.wave, w.name AS wave_name, m.held, t.question, q.step, q.item, q.part, q.population, q.kind,
         c.answers AS n, c.cant_say, c.median, c.lower AS middle_half_from, c.upper AS middle_half_to, c.grp IS NULL AS kept_back,
         CASE WHEN c.grp IS NULL THEN 'not asked, fewer than ' || p.least || ' answers, all alike, or it would tell who came or left'
              WHEN c.median IS NULL THEN 'answers that are no numbers have no median'
              WHEN c.lower IS NULL THEN 'fewer than eight answers have no middle half' END AS why
  FROM upturn.meeting m
  JOIN upturn.total t USING (client, programme, wave)
  JOIN upturn.programme p USING (client, programme)
  JOIN upturn.grp g USING (client, programme, grp)
  JOIN upturn.wave w USING (client, programme, wave)
  JOIN upturn.question q USING (client, programme, question)
  LEFT JOIN upturn.cell c USING (client, programme, grp, wave, question);

-- What all groups of a wave answered together, as it was released: a row a mark. groups says how
-- many stand in it, kept_back how many do not.
CREATE VIEW upturn.together WITH (security_invoker = true) AS
  SELECT p.name AS programme, t.wave, w.name AS wave_name, r.released_on, t.question, q.step, q.item, q.part, q.population, q.kind, t.groups,
         t.kept_back, u.i::int AS mark_no, q.marks[u.i] AS mark, u.people, t.answers AS n, t.cant_say, t.median, t.lower AS middle_half_from,
         t.upper AS middle_half_to
  FROM upturn.total t
  JOIN upturn.programme p USING (client, programme)
  JOIN upturn.wave w USING (client, programme, wave)
  JOIN upturn.question q USING (client, programme, question)
  JOIN (SELECT client, programme, wave, max(released_on) AS released_on FROM upturn.release GROUP BY 1, 2, 3) r USING (client, programme, wave)
  CROSS JOIN LATERAL unnest(t.people) WITH ORDINALITY AS u(people, i);

GRANT SELECT ON upturn.distribution, upturn.measures, upturn.together TO upturn_read, upturn_publish;
INSERT INTO upturn.version(n) VALUES (2);
COMMIT;
