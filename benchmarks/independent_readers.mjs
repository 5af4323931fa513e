// Prints as N-Quads what a package of FOLDER/node_modules reads: node independent_readers.mjs FOLDER PACKAGE FORMAT FILE
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const [folder, name, format, file] = process.argv.slice(2);
const packages = createRequire(join(folder, 'package.json'));
const BASE = 'http://base.example/';

// a package of ES modules only cannot be required by every Node
async function load(what) {
  return import(packages.resolve(what));
}

async function n3(source) {
  const { StreamParser, StreamWriter } = await load('n3');
  await pipeline(source, new StreamParser({ format, baseIRI: BASE }), new StreamWriter({ format: 'N-Quads' }), process.stdout);
}

async function rdfxml(source) {
  const { StreamWriter } = await load('n3');
  const { RdfXmlParser } = await load('rdfxml-streaming-parser');
  await pipeline(source, new RdfXmlParser({ baseIRI: BASE }), new StreamWriter({ format: 'N-Quads' }), process.stdout);
}

async function jsonld() {
  const loaded = await load('jsonld');
  const refuse = async (url) => { throw new Error(`${url}: the file needs a context from the network`); };
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const quads = await (loaded.default ?? loaded).toRDF(document, { format: 'application/n-quads', documentLoader: refuse });
  await pipeline([quads], process.stdout);
}

const readers = { n3, jsonld, 'rdfxml-streaming-parser': rdfxml };
try {
  await readers[name](createReadStream(file, 'utf8'));
} catch (error) {
  console.error(String(error.message ?? error).split('\n')[0]);
  process.exitCode = 1;
}
