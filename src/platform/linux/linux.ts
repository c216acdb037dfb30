import type {Platform} from '../platform.js';
import {linuxAbi} from './abi.js';
import {linuxInspector} from './inspector.js';

export const linux: Platform = {id: 'linux', abi: linuxAbi, inspector: linuxInspector};
