import type {Parameter} from './definition.js';

/** Parameters that many calls share, so that they have the same name everywhere. */
export const fd: Parameter = {name: 'fd', kind: 'descriptor'};
export const address: Parameter = {name: 'address', kind: 'address'};
export const data: Parameter = {name: 'data', kind: 'bytes'};
export const buffer: Parameter = {name: 'buffer', kind: 'buffer'};
/** Always optional: the library knows how large its memory is. */
export const length: Parameter = {name: 'length', kind: 'number', optional: true, isLength: true};
export const flags: Parameter = {name: 'flags', kind: 'constant', optional: true, group: ['MSG_']};
export const level: Parameter = {name: 'level', kind: 'constant', group: ['SOL_', 'IPPROTO_']};
export const option: Parameter = {name: 'option', kind: 'constant', group: ['SO_', 'TCP_', 'IPV6_']};
