globalThis.DOMMatrix ??= class {}; globalThis.ImageData ??= class {}; globalThis.Path2D ??= class {};
const pdfjs = await import(process.argv[1]);
const fs = await import('node:fs');
const readline = await import('node:readline');
const text = async (file) => {
  const data = new Uint8Array(fs.readFileSync(file));
  const doc = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false, isEvalSupported: false }).promise;
  const pages = [];
  for (let n = 1; n <= doc.numPages; n++) {
    const page = await doc.getPage(n);
    const text = await page.getTextContent({ disableNormalization: true });
    pages.push(text.items.filter((i) => 'str' in i).map((i) => i.str + (i.hasEOL ? '\n' : '')).join(''));
  }
  await doc.destroy();
  return pages;
};
for await (const file of readline.createInterface({ input: process.stdin })) {
  const answer = await text(file).then((pages) => ({ pages }), (err) => ({ err: String(err) }));
  console.log('pdf.js:' + JSON.stringify(answer));
}
