import {type Address, isNoAddress} from '../../model/address.js';
import type {Connection} from '../../model/connection.js';
import {parseTcpState} from './tcp-state.js';
import {parseToolAddress} from './tool-address.js';

/**
 * The rows of BSD's `netstat -anl -p tcp` or `-p udp` (netstat(1)): protocol, two queues in bytes, two addresses, state.
 * Newer systems print more columns behind. Lines that are no rows, such as headings, are left out.
 */
export const parseNetstat = (text: string): readonly Connection[] =>
  text.split('\n').flatMap(line => parseRow(line.trim().split(/\s+/)) ?? []);

const parseRow = (columns: readonly string[]): Connection | undefined => {
  const [name = '', receive = '', send = '', localText = '', peerText = '', stateText = ''] = columns;
  const [, protocol, family] = /^(tcp|udp)(4|6|46)$/.exec(name) ?? [];
  if (protocol === undefined || !/^\d+$/.test(receive) || !/^\d+$/.test(send)) return undefined;
  const local = parseToolAddress(localText, '.', family !== '4');
  const peer = parseToolAddress(peerText, '.', family !== '4');
  if (local === undefined || peer === undefined) return undefined;
  const state = protocol === 'tcp' ? parseTcpState(stateText) : undefined;
  return {
    protocol: protocol === 'tcp' ? 'tcp' : 'udp',
    local,
    ...(isNoAddress(peer) ? {} : {peer}),
    ...(state === undefined ? {} : {state}),
    sendQueue: Number(send),
    receiveQueue: Number(receive),
  };
};

export type ListenQueue = {readonly port: number; readonly host: string; readonly waiting: number};

/** `netstat -anL -p tcp`: `2/0/8  127.0.0.1.8080` is a listening socket with 2 connections that wait for accept. */
export const parseListenQueues = (text: string): readonly ListenQueue[] =>
  text.split('\n').flatMap(line => {
    const [, waiting, addressText = ''] = /^\s*(\d+)\/\d+\/\d+\s+(\S+)/.exec(line) ?? [];
    const address = waiting === undefined ? undefined : listenAddress(addressText);
    return address === undefined ? [] : [{...address, waiting: Number(waiting)}];
  });

/** The listing has no family: a wildcard stands for both. */
const listenAddress = (text: string): Address | undefined =>
  parseToolAddress(text, '.', false) ?? parseToolAddress(text, '.', true);
