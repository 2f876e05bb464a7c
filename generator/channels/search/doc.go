// Package search publishes the site's search: an index in small files, the vocabulary for segmenting queries in the
// same way as the texts, and the script that reads both in the reader's browser. There is no server.
//
// Package cli lists it near the end; channel web makes the search page and knows only the address of the script. The
// indexed content is that of package entry, so no file contains what a withdrawal removed or only a preview shows.
// The script requests nothing from other sites, and queries never leave the reader's browser.
//
// The index is divided into periods of time (periods.go), each in its own folder, so that one edit rewrites one
// period. Within a period, every word, every pair of adjacent words, and every value of a filter is a key; keys are
// distributed by their hash over files of about a kilobyte (index.go), so that a query fetches a few of them. Files
// are scripts of one call each, not data: browsers refuse to fetch data for a page opened from a disk, and a village
// reads the site from a USB stick.
//
// # How the index is made and queried
//
// There is no server, so the reader's browser searches. Channel search publishes an index in small files and the program
// that reads it (generator/channels/search/js, published as one script); channel web makes the page, which a theme draws.
//
//   - The query is segmented as the texts were. js/cut.js implements in JavaScript what thai.SearchForm and thai.Terms do in
//     Go; TestTheBrowserCutsAsTheIndexIsCut compares the two on the sample's texts and on thousands of odd ones. The words
//     for segmenting are sent in two parts: those that government offices use often, whatever a site's texts are, so that
//     this file changes only with the program; and with each period the rarer words and names in its own texts. So no
//     vocabulary reveals a held publication, and an edit changes how no other text is segmented.
//   - A period is a folder (periods.go): the newest month, the rest of its year, older years together until they are full.
//     TestAnEditStaysInItsPeriod checks that an edit rewrites no other. Impacts use constants where BM25 has means, so that
//     within the period an edit does not change other documents' files either.
//   - A key is a hash (index.go): of a word, of two adjacent words (without these, a phrase from the middle of a text is
//     found two times in three, with them nine times in ten), or of a value of a filter. Its upper bits are the number of
//     its file, so that a browser needs no table of contents. Lists are Rice-coded differences with impacts of three bits.
//   - Files are scripts of one call, because a page on a disk may not fetch data. Their names have no fingerprint, but they
//     are requested with the period's key after a question mark, so that a browser never mixes two builds.
//   - A query may begin and end within a word. At its ends the segmenter also accepts parts of words, at slightly more than
//     the cost of the word; and the outermost two of four or more words count less.
//   - A query that seems to be misspelt is tried in other forms, each only if the one before has words that are in no document:
//     without tone marks and with short vowels for long ones, also if the words exist but nowhere beside each other; with one
//     letter of a long word wrong, missing or too many; and as typed on the other keyboard. The page says what it looked for.
//   - A word of Latin letters with hyphens or full stops is a key in one piece too. Words that are written in several ways
//     (query.js, variants) are looked up together.
//   - A hit deep in a text is shown with its sentence, which the page reads from the plain text beside the publication's page.
//   - The rarest keys are looked up first, about two words and four pairs; the others only if more than ten documents, or
//     none, have all of those.
//
// go test ./generator/channels/search -run xxx -bench . measures size, bytes, recall and time on 10,000 releases made from
// the sample's sentences.
package search
