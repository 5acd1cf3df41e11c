// Package publish sends the counts of a programme into a PostgreSQL database that somebody runs
// already. What is sent is a programme.Leaving, which only package programme makes, so nothing goes
// there that may not be told. One sending is one transaction: the database has all of it or
// nothing; who sends again sends nothing twice.
//
// The login, and which client it belongs to, are the database's own: it is found as a service of
// pg_service.conf, with a password, if it needs one, in .pgpass. The program keeps neither. The
// tables are made by whoever looks after the database, from Schema; the login that sends may
// change rows of its client and nothing else.
package publish
