globalThis.DOMMatrix ??= class {}; globalThis.ImageData ??= class {}; globalThis.Path2D ??= class {};
const [module, ...files] = process.argv.slice(1);
const pdfjs = await import(module);
const fs = await import('node:fs');
const all = [];
for (const file of files) {
  const data = new Uint8Array(fs.readFileSync(file));
  const doc = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false, isEvalSupported: false }).promise;
  const pages = [];
  for (let n = 1; n <= doc.numPages; n++) {
    const page = await doc.getPage(n);
    const text = await page.getTextContent({ disableNormalization: true });
    pages.push(text.items.filter((i) => 'str' in i).map((i) => i.str + (i.hasEOL ? '\n' : '')).join(''));
  }
  await doc.destroy();
  all.push(pages);
}
console.log("pages:" + JSON.stringify(all));
