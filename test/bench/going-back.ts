import type {Observation} from '../../src/model/observation.js';
import {moments} from '../../src/model/trace.js';
import {panels} from '../../src/ui/panels/registry.js';
import {worldOf} from '../../src/ui/world-of.js';
import {viewOf} from '../support/panel-view.js';
import {ascii, fd, trace} from '../support/trace-builder.js';
import {median, table} from './measure.js';

/** What a step back costs at the end of a history: all panels, for each of its last moments. */
export const benchGoingBack = async (): Promise<string> =>
  table(
    'a step back, all panels',
    [200, 4000].map(facts => ({what: `in ${facts} facts`, milliseconds: median(stepsBack(historyOf(facts)))})),
  );

/** A conversation on one connection, again and again, as a server has it that is watched. */
const historyOf = (length: number): readonly Observation[] => {
  const round = trace()
    .started('client')
    .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
    .returned('client', {result: fd(3)})
    .sampled('client', [{fd: 3, local: '127.0.0.1:50000', peer: '127.0.0.1:80'}])
    .call('client', 'write(fd, data)', {fd: fd(3), data: ascii('GET / HTTP/1.1\r\n\r\n')})
    .returned('client', {result: 18})
    .table('client', [{local: '127.0.0.1:50000', peer: '127.0.0.1:80', state: 'ESTABLISHED'}])
    .call('client', 'read(fd, buffer)', {fd: fd(3)})
    .returned('client', {result: 5, out: {buffer: ascii('hello')}})
    .call('client', 'close(fd)', {fd: fd(3)})
    .returned('client')
    .build();
  const [started, ...more] = round;
  if (started === undefined) return [];
  return Array.from({length}, (_, seq): Observation => {
    const turn = Math.floor((seq - 1) / more.length);
    const fact = seq === 0 ? started : (more[(seq - 1) % more.length] ?? started);
    return {...fact, seq, at: seq, ...('id' in fact && {id: fact.id + turn * round.length})};
  });
};

const stepsBack = (history: readonly Observation[]): readonly number[] => {
  const view = viewOf();
  const show = (length: number): void => {
    const facts = history.slice(0, length);
    const world = worldOf(facts);
    const change = {trace: facts, world, before: worldOf(facts, length - 1), past: true, width: 100, height: 30};
    for (const panel of panels) panel.rows({...view, ...change, run: {...view.run, trace: history, world}});
  };
  show(history.length);
  return moments(history)
    .slice(-80)
    .toReversed()
    .map(length => {
      const began = performance.now();
      show(length);
      return performance.now() - began;
    });
};
