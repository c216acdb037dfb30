import {addressTerms} from './terms/addresses.js';
import {kernelTerms} from './terms/kernel.js';
import {messageTerms} from './terms/messages.js';
import type {Term} from './terms/term.js';
import {transportTerms} from './terms/transport.js';

export type {Term} from './terms/term.js';

/** The words of the program and of its subject, each as it is used here. */
export const glossary: readonly Term[] = [...kernelTerms, ...addressTerms, ...transportTerms, ...messageTerms];
