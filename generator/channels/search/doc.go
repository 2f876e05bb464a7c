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
// # How the index is made and asked
//
// There is no server, so the reader's browser searches. Channel search publishes an index in small files and the program
// that reads it (generator/channels/search/js, published as one script); channel web makes the page, which a theme draws.
//
//   - The query is cut as the texts were cut. js/cut.js says in JavaScript what thai.SearchForm and thai.Terms say in
//     Go; TestTheBrowserCutsAsTheIndexIsCut compares the two on the sample's texts and on thousands of odd ones. The words that
//     it cuts by are sent in two parts: those that government offices use often, whatever a site's texts are, so that the file
//     changes with the program alone; and with each period the rarer words and names that its own texts have. So nothing that is
//     held can show in a vocabulary, and an edit changes no text's cut but its own.
//   - A period is a folder (periods.go): the newest month, the rest of its year, older years together until they are full.
//     TestAnEditStaysInItsPeriod holds that an edit rewrites no other. Impacts use constants where BM25 has means, so that
//     an edit does not change other documents' files within it either.
//   - A key is a hash (index.go): of a word, of two words that follow one another (without them a phrase from the middle of
//     a text is found two times in three, with them nine in ten), or of a value of a filter. Its upper bits number the file that
//     it is in, so that a browser needs no table of what is where. Lists are Rice-coded differences with impacts of three bits.
//   - Files are scripts of one call, for a page on a disk may not fetch data. They are named without a fingerprint, and asked
//     for with the period's key behind a question mark, so that a browser never mixes two builds.
//   - A query may begin and end within a word. At its ends the cutter also takes parts of words, at what the word costs and a
//     little more; and the outermost two of four or more words count less. Words that are known only with other tone marks are
//     looked for last, and the page says so.
//   - What is most telling is looked up first, some two words and four pairs; the rest only where more than ten documents, or
//     none, have all of those.
//
// go test ./generator/channels/search -run xxx -bench . measures size, bytes, recall and time on 10,000 releases that are made from
// the sample's sentences.
package search
