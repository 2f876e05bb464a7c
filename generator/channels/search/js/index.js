// Reads the index (coding.go and index.go write it).

const escaped = [0, 10, 13, 34, 92]
const symbolAt = (s, i) => {
	const c = s.charCodeAt(i)
	return c > 160 ? escaped[c - 161] : c
}

// Reads bits, the highest of each symbol first.
const bitReader = s => {
	let at = 0, symbol = 0, left = 0
	const bit = () => {
		if (!left) {
			symbol = symbolAt(s, at++)
			left = 7
		}
		return symbol >> --left & 1
	}
	const bits = n => {
		let v = 0
		while (n--) v = v * 2 + bit()
		return v
	}
	const gamma = () => {
		let n = 0
		while (!bit()) n++
		return 2 ** n + bits(n)
	}
	const rice = k => {
		let v = 0
		while (bit()) v++
		return v * 2 ** k + bits(k)
	}
	return { bits, gamma, rice }
}

const riceFor = (bound, count) => Math.max(0, 31 - Math.clz32(Math.floor(bound / Math.max(1, count))))

// Reads texts and numbers, one symbol per letter.
const textReader = (s, letters) => {
	let at = 0
	const symbol = () => symbolAt(s, at++)
	const number = () => {
		let v = 0
		for (let unit = 1; ; unit *= 64) {
			const d = symbol()
			v += d % 64 * unit
			if (d < 64) return v
		}
	}
	const text = () => {
		let out = ""
		for (let c; (c = symbol()) !== 127;) {
			if (c === 125) out += letters[symbol()].toUpperCase()
			else if (c === 126) out += String.fromCodePoint(symbol() * 16384 + symbol() * 128 + symbol())
			else out += letters[c]
		}
		return out
	}
	return { number, text, more: () => at < s.length }
}

// Adds the words of a packed vocabulary to a Map.
const learn = (packed, letters, vocabulary) => {
	const r = textReader(packed, letters)
	for (let last = ""; r.more();) {
		last = last.slice(0, r.number()) + r.text()
		vocabulary.set(last, r.number() + 32)
	}
}

const wordKey = 0, pairKey = 1, facetKey = 2
const impactBits = [3, 1, 0]

const hashOf = (s, kind) => {
	let h = 2166136261
	for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619)
	h = Math.imul(h ^ h >>> 16, 0x85EBCA6B)
	h = Math.imul(h ^ h >>> 13, 0xC2B2AE35)
	return ((h ^ h >>> 16) & ~3 | kind) >>> 0
}

// Calls each for every document of a list with its impact.
const readList = (r, kind, count, documents, each) => {
	const k = riceFor(documents, count)
	for (let at = -1; count--;) {
		at += r.rice(k) + 1
		const impact = r.bits(impactBits[kind])
		each?.(at, impact)
	}
}

const longList = 600, perFile = 2

// Opens a period of the index. load returns a Promise of the content of a file.
const openPeriod = async (name, version, letters, load) => {
	const file = n => load(name + "/" + n, version)
	const [root, words] = await Promise.all([file("root"), file("words")])
	// Calls each for every document that has a key, and returns their number, or a negative one if a long list was
	// not requested.
	const look = async (hash, each, long) => {
		const shift = 32 - root.bits, number = Math.floor(hash / 2 ** shift), kind = hash & 3
		const r = bitReader(await file("k" + number.toString(16)))
		let h = number * 2 ** (shift - 2)
		for (let left = r.gamma() - 1, k = r.bits(5); left--;) {
			h += r.rice(k)
			const its = r.bits(2), count = r.gamma()
			if (h * 4 + its === hash) {
				if (count < longList) readList(r, kind, count, root.documents, each)
				else if (!long) return -count
				else readList(bitReader(await file("l" + hash.toString(16))), kind, count, root.documents, each)
				return count
			}
			if (count < longList) readList(r, its, count, root.documents)
		}
		return 0
	}
	const show = async n => {
		const r = textReader(await file("d" + Math.floor(n / perFile).toString(16)), letters)
		for (let i = n % perFile; ; i--) {
			const d = {
				kind: r.number(), day: r.number(), address: r.text(), language: r.text(),
				title: r.text(), excerpt: r.text(), marks: r.text(),
			}
			if (!i) return d
		}
	}
	return { root, words, look, show }
}
