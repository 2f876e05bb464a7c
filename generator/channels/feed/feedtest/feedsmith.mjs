// Reads feeds with npm feedsmith: for each line on standard input, a list of file names as JSON, it writes a line of JSON with
// what it understood.
const { parseFeed, parseOpml } = await import(process.argv[1]);
const fs = await import('node:fs');
const readline = await import('node:readline');
const text = (x) => (typeof x === 'string' ? x : (x?.value ?? ''));
const photo = (c) => ({ URL: c.url, Type: c.type ?? '', Size: c.fileSize ?? 0, Width: c.width ?? 0, Height: c.height ?? 0,
  Caption: text(c.description), Credit: text(c.credits?.[0]) });
const enclosure = (url, type, size) => ({ URL: url, Type: type ?? '', Size: Number(size ?? 0) });
const links = (all) => Object.fromEntries((all ?? []).filter((l) => l.rel && l.rel !== 'alternate').map((l) => [l.rel, l.href]));
const readers = {
  rss: (f) => ({ Title: f.title, Description: f.description, Language: f.language, Home: f.link, Links: links(f.atom?.links),
    Items: (f.items ?? []).map((i) => ({ ID: i.guid?.value, Link: i.link, Title: i.title, Summary: i.description, Text: i.content?.encoded ?? '',
      Published: i.pubDate, Updated: i.atom?.updated, Author: i.dc?.creators?.[0], Categories: (i.categories ?? []).map((c) => c.name),
      Photos: (i.media?.contents ?? []).map(photo), Thumbnail: i.media?.thumbnails?.[0]?.url,
      Enclosures: (i.enclosures ?? []).map((e) => enclosure(e.url, e.type, e.length)) })) }),
  atom: (f) => ({ Title: text(f.title), Description: text(f.subtitle), Language: f.xml?.lang, Home: f.links.find((l) => l.rel === 'alternate')?.href,
    Links: links(f.links),
    Items: (f.entries ?? []).map((i) => ({ ID: i.id, Link: i.links.find((l) => l.rel === 'alternate')?.href, Title: text(i.title),
      Summary: text(i.summary), Text: text(i.content), Published: i.published, Updated: i.updated, Author: i.authors?.[0]?.name,
      Categories: (i.categories ?? []).map((c) => c.term), Photos: (i.media?.contents ?? []).map(photo), Thumbnail: i.media?.thumbnails?.[0]?.url,
      Enclosures: i.links.filter((l) => l.rel === 'enclosure').map((l) => enclosure(l.href, l.type, l.length)) })) }),
  json: (f) => ({ Title: f.title, Description: f.description, Language: f.language, Home: f.home_page_url, Links: { self: f.feed_url },
    Items: (f.items ?? []).map((i) => ({ ID: i.id, Link: i.url, Title: i.title, Summary: i.summary, Text: i.content_html, Published: i.date_published,
      Updated: i.date_modified, Author: i.authors?.[0]?.name, Categories: i.tags, Thumbnail: i.image,
      Photos: (i.attachments ?? []).filter((a) => a.mime_type.startsWith('image/'))
        .map((a) => ({ URL: a.url, Type: a.mime_type, Size: a.size_in_bytes, Caption: a.title })),
      Enclosures: (i.attachments ?? []).filter((a) => !a.mime_type.startsWith('image/'))
        .map((a) => enclosure(a.url, a.mime_type, a.size_in_bytes)) })) }),
};
const outlines = (all) => (all ?? []).flatMap((o) => [...(o.xmlUrl ? [{ ID: o.xmlUrl, Link: o.htmlUrl, Title: o.text, Summary: o.description }] : []),
  ...outlines(o.outlines)]);
const seconds = (i) => (i.itunes?.duration ?? 0);
const read = (names) => {
  const out = {};
  for (const name of names) {
    try {
      out[name] = understood(name, fs.readFileSync(name, 'utf8'));
    } catch (e) {
      out[name] = { Err: String(e) };
    }
  }
  return out;
};
const understood = (name, data) => {
  if (name.endsWith('.opml')) {
    const o = parseOpml(data);
    return { Title: o.head.title, Items: outlines(o.body.outlines) };
  }
  const { format, feed } = parseFeed(data);
  const all = readers[format](feed);
  const items = feed.items ?? [];
  if (feed.itunes || feed.podcast) {
    all.Podcast = { GUID: feed.podcast?.guid, Medium: feed.podcast?.medium, Image: feed.itunes?.image, Author: feed.itunes?.author,
      Seconds: items.map(seconds), Transcripts: items.map((i) => i.podcast?.transcripts?.[0]?.url ?? ''),
      Chapters: items.map((i) => i.podcast?.chapters?.url ?? '') };
  }
  return all;
};
for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(read(JSON.parse(line))) + '\n');
}
