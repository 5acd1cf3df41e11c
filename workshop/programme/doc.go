// Package programme brings the numbers of many groups together: a folder with what may be told of
// workshop files, taken from sticks and folders, and what may be told of all of them. Of a group's
// own words, of names, ballots and counts that may not be told the folder keeps nothing; what only
// tells two copies of a workshop apart is sealed by its file.
//
// What may be told is decided here and nowhere else. A Programme is read from its folder only,
// and gives counts away as a Cell, a Comparison or a Row, which nobody else can make:
//
//   - the smallest piece is one group's answers to one part of a question on one day; nothing
//     inside of it is cut (P1), and it counts from so many answers on, whatever the room has
//     agreed to (P2);
//   - a total is the sum of what is shown (P3), of three groups at least (P4);
//   - a wave is released as a whole; a later release adds three groups or waits (P5);
//   - where all answer alike it is not shown (P6);
//   - groups that have people in common never stand in one total (P7);
//   - a group with one leader comes in with that leader's consent (P8);
//   - who lies far from the others is told only outside of what chance gives (P9);
//   - groups stand by their codes and by date, never by a result (P10).
//
// How a workshop is kept this package does not know: Files reads them.
package programme
