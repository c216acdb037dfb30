import {fillSpans} from '../../../lab/fill.js';
import type {View} from '../../../lab/observe.js';
import type {Locale, Text} from '../../../model/text.js';
import type {Role, Row} from '../../row.js';

/** A lab's text with its markup as roles and what was observed in its placeholders. */
export const proseSpans = (text: Text, evidence: View, locale: Locale, plain: Role = 'plain'): Row =>
  fillSpans(text[locale], evidence).spans.map(({text: piece, style, observed}) => {
    if (observed === 'unknown') return {text: piece, role: 'dim'};
    if (observed === 'known') return {text: piece, role: 'code'};
    return {text: piece, role: style === 'plain' ? plain : style};
  });
