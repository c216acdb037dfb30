import {markerVariable, readMarker, rootVariable} from './guard-order.js';
import {learnerTree} from './learner-tree.js';

// Whoever started us is gone. Without an id nothing was started yet, or its id did not reach us: then the marker finds it.
const root = Number(process.env[rootVariable]);
await learnerTree(root > 0 ? root : undefined, readMarker(process.env[markerVariable] ?? '')).end();
