import {describe, expect, test} from 'vitest';
import type {PanelId} from '../../../src/lab/lab.js';
import {locales} from '../../../src/model/text.js';
import {widthOf} from '../../../src/ui/fit.js';
import type {PanelView} from '../../../src/ui/panel.js';
import {panels} from '../../../src/ui/panels/registry.js';
import {span} from '../../../src/ui/row.js';
import {both, labWith, linesOf, stepWith, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {ascii, fd, trace} from '../../support/trace-builder.js';

const evil = '\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\r\nEND';

const me = `client${evil}`;

/** Bytes, names and texts that a terminal would act on, wherever a stranger could put them. */
const hostile = trace()
  .started(me)
  .started(`server${evil}`, {program: `web${evil}`, host: `host${evil}`})
  .started('client')
  .set('client', 'text', evil)
  .set(me, `name${evil}`, ascii(evil))
  .call(me, 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned(me, {result: fd(3), memory: {fd: fd(3)}})
  .call(me, `write(fd, "${evil}")`, {fd: fd(3), data: evil}, [
    {kind: 'number', number: 3},
    {
      kind: 'pointer',
      address: `0x1${evil}`,
      length: evil.length,
      bytes: ascii(`HTTP/1.1 200 ${evil}\r\n${evil}: ${evil}\r\n`),
    },
    {kind: 'number', number: 40},
  ])
  .returned(me, {result: 40})
  .call(me, 'n = read(fd, buffer)', {fd: fd(3)})
  .returned(me, {result: 20, out: {buffer: ascii(evil)}, memory: {buffer: ascii(evil), from: evil}})
  .call(me, `read(fd, ${evil})`, {fd: fd(3)})
  .waits(me, `wait${evil}`);

const step = stepWith({
  title: both(`Title ${evil}`, `제목 ${evil}`),
  say: both(`\`connect\` {{client.text}} ${evil}`, `*접속* {{client.text}} ${evil}`),
  predict: {
    ask: both(`Ask ${evil}`, `질문 ${evil}`),
    options: [{id: 'a', text: both(`80 ${evil}`, `80번 ${evil}`), belief: 'M19', correct: true}],
  },
  calls: [{kind: 'call', actor: me, written: `write(fd, "${evil}")`, blocks: false, given: 'whole'}],
  reveal: [{say: both(`{{client.text}} ${evil}`, `{{client.text}} ${evil}`)}],
});
const verdict = {
  passed: true,
  findings: [true, false].map(passed => ({
    condition: {written: evil, path: {actor: 'client', parts: ['text'], written: evil}, operator: 'is known' as const},
    passed,
    expected: evil,
    seen: evil,
    look: 'memory' as const,
  })),
};

const stages = [
  {kind: 'starting'},
  {kind: 'predicting', highlighted: 0},
  {kind: 'ready', call: 0},
  {kind: 'calling', call: 0, interrupted: false},
  {kind: 'checking'},
  {kind: 'done', verdict},
  {kind: 'broken', problem: both(evil, evil)},
  {kind: 'finished'},
] as const;

/** Projecting a scene is what costs, so each is made into a view once. */
const views = [trace(), scenes.connecting, scenes.lastRead, scenes.closed, hostile].flatMap(scene => {
  const view = viewOf(scene, {run: {lab: labWith(step), answers: {one: 'a'}, stepFrom: 0}});
  return locales.map(locale => ({...view, locale}));
});

/** Heights, selections and, for the one panel that shows them, stages in turn, so that all meet every width. */
const viewsAt = (width: number, id: PanelId): readonly PanelView[] =>
  views.flatMap(view =>
    (id === 'step' ? stages : stages.slice(3, 4)).map((stage, index) => ({
      ...view,
      width,
      height: 3 + ((width * 7 + index) % 20),
      past: index === 4,
      run: {...view.run, stage},
      focus: {...view.focus, showSources: width % 2 === 0, field: width % 11, message: width % 7},
    })),
  );

describe.each(panels.map(panel => [panel.id, panel] as const))('%s', (id, panel) => {
  test('no row is wider than its panel, in either language, whatever the scene and stage', () => {
    for (let width = 20; width <= 140; width += 1) {
      for (const view of viewsAt(width, id)) {
        for (const line of linesOf(panel, view)) {
          if (widthOf([span(line)]) > width) expect.fail(`wider than ${width} (${view.locale}): ${line}`);
        }
      }
    }
  });

  test('nothing that a terminal would act on is ever in a row or a source', () => {
    for (const width of [34, 56, 80, 120]) {
      for (const view of viewsAt(width, id)) {
        expect([...linesOf(panel, view), panel.sources(view)].join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }
    }
  });

  test('a world before the lab began throws nothing, however small the place', () => {
    const view = viewOf(trace(), {run: {lab: labWith(), stage: {kind: 'starting'}}});
    expect(() => panel.rows({...view, width: 1, height: 0})).not.toThrow();
    for (const small of viewsAt(1, id)) expect(() => panel.rows({...small, height: 0})).not.toThrow();
  });

  test('Korean is not English', () => {
    const [en, ko] = locales.map(locale => linesOf(panel, viewOf(scenes.connected, {locale})).join('\n'));
    expect(ko).not.toBe(en);
    expect(ko).toMatch(/[가-힣]/);
  });
});

test('every panel is there once, in the order of the digits', () => {
  expect(panels.map(({id}) => id)).toEqual(['step', 'descriptors', 'connection', 'memory', 'message', 'calls']);
});
