import type {PanelId} from '../../src/lab/lab.js';
import type {Text} from '../../src/model/text.js';
import {wrapSpans} from '../../src/ui/fit.js';
import type {Panel, PanelView} from '../../src/ui/panel.js';
import {type Row, row, span} from '../../src/ui/row.js';

const panel = (id: PanelId, title: Text, rows: (view: PanelView) => readonly Row[]): Panel => ({
  id,
  title,
  sources: () => '/proc, getsockname',
  rows,
});

/** As many rows as are asked for, each naming its number: what a frame shows can be read off. */
export const numbered =
  (count: number) =>
  (_view: PanelView): readonly Row[] =>
    Array.from({length: count}, (_, index) => row(`row ${index + 1} of ${count} 번째 줄`));

const stepRows = ({run, locale, width}: PanelView): readonly Row[] => {
  const step = run.lab.steps[run.step];
  if (step === undefined) return [row('finished')];
  const {stage} = run;
  const asked = stage.kind === 'predicting' ? (step.predict?.options ?? []) : [];
  return [
    row(span(step.title[locale], 'strong')),
    [],
    ...wrapSpans([span(step.say[locale])], width),
    ...(asked.length === 0 ? [] : [[], row(span(step.predict?.ask[locale] ?? '', 'strong'))]),
    ...asked.map(({text}, index) => {
      const isChosen = stage.kind === 'predicting' && stage.highlighted === index;
      return row(span(`${isChosen ? '▸' : ' '} ${index + 1}  ${text[locale]}`, isChosen ? 'selected' : 'plain'));
    }),
  ];
};

const descriptorRows = ({world}: PanelView): readonly Row[] =>
  Object.values(world.actors).flatMap(({name, pid, held, sockets}) => [
    row(span(name, 'strong'), `  pid ${pid}`),
    ...held.map(fd => {
      const names = sockets?.rows.find(each => each.fd === fd);
      return row(
        span(`  ${fd}`, 'descriptor'),
        '  TCP  ',
        span(`${names?.local?.port ?? '–'}`, 'local'),
        span(' *', 'changed'),
      );
    }),
  ]);

/** Panels that only a test would want: simple enough to know every row they give. */
export const fakePanels: readonly Panel[] = [
  panel('step', {en: 'Step', ko: '단계'}, stepRows),
  panel('descriptors', {en: 'Descriptors', ko: '디스크립터'}, descriptorRows),
  panel('connection', {en: 'Connection', ko: '접속'}, numbered(6)),
  panel('memory', {en: 'Memory', ko: '메모리'}, numbered(4)),
  panel('message', {en: 'Message', ko: '메시지'}, numbered(40)),
  panel('calls', {en: 'Calls', ko: '호출 기록'}, ({now}) => [row(`now ${now}`)]),
];
