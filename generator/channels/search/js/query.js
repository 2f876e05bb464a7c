// Queries the index.

// A query is looked up in two steps: first its most distinctive words and pairs of words, then the rest if no
// document has all of those. Each costs a file of each period.
const steps = [{ words: 2, pairs: 4 }, { words: 4, pairs: 4 }]
// Words as common as this matter little beside others.
const stopCost = 76
// The cost of an unknown word, and the cost of both words below which a pair is a key.
const rareCost = 200, tellingPair = 300
// In a query of this many words the first and last are taken for parts of words if that is likelier: a query may be
// cut out of a text anywhere. A part costs partCost more than the word; of the words that it may be a part of this
// many are looked up.
const manyWords = 4, partCost = 40, mostWhole = 3
// The share of the best document's words that another must have to be a result.
const enough = 0.6

// Folds what is often written wrong: a text without tone marks and with short vowels for long ones.
const bareOf = s => s.replace(/[\u0E47-\u0E4C]/g, "").replace(/[\u0E35\u0E37\u0E39]/g, c => String.fromCharCode(c.charCodeAt(0) - 1))
// A word of so many letters, folded, is also found with one letter wrong, missing or too many; that costs nearCost more.
const longWord = 6, nearCost = 60

// Words that are written in several ways.
const variants = new Map
for (const group of ["โควิด covid", "เว็บไซต์ เว็บไซด์ เว็ปไซต์ website", "อีเมล อีเมล์ email", "อินเทอร์เน็ต อินเตอร์เน็ต internet", "เฟซบุ๊ก เฟสบุ๊ค เฟสบุ๊ก facebook", "ยูทูบ ยูทูป youtube", "แอปพลิเคชัน แอพพลิเคชั่น แอปพลิเคชั่น application", "ดิจิทัล ดิจิตอล digital", "วิดีโอ วีดีโอ video", "คลินิก คลีนิค", "ออนไลน์ online", "สติกเกอร์ สติ๊กเกอร์", "แพลตฟอร์ม แพลทฟอร์ม platform", "ไวไฟ wifi"]) {
	const words = group.split(" ")
	for (const word of words) variants.set(word, [word, ...words.filter(w => w !== word)])
}

// Words of Latin letters with hyphens or full stops in them, which are indexed in one piece too.
const joints = /[a-z]+(?:[-\u2010\u2011.][a-z]+){1,2}/g, joint = /[-\u2010\u2011.]/g

// The keys of the Thai keyboard (Kedmanee) that have the signs of the American one.
const latinKeys = "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"
const thaiKeys = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ"
const typedOn = (from, to) => s => Array.from(s, c => to[from.indexOf(c)] ?? c).join("")
const asThai = typedOn(latinKeys, thaiKeys), asLatin = typedOn(thaiKeys, latinKeys)

const openIndex = async load => {
	const guide = await load("guide")
	const [common, ...periods] = await Promise.all([
		load("words", guide.words),
		...guide.periods.map(([name, version]) => openPeriod(name, version, guide.letters, load)),
	])
	const vocabulary = new Map
	learn(common, guide.letters, vocabulary)
	for (const p of periods) learn(p.words, guide.letters, vocabulary)
	const documents = periods.reduce((n, p) => n + p.root.documents, 0)
	const costOf = term => vocabulary.get(term) ?? rareCost

	// Words as they are folded, with the words that they may stand for, and those that a long word is one letter away from.
	let foldedWords
	const folding = () => {
		if (foldedWords) return foldedWords
		const costs = new Map, words = new Map, lacking = new Map
		for (const [word, cost] of vocabulary) {
			const bare = bareOf(word), list = words.get(bare)
			list ? list.push(word) : words.set(bare, [word])
			if (!(costs.get(bare) <= cost)) costs.set(bare, cost)
		}
		for (const list of words.values()) list.sort((a, b) => costOf(a) - costOf(b))
		const without = (bare, each) => {
			for (let i = 0; i < bare.length; i++) each(bare.slice(0, i) + bare.slice(i + 1))
		}
		for (const [bare, cost] of costs) {
			if (bare.length >= longWord) without(bare, less => {
				if (!(costs.get(lacking.get(less)) <= cost)) lacking.set(less, bare)
			})
		}
		const near = form => {
			const found = new Map
			const at = (from, to) => {
				const key = from * 1000 + to
				if (to - from < longWord - 1) return
				if (found.has(key)) return found.get(key)
				let best = lacking.get(form.slice(from, to))
				const take = bare => {
					if (costs.has(bare) && !(costs.get(best) <= costs.get(bare))) best = bare
				}
				if (to - from >= longWord) without(form.slice(from, to), less => {
					if (less.length >= longWord) take(less)
					take(lacking.get(less))
				})
				found.set(key, best)
				return best
			}
			return Object.assign((from, to) => costs.get(at(from, to)) + nearCost, { whole: (from, to) => words.get(at(from, to)).slice(0, 1) })
		}
		return foldedWords = { costs, words, near }
	}

	// A slot is a position of the query with the words that match it; part means that the query has only a part of
	// them.
	const slotsOf = (form, words = vocabulary, partly) => {
		const slots = []
		terms(form, words, (term, from, to, part) => {
			slots.push({ words: part ? partly.whole(from, to) : variants.get(term) ?? [term], part, from, to, glued: slots.at(-1)?.to === from })
		}, partly)
		for (const { 0: found, index } of form.matchAll(joints)) {
			const first = slots.findIndex(slot => slot.from === index), after = slots.findIndex(slot => slot.from >= index + found.length)
			if (first >= 0) slots.splice(first, (after < 0 ? slots.length : after) - first, { words: [found.replace(joint, "")], from: index, to: index + found.length })
		}
		return slots
	}
	const textOf = slots => slots.map((slot, i) => (i && !slot.glued ? " " : "") + slot.words[0]).join("")

	// The words that the query's first or last letters may be a part of.
	const partsOf = form => {
		const heads = new Map, tails = new Map, at = (map, k) => map.get(k) ?? map.set(k, []).get(k)
		for (const word of vocabulary.keys()) {
			for (let k = 1; k < word.length; k++) {
				if (form.startsWith(word.slice(-k))) at(heads, k).push(word)
				if (form.endsWith(word.slice(0, k))) at(tails, k).push(word)
			}
		}
		for (const words of [...heads.values(), ...tails.values()]) words.sort((a, b) => costOf(a) - costOf(b)).splice(mostWhole)
		const whole = (from, to) => (from ? to === form.length && tails.get(to - from) : heads.get(to)) || []
		const partly = (from, to) => whole(from, to).length ? costOf(whole(from, to)[0]) + partCost : NaN
		return Object.assign(partly, { whole })
	}

	// What to look up for slots, most distinctive first. In a long query the first and last words may be parts of
	// words that look like other words; they count less than those between.
	const keysOf = slots => {
		const telling = slots.filter(slot => costOf(slot.words[0]) > stopCost).length > 1 ? stopCost : 0
		const words = new Map, pairs = new Map
		slots.forEach((slot, i) => {
			const cost = costOf(slot.words[0]), before = slots[i - 1], edge = slots.length >= manyWords && (!i || i === slots.length - 1)
			const strange = edge && cost === rareCost
			if (cost > telling && !strange) {
				words.set(slot.words.join(" "), { hashes: slot.words.map(w => hashOf(w, wordKey)), worth: edge ? cost / 4 : cost, edge })
			}
			if (!before || before.part || slot.part || strange) return
			const text = before.words[0] + " " + slot.words[0], worth = cost + costOf(before.words[0])
			if (worth < tellingPair) pairs.set(text, { hashes: [hashOf(text, pairKey)], worth: edge || slots.length >= manyWords && i === 1 ? worth / 4 : worth, pair: true, glued: slot.glued })
		})
		const best = keys => [...keys.values()].sort((a, b) => b.worth - a.worth)
		return { words: best(words), pairs: best(pairs) }
	}

	// Looks slots up. Returns, for each period, the scores of its documents, and how much of the words they cover; and how many of
	// the words, and of the words that are written together, are in no document.
	const ask = async slots => {
		const { words, pairs } = keysOf(slots)
		const hits = periods.map(p => ({
			score: new Float64Array(p.root.documents), cover: new Float64Array(p.root.documents), count: new Uint8Array(p.root.documents),
		}))
		let asked = 0, missing = 0, apart = 0, best = 0
		for (const step of steps) {
			let keys = words.splice(0, step.words).concat(pairs.splice(0, step.pairs)).map(key => ({ ...key, frequency: 0, long: false, found: [] }))
			const read = (keys, long) => Promise.all(keys.flatMap(key => periods.map(async (p, n) => {
				const documents = key.found[n] = new Map
				for (const hash of key.hashes) {
					const count = await p.look(hash, (d, impact) => documents.set(d, Math.max(impact, documents.get(d) ?? 0)), long)
					key.frequency += Math.abs(count)
					if (count < 0) key.long = true
				}
			})))
			await read(keys, false)
			// Long lists are read only if nothing else is known: they are large and not distinctive.
			if (keys.filter(key => key.frequency && !key.long).length > 1) keys = keys.filter(key => !key.long)
			else {
				const long = keys.filter(key => key.long)
				for (const key of long) key.frequency = 0
				await read(long, true)
			}
			for (const key of keys) {
				const weight = Math.log(1 + (documents - key.frequency + 0.5) / (key.frequency + 0.5))
				if (!key.pair && !key.edge && !key.frequency) missing++
				if (key.glued && !key.frequency) apart++
				asked++
				key.found.forEach((f, p) => f.forEach((impact, d) => {
					hits[p].count[d]++
					hits[p].score[d] += weight * (key.pair ? impact ? 1.6 : 0.8 : (impact + 1) / (key.edge ? 16 : 8))
					if (!key.pair && !key.edge) hits[p].cover[d] += weight
				}))
			}
			const whole = hits.reduce((n, h) => n + h.count.filter(c => c === asked).length, 0)
			if (whole && whole <= 10) break
		}
		for (const h of hits) for (const c of h.cover) best = Math.max(best, c)
		return { hits, best, missing, apart }
	}

	// Returns for each period which documents pass the filters: an array of ones, or null if there are no filters.
	const filter = filters => Promise.all(periods.map(async p => {
		let mask = null
		const keep = only => {
			mask = mask ? mask.map((m, i) => m & only[i]) : only
		}
		for (const [facet, value] of Object.entries(filters)) {
			if (!value) continue
			const only = new Uint8Array(p.root.documents)
			if (facet === "year") {
				p.root.years.forEach(([year, from], i) => {
					if (year == value) only.fill(1, from, p.root.years[i + 1]?.[1])
				})
			} else await p.look(hashOf(facet + ":" + value, facetKey), d => { only[d] = 1 }, true)
			keep(only)
		}
		return mask
	}))

	// Searches. Returns the documents found as [period, number], best first or newest first, and in spelling the
	// query actually used if the given one seems to be misspelt.
	const search = async (query, filters, order) => {
		const form = searchForm(query), slots = slotsOf(form), filtered = Object.values(filters).some(v => v)
		const masks = await filter(filters)
		let answer, spelling, literal
		if (slots.length) {
			// Takes other slots if they are found better. If the given words exist, but nowhere beside each other, what has both follows.
			const better = async (other, text) => {
				if (answer && textOf(other) === textOf(slots)) return false
				const found = await ask(other)
				if (answer && (!found.best || found.missing > answer.missing || found.missing === answer.missing && found.apart >= answer.apart)) return false
				if (text) {
					if (!answer.missing && !spelling) literal = answer
					spelling = text
				}
				answer = found
				return true
			}
			const alike = (costs, near) => {
				const bare = folding(), other = slotsOf(bareOf(form), costs, near)
				return other.map(slot => {
					const close = near && !slot.part && costs.has(slot.words[0]) && near(slot.from, slot.to) ? near.whole(slot.from, slot.to) : [] // the word itself may be in no text
					return { ...slot, words: slot.part ? slot.words : [...close, ...bare.words.get(slot.words[0])?.slice(0, mostWhole) ?? slot.words] }
				})
			}
			await better(slots.length < manyWords ? slots : slotsOf(form, vocabulary, partsOf(form)))
			if (answer.missing && slots.length < manyWords) await better(slotsOf(form, vocabulary, partsOf(form)))
			if (answer.missing || answer.apart) {
				const other = alike(folding().costs)
				await better(other, textOf(other))
			}
			if (answer.missing) {
				const close = /[a-z] [a-z]/.test(form) && slotsOf(form.replace(/([a-z]) (?=[a-z])/g, "$1"))
				if (close) await better(close)
			}
			if (answer.missing) {
				const other = alike(folding().costs, folding().near(bareOf(form)))
				await better(other, textOf(other))
			}
			for (const typed of answer.missing ? [asThai(query), asLatin(query)] : []) {
				const other = slotsOf(searchForm(typed))
				if (typed !== query && other.length && other.every(slot => vocabulary.has(slot.words[0]) || /^[a-z0-9]+$/.test(slot.words[0]))) await better(other, typed)
			}
		}
		const results = []
		periods.forEach((p, n) => {
			const mask = masks[n], hit = answer?.hits[n], also = literal?.hits[n]
			for (let d = 0; d < p.root.documents; d++) {
				if (mask ? mask[d] : !filtered) {
					if (!answer) results.push([n, d, 0])
					else if (hit.score[d] && hit.cover[d] >= enough * answer.best) results.push([n, d, hit.score[d]])
					else if (also?.score[d] && also.cover[d] >= enough * literal.best) results.push([n, d, -1 / also.score[d]])
				}
			}
		})
		const undated = ([n, d]) => d < (periods[n].root.undated ?? 0)
		results.sort((a, b) => (order === "date" ? 0 : b[2] - a[2]) || undated(a) - undated(b) || b[0] - a[0] || b[1] - a[1])
		return { found: slots.length || filtered ? results : [], spelling }
	}

	// The ranges of a text that match a query: [from, to]. A common word is marked only beside others.
	const marks = (shown, query) => {
		const wanted = new Set(slotsOf(searchForm(query)).flatMap(slot => slot.words)), from = [], list = []
		const telling = [...wanted].some(term => costOf(term) > stopCost) ? stopCost : 0
		let form = "", at = 0
		for (const c of shown) {
			const f = folded(c)
			for (let j = 0; j < f.length; j++) from.push(at)
			form += f
			at += c.length
		}
		from.push(shown.length)
		terms(form, vocabulary, (term, a, b) => {
			if (!wanted.has(term)) return
			const last = list[list.length - 1], tells = costOf(term) > telling
			if (last?.[1] === from[a]) {
				last[1] = from[b]
				last[2] ||= tells
			} else list.push([from[a], from[b], tells])
		})
		return list.filter(mark => mark[2])
	}

	const show = async ([n, d]) => {
		const shown = await periods[n].show(d)
		return { ...shown, kind: guide.kinds[shown.kind]?.[1] }
	}
	return { search, marks, show }
}
