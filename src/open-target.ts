import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {askYesNo} from './ask-yes-no.js';
import {refuse} from './house.js';
import {targetMessages as messages} from './i18n/target-messages.js';
import {type BoundTarget, bindTarget} from './lab/bind-target.js';
import type {Lab, System} from './lab/lab.js';
import {readLabs} from './lab/load-labs.js';
import type {Locale} from './model/text.js';
import {readHostsFile, readResolverSettings} from './platform/resolver-settings.js';
import type {Target} from './target.js';
import {targetParts} from './target-parts.js';
import {ipBytes} from './wire/ip-text.js';

/** A target to which the user has agreed, and all labs: first the one that goes there, and of the others those that do, too. */
export type Live = {readonly live: BoundTarget; readonly labs: readonly Lab[]};

export type Opening = {
  readonly target: Target;
  /** The user has agreed beforehand. */
  readonly yes: boolean;
  readonly locale: Locale;
  readonly system: System;
  /** The folder of labs with a target. */
  readonly folder: URL;
  /** All others. */
  readonly labs: readonly Lab[];
};

/** RFC 1035 §4.2 */
const dnsPort = 53;

/** Says who would be contacted, and asks; until then nobody is. Gives the exit code where it was not agreed to. */
export const openTarget = async ({target, yes, locale, system, folder, labs}: Opening): Promise<Live | number> => {
  const {host, isLiteral, port} = target;
  const hosts = isLiteral ? [] : await readHostsFile(host);
  const {nameServers} = await readResolverSettings(system);
  const isKnown = isLiteral || hosts.length > 0;
  const asks = messages.asks(host, port, hosts.length > 0 ? hosts.join(', ') : undefined, isKnown ? [] : nameServers);
  if (!yes) {
    const answer = await askYesNo(asks[locale], messages.goOn[locale]);
    if (answer === undefined) return refuse(messages.needsYes(asks), locale);
    if (!answer) return refuse(messages.declined, locale);
  }
  const asked = nameServers.find(server => ipBytes(server) !== undefined);
  const bound = targetParts({
    target,
    hosts,
    ...(asked === undefined ? {} : {nameServer: {host: asked, port: dnsPort}}),
    random: randomBytes(66),
    publicKey: freshPublicKey(),
  });
  const {
    read: [read],
    problems: [problem],
  } = readLabs(fileURLToPath(new URL('live.yaml', folder)));
  if (read === undefined) return refuse(messages.noLab(problem), locale);
  const bind = (lab: Lab): Lab => (lab.network === 'internet' ? bindTarget(lab, bound, system) : lab);
  return {live: bound, labs: [read.lab, ...labs].map(bind)};
};

/** Its private half is thrown away: nobody here is to read what it would open. The last 32 bytes of DER are the key (RFC 8410). */
const freshPublicKey = (): Uint8Array =>
  generateKeyPairSync('x25519').publicKey.export({type: 'spki', format: 'der'}).subarray(-32);
