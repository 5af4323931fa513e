// Answers SPARQL over a file of N-Triples by Comunica: node independent_engine.mjs FOLDER FILE
// Prints a line when the file is loaded, then for each line read, a query as a JSON string, its answer as one line of JSON.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [folder, file] = process.argv.slice(2);
const packages = createRequire(join(folder, 'package.json'));

async function load(name) {
  try {
    return await import(packages.resolve(name));
  } catch (error) {
    console.error(String(error.message).split('\n')[0]);
    return process.exit(1);
  }
}

const { Store, StreamParser } = await load('n3');
const { QueryEngine } = await load('@comunica/query-sparql-rdfjs');

const store = new Store();
for await (const quad of createReadStream(file, 'utf8').pipe(new StreamParser({ format: 'N-Triples' }))) store.addQuad(quad);
const engine = new QueryEngine();
console.log(JSON.stringify({ triples: store.size }));

function cell(term) {
  if (!term) return null;
  return term.termType === 'Literal' ? [term.value, term.language || term.datatype.value] : [term.value, term.termType];
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const found = await engine.query(JSON.parse(line), { sources: [store] });
    const names = (await found.metadata()).variables.map((variable) => (variable.variable ?? variable).value);
    const rows = [];
    for await (const row of await found.execute()) rows.push(names.map((name) => cell(row.get(name))));
    console.log(JSON.stringify({ names, rows }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error.message ?? error).split('\n')[0] }));
  }
}
