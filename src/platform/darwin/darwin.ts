import type {Platform} from '../platform.js';
import {darwinAbi} from './abi.js';
import {darwinInspector} from './inspector.js';

export const darwin: Platform = {id: 'darwin', abi: darwinAbi, inspector: darwinInspector};
