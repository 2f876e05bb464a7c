// The search page. Its elements are in the page (view.Search lists their ids); this script only fills them.

// Files of the index are scripts that call this program by its name: a page opened from a disk may load scripts but
// not fetch data. Each is loaded once; one that failed is requested again by the next search.
const here = new URL(".", document.currentScript.src), waiting = new Map
window.hokhao = (name, value) => waiting.get(name)?.resolve(value)
const load = (name, version) => {
	let file = waiting.get(name)
	if (!file) {
		waiting.set(name, file = {})
		file.promise = new Promise((resolve, reject) => {
			const script = document.createElement("script")
			file.resolve = value => {
				resolve(value)
				script.remove()
			}
			script.onerror = () => {
				waiting.delete(name)
				script.remove()
				reject(new Error(name))
			}
			script.src = new URL(name + ".js" + (version ? "?v=" + version : ""), here)
			document.head.append(script)
		})
	}
	return file.promise
}
let index
const ready = () => index ??= openIndex(load).catch(failure => {
	index = null
	throw failure
})

const place = name => document.getElementById("k-search" + name)
const form = place(""), status = place("-status"), results = place("-results"), more = place("-more"), item = place("-item")
const filters = form.querySelector("details"), months = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ")
const perPage = 10

const say = (sentence, words = {}) => {
	status.textContent = sentence && status.dataset[sentence].replace(/\{(\w)\}/g, (_, w) => words[w])
}

// Sets a text with the terms of the query marked.
const setMarked = (element, shown, marks) => {
	let at = 0
	for (const [from, to] of marks) {
		const mark = document.createElement("mark")
		mark.textContent = shown.slice(from, to)
		element.append(shown.slice(at, from), mark)
		at = to
	}
	element.append(shown.slice(at))
}

const draw = (d, marks) => {
	const li = item.content.firstElementChild.cloneNode(true), part = selector => li.querySelector(selector)
	const link = part("a"), time = part("time")
	link.href = new URL("../" + d.address.split("/").map(encodeURIComponent).join("/"), here)
	setMarked(link, d.title, marks(d.title))
	setMarked(part("p"), d.excerpt, marks(d.excerpt))
	part(".kind").textContent = d.kind
	part(".marks").textContent = d.marks
	if (d.language !== form.closest("[lang]").lang) li.lang = d.language
	if (d.day) {
		const day = new Date(Date.UTC(1900, 0, d.day))
		time.dateTime = day.toISOString().slice(0, 10)
		time.textContent = `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear() + 543}`
		time.lang = "th"
	} else time.remove()
	return li
}

// A hit deep in a text is shown with its sentence. The text lies beside the page, in a file of its own unless the office makes none; a page on a
// disk may not read it. So few texts are read that a query stays cheap.
const mostTexts = 3, around = 80
const setSentence = async (li, marks) => {
	const answer = await fetch(li.querySelector("a").href.replace(/\.html$/, ".txt"))
	if (!answer.ok) return
	for (const line of (await answer.text()).split("\n")) {
		const [mark] = marks(line)
		if (!mark) continue
		const from = line.lastIndexOf(" ", Math.max(0, mark[0] - around)) + 1, end = line.indexOf(" ", mark[1] + around)
		const sentence = (from ? "… " : "") + line.slice(from, end < 0 ? undefined : end) + (end < 0 ? "" : " …"), place = li.querySelector("p")
		place.textContent = ""
		return setMarked(place, sentence, marks(sentence))
	}
}
const setSentences = (drawn, marks) => {
	const deep = drawn.filter(li => !li.querySelector("mark"))
	return location.protocol === "file:" ? [] : deep.slice(0, mostTexts).map(li => setSentence(li, marks).catch(() => {}))
}

// The form's values, without empty ones.
const asked = () => new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, v.trim()]).filter(([, v]) => v))

let turn = 0
const run = async () => {
	const mine = ++turn, words = asked(), q = words.get("q") ?? "", order = words.get("order")
	words.delete("q")
	words.delete("order")
	const chosen = Object.fromEntries(words), one = Object.keys(chosen).length
	if (!q && !one) {
		results.replaceChildren()
		more.hidden = true
		say("")
		return
	}
	say("busy")
	results.setAttribute("aria-busy", "true")
	try {
		const open = await ready(), { found, spelling } = await open.search(q, chosen, order)
		const marks = shown => open.marks(shown, spelling ?? q)
		const next = async from => Promise.all(found.slice(from, from + perPage).map(async at => draw(await open.show(at), marks)))
		const first = await next(0)
		if (mine !== turn) return
		results.replaceChildren(...first)
		if (q) setSentences(first, marks)
		more.hidden = found.length <= perPage
		more.onclick = async () => {
			const drawn = await next(results.children.length).catch(() => say("failed"))
			if (!drawn || mine !== turn) return
			results.append(...drawn)
			more.hidden = found.length <= results.children.length
			drawn[0].querySelector("a").focus()
		}
		say(found.length ? spelling ? "spelling" : "found" : q ? "none" : "empty", { n: found.length, q, s: spelling })
	} catch (failure) {
		if (mine !== turn) return
		results.replaceChildren()
		more.hidden = true
		say(location.protocol === "file:" ? "disk" : "failed")
	}
	results.removeAttribute("aria-busy")
}

// The address holds the query, so that it can be bookmarked, shared and gone back to.
const take = () => {
	const words = new URLSearchParams(location.search)
	for (const field of form.elements) if (field.name) field.value = words.get(field.name) ?? ""
	for (const list of form.querySelectorAll("select")) if (list.selectedIndex < 0) list.selectedIndex = 0
	run()
}
const go = () => {
	const words = asked().toString()
	if (words === new URLSearchParams(location.search).toString()) return run()
	try {
		history.pushState(null, "", words ? "?" + words : location.pathname)
	} catch {
		// some browsers do not change the address of a file
	}
	run()
}
form.addEventListener("submit", event => {
	event.preventDefault()
	go()
})
filters.addEventListener("change", go)
form.addEventListener("focusin", () => ready().catch(() => {}), { once: true })
addEventListener("popstate", take)
take()
filters.hidden = false
filters.open = matchMedia("(min-width: 48em)").matches || [...filters.querySelectorAll("select")].some(list => list.value)
