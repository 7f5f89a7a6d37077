// Drives a directory through ldapts. Prints a line a step; any error ends it with a trace and status 1.
import { Attribute, Change, Client, EqualityFilter, ResultCodeError } from 'ldapts';
import { readFileSync } from 'node:fs';

const [url, ldapsUrl, certificate, people, admin] = process.argv.slice(2);
const ca = readFileSync(certificate);
const say = (...words) => console.log(words.join(' '));

const client = new Client({ url, timeout: 10000, connectTimeout: 10000 });
try {
  await client.bind(admin, 'wrong').then(() => say('bound with a wrong password'), (error) => say('wrong', error instanceof ResultCodeError ? error.code : error));
  await client.bind(admin, 'admin');
  await client.add(`uid=npm,${people}`, { objectClass: ['inetOrgPerson'], uid: 'npm', cn: 'N P M', sn: 'M', mail: ['a@example.com', 'b@example.com'], jpegPhoto: Buffer.from([255, 216, 0, 255, 217]) });
  await client.modify(`uid=npm,${people}`, new Change({ operation: 'replace', modification: new Attribute({ type: 'sn', values: ['Packages'] }) }));
  say('compare', await client.compare(`uid=npm,${people}`, 'sn', 'packages'), await client.compare(`uid=npm,${people}`, 'sn', 'other'));
  await client.modifyDN(`uid=npm,${people}`, 'uid=ldapts');
  const found = await client.search(people, { filter: new EqualityFilter({ attribute: 'uid', value: 'ldapts' }), attributes: ['sn', 'mail', 'jpegPhoto'], explicitBufferAttributes: ['jpegPhoto'] });
  say('found', found.searchEntries.length, found.searchEntries[0].dn, found.searchEntries[0].sn, found.searchEntries[0].mail.length, found.searchEntries[0].jpegPhoto.toString('hex'));
  await client.del(`uid=ldapts,${people}`);
  await client.del(`uid=ldapts,${people}`).catch((error) => say('gone', error.code));
  let pages = 0;
  let entries = 0;
  for await (const page of client.searchPaginated(people, { scope: 'one', filter: '(uid=*)', paged: { pageSize: 4 } })) {
    pages += 1;
    entries += page.searchEntries.length;
  }
  say('pages', pages, entries);
  const together = await Promise.all(Array.from({ length: 50 }, (_, i) => client.search(people, { filter: i % 2 ? '(uid=ann)' : '(uid=bob)' })));
  say('together', together.every((result, i) => result.searchEntries[0].uid === (i % 2 ? 'ann' : 'bob')));
  const who = await client.exop('1.3.6.1.4.1.4203.1.11.3');
  say('who', who.value);
  await client.startTLS({ ca });
  say('startTLS', (await client.search(people, { filter: '(uid=ann)' })).searchEntries.length);
} finally {
  await client.unbind();
}

const secure = new Client({ url: ldapsUrl, timeout: 10000, tlsOptions: { ca } });
try {
  await secure.bind(`uid=ann,${people}`, 'ann-secret');
  say('ldaps', (await secure.search(people, { filter: '(&(objectClass=person)(|(uid=a*)(mail=bob@*))(!(uid=cyd)))' })).searchEntries.length);
} finally {
  await secure.unbind();
}
