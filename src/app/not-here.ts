import {appMessages} from '../i18n/app-messages.js';
import {fillText} from '../lab/fill.js';
import type {Lab, Requirement, Step} from '../lab/lab.js';
import type {Text} from '../model/text.js';
import {viewOf} from './evidence.js';
import type {Run, State} from './state.js';

/** Why a lab, or a step, can't be done on this computer; undefined where it can. */
export const whyNotHere = (
  {systems, requires = []}: Pick<Lab | Step, 'systems' | 'requires'>,
  {system, lacks = []}: Pick<State, 'system' | 'lacks'>,
): Text | undefined => {
  if (!systems.includes(system)) return appMessages.onlyOn(systems);
  const lacking = requires.find(one => lacks.includes(one));
  return lacking && reasons[lacking];
};

/** Whether the text of a step that is passed over can be read: what it is about was not observed, so nothing of it can be quoted. */
export const isReadable = ({say, passOver}: Step, run: Run): boolean =>
  passOver === undefined && fillText(say, viewOf(run)).unknown.length === 0;

const reasons: Readonly<Record<Requirement, Text>> = {services: appMessages.lacksServices};
