// Text segmentation for search, exactly as in generator/thai (Display, SearchForm, Terms), which explains it. A test
// compares the two.

const between = (c, from, to) => c >= from && c <= to
// The letters of Thai words.
const isLetter = c => between(c, 0xE01, 0xE3A) || between(c, 0xE40, 0xE4E)
const isThai = c => between(c, 0xE01, 0xE3A) || between(c, 0xE40, 0xE5B)
// No word begins with the first or ends with the second.
const leansBack = c => between(c, 0xE30, 0xE3A) || c === 0xE45 || between(c, 0xE47, 0xE4E)
const leansOn = c => between(c, 0xE40, 0xE44)

// Nor does one begin with a letter silenced by ์, alone or after another.
const silenced = /[ก-ฮ]?[ก-ฮ][ิุ]?์/y
const isSilenced = (s, i) => {
	silenced.lastIndex = i
	return silenced.test(s)
}

const isMark = c => c === 0xE31 || between(c, 0xE34, 0xE3A) || between(c, 0xE47, 0xE4E)
const isVowelMark = c => c === 0xE31 || between(c, 0xE34, 0xE3A) || c === 0xE47
const isTone = c => between(c, 0xE48, 0xE4B)
const isSpace = c => /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/.test(String.fromCodePoint(c))
const isInvisible = c => c === 0x200C || c === 0xFEFF || c === 0x2060 || c === 0xAD
const isPictograph = c => between(c, 0x1F000, 0x1FAFF) || between(c, 0x2190, 0x2BFF) && /\p{S}/u.test(String.fromCodePoint(c))
// A mark that NFC may reorder: its canonical combining class is not zero. U+0345 has the highest, so any other
// precedes it.
const moves = c => c >= 0x300 && !isThai(c) && (c === 0x345 || /\p{M}/u.test(String.fromCodePoint(c)) &&
	("\u0345" + String.fromCodePoint(c)).normalize("NFD") !== "\u0345" + String.fromCodePoint(c).normalize("NFD"))
const standsOnLetter = c => isMark(c) || moves(c)
const isBoundary = (a, b) => isThai(a) && isThai(b) && !leansOn(a) &&
	!isMark(b) && b !== 0xE30 && b !== 0xE32 && b !== 0xE33 && b !== 0xE45

const codes = s => Array.from(s, c => between(c.codePointAt(0), 0xD800, 0xDFFF) ? 0xFFFD : c.codePointAt(0))
const text = list => list.map(c => String.fromCodePoint(c)).join("")

const strip = s => {
	const out = []
	let last = 32, boundary = false, joined = false
	for (let c of codes(s)) {
		if (c === 0x200B) { boundary = true; continue }
		if (c === 0x200D) { joined = true; continue }
		if (isInvisible(c) || isMark(c) && c === last) continue
		if (c === 0xA0) c = 32
		if (joined && (last === 0xFE0F || isPictograph(last)) && isPictograph(c)) out.push(0x200D)
		else if (boundary && isBoundary(last, c)) out.push(0x200B)
		out.push(c)
		last = c
		boundary = joined = false
	}
	return text(out)
}

// The marks of one letter in their order.
const settled = run => {
	if (run.length < 2) return run
	const seen = new Set, tone = run.map(isTone).lastIndexOf(true)
	const once = c => !seen.has(c) && !!seen.add(c)
	const out = run.filter(c => isVowelMark(c) && once(c))
	run.forEach((c, i) => {
		if (isVowelMark(c) || isTone(c) && i !== tone) return
		if (!isMark(c) || once(c)) out.push(c)
	})
	return codes(text(out).normalize("NFD"))
}

const tidy = s => {
	const list = codes(s), out = []
	let last = 32
	const takeRun = i => {
		let to = i
		while (to < list.length && standsOnLetter(list[to])) to++
		return list.slice(i, to)
	}
	for (let i = 0; i < list.length;) {
		let c = list[i]
		if (standsOnLetter(c)) {
			let run = takeRun(i)
			i += run.length
			if (isSpace(last)) run = run.filter(m => !isMark(m))
			out.push(...settled(run))
			if (run.length) last = out[out.length - 1]
			continue
		}
		i++
		if (c === 0x200B && (i === list.length || !isBoundary(last, list[i]))) continue
		if (c === 0xE40 && last === 0xE40) {
			out[out.length - 1] = last = 0xE41
			continue
		}
		if (c === 0xE45 && last !== 0xE24 && last !== 0xE26) c = 0xE32
		out.push(last = c)
		if (!between(c, 0xE01, 0xE2E)) continue
		let run = takeRun(i), am = false
		i += run.length
		if (list[i] === 0xE33) am = true
		else if ((list[i] === 0xE32 || list[i] === 0xE45) && run.includes(0xE4D)) {
			am = true
			run = run.filter(m => m !== 0xE4D)
		}
		if (am) {
			i++
			const more = takeRun(i)
			if (more.every(isMark)) {
				run = run.concat(more)
				i += more.length
			}
		}
		out.push(...settled(run))
		if (am) out.push(0xE33)
		last = out[out.length - 1]
	}
	return text(out)
}

// Without the spaces between a letter and its marks.
const joined = s => {
	const out = []
	let gap = [], letter = 0, nikhahit = false
	for (const c of codes(s)) {
		const vanishes = c === 0x200B || c === 0x200D || isInvisible(c)
		if (vanishes || isSpace(c) && c !== 10 && c !== 13) {
			gap.push(c)
			continue
		}
		const mark = isMark(c), half = c === 0xE32 || c === 0xE45, depends = mark || half || c === 0xE33
		const consonant = between(letter, 0xE01, 0xE2E)
		const taken = mark ? consonant || letter === 0xE33 && isTone(c) : consonant && (!half || nikhahit)
		const apart = gap.length && !(depends && taken)
		if (apart) out.push(...gap)
		if (depends && gap.length) {
			if (apart) letter = 0
			else if (!mark) letter = 0xE33
		} else if (!mark && (!moves(c) || gap.some(isSpace))) {
			letter = moves(c) ? 0 : c
			nikhahit = false
		}
		if (!mark && depends) nikhahit = false
		if (c === 0xE4D) nikhahit = true
		gap = []
		out.push(c)
	}
	return text(out.concat(gap))
}

const display = s => tidy(strip(joined(s)).normalize("NFC"))

// The search form of a character, or "" if it has none.
const folded = c => {
	const n = c.codePointAt(0)
	if (n === 0xE2F || n === 0xE46 || n === 0x200B) return ""
	if (between(n, 0xE50, 0xE59)) return String.fromCharCode(n - 0xE50 + 48)
	return String.fromCodePoint(c.toLowerCase().codePointAt(0))
}

const searchForm = s => {
	const shown = display(s), form = Array.from(shown, folded).join("")
	return form === shown ? shown : display(form)
}

// The cost of an unknown word, in eighths of a bit: to begin it, and per letter.
const openCost = 64, letterCost = 80
const longestWord = 40

// Segments a stretch of Thai letters at an offset by a Map of words and costs. partly, if given, returns the cost of
// a part of a word between two positions, for queries that begin or end within a word.
const cut = (s, at, vocabulary, found, partly) => {
	const n = s.length, best = [], open = [], next = [], part = []
	best[n] = 0
	open[n] = Infinity
	for (let i = n - 1; i >= 0; i--) {
		open[i] = letterCost + Math.min(open[i + 1], best[i + 1])
		if (i > 0 && (leansBack(s.charCodeAt(i)) || leansOn(s.charCodeAt(i - 1)) || isSilenced(s, i))) {
			best[i] = Infinity
			continue
		}
		best[i] = openCost + open[i]
		next[i] = 0
		const take = (j, cost, isPart) => {
			if (cost + best[j] <= best[i]) {
				best[i] = cost + best[j]
				next[i] = j
				part[i] = isPart
			}
		}
		for (let j = i + 1; j <= n && j - i <= longestWord; j++) {
			take(j, vocabulary.get(s.slice(i, j)), false)
			if (partly) take(j, partly(at + i, at + j), true)
		}
	}
	for (let i = 0; i < n;) {
		let to = next[i]
		if (!to) for (to = i + 1; open[to] < best[to]; to++);
		found(s.slice(i, to), at + i, at + to, part[i])
		i = to
	}
}

const groups = /(?:[ก-ฮ]{1,4}\.)+/y
const stretch = /[ก-ฺเ-๎]+/y
const number = /(\d{1,3}(?:,\d{3}(?!\d))+|\d+)(\.\d+)?/y
const foreign = /(?:[a-z]|(?![\0-\x7Fก-ฺเ-๎])[\p{L}\p{Nd}])(?:[a-z]|(?![\0-\x7Fก-ฺเ-๎])[\p{L}\p{Nd}\p{M}])*/uy

// Calls found for each term of a text in search form, with its position.
const terms = (s, vocabulary, found, partly) => {
	const match = (pattern, i) => {
		pattern.lastIndex = i
		return pattern.exec(s)?.[0]
	}
	for (let i = 0; i < s.length;) {
		let m
		if (m = match(groups, i)) found(m.replace(/\./g, ""), i, i + m.length)
		else if (m = match(stretch, i)) cut(m, i, vocabulary, found, partly)
		else if (m = match(number, i)) found(m.replace(/,/g, ""), i, i + m.length)
		else if (m = match(foreign, i)) found(m, i, i + m.length)
		else m = String.fromCodePoint(s.codePointAt(i))
		i += m.length
	}
}
